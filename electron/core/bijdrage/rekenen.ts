import {
  aantalDagen,
  heeftLeeftijd,
  laatsteVan,
  parameterwaarde,
  plusDagen,
  type Beleid,
} from '#shared/beleid/index.ts';
import { naarRato, type Bijdrageregel, type Woondeel } from '#shared/domein/bijdrage.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import type { Slaper } from '#db/opslag/index.ts';

type Maaltijden = Bijdrageregel['maaltijden'];
export interface Vrijstelling {
  clientId: string;
  inhoud: Pick<Vastleggingen['maaltijdvrijstelling'], 'datum' | 'tot' | 'grond'>;
}

/** The exemption that holds for somebody in a night; null: none. */
export const vrijstellingOp = (vrij: readonly Vrijstelling[], clientId: string, nacht: string): Vrijstelling | null =>
  vrij.find(
    (een) =>
      een.clientId === clientId && een.inhoud.datum <= nacht && (een.inhoud.tot === null || nacht <= een.inhoud.tot),
  ) ?? null;

/** 5.2.13 agrees on meals for adults: a child in the nachtopvang is asked for nothing. Who has no birth date counts as one. */
export const isVolwassen = (geboortedatum: string | null, nacht: string, beleid: Beleid): boolean =>
  geboortedatum === null ||
  heeftLeeftijd(geboortedatum, parameterwaarde(beleid, 'leeftijdMeerderjarig', nacht) * 12, nacht);

/**
 * The meals of one person over nights: those taken, at the amount agreed for each night, unless an exemption holds.
 * @param vrij their own exemptions, at least
 * @param bedragOp agreed eurocents in a night; null: nothing was agreed, so nothing is asked
 */
export function telMaaltijden(
  { clientId, geboortedatum, nachten, nietGenomen: niet }: Omit<Slaper, 'dossierId'>,
  vrij: readonly Vrijstelling[],
  bedragOp: (nacht: string) => number | null,
  beleid: Beleid,
): Maaltijden {
  const perBedrag = new Map<number, number>();
  let [vrijgesteld, nietGenomen] = [0, 0];
  for (const nacht of nachten) {
    const bedrag = isVolwassen(geboortedatum, nacht, beleid) ? bedragOp(nacht) : null;
    if (niet.has(nacht)) nietGenomen += 1;
    else if (bedrag === null || vrijstellingOp(vrij, clientId, nacht)) vrijgesteld += 1;
    else perBedrag.set(bedrag, (perBedrag.get(bedrag) ?? 0) + 1);
  }
  const delen = [...perBedrag].sort(([a], [b]) => a - b);
  return {
    nachten: nachten.length,
    betaald: delen.reduce((som, [, aantal]) => som + aantal, 0),
    vrijgesteld,
    nietGenomen,
    perBedrag: delen.map(([bedrag, aantal]) => ({ bedrag, aantal, centen: bedrag * aantal })),
    centen: delen.reduce((som, [bedrag, aantal]) => som + bedrag * aantal, 0),
  };
}

type Woonbijdrage = Vastleggingen['woonbijdrage'];

/** What a woonbijdrage still misses of 5.2.13, beside its day; empty: nothing. */
export function ontbreektAan(w: Woonbijdrage): ('college' | 'criteria' | 'inkomen' | 'kostprijs' | 'brief')[] {
  return [
    ...(w.afgestemdMetCollege === true ? [] : ['college' as const]),
    ...(w.objectieveCriteria === true ? [] : ['criteria' as const]),
    ...(w.afgestemdOpInkomen === true ? [] : ['inkomen' as const]),
    ...(w.kostprijs !== null && w.bedrag <= w.kostprijs ? [] : ['kostprijs' as const]),
    ...(w.verstuurdOp === null ? ['brief' as const] : []),
  ];
}

/**
 * From which day a woonbijdrage counts: its own first day, never before three months have passed and never on or before the
 * day of the letter. Null: something of 5.2.13 is missing.
 */
export function teltVanaf(w: Woonbijdrage, woonbijdrageVanaf: string | null): string | null {
  if (woonbijdrageVanaf === null || w.verstuurdOp === null || ontbreektAan(w).length > 0) return null;
  return laatsteVan(laatsteVan(w.datum, woonbijdrageVanaf), plusDagen(w.verstuurdOp, 1));
}

interface Dagen {
  van: string;
  tot: string;
}

/** Every day from the first up to and including the last. */
export const dagenVan = ({ van, tot }: Dagen): string[] =>
  Array.from({ length: aantalDagen(van, tot) + 1 }, (_, i) => plusDagen(van, i));

/**
 * The part of a month over which a woonbijdrage is asked: the days on which the gezin has a place here.
 * @param verblijf stays of the household at this locatie, t/m
 */
export function berekenWoondeel(
  w: Woonbijdrage,
  vanaf: string | null,
  verblijf: readonly { van: string; tot: string | null }[],
  maand: Dagen,
): Woondeel | null {
  const van = vanaf && laatsteVan(vanaf, maand.van);
  const tot = w.tot !== null && w.tot < maand.tot ? w.tot : maand.tot;
  if (!van || van > tot) return null;
  const dagen = dagenVan({ van, tot }).filter((dag) =>
    verblijf.some((plek) => plek.van <= dag && (plek.tot === null || dag <= plek.tot)),
  );
  const [eerste, laatste] = [dagen.at(0), dagen.at(-1)];
  if (!eerste || !laatste) return null;
  const dagenInMaand = aantalDagen(maand.van, maand.tot) + 1;
  const centen = naarRato(w.bedrag, dagen.length, dagenInMaand);
  return { bedrag: w.bedrag, van: eerste, tot: laatste, dagen: dagen.length, dagenInMaand, centen };
}

/** What is due: this month, what turned out otherwise for earlier months, less what was left over. Never below nothing. */
export function maakSom(
  maandtotaal: number,
  correcties: Bijdrageregel['correcties'],
  tegoedVorige: number,
): Pick<Bijdrageregel, 'totaal' | 'tegoed'> {
  const som = maandtotaal + correcties.reduce((n, { was, wordt }) => n + wordt - was, 0) - tegoedVorige;
  return { totaal: Math.max(0, som), tegoed: Math.max(0, -som) };
}
