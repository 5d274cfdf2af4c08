import type { Foutcode } from '#shared/contract/antwoord.ts';
import type * as opslagFuncties from '#db/opslag/index.ts';
import type { Opslagplaats } from '#db/opslagplaats.ts';
import type { Leesdraad } from './leeswerk/leeswerk.ts';

/** The repositories, handed in by the composition root: the core knows their types and never imports them. */
export type Opslag = typeof opslagFuncties;

/** How the composition root hands the storage layer to the core. */
export interface Opslaglaag {
  opslag: Opslag;
  plaats: Opslagplaats;
  /** The refusal code of a storage error, or null when the error is a bug. */
  codeVanFout(fout: unknown): Foutcode | null;
  /** A thread for reading that takes seconds; left out, it is read on the core's own. */
  leesdraad?: Leesdraad;
}
