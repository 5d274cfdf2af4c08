import type { Stukveld } from '../stukken/veld.ts';

/** How a field of a record is filled in; `kop` is a key in the texts. */
export type Formulierveld = Stukveld<'wacht' | 'wie' | 'schuldeisers' | 'site' | 'bewijs'>;

export const dag = (pad = 'datum'): Formulierveld => ({ pad, vorm: 'datum', verplicht: true, verleden: true });
export const regel = (pad: string, verplicht = false): Formulierveld => ({ pad, vorm: 'regel', verplicht });
export const vlak = (pad: string, verplicht = false): Formulierveld => ({ pad, vorm: 'vlak', verplicht });
export const jaNee = (pad: string, bij?: Formulierveld['bij']): Formulierveld => ({
  pad,
  vorm: 'ja-nee',
  ...(bij && { bij }),
});
export const keuze = (pad: string, verplicht = true): Formulierveld => ({ pad, vorm: 'keuze', verplicht });
export const lijst = (pad: string): Formulierveld => ({ pad, vorm: 'lijst', verplicht: true });
