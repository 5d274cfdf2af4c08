import type { Copas } from '#shared/contract/groepen/besluit.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import type { Copasrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { bewaarPas, maakPas, meldPassen, type Voorbereid } from './uitgeven.ts';

type Vervangen = GelezenInvoer<'copas.vervangen'>;

function oudePas({ db, opslag }: Context, pasId: string): Copasrij {
  const pas = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
  // Somebody withdrew or replaced it meanwhile.
  return pas.ingetrokkenOp ? weiger('conflict') : pas;
}

/** Replacing is withdrawing and issuing: each leaves its own line in the access log. */
function meldDelen({ db, opslag, poorten, sessie, nu }: Context, dossierId: string): void {
  const clientId = opslag.leesDossier(db, dossierId)?.clientId ?? null;
  const delen = [
    ['U', 'copas.intrekken', 'CO-pas ingetrokken'],
    ['C', 'copas.uitgeven', 'CO-pas uitgegeven'],
  ] as const;
  for (const [actie, gebeurtenis, tekst] of delen) {
    const wat = { actie, gebeurtenis, tekst, uitkomst: 'gelukt', betreft: { clientId, dossierId } };
    schrijfAuditregel(db, opslag, poorten, sessie, nu, wat);
  }
}

/** Lost, stolen, damaged, or no longer right: the old pass stops and the new one works, in one act (5.2.8). */
export const vervangPas = {
  voorbereiden: (context: Context, { pasId }: Vervangen): Promise<Voorbereid> =>
    maakPas(context, oudePas(context, pasId).besluitId, pasId, true),
  uitvoeren: (context: Context, { pasId, soort, toelichting }: Vervangen, voorbereid: Voorbereid): Copas => {
    const { db, opslag, sessie, nu } = context;
    const { dossierId } = oudePas(context, pasId);
    const reden = [nl.pas.vervangen.soorten[soort], toelichting].filter(Boolean).join(': ');
    if (!opslag.schrijfIntrekking(db, { pasId, reden, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
    bewaarPas(context, voorbereid);
    opslag.schrijfVervanging(db, { pasId: voorbereid.pas.id, vervangtId: pasId, soort, toelichting });
    meldDelen(context, dossierId);
    return meldPassen(context, dossierId, [pasId, voorbereid.pas.id]);
  },
};
