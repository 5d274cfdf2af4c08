import { heeftLeeftijd } from '../beleid/index.ts';

/** Age in whole years on a day, counted as the policy does: reached on the day after the period of n years has run out. */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return Math.max(0, heeftLeeftijd(geboortedatum, jaren * 12, dag) ? jaren : jaren - 1);
}
