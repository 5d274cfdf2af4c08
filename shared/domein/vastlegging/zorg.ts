import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, regelSchema, tekstSchema } from '../basis.ts';
import { dag, wie } from './delen.ts';

/*
 * Care and safety that somebody noticed (5.2.12, the meldcode).
 */

/** 5.2.12: a screening that the aanbieder proposes. Its score stays on the form of the test; only the class is kept. */
export const scil = z.strictObject({
  wie,
  /** Day on which it was offered. */
  datum: datumSchema,
  doorWie: regelSchema,
  antwoord: z.enum(['ja', 'nee', 'later']).nullable(),
  opnieuwOp: dag,
  afgenomenOp: dag,
  afgenomenDoor: losseRegelSchema,
  uitslag: z.enum(['vermoeden', 'geen-vermoeden', 'niet-te-bepalen']).nullable(),
  /** What the class is called in talks with this client; empty: as the list has it. */
  uitslagTekst: losseRegelSchema,
  vervolg: tekstSchema,
  vervolgOp: dag,
});

/** 5.2.12: a sign of psychische or somatische problems, and what came of it. */
export const zorgsignaal = z.strictObject({
  wie,
  datum: datumSchema,
  soort: z.enum(['psychisch', 'somatisch', 'verslaving', 'verstandelijk', 'anders']),
  signaal: motiveringSchema,
  doorWie: regelSchema,
  naar: z
    .enum([
      'huisarts',
      'straatdokter',
      'ggz',
      'verslavingszorg',
      'crisisdienst',
      'ziekenhuis',
      'tandarts',
      'jeugdzorg',
      'anders',
    ])
    .nullable(),
  clientWil: jaNeeSchema,
  afspraakOp: dag,
  stand: z.enum(['gezien', 'verwezen', 'in-zorg', 'afgerond']),
  toelichting: tekstSchema,
});

export const ingeschakelden = [
  'veilig-thuis',
  'jeugdbescherming',
  'crisis-interventie-team',
  'politie',
  'cjg',
  'anders',
] as const;

/**
 * 5.2.10: the five steps of the meldcode for a child. Kept apart: only who guides reads it, and it goes into no letter, list,
 * search or timeline.
 */
export const meldcode = z.strictObject({
  wie,
  /** Step 1: the signs. */
  datum: datumSchema,
  signalenDoor: regelSchema,
  signalen: motiveringSchema,
  kindcheck: jaNeeSchema,
  acuutGevaar: jaNeeSchema,
  /** Step 2: a colleague or Veilig Thuis. */
  adviesOp: dag,
  adviesDoor: losseRegelSchema,
  adviesBij: z.enum(['collega', 'veilig-thuis', 'allebei']).nullable(),
  advies: tekstSchema,
  /** Step 3: the talk with the parents, or why not. */
  gesprekOp: dag,
  gesprekDoor: losseRegelSchema,
  gesprek: tekstSchema,
  geenGesprek: tekstSchema,
  /** Step 4: weighing. */
  wegingOp: dag,
  wegingDoor: losseRegelSchema,
  weging: tekstSchema,
  /** Step 5: deciding. */
  besluitOp: dag,
  besluitDoor: losseRegelSchema,
  besluit: z.enum(['melden', 'hulp', 'melden-en-hulp', 'geen']).nullable(),
  besluitWaarom: tekstSchema,
  ingeschakeld: z.array(z.enum(ingeschakelden)).max(ingeschakelden.length),
  ingelicht: tekstSchema,
  /** When somebody looks at it again; null: done. */
  volgendeOp: dag,
});
