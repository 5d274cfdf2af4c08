import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, regelSchema, tekstSchema } from '../basis.ts';
import { dag, wie } from './delen.ts';
import { grondIds } from './soorten.ts';

/*
 * Whether it goes on: a heronderzoek, and what is told before a besluit (5.2.8, Awb 4:7).
 */

export const heronderzoek = z.strictObject({
  datum: datumSchema,
  aanleiding: z.enum(['verlenging', 'gewijzigde-omstandigheden', 'nieuwe-informatie']),
  gesprekOp: dag,
  geenGesprek: losseRegelSchema,
  bevindingen: motiveringSchema,
  uitstroomMogelijk: jaNeeSchema,
  oorzaakBijClient: jaNeeSchema,
  noodzaak: jaNeeSchema,
  alternatief: jaNeeSchema,
  leidtTotAnderBesluit: jaNeeSchema,
  opzet: jaNeeSchema,
  reactieClient: tekstSchema,
});

/** What may be decided only after the client could say something about it (Awb 4:8), or after a reason of Awb 4:11. */
export const voornemensoorten = ['beeindigen', 'intrekken', 'wijzigen', 'niet-verlengen'] as const;

export const voornemen = z.strictObject({
  soort: z.enum(voornemensoorten),
  per: dag,
  /** The client wants this too: then there is nothing to be heard about (Awb 4:8). */
  opVerzoek: jaNeeSchema,
  gronden: z.array(z.enum(grondIds)).max(16),
  /** What a person answered on the questions of a grond that no record answers. */
  antwoorden: z.partialRecord(z.enum(grondIds), z.record(z.string().max(60), z.boolean().nullable())),
  /** What we intend and why, for the letter. */
  toelichting: motiveringSchema,
  uitgenodigdOp: dag,
  reageerTot: dag,
  reactieOp: dag,
  reactieWijze: z.enum(['mondeling', 'schriftelijk']).nullable(),
  reactie: tekstSchema,
  /** Awb 4:11 a, b and c. */
  overslaan: z.enum(['spoed', 'eerder-gehoord', 'doel']).nullable(),
  overslaanReden: tekstSchema,
});

/** 3.10.6 by analogy: support while a place is waited for. */
export const overbrugging = z.strictObject({
  wie,
  datum: datumSchema,
  wachtOp: regelSchema,
  nodig: jaNeeSchema,
  wat: tekstSchema,
  doorWie: regelSchema,
  /** Until when, at most the term of the policy unless it says why. */
  tot: dag,
  langerOmdat: tekstSchema,
  geeindigdOp: dag,
});
