import { besluittermijnen } from './besluit/termijnen.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { intaketermijnen } from './intake/termijnen.ts';
import { verblijftermijnen } from './verblijf/termijnen.ts';
import { veiligheidtermijnen } from './veiligheid/termijnen.ts';

/** Terms that follow from the records of a case; no free text of the case goes into them, since they stand in lists. */
export type Crisistermijnen = (
  context: Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>,
  dossier: Dossierrij,
  stukken: readonly Crisisstuk[],
) => Termijn[];

/** The terms of every area of the crisisopvang; each area adds its own. */
export const crisistermijnen: readonly Crisistermijnen[] = [
  intaketermijnen,
  besluittermijnen,
  verblijftermijnen,
  veiligheidtermijnen,
];
