import type { Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { werktijdlijn as tekst } from '#shared/taal/werk.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import type { Context } from '../context.ts';

const regel = (moment: string, door: string, titel: string, reden = ''): Tijdlijnregel => ({
  moment,
  door,
  soort: 'overig',
  titel,
  details: reden ? [{ label: tekst.reden, was: null, wordt: reden }] : [],
});

function werkregels({ db, opslag }: Context, { id }: Dossierrij): Tijdlijnregel[] {
  return [
    ...opslag
      .leesToewijzingen(db, id)
      .map(({ op, door, behandelaar, team, namens }) =>
        regel(op, door, namens ? tekst.overgenomen(behandelaar ?? '', namens) : tekst.toegewezen(behandelaar, team)),
      ),
    ...opslag
      .leesUitstel(db, id)
      .map(({ op, door, tot, reden }) => regel(op, door, tot ? tekst.uitgesteld(toonDatum(tot)) : tekst.hervat, reden)),
  ];
}

function clientregels({ db, opslag }: Context, { clientId }: Dossierrij): Tijdlijnregel[] {
  return [
    ...opslag
      .leesSamenvoegingen(db, clientId)
      .flatMap(({ op, door, reden, terugOp, terugDoor, terugReden }) => [
        regel(op, door, tekst.samengevoegd, reden),
        ...(terugOp && terugDoor ? [regel(terugOp, terugDoor, tekst.gesplitst, terugReden ?? '')] : []),
      ]),
    ...opslag
      .leesAfschermingen(db, clientId)
      .map(({ op, door, actief, reden }) => regel(op, door, actief ? tekst.afgeschermd : tekst.opgeheven, reden)),
    ...opslag
      .leesInzagen(db, { clientId, open: false, aantal: 200 })
      .map(({ op, wie, reden }) => regel(op, wie, tekst.ingezien, reden)),
  ];
}

/** Who had the dossier in hand, when it was put aside, merged, shielded, and who opened it from outside the circle. */
export const werkaanvulling: Aanvulling = {
  tijdlijn: (context, dossier) => [...werkregels(context, dossier), ...clientregels(context, dossier)],
};
