import { beleidsregels2025, toetsen } from '#shared/beleid/index.ts';
import type { Crisisfeiten } from '#shared/domein/crisis/intake.ts';

/** The toets of 5.1.2 by itself, as a batch of casus would ask it. */
export function crisisopvangToets(feiten: Crisisfeiten, peildatum: string) {
  const antwoord = toetsen.crisisopvang.toets(feiten, peildatum, beleidsregels2025);
  if (!antwoord.ok) throw new Error(antwoord.fout.code);
  return antwoord.waarde;
}
export { beleidsregels2025 };
