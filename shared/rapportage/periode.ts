import { aantalDagen, plusDagen, type Dag } from '../beleid/index.ts';

/** A calendar month, `YYYY-MM`. */
export type Maand = string;
/** Whole months, both included. Reports know no shorter stretch: two that differ by a day would tell about that day. */
export interface Maandperiode {
  readonly van: Maand;
  readonly tot: Maand;
}
export const periodesoorten = ['maand', 'kwartaal', 'halfjaar', 'jaar', 'vrij'] as const;
export type Periodesoort = (typeof periodesoorten)[number];

const nummer = (maand: Maand): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5)) - 1;
const maandVan = (n: number): Maand => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** The month of a day. */
export const maandVanDag = (dag: Dag): Maand => dag.slice(0, 7);
/** The month so many months later; negative is earlier. */
export const plusMaanden = (maand: Maand, aantal: number): Maand => maandVan(nummer(maand) + aantal);
/** How many months a period has. */
export const aantalMaanden = ({ van, tot }: Maandperiode): number => nummer(tot) - nummer(van) + 1;
export const eersteDag = (maand: Maand): Dag => `${maand}-01`;
export const laatsteDag = (maand: Maand): Dag => plusDagen(eersteDag(plusMaanden(maand, 1)), -1);
/** The months of a period, in order. */
export const maandenVan = ({ van, tot }: Maandperiode): Maand[] =>
  Array.from({ length: Math.max(0, aantalMaanden({ van, tot })) }, (_, i) => plusMaanden(van, i));
/** First and last day of a period. */
export const dagenVan = ({ van, tot }: Maandperiode): { van: Dag; tot: Dag } => ({
  van: eersteDag(van),
  tot: laatsteDag(tot),
});
/** How many days a period has up to and including `laatste`; 0 when it begins later. */
export function dagenTotEnMet(periode: Maandperiode, laatste: Dag): number {
  const { van, tot } = dagenVan(periode);
  const einde = laatste < tot ? laatste : tot;
  return einde < van ? 0 : aantalDagen(van, plusDagen(einde, 1));
}

const grootte = { maand: 1, kwartaal: 3, halfjaar: 6, jaar: 12 } as const;

/** The periods of a kind that have begun, the newest first; `aantal` of them. */
export function periodesVan(soort: Exclude<Periodesoort, 'vrij'>, vandaag: Dag, aantal: number): Maandperiode[] {
  const stap = grootte[soort];
  const nu = Math.floor(nummer(maandVanDag(vandaag)) / stap) * stap;
  return Array.from({ length: aantal }, (_, i) => ({
    van: maandVan(nu - i * stap),
    tot: maandVan(nu - i * stap + stap - 1),
  }));
}

/** The parts in which the course of a period is shown: months, or quarters and years where months would be too many. */
export function stappenVan(periode: Maandperiode): Maandperiode[] {
  const maanden = aantalMaanden(periode);
  const stap = maanden <= 15 ? 1 : maanden <= 48 ? 3 : 12;
  const uit: Maandperiode[] = [];
  for (let n = nummer(periode.van); n <= nummer(periode.tot);) {
    const einde = Math.min((Math.floor(n / stap) + 1) * stap - 1, nummer(periode.tot));
    uit.push({ van: maandVan(n), tot: maandVan(einde) });
    n = einde + 1;
  }
  return uit;
}
