import { z } from 'zod';
import { datumSchema, idSchema } from '../basis.ts';

export const dag = datumSchema.nullable();

/** Somebody of the household that is meant; null: whoever the dossier is about. */
export const wie = idSchema.nullable();

/** An amount in eurocents. */
export const eurocenten = z
  .number()
  .int('Vul een bedrag in, zoals 125 of 125,50.')
  .min(1, 'Vul een bedrag in van meer dan 0 euro.')
  .max(1_000_000, 'Vul een bedrag in van hoogstens 10.000 euro.');
