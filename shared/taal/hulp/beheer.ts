import { inrichting } from './inrichting.ts';
import { programma } from './programma.ts';
import type { Hulpgroep } from './soort.ts';
import { toegangbeheer } from './toegangbeheer.ts';

/** Every screen of who runs the application, in the order of the menu. */
export const hulpBeheer: Hulpgroep = {
  id: 'beheer',
  titel: 'Beheer: schermen',
  onderwerpen: [...toegangbeheer, ...inrichting, ...programma],
};
