import type { Foutcode } from '#shared/contract/antwoord.ts';
import type * as opslagFuncties from '#db/opslag/index.ts';
import type { Opslagplaats } from '#db/opslagplaats.ts';

/** The repositories, handed in by the composition root: the core knows their types and never imports them. */
export type Opslag = typeof opslagFuncties;

/** How the composition root hands the storage layer to the core. */
export interface Opslaglaag {
  opslag: Opslag;
  plaats: Opslagplaats;
  /** The refusal code of a storage error, or null when the error is a bug. */
  codeVanFout(fout: unknown): Foutcode | null;
}
