import type { Copasrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { alsCopas } from '../dossier/behandelaars.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldCopas } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { controleerPas } from './controle.ts';
import { leesSleutels } from './tekensleutel.ts';
import { geefPasUit, locatiecode } from './uitgeven.ts';

export const copasbehandelaars: Behandelaars<'copas.uitgeven' | 'copas.intrekken' | 'copas.controleren'> = {
  'copas.uitgeven': tweedelig<'copas.uitgeven', Awaited<ReturnType<typeof geefPasUit.voorbereiden>>>(geefPasUit),
  'copas.intrekken': (context, { pasId, reden }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const pas = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
    if (!opslag.schrijfIntrekking(db, { pasId, reden, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
    const { dossier } = herbereken(context, pas.dossierId);
    const ingetrokken = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
    meldCopas(context, dossier, ingetrokken);
    return alsCopas(ingetrokken, vandaag);
  },
  'copas.controleren': (context, { code }) => {
    const { db, opslag, sessie, vandaag } = context;
    const zoek = (pasnummer: string): Copasrij | null => opslag.leesCopas(db, { pasnummer });
    const uitslag = controleerPas(code, {
      vandaag,
      // 5.2.8: a pass gives access to the locatie that was assigned, so at the door of another one it does not.
      ...(sessie.locatieId && { locatie: locatiecode(sessie.locatieId) }),
      sleutels: leesSleutels(context).map(({ openbaar }) => openbaar),
      zoekPas: (pasnummer) => {
        const pas = zoek(pasnummer);
        return (
          pas && {
            pasnummer,
            locatie: locatiecode(pas.locatieId),
            geldigVan: pas.geldigVan,
            geldigTot: pas.geldigTot,
            ingetrokkenOp: pas.ingetrokkenOp?.slice(0, 10) ?? null,
          }
        );
      },
    });
    const bekend = uitslag.pas ? zoek(uitslag.pas.pasnummer) : null;
    const dossier = bekend ? opslag.leesDossier(db, bekend.dossierId) : null;
    context.betreft({ dossierId: dossier?.id ?? null, clientId: dossier?.clientId ?? null });
    return {
      geldig: uitslag.geldig,
      reden: uitslag.reden,
      pasnummer: uitslag.pas?.pasnummer ?? null,
      locatienaam: bekend?.locatienaam ?? null,
      geldigTot: uitslag.pas?.geldigTot ?? null,
    };
  },
};
