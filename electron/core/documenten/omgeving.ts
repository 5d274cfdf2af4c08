import { join } from 'node:path';
import type { Context } from '../context.ts';
import { leesLettertypen, type Documentomgeving } from './lettertypen.ts';

/** What drawing a document needs from outside: the fonts, and the moment that is written in it. */
export const documentomgeving = (context: Pick<Context, 'poorten' | 'nu'>): Documentomgeving => ({
  lettertypen: leesLettertypen(join(context.poorten.bronnen, 'fonts')),
  gemaaktOp: context.nu,
});
