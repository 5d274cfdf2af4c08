import { z } from 'zod';
import { pasnummerTeksten } from '#shared/taal/identiteit.ts';
import { willekeurigGetal, type Toeval } from './toeval.ts';

/*
 * Ten random digits and two check digits by ISO/IEC 7064 MOD 97-10. As 97 is prime and 10 has order 96 modulo 97,
 * every wrong digit, every swap of any two digits and every twin error (11 for 22) changes the remainder.
 * The first digit is never 0, so that a spreadsheet keeps the number whole.
 */
const EERSTE = 1_000_000_000;
const AANTAL = 9_000_000_000;

/** Two check digits for ten digits, ISO/IEC 7064 MOD 97-10. */
function controlegetal(tienCijfers: string): string {
  return String(98 - ((Number(tienCijfers) * 100) % 97)).padStart(2, '0');
}

/** True for twelve digits, not starting with 0, whose check digits fit. */
export function isGeldigPasnummer(pasnummer: string): boolean {
  return /^[1-9][0-9]{11}$/.test(pasnummer) && controlegetal(pasnummer.slice(0, 10)) === pasnummer.slice(10);
}

/** Pass number of a CO-pas: twelve digits, random, without meaning. Twelve digits, two of which check. */
export const pasnummerSchema = z
  .string()
  .regex(/^[1-9][0-9]{11}$/, { error: pasnummerTeksten.twaalfCijfers })
  .refine(isGeldigPasnummer, { error: pasnummerTeksten.controlegetal });
export type Pasnummer = z.infer<typeof pasnummerSchema>;

/** New random pass number. The caller keeps it unique (nine thousand million are possible). */
export function maakPasnummer(toeval: Toeval): Pasnummer {
  const cijfers = String(EERSTE + willekeurigGetal(toeval, AANTAL));
  return pasnummerSchema.parse(cijfers + controlegetal(cijfers));
}

/** What people type or read aloud, reduced to digits: spaces, dots and dashes go. Does not judge. */
export function schoonPasnummerOp(invoer: string): string {
  return invoer.replace(/[\s.\u00a0-]/g, '');
}

/** Pass number in groups of four, as on the card: `1234 5678 9012`. */
export function toonPasnummer(pasnummer: string): string {
  return pasnummer.replace(/^([0-9]{4})([0-9]{4})([0-9]{4})$/, '$1 $2 $3');
}
