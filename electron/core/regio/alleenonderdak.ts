import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/**
 * 5.2.5: while somebody waits for another region, or for the judgement in a dispute about it, there is shelter and what is
 * necessary, and no work on results: no perspectief, no goals, no basis op orde. Every use case that would be such work calls
 * this first. Refuses with `alleen-onderdak`, whose text gives the reason and the article.
 * @throws Geweigerd `alleen-onderdak`, or `niet-gevonden` when there is no such dossier
 */
export function weigerBijAlleenOnderdak({ db, opslag }: Context, dossierId: string): void {
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  if (dossier.regime === 'alleen-onderdak') weiger('alleen-onderdak');
}
