import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { geldendeStukken } from '../stukken.ts';

/** What the case shows for grond 1 of 5.1.5 (toets crisis-beeindiging); null: not known. */
export interface Vervolgbewijs {
  stukId: string;
  versie: number;
  indicatieGesteld: boolean | null;
  extramuraal: boolean | null;
  woonplek: boolean | null;
}

/**
 * The evidence for grond 1 of 5.1.5 in the records of a case: the Wmo-arrangement of the client that came furthest. Jeugdhulp of a
 * child is no such ground.
 */
export function vervolgbewijs(stukken: readonly Crisisstuk[], clientId: string): Vervolgbewijs | null {
  const trajecten = geldendeStukken(stukken, 'vervolgtraject')
    .filter((stuk) => stuk.clientId === clientId && stuk.inhoud.vervolg === 'wmo-arrangement')
    .toSorted((a, b) => Number(b.inhoud.indicatieOp !== null) - Number(a.inhoud.indicatieOp !== null));
  const [verst] = trajecten;
  if (!verst) return null;
  const { indicatieOp, afgewezenOp, vorm, woonplek } = verst.inhoud;
  return {
    stukId: verst.id,
    versie: verst.versie,
    indicatieGesteld: indicatieOp !== null ? true : afgewezenOp !== null ? false : null,
    extramuraal: vorm === null ? null : vorm === 'extramuraal',
    woonplek,
  };
}
