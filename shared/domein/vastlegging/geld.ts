import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, regelSchema, tekstSchema } from '../basis.ts';
import { dag, eurocenten, wie } from './delen.ts';

/*
 * What somebody pays and owes (5.2.10, 5.2.13).
 */

/** 5.2.13: somebody pays nothing for meals for a while, by the aanbieder. */
export const maaltijdvrijstelling = z.strictObject({
  wie,
  /** First and last night (t/m); without a last one it goes on. */
  datum: datumSchema,
  tot: dag,
  grond: z.enum(['medisch', 'geen-inkomen']),
  doorWie: regelSchema,
  toelichting: tekstSchema,
});

/** 5.2.13: what a gezin is asked for the costs of living there, with what the policy asks of it. */
export const woonbijdrage = z.strictObject({
  /** First day for which it is asked, and the last one (t/m); null: goes on. */
  datum: datumSchema,
  tot: dag,
  /** Per month. */
  bedrag: eurocenten,
  /** What the place costs the aanbieder a month. */
  kostprijs: eurocenten.nullable(),
  afgestemdMetCollege: jaNeeSchema,
  objectieveCriteria: jaNeeSchema,
  afgestemdOpInkomen: jaNeeSchema,
  /** How the amount was found, for the letter. */
  criteria: motiveringSchema,
  /** Day on which the letter went to the client; the amount counts from the day after. */
  verstuurdOp: dag,
  toelichting: tekstSchema,
});

/** How far the debts of somebody are on the way (5.2.10): an inventory first, then to who helps. */
export const schuldstanden = [
  'geen-schulden',
  'nog-inventariseren',
  'geinventariseerd',
  'aangemeld',
  'in-traject',
  'afgerond',
] as const;
export const toeleidingen = ['geldplein', 'kredietbank', 'wijkteam', 'bewindvoerder', 'anders'] as const;

/** One creditor; the amount in eurocents, null: known to exist, not how much. */
const schuldeiser = z.strictObject({
  naam: regelSchema,
  bedrag: z.number().int().min(0, 'Vul een bedrag in dat kan.').max(10_000_000_00, 'Dit bedrag is te hoog.').nullable(),
});
export type Schuldeiser = z.infer<typeof schuldeiser>;

export const schulden = z.strictObject({
  wie,
  datum: datumSchema,
  stand: z.enum(schuldstanden),
  schuldeisers: z.array(schuldeiser).max(60),
  toeleiding: z.array(z.enum(toeleidingen)).max(toeleidingen.length),
  aangemeldOp: dag,
  volgendeStap: losseRegelSchema,
  volgendeStapOp: dag,
  toelichting: tekstSchema,
});
