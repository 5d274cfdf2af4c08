import type { Veld } from '#shared/beleid/index.ts';

export type Feit = null | boolean | number | string | Feiten | Feit[];
export interface Feiten {
  [sleutel: string]: Feit;
}

/** The last key of a path: `opening.van` → `van`, `kinderen[].inwonend` → `inwonend`. */
export function sleutelVan(veld: Veld): string {
  return veld.pad.slice(Math.max(veld.pad.lastIndexOf('.'), veld.pad.lastIndexOf(']')) + 1);
}

/** Whether a field counts now: some only matter with a certain choice (`alleenBij`). */
export function geldtNu(veld: Veld, feiten: Feiten): boolean {
  if (!veld.alleenBij) return true;
  const { pad, waarden } = veld.alleenBij;
  const waarde = pad.split('.').reduce<Feit | undefined>((deel, sleutel) => (deel as Feiten | null)?.[sleutel], feiten);
  return typeof waarde === 'string' && waarden.includes(waarde);
}

/** What is really known: empty texts, null and empty groups fall away, so that absent means "not known yet". */
export function bekendeFeiten(velden: readonly Veld[], feiten: Feiten, alles: Feiten = feiten): Feiten {
  const uit: Feiten = {};
  for (const veld of velden) {
    const sleutel = sleutelVan(veld);
    const waarde = feiten[sleutel];
    if (waarde === null || waarde === undefined || waarde === '' || !geldtNu(veld, alles)) continue;
    if (veld.soort === 'groep') {
      const deel = bekendeFeiten(veld.velden ?? [], waarde as Feiten, alles);
      if (Object.keys(deel).length > 0) uit[sleutel] = deel;
    } else if (veld.soort === 'lijst' && veld.velden) {
      uit[sleutel] = (waarde as Feiten[]).map((element) => bekendeFeiten(veld.velden ?? [], element, alles));
    } else uit[sleutel] = waarde;
  }
  return uit;
}

/** The id of the control for a fact, so that a question of the explanation can focus it. */
export function veldIdVan(pad: string): string {
  return `feit-${pad.replaceAll(/[^\w]/g, '-')}`;
}
