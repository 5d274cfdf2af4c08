import { besluitstukregels } from './besluit/regels.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Crisisinhoud, Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Context } from '../context.ts';
import { intakeregels } from './intake/regels.ts';
import { verblijfregels } from './verblijf/regels.ts';
import { plegerregels } from './pleger/regels.ts';
import { mensenregels } from './mensen/regels.ts';
import { veiligheidsregels } from './veiligheid/regels.ts';
import { plekregels } from './plek/regels.ts';

/** What is being recorded, as a rule gets to see it. */
export interface Vastgelegd<S extends Crisissoort> {
  dossierId: string;
  /** The record itself, null for a new one. */
  id: string | null;
  clientId: string | null;
  inhoud: Crisisinhoud<S>;
  /** What the case holds already. */
  stukken: readonly Crisisstuk[];
}

/** What one kind of record asks besides its schema, and what else changes when it is recorded or taken back. */
export interface Crisisregels<S extends Crisissoort> {
  /** It is always about one person of the household, or never. Left out: either way. */
  over?: 'persoon' | 'zaak';
  /** There is one of its kind per case (and person). */
  enkel?: boolean;
  /** What is wrong with it; paths start after `inhoud.`. */
  bezwaren?(context: Context, wat: Vastgelegd<S>): Veldfout[];
  /** What else changes, in the same transaction; `ingetrokken`: it was taken back. */
  werkDoor?(context: Context, wat: Vastgelegd<S> & { id: string; ingetrokken: boolean }): void;
}

/** The rules of every kind that has any; each area adds its own. */
export const crisisregels: { readonly [S in Crisissoort]?: Crisisregels<S> } = {
  ...plegerregels,
  ...intakeregels,
  ...besluitstukregels,
  ...verblijfregels,
  ...veiligheidsregels,
  ...mensenregels,
  ...plekregels,
};
