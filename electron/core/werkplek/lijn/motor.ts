import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Context } from '../../context.ts';
import type { OpenSessie } from '../../sessie/staat.ts';
import type { Werkplekkern } from '../poort.ts';

/** What the door needs of the sharing: the engine, a context for it, and a push. */
export interface Werkplekmotor {
  kern: Werkplekkern;
  /** @param instellingen those to work with while the file has none of its own yet */
  context(open: OpenSessie, instellingen?: Instellingen): Context;
  nuProberen(): void;
}
