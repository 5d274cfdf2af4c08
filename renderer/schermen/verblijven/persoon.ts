import type { Crisislid } from '#shared/contract/groepen/crisis.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';

const t = nl.crisisverblijf;

/** Who somebody of the household is, for a heading: name, what they are in the case, age. */
export function persoonskop({ naam, rol, leeftijd }: Pick<Crisislid, 'naam' | 'rol' | 'leeftijd'>): string {
  return [naam, t.rol[rol], leeftijd === null ? t.leeftijdOnbekend : meervoud(leeftijd, t.jaar)].join(', ');
}
