import type { Behandelaars } from '../context.ts';
import { beginCrisis } from './beginnen.ts';
import { leesCrisis, leesGezin } from './stukken.ts';
import { legCrisisVast, trekCrisisIn } from './vastleggen.ts';

export const crisisbehandelaars: Behandelaars<
  'crisis.beginnen' | 'crisis.lezen' | 'crisis.vastleggen' | 'crisis.intrekken'
> = {
  'crisis.beginnen': beginCrisis,
  'crisis.lezen': (context, { dossierId }) => ({
    stukken: leesCrisis(context, dossierId),
    gezin: leesGezin(context, dossierId),
  }),
  'crisis.vastleggen': legCrisisVast,
  'crisis.intrekken': trekCrisisIn,
};
