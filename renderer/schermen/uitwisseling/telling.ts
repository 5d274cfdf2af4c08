import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';

const namen: Readonly<Record<string, { readonly een: string; readonly meer: string }>> = nl.uitwisseling.telling;

/** Counts by kind in words: `3 nieuwe bewoners, 1 verlengd`; kinds without a word are left out. */
export function inWoorden(telling: Readonly<Record<string, number>>): string {
  return Object.entries(namen)
    .flatMap(([soort, vormen]) => (telling[soort] ? [meervoud(telling[soort], vormen)] : []))
    .join(', ');
}

const restsoorten = [
  ['wachtend', nl.uitwisseling.wacht],
  ['geweigerd', nl.uitwisseling.geweigerd],
  ['bekend', nl.uitwisseling.bekend],
  ['overgeslagen', nl.uitwisseling.overgeslagen],
] as const;

/** What of a file was not applied, a line each. */
export const rest = (aantallen: Readonly<Record<string, number>>): string[] =>
  restsoorten.flatMap(([soort, vormen]) => (aantallen[soort] ? [meervoud(aantallen[soort], vormen)] : []));
