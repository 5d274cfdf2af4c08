import type { Vervolgbrief } from '../documenten/vervolgbrief.ts';

type Deel = Vervolgbrief['delen'][number];
/** What a letter about the stay says; the head comes with drawing it. */
export type Brief = Pick<Vervolgbrief, 'onderwerp' | 'kop' | 'brief' | 'delen'>;
/** One part of a letter under its heading (empty: none). */
export const deel = (kop: string, inhoud: Omit<Deel, 'kop'>): Deel => ({ kop, ...inhoud });
