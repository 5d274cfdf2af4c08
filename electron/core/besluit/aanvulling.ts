import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { brieftermijnen, besluittijdlijn as tekst } from '#shared/taal/besluit.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';

type Lezer = Pick<Context, 'db' | 'opslag'>;

/** A letter that came back after it was sent: somebody finds another way, and records that. */
function teruggekomen({ db, opslag }: Lezer, dossierId: string): Termijn[] {
  const laatste = new Map(
    opslag
      .leesPogingen(db, dossierId)
      .toReversed()
      .map((poging) => [poging.besluitId, poging]),
  );
  return [...laatste.values()].flatMap((poging) => {
    const [bekend] = poging.wat === 'retour' ? opslag.leesBekendmakingversies(db, poging.besluitId) : [];
    if (!bekend || bekend.op > poging.op) return [];
    const { opvolgenOp: uiterlijk, besluitId: sleutel } = poging;
    return [{ soort: 'bekendmaken', sleutel, uiterlijk, artikel: 'Awb 3:41', omschrijving: brieftermijnen.retour }];
  });
}

function regel(moment: string, door: string, titel: string, details: Tijdlijnregel['details'] = []): Tijdlijnregel {
  return { moment, door, soort: 'overig', titel, details };
}
const detail = (label: string, wordt: string): Tijdlijnregel['details'] => (wordt ? [{ label, was: null, wordt }] : []);

function vanKlaargezet({ db, opslag }: Lezer, dossierId: string): Tijdlijnregel[] {
  return opslag
    .leesKlaargezet(db, dossierId)
    .filter(({ stand }) => stand !== 'genomen')
    .map(({ stand, op, door, opmerking, inhoud }) =>
      regel(op, door, tekst.klaargezet[stand], [
        ...detail(tekst.soort, tekst.soorten[inhoud.soort]),
        ...detail(tekst.opmerking, opmerking),
      ]),
    );
}

function vanBekendmaken({ db, opslag }: Lezer, dossierId: string): Tijdlijnregel[] {
  const pogingen = opslag
    .leesPogingen(db, dossierId)
    .map(({ op, door, wat, datum, opvolgenOp, toelichting }) =>
      regel(op, door, tekst.pogingen[wat], [
        ...detail(tekst.datum, schrijfDatum(datum)),
        ...detail(tekst.opvolgen, schrijfDatum(opvolgenOp)),
        ...detail(tekst.opmerking, toelichting),
      ]),
    );
  const verbeterd = opslag.leesBesluiten(db, dossierId).flatMap(({ id }) =>
    opslag
      .leesBekendmakingversies(db, id)
      .filter(({ versie }) => versie > 1)
      .map(({ op, door, datum, reden, bezwaarTot }) =>
        regel(op, door, tekst.verbeterd, [
          ...detail(tekst.datum, schrijfDatum(datum)),
          ...detail(tekst.bezwaar, schrijfDatum(bezwaarTot)),
          ...detail(tekst.reden, reden),
        ]),
      ),
  );
  return [...pogingen, ...verbeterd];
}

/** What besluiten add to a dossier beside themselves: letters that are on their way, and besluiten that are being prepared. */
export const besluitaanvulling: Aanvulling = {
  termijnen: (context, dossier) => teruggekomen(context, dossier.id),
  tijdlijn: (context, dossier) => [...vanKlaargezet(context, dossier.id), ...vanBekendmaken(context, dossier.id)],
};
