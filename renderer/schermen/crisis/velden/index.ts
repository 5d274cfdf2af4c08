import { besluitvelden } from './besluit.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Niveaulabels } from '#shared/domein/crisis/triage.ts';
import { crisiskeuzes, crisisteksten } from '#shared/taal/crisis/index.ts';
import { intakevelden } from './intake.ts';
import { verblijfvelden } from './verblijf.ts';
import { plegervelden } from './pleger.ts';
import { mensenvelden } from './mensen.ts';
import { plekvelden } from './plek.ts';
import type { Crisisveld } from './veld.ts';
import { veiligheidsvelden } from './veiligheid.ts';

/** The fields of each form, in the order in which they are asked. */
export const crisisvelden: Readonly<Record<Crisissoort, readonly Crisisveld[]>> = {
  ...plegervelden,
  ...intakevelden,
  ...besluitvelden,
  ...verblijfvelden,
  ...veiligheidsvelden,
  ...mensenvelden,
  ...plekvelden,
};

/** Label and hint of a field, or of a part of a row (`field.part`). */
export function tekstVan(soort: Crisissoort, pad: string): { label: string; hint?: string } {
  const { velden, delen } = crisisteksten[soort];
  const eigen: Readonly<Record<string, { label: string; hint?: string }>> = velden;
  return eigen[pad] ?? { label: delen?.[pad] ?? pad };
}

/** The answers of a choice, in the order of the catalogue. */
export const keuzesVan = (
  soort: Crisissoort,
  pad: string,
  niveaus: Niveaulabels,
): { waarde: string; label: string }[] =>
  Object.entries(crisiskeuzes(soort, pad, niveaus)).map(([waarde, label]) => ({ waarde, label }));
