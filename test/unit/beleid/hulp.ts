import { beleidsregels2025, toets, type Toetsnaam, type Uitkomst, type UitlegVan } from '#shared/beleid/index.ts';

/** A Monday on which nothing special happens. */
export const PEILDATUM = '2026-03-02';

interface Oordeel<N extends Toetsnaam> {
  uitkomst: Uitkomst;
  voorwaarden: Record<string, Uitkomst>;
  gevolg: UitlegVan<N>['gevolg'];
}

/** What a toets says of facts from outside, short: uitkomst, outcome per voorwaarde in order, and gevolg. */
export function oordeel<N extends Toetsnaam>(naam: N, feiten: object = {}, peildatum: string = PEILDATUM): Oordeel<N> {
  const uitleg = legUit(naam, feiten, peildatum);
  const voorwaarden: [string, Uitkomst][] = uitleg.voorwaarden.map(({ id, uitkomst }) => [id, uitkomst]);
  return { uitkomst: uitleg.uitkomst, voorwaarden: Object.fromEntries(voorwaarden), gevolg: uitleg.gevolg };
}

export function legUit<N extends Toetsnaam>(naam: N, feiten: object = {}, peildatum: string = PEILDATUM): UitlegVan<N> {
  const antwoord = toets(naam, feiten, peildatum, beleidsregels2025);
  if (!antwoord.ok) throw new Error(`${naam}: ${JSON.stringify(antwoord.fout)}`);
  return antwoord.waarde;
}

/** The fault in facts from outside; null when there is none. */
export function fout(naam: Toetsnaam, feiten: unknown, peildatum: string = PEILDATUM) {
  const antwoord = toets(naam, feiten, peildatum, beleidsregels2025);
  return antwoord.ok ? null : antwoord.fout;
}

/** Outcome per voorwaarde. */
export const alle = (uitkomst: Uitkomst, ...ids: string[]) => Object.fromEntries(ids.map((id) => [id, uitkomst]));
