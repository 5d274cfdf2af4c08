import { leegPerVorm, type Stukveld } from '../../stukken/veld.ts';

export { is } from '../../stukken/veld.ts';

/** How a field of a record is filled in. */
export interface Crisisveld extends Stukveld<'rijen'> {
  /** Of `rijen`: the fields of a row, as many rows as are needed. */
  delen?: readonly Crisisveld[];
}

/** What is still to come besides the path and the way. */
type Extra = Partial<Omit<Crisisveld, 'pad' | 'vorm'>>;
const maak =
  (vorm: Crisisveld['vorm']) =>
  (pad: string, extra: Extra = {}): Crisisveld => ({ pad, vorm, ...extra });

export const dag = maak('datum');
export const moment = maak('datumtijd');
export const tijd = maak('tijd');
export const regel = maak('regel');
export const vlak = maak('vlak');
export const jaNee = maak('ja-nee');
/** A few answers that stay in view. */
export const keuze = maak('keuze');
/** Many answers in a list. */
export const lijst = maak('lijst');
export const vinkjes = maak('vinkjes');
export const getal = maak('getal');
export const bedrag = maak('bedrag');
export const rijen = (pad: string, delen: readonly Crisisveld[], extra: Extra = {}): Crisisveld => ({
  pad,
  vorm: 'rijen',
  delen,
  ...extra,
});
/** What fields hold before anything is filled in: nothing known, nothing assumed. */
export const leeg = (velden: readonly Crisisveld[]): Record<string, unknown> =>
  Object.fromEntries(velden.map(({ pad, vorm }) => [pad, structuredClone(vorm === 'rijen' ? [] : leegPerVorm[vorm])]));
