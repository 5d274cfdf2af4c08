import { aantalDagen, plusDagen, toetsen } from '#shared/beleid/index.ts';
import { bepaalLoop } from '../../besluit/loop.ts';
import type { Context } from '../../context.ts';

type Lezer = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid'>;

/** A stay in the crisisopvang as its besluiten make it (5.1.4, 5.1.6). */
export interface Crisisloop {
  ingangsdatum: string;
  verlengdTot: string | null;
  /** Last day, t/m; earlier than the three months when it was ended. */
  laatsteDag: string;
  /** First day after the three months, whether or not somebody still stays then. */
  bijdrageVanaf: string;
}
/** The same with where today lies in it. */
export interface Crisisstand extends Crisisloop {
  /** Which day of the stay it is: 1 on the first; 0 or less before it. */
  dag: number;
  /** Days that are left, today not counted; negative: over. */
  over: number;
  loopt: boolean;
}

/** The stay of a case from its besluiten; null: none was granted. */
export function leesCrisisloop({ db, opslag, vandaag, beleid }: Lezer, dossierId: string): Crisisloop | null {
  const { verstrekking } = bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag, opslag.leesVertrek(db, dossierId));
  if (!verstrekking?.ingangsdatum) return null;
  const { ingangsdatum, verlengdTot, beeindigdPer, vertrokkenPer } = verstrekking;
  const { gevolg } = toetsen['crisis-geldigheid'].beoordeel({ ingangsdatum, verlengdTot }, vandaag, beleid);
  const einden = [beeindigdPer, vertrokkenPer].filter((dag) => dag !== null).map((dag) => plusDagen(dag, -1));
  const laatsteDag = [gevolg.laatsteDag, ...einden].filter((dag) => dag !== null).toSorted()[0] ?? ingangsdatum;
  return { ingangsdatum, verlengdTot, laatsteDag, bijdrageVanaf: gevolg.bijdrageVanaf ?? laatsteDag };
}

/** Where a day lies in a stay. */
export function crisisstandOp(loop: Crisisloop, vandaag: string): Crisisstand {
  const { ingangsdatum, laatsteDag } = loop;
  const dag = aantalDagen(ingangsdatum, vandaag) + 1;
  const over = aantalDagen(vandaag, laatsteDag);
  return { ...loop, dag, over, loopt: dag >= 1 && over >= 0 };
}
