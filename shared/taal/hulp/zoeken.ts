import { distance } from 'fastest-levenshtein';
import { hulponderwerpen, platteHulp } from './index.ts';
import type { Hulponderwerp } from './soort.ts';

/** How much a word says about a subject, by where it stands. */
const gewicht = { titel: 12, kop: 6, woord: 5, waarvoor: 4, stap: 1 } as const;
/** How much a word that is not quite the same counts. */
const gelijk = { zelfde: 1, begin: 0.8, typfout: 0.5, midden: 0.3 } as const;

/** Words as they are compared: no capitals, no accents, letters and digits only. */
export const zoekwoorden = (tekst: string): string[] =>
  tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

type Woordenboek = ReadonlyMap<string, number>;

function maakWoordenboek(o: Hulponderwerp): Woordenboek {
  const woorden = new Map<string, number>();
  const neem = (tekst: string, waarde: number): void => {
    for (const woord of zoekwoorden(platteHulp(tekst))) woorden.set(woord, Math.max(waarde, woorden.get(woord) ?? 0));
  };
  neem(o.titel, gewicht.titel);
  neem(o.waarvoor, gewicht.waarvoor);
  for (const { kop, stappen } of o.doen) {
    neem(kop, gewicht.kop);
    for (const stap of stappen) neem(stap, gewicht.stap);
  }
  for (const [woord, uitleg] of o.woorden ?? []) {
    neem(woord, gewicht.woord);
    neem(uitleg, gewicht.stap);
  }
  for (const [wat, doe] of o.mis ?? []) {
    neem(wat, gewicht.kop);
    neem(doe, gewicht.stap);
  }
  return woorden;
}

let boeken: ReadonlyMap<string, Woordenboek> | null = null;
const alleBoeken = (): ReadonlyMap<string, Woordenboek> =>
  (boeken ??= new Map(hulponderwerpen.map((o) => [o.id, maakWoordenboek(o)])));

/** One typing error in a word of five letters or more, two from nine letters on. */
const magFout = (lengte: number): number => (lengte < 5 ? 0 : lengte < 9 ? 1 : 2);

function past(getypt: string, woord: string): number {
  if (woord === getypt) return gelijk.zelfde;
  if (woord.startsWith(getypt)) return gelijk.begin;
  const fouten = magFout(getypt.length);
  if (fouten > 0 && Math.abs(woord.length - getypt.length) <= fouten && distance(getypt, woord) <= fouten)
    return gelijk.typfout;
  return getypt.length >= 4 && woord.includes(getypt) ? gelijk.midden : 0;
}

function punten(getypt: readonly string[], boek: Woordenboek): number {
  let som = 0;
  for (const een of getypt) {
    let beste = 0;
    for (const [woord, waarde] of boek) beste = Math.max(beste, waarde * past(een, woord));
    if (beste === 0) return 0;
    som += beste;
  }
  return som;
}

/**
 * Finds help by what was typed, the best first. Every word must be somewhere in the subject; a typing error is forgiven.
 * @param binnen what is searched, in the order in which equals are shown
 */
export function zoekHulp(tekst: string, binnen: readonly Hulponderwerp[]): Hulponderwerp[] {
  const getypt = zoekwoorden(tekst);
  if (getypt.length === 0) return [];
  return binnen
    .map((onderwerp) => ({ onderwerp, punten: punten(getypt, alleBoeken().get(onderwerp.id) ?? new Map()) }))
    .filter((gevonden) => gevonden.punten > 0)
    .sort((a, b) => b.punten - a.punten)
    .map(({ onderwerp }) => onderwerp);
}
