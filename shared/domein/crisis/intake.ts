import { z } from 'zod';
import { datumtijdSchema, jaNeeSchema, losseRegelSchema, tekstSchema } from '../basis.ts';

/**
 * How somebody can be reached without danger: the first thing that is asked (5.1.2). Nothing is ever sent automatically; this
 * says what a colleague may do who picks up the telephone.
 */
const veiligContact = z.strictObject({
  /** Whether the caller can talk now; null: not asked yet. */
  kanPraten: jaNeeSchema,
  magTerugbellen: jaNeeSchema,
  nummer: losseRegelSchema,
  /** When it is safe to call, in words, or the next moment that was agreed. */
  tijden: losseRegelSchema,
  terugbelOp: datumtijdSchema.nullable(),
  /** What the caller says when it is safe, and what when it is not. */
  veiligWoord: losseRegelSchema,
  onveiligWoord: losseRegelSchema,
  /** As whom one calls when somebody else picks up. */
  belAls: losseRegelSchema,
  voicemail: jaNeeSchema,
  toelichting: tekstSchema,
});

/** What is recorded from the first call to the besluit. */
export const intakesoorten = { 'veilig-contact': veiligContact } as const;
/** Of which a later version is the work going on and no correction: no reason is asked. */
export const intakewerkstukken = ['veilig-contact'] as const;
