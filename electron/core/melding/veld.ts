import { weiger } from '../weigering.ts';

/** Refuses the input with one field and what to do about it. */
export const weigerVeld = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });
