import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from './basis.ts';

/**
 * What comes up for who watches over the others: a search or call that was caught; a shielded case opened with a reason; many searches
 * on one case from outside; a case that may be about family of a colleague; somebody around a case who works or knows somebody here;
 * a shield that a worker put up.
 */
export const toezichtsoorten = ['vangst', 'inzage', 'patroon', 'bekende', 'band', 'kring'] as const;
export type Toezichtsoort = (typeof toezichtsoorten)[number];

/** Somebody close to a colleague, as the teamleider keeps it: enough to see that a case may be about them. */
export const bekendeSchema = z.strictObject({
  voornamen: losseRegelSchema,
  achternaam: regelSchema,
  geboortedatum: datumSchema.nullable(),
  telefoon: losseRegelSchema,
  relatie: z.enum(['partner', 'ex-partner', 'ouder', 'kind', 'broer-zus', 'familie', 'vriend', 'zelf']),
});
export type Bekende = z.infer<typeof bekendeSchema>;
