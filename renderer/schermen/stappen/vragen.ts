import { platteVelden, toetsen, type Toetsnaam } from '#shared/beleid/index.ts';

/** The question of a fact, as its toets asks it: the form and the explanation use the same words. */
export function vraagVan(toets: Toetsnaam, pad: string): string {
  return platteVelden(toetsen[toets].velden).find((veld) => veld.pad === pad)?.vraag ?? pad;
}

/** The choices of a fact with a closed list. */
export function keuzesVan<K extends string>(toets: Toetsnaam, pad: string): { waarde: K; label: string }[] {
  const veld = platteVelden(toetsen[toets].velden).find((deel) => deel.pad === pad);
  return (veld?.keuzes ?? []).map(({ waarde, label }) => ({ waarde: waarde as K, label }));
}
