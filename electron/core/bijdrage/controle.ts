import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Stuk, Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { bijdrageteksten as tekst } from '#shared/taal/bijdrage.ts';
import type { Context } from '../context.ts';
import { dagVanMoment } from '../klok.ts';
import { geldend } from '../vervolg/stukken.ts';
import { toetsBijdrage } from './lijst.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);

function vanVrijstelling({ datum, tot, grond }: Vastleggingen['maaltijdvrijstelling']): Fouten {
  return [
    ...als(tot !== null && tot < datum, 'tot', tekst.totVoorVan),
    ...als(grond === 'geen-inkomen' && tot === null, 'tot', tekst.totNodig),
  ];
}

/** Whether the letter of this very amount and first day was made, by the day on which it is said to have gone out. */
function briefVan(w: Vastleggingen['woonbijdrage'], eigen: Stuk | undefined): Fouten {
  const { verstuurdOp } = w;
  if (verstuurdOp === null) return [];
  if (eigen?.soort !== 'woonbijdrage') return [{ pad: 'verstuurdOp', bericht: tekst.eerstBrief }];
  const versies = [{ versie: eigen.versie, inhoud: eigen.inhoud }, ...eigen.eerder];
  const gelijk = versies.filter(({ inhoud }) => inhoud.bedrag === w.bedrag && inhoud.datum === w.datum);
  const brieven = eigen.documenten.filter(({ versie }) => gelijk.some((een) => een.versie === versie));
  if (brieven.length === 0) return [{ pad: 'verstuurdOp', bericht: tekst.eerstBrief }];
  return als(!brieven.some((b) => dagVanMoment(b.gemaaktOp) <= verstuurdOp), 'verstuurdOp', tekst.briefVoorGemaakt);
}

function vanWoonbijdrage(
  context: Context,
  dossierId: string,
  w: Vastleggingen['woonbijdrage'],
  stukken: readonly Stuk[],
  eigenId: string | null,
): Fouten {
  const { db, opslag, vandaag } = context;
  const toets = toetsBijdrage(context, dossierId, w);
  const gezin = toets?.voorwaarden.find(({ id }) => id === 'gezin')?.uitkomst;
  if (gezin === 'niet-voldaan') return [{ pad: 'datum', bericht: tekst.alleenGezin }];
  const vanaf = toets?.gevolg.woonbijdrageVanaf ?? null;
  const anders = geldend(stukken, 'woonbijdrage').filter(({ id }) => id !== eigenId);
  const overlap = anders.some(({ inhoud: a }) => a.datum <= (w.tot ?? '9999') && (a.tot ?? '9999') >= w.datum);
  const locatieId = opslag.leesPlaatsingen(db, dossierId).at(-1)?.locatieId;
  const afspraken = locatieId ? opslag.leesAfspraken(db, locatieId, w.datum) : [];
  const hoogste = afspraken
    .filter(({ soort, eenheid }) => soort === 'woonbijdrage' && eenheid === 'maand')
    .flatMap(({ kostprijs }) => (kostprijs === null ? [] : [kostprijs]))
    .at(-1);
  const eigen = stukken.find(({ id }) => id === eigenId);
  return [
    ...als(vanaf === null, 'datum', tekst.onbekendeDag),
    ...als(vanaf !== null && w.datum < vanaf, 'datum', tekst.teVroeg(vanaf ?? '')),
    ...als(w.tot !== null && w.tot < w.datum, 'tot', tekst.totVoorVan),
    ...als(w.kostprijs !== null && w.bedrag > w.kostprijs, 'bedrag', tekst.bovenKostprijs),
    ...als(hoogste !== undefined && w.bedrag > hoogste, 'bedrag', tekst.bovenAfspraak(hoogste ?? 0)),
    ...als(overlap, 'datum', tekst.alWoonbijdrage),
    ...als(w.verstuurdOp !== null && w.verstuurdOp > vandaag, 'verstuurdOp', tekst.briefVoorGemaakt),
    ...briefVan(w, eigen),
  ];
}

/** What 5.2.13 refuses of an exemption or a woonbijdrage. Paths are those of `inhoud`. */
export function bezwarenTegenBijdrage(
  context: Context,
  dossierId: string,
  { soort, inhoud }: Vastlegginginvoer,
  { stukken, eigenId }: { stukken: readonly Stuk[]; eigenId: string | null },
): Fouten {
  if (soort === 'maaltijdvrijstelling') return vanVrijstelling(inhoud);
  return soort === 'woonbijdrage' ? vanWoonbijdrage(context, dossierId, inhoud, stukken, eigenId) : [];
}
