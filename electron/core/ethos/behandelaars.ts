import type { Ethosstand } from '#shared/contract/groepen/ethos.ts';
import { ethosdefinitieOp, ethosklasse } from '#shared/ethos/ethos.ts';
import { ethosteksten as tekst } from '#shared/taal/ethos.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** The class on a day, with what it rests on and what people chose. */
function stand({ db, opslag, vandaag }: Context, clientId: string, dag: string | null): Ethosstand {
  const peildatum = dag ?? vandaag;
  return {
    peildatum,
    ...ethosklasse(opslag.leesEthosfeiten(db, clientId, peildatum), peildatum),
    bron: ethosdefinitieOp(peildatum).bron,
    keuzes: opslag.leesEthoskeuzes(db, clientId).map(({ clientId: _, ...keuze }) => keuze),
  };
}

export const ethosbehandelaars: Behandelaars<'ethos.lezen' | 'ethos.kiezen' | 'ethos.intrekken'> = {
  'ethos.lezen': (context, { clientId, peildatum }) => stand(context, clientId, peildatum),
  'ethos.kiezen': (context, { clientId, basis, ...keuze }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const velden = [
      ...(keuze.vanaf > vandaag ? [{ pad: 'vanaf', bericht: tekst.fout.toekomst }] : []),
      ...(keuze.reden.length < 3 ? [{ pad: 'reden', bericht: tekst.fout.reden }] : []),
    ];
    if (velden.length > 0) weiger('ongeldige-invoer', { velden });
    if (opslag.leesEthoskeuzes(db, clientId).length !== basis) weiger('conflict');
    const vast = { id: context.id(), versie: 1, ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
    opslag.schrijfEthoskeuze(db, { ...vast, clientId, ...keuze });
    return stand(context, clientId, null);
  },
  'ethos.intrekken': (context, { clientId, id, versie, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const keuze = opslag.leesEthoskeuzes(db, clientId).find((een) => een.id === id) ?? weiger('niet-gevonden');
    if (keuze.versie !== versie || keuze.ingetrokken) weiger('conflict');
    const { door: _, ...oud } = keuze;
    const nieuw = { versie: versie + 1, ingetrokken: true, reden, doorId: sessie.gebruikerId, op: nu };
    opslag.schrijfEthoskeuze(db, { ...oud, ...nieuw });
    return stand(context, clientId, null);
  },
};
