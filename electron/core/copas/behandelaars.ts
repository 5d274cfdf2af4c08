import type { Copasrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { dagVanMoment, lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { controleerPas } from './controle.ts';
import { leesSleutels } from './tekensleutel.ts';
import { standVanPas } from './stand.ts';
import { geefPasUit, locatiecode, meldPassen, type Voorbereid } from './uitgeven.ts';
import { vervangPas } from './vervangen.ts';

export const copasbehandelaars: Behandelaars<
  'copas.uitgeven' | 'copas.intrekken' | 'copas.vervangen' | 'copas.controleren'
> = {
  'copas.uitgeven': tweedelig<'copas.uitgeven', Awaited<ReturnType<typeof geefPasUit.voorbereiden>>>(geefPasUit),
  'copas.intrekken': (context, { pasId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const pas = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
    if (!opslag.schrijfIntrekking(db, { pasId, reden, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
    return meldPassen(context, pas.dossierId, [pasId]);
  },
  'copas.vervangen': tweedelig<'copas.vervangen', Voorbereid>(vervangPas),
  'copas.controleren': (context, { code }) => {
    const { db, opslag, sessie, vandaag } = context;
    const zoek = (pasnummer: string): Copasrij | null => opslag.leesCopas(db, { pasnummer });
    const standVan = (pas: Copasrij) => standVanPas(pas, leesLoop(context, pas.dossierId), vandaag);
    const uitslag = controleerPas(code, {
      vandaag,
      // 5.2.8: a pass gives access to the locatie that was assigned, so at the door of another one it does not.
      ...(sessie.locatieId && { locatie: locatiecode(sessie.locatieId) }),
      sleutels: leesSleutels(context).map(({ openbaar }) => openbaar),
      zoekPas: (pasnummer) => {
        const pas = zoek(pasnummer);
        if (!pas) return null;
        const { locatieId, geldigVan, geldigTot, status } = standVan(pas);
        const ingetrokkenOp = pas.ingetrokkenOp && dagVanMoment(pas.ingetrokkenOp);
        const locatie = locatiecode(locatieId);
        return { pasnummer, locatie, geldigVan, geldigTot, ingetrokkenOp, beeindigd: status === 'beeindigd' };
      },
    });
    const bekend = uitslag.pas ? zoek(uitslag.pas.pasnummer) : null;
    const dossier = bekend ? opslag.leesDossier(db, bekend.dossierId) : null;
    context.betreft({ dossierId: dossier?.id ?? null, clientId: dossier?.clientId ?? null });
    return {
      geldig: uitslag.geldig,
      reden: uitslag.reden,
      pasnummer: uitslag.pas?.pasnummer ?? null,
      locatienaam: bekend ? standVan(bekend).locatienaam : null,
      geldigTot: uitslag.pas?.geldigTot ?? null,
      alleenHandtekening: uitslag.alleenHandtekening,
      tijd: lokaalVanMoment(context.nu),
    };
  },
};
