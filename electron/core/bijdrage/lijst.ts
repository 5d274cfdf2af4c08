import { toetsen, type UitlegVan } from '#shared/beleid/index.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { Bijdrageregel, Woondeel } from '#shared/domein/bijdrage.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { eersteDag, laatsteDag, plusMaanden } from '#shared/rapportage/periode.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import type { Woonbijdragerij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { leesEenmaal } from '../eenmaal.ts';
import { berekenWoondeel, dagenVan, telMaaltijden, teltVanaf } from './rekenen.ts';
import { maandenTerug, verreken } from './verrekenen.ts';

const niemand = { clientId: '', geboortedatum: null, nachten: [], nietGenomen: new Set<string>() };
const geenMaaltijden = telMaaltijden(niemand, [], () => null, {} as Context['beleid']);

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

/** Who slept here and what a meal cost in each night; nobody where no meal was agreed in any night that somebody slept. */
function leesEters({ db, opslag }: Lezer, locatie: Locatie, van: string, tot: string) {
  const nachten = kentMaaltijden(locatie) ? dagenVan({ van, tot }) : [];
  const bedragen = new Map(nachten.map((nacht) => [nacht, maaltijdbedrag({ db, opslag }, locatie.id, nacht)]));
  const bedragOp = (nacht: string): number | null => bedragen.get(nacht) ?? null;
  const afgesproken = nachten.some((nacht) => bedragOp(nacht) !== null);
  const slapers = afgesproken ? opslag.leesSlapers(db, locatie.id, van, tot) : [];
  const telt = slapers.some((slaper) => slaper.nachten.some((nacht) => bedragOp(nacht) !== null));
  return { slapers: telt ? slapers : [], bedragOp };
}

/** What a month amounts to, per person, from the nights, the exemptions, the agreements and the woonbijdragen as they stand now. */
export function berekenMaand(context: Lezer, locatie: Locatie, maand: string): Kaal[] {
  const { db, opslag, beleid } = context;
  const [van, tot] = [eersteDag(maand), laatsteDag(maand)];
  const { slapers, bedragOp } = leesEters(context, locatie, van, tot);
  const perClient = new Map(slapers.map((slaper) => [slaper.clientId, slaper]));
  const vrij = Map.groupBy(slapers.length > 0 ? opslag.leesVrijstellingen(db, van, tot) : [], (een) => een.clientId);
  const woon = kentWoonbijdrage(locatie) ? opslag.leesWoonbijdragen(db, locatie.id, van, tot) : [];
  const perGezin = new Map<string, { rij: Woonbijdragerij; delen: Woondeel[] }>();
  for (const rij of woon) {
    const delen = [...(perGezin.get(rij.clientId)?.delen ?? []), ...woondelen(context, locatie.id, rij, maand)];
    perGezin.set(rij.clientId, { rij, delen });
  }
  const clienten = new Set([...perClient.keys(), ...perGezin.keys()]);
  return [...clienten].flatMap((clientId) => {
    const eigen = perClient.get(clientId);
    const gezin = perGezin.get(clientId);
    const maaltijden = eigen ? telMaaltijden(eigen, vrij.get(clientId) ?? [], bedragOp, beleid) : geenMaaltijden;
    const woonbijdrage = gezin?.delen ?? [];
    if (maaltijden.nachten === 0 && woonbijdrage.length === 0) return [];
    const maandtotaal = maaltijden.centen + woonbijdrage.reduce((som, { centen }) => som + centen, 0);
    const dossierId = gezin?.rij.dossierId ?? eigen?.dossierId ?? null;
    return [{ clientId, dossierId, maaltijden, woonbijdrage, maandtotaal }];
  });
}

/**
 * The list of a month: what it amounts to, what turned out otherwise for months that were closed before, and what was left
 * over. Everything in whole eurocents, nothing below zero.
 */
export function maakLijst(context: Lezer, locatie: Locatie, maand: string): Bijdrageregel[] {
  const { db } = context;
  const opslag = leesEenmaal(context.opslag);
  const regels = verreken({
    maand,
    gesloten: opslag.leesGeslotenLijsten(db, locatie.id, { vanaf: plusMaanden(maand, -maandenTerug), voor: maand }),
    bereken: (een) => berekenMaand({ ...context, opslag }, locatie, een),
    nu: (clientId) => opslag.leesHuidigeClient(db, clientId),
  });
  return regels.map(({ kaal, clientId, dossierId, ...rest }) => ({
    ...(kaal ?? { clientId, dossierId, maaltijden: geenMaaltijden, woonbijdrage: [], maandtotaal: 0 }),
    ...rest,
  }));
}
