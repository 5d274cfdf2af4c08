import type { z } from 'zod';

export const foutcodes = [
  'ongeldige-json',
  'onbekende-toets',
  'ontbrekend-veld',
  'onbekend-veld',
  'ongeldige-waarde',
] as const;
export type Foutcode = (typeof foutcodes)[number];

/** What is wrong with the facts; `pad` as in `feiten.kinderen[0].geboortedatum`, `""` for the line as a whole. */
export interface Invoerfout {
  readonly code: Foutcode;
  readonly pad: string;
}

/** A path of keys and indexes as text: `kinderen[0].geboortedatum`. */
export function padtekst(stappen: readonly PropertyKey[], begin = ''): string {
  return stappen.reduce<string>((pad, stap) => {
    if (typeof stap === 'number') return `${pad}[${stap}]`;
    return pad === '' ? String(stap) : `${pad}.${String(stap)}`;
  }, begin);
}

function waardeOp(ruw: unknown, stappen: readonly PropertyKey[]): unknown {
  return stappen.reduce<unknown>((waarde, stap) => (waarde as Record<PropertyKey, unknown>)[stap], ruw);
}

/** A required key that is absent or null is missing; a null element of a list is a wrong value. */
function ontbreekt(ruw: unknown, stappen: readonly PropertyKey[]): boolean {
  return typeof stappen.at(-1) === 'string' && (waardeOp(ruw, stappen) ?? null) === null;
}

/**
 * The first fault zod found, in the words of the casus contract.
 * @param ruw the value that was parsed; zod does not say which values were absent
 */
export function eersteFout(fout: z.ZodError, ruw: unknown, begin = ''): Invoerfout {
  const [eerste] = fout.issues;
  if (!eerste) throw new Error('A ZodError without issues');
  if (eerste.code === 'unrecognized_keys') {
    return { code: 'onbekend-veld', pad: padtekst([...eerste.path, ...eerste.keys.slice(0, 1)], begin) };
  }
  const code = ontbreekt(ruw, eerste.path) ? 'ontbrekend-veld' : 'ongeldige-waarde';
  return { code, pad: padtekst(eerste.path, begin) };
}
