import { toetsen, type UitlegVan } from '#shared/beleid/index.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { Bijdrageregel, Woondeel } from '#shared/domein/bijdrage.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { eersteDag, laatsteDag } from '#shared/rapportage/periode.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import type { Maaltijdnacht, Woonbijdragerij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { berekenWoondeel, telMaaltijden, teltVanaf } from './rekenen.ts';
import { verreken } from './verrekenen.ts';

const geenMaaltijden = telMaaltijden([], [], () => null, {} as Context['beleid']);

/** Meals are agreed for the nachtopvang of adults, a woonbijdrage for gezinnen (5.2.13). */
export const kentMaaltijden = ({ soort, keten }: Locatie): boolean =>
  soort === 'nachtopvang' && keten === 'volwassenen';
export const kentWoonbijdrage = ({ keten }: Locatie): boolean => keten === 'gezin';

type Lezer = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid'>;

/** The agreed amount of a meal in a night, in eurocents; null: nothing was agreed. What is agreed per week or month cannot be counted per night. */
export function maaltijdbedrag(
  { db, opslag }: Pick<Lezer, 'db' | 'opslag'>,
  locatieId: string,
  nacht: string,
): number | null {
  const afspraken = opslag
    .leesAfspraken(db, locatieId, nacht)
    .filter(({ soort, eenheid }) => soort === 'maaltijd' && (eenheid === 'maaltijd' || eenheid === 'dag'));
  return afspraken.length === 0 ? null : afspraken.reduce((som, { bedrag }) => som + bedrag, 0);
}

/** What of the agreements this list leaves out, in Dutch. */
export function opmerkingen({ db, opslag }: Lezer, locatieId: string, maand: string): string[] {
  const anders = opslag
    .leesAfspraken(db, locatieId, laatsteDag(maand))
    .filter(({ soort, eenheid }) => soort === 'maaltijd' && eenheid !== 'maaltijd' && eenheid !== 'dag');
  return anders.map(({ eenheid }) => bijdrageteksten.anders(eenheid));
}

/** 5.2.13 for a dossier, on the besluit and on a woonbijdrage that was recorded; null: no opvang was granted. */
export function toetsBijdrage(
  context: Lezer,
  dossierId: string,
  w: Vastleggingen['woonbijdrage'] | null,
): UitlegVan<'bijdrage'> | null {
  const { verstrekking } = leesLoop(context, dossierId);
  if (!verstrekking) return null;
  const feiten = {
    keten: verstrekking.keten,
    ingangsdatum: verstrekking.ingangsdatum,
    afgestemdMetCollege: w?.afgestemdMetCollege ?? null,
    objectieveCriteria: w?.objectieveCriteria ?? null,
    afgestemdOpInkomen: w?.afgestemdOpInkomen ?? null,
    hoogstensKostprijs: w && w.kostprijs !== null ? w.bedrag <= w.kostprijs : null,
    schriftelijkVooraf: w && w.verstuurdOp !== null ? true : null,
  };
  return toetsen.bijdrage.beoordeel(feiten, context.vandaag, context.beleid);
}

function woondelen(context: Lezer, locatieId: string, rij: Woonbijdragerij, maand: string): Woondeel[] {
  const { db, opslag } = context;
  const vanaf = toetsBijdrage(context, rij.dossierId, rij.inhoud)?.gevolg.woonbijdrageVanaf ?? null;
  const verblijf = opslag.leesPlaatsingen(db, rij.dossierId).filter((plek) => plek.locatieId === locatieId);
  const dagen = { van: eersteDag(maand), tot: laatsteDag(maand) };
  const deel = berekenWoondeel(rij.inhoud, teltVanaf(rij.inhoud, vanaf), verblijf, dagen);
  return deel ? [deel] : [];
}

type Kaal = Pick<Bijdrageregel, 'clientId' | 'dossierId' | 'maaltijden' | 'woonbijdrage' | 'maandtotaal'>;

/** What a month amounts to, per person, from the nights, the exemptions, the agreements and the woonbijdragen as they stand now. */
export function berekenMaand(context: Lezer, locatie: Locatie, maand: string): Kaal[] {
  const { db, opslag, beleid } = context;
  const [van, tot] = [eersteDag(maand), laatsteDag(maand)];
  const nachten = kentMaaltijden(locatie) ? opslag.leesMaaltijdnachten(db, locatie.id, van, tot) : [];
  const vrij = opslag.leesVrijstellingen(db, van, tot);
  const bedragen = new Map(
    [...new Set(nachten.map(({ nacht }) => nacht))].map((n) => [n, maaltijdbedrag(context, locatie.id, n)]),
  );
  const perClient = new Map<string, Maaltijdnacht[]>();
  for (const nacht of nachten) {
    const eigen = perClient.get(nacht.clientId);
    if (eigen) eigen.push(nacht);
    else perClient.set(nacht.clientId, [nacht]);
  }
  const woon = kentWoonbijdrage(locatie) ? opslag.leesWoonbijdragen(db, locatie.id, van, tot) : [];
  const perGezin = new Map<string, { rij: Woonbijdragerij; delen: Woondeel[] }>();
  for (const rij of woon) {
    const delen = [...(perGezin.get(rij.clientId)?.delen ?? []), ...woondelen(context, locatie.id, rij, maand)];
    perGezin.set(rij.clientId, { rij, delen });
  }
  const heeftAfspraak = [...bedragen.values()].some((bedrag) => bedrag !== null);
  const clienten = new Set([...(heeftAfspraak ? perClient.keys() : []), ...perGezin.keys()]);
  return [...clienten].flatMap((clientId) => {
    const eigen = perClient.get(clientId) ?? [];
    const gezin = perGezin.get(clientId);
    const maaltijden = heeftAfspraak
      ? telMaaltijden(eigen, vrij, (n) => bedragen.get(n) ?? null, beleid)
      : geenMaaltijden;
    const woonbijdrage = gezin?.delen ?? [];
    if (maaltijden.nachten === 0 && woonbijdrage.length === 0) return [];
    const maandtotaal = maaltijden.centen + woonbijdrage.reduce((som, { centen }) => som + centen, 0);
    const dossierId = gezin?.rij.dossierId ?? eigen.find((n) => n.dossierId)?.dossierId ?? null;
    return [{ clientId, dossierId, maaltijden, woonbijdrage, maandtotaal }];
  });
}

/**
 * The list of a month: what it amounts to, what turned out otherwise for months that were closed before, and what was left
 * over. Everything in whole eurocents, nothing below zero.
 */
export function maakLijst(context: Lezer, locatie: Locatie, maand: string): Bijdrageregel[] {
  const { db, opslag } = context;
  const regels = verreken({
    maand,
    gesloten: opslag.leesGeslotenLijsten(db, locatie.id),
    bereken: (een) => berekenMaand(context, locatie, een),
    nu: (clientId) => opslag.leesHuidigeClient(db, clientId),
  });
  return regels.map(({ kaal, clientId, dossierId, ...rest }) => ({
    ...(kaal ?? { clientId, dossierId, maaltijden: geenMaaltijden, woonbijdrage: [], maandtotaal: 0 }),
    ...rest,
  }));
}
