import { tweedelig, type Behandelaars } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { controleerCode } from './lezen.ts';
import { geefPasUit, meldPassen, type Voorbereid } from './uitgeven.ts';
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
    const { db, opslag, sessie } = context;
    const { uitslag, bekend, stand } = controleerCode(context, code, sessie.locatieId);
    const dossier = bekend ? opslag.leesDossier(db, bekend.dossierId) : null;
    context.betreft({ dossierId: dossier?.id ?? null, clientId: dossier?.clientId ?? null });
    return {
      geldig: uitslag.geldig,
      reden: uitslag.reden,
      pasnummer: uitslag.pas?.pasnummer ?? null,
      locatienaam: stand?.locatienaam ?? null,
      geldigTot: uitslag.pas?.geldigTot ?? null,
      alleenHandtekening: uitslag.alleenHandtekening,
      tijd: lokaalVanMoment(context.nu),
    };
  },
};
