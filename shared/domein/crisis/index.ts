import { besluitstukken, besluitwerkstukken } from './besluit.ts';
import type { z } from 'zod';
import { intakesoorten, intakewerkstukken } from './intake.ts';
import { verblijfsoorten, verblijfwerkstukken } from './verblijf.ts';
import { plegersoorten, plegerwerkstukken } from './pleger.ts';
import { mensensoorten, mensenwerkstukken } from './kinderen.ts';
import { veiligheidsoorten, veiligheidswerkstukken } from './veiligheid.ts';
import { pleksoorten, plekwerkstukken } from './plek.ts';

/*
 * What Veilig Thuis records about a case of crisisopvang (5.1.2 to 5.1.5). Each area has a file beside this one with its
 * schemas; a record is kept in versions, about the case or about one person of the household.
 */
export const crisisschemas = {
  ...plegersoorten,
  ...intakesoorten,
  ...besluitstukken,
  ...verblijfsoorten,
  ...veiligheidsoorten,
  ...mensensoorten,
  ...pleksoorten,
} as const;
export type Crisissoort = keyof typeof crisisschemas;
export type Crisisinhoud<S extends Crisissoort = Crisissoort> = z.infer<(typeof crisisschemas)[S]>;

export const isCrisissoort = (soort: string): soort is Crisissoort => Object.hasOwn(crisisschemas, soort);

/** Records of which a later version is the work going on and no correction: they ask no reason for it. */
export const crisiswerkstukken: ReadonlySet<Crisissoort> = new Set([
  ...plegerwerkstukken,
  ...intakewerkstukken,
  ...besluitwerkstukken,
  ...verblijfwerkstukken,
  ...veiligheidswerkstukken,
  ...mensenwerkstukken,
  ...plekwerkstukken,
]);
