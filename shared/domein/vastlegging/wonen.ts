import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
} from '../basis.ts';
import { dag, wie } from './delen.ts';

/*
 * Looking for a home, and what a day looks like (5.2.11).
 */

export const woningaanbod = z.strictObject({
  datum: datumSchema,
  omschrijving: regelSchema,
  zelfstandig: jaNeeSchema,
  huurPast: jaNeeSchema,
  grootGenoeg: jaNeeSchema,
  /** Safety, school of the children: what else counts (5.2.11). */
  zoekgebied: tekstSchema,
  passend: jaNeeSchema,
  antwoord: z.enum(['aanvaard', 'geweigerd']).nullable(),
  reden: tekstSchema,
});

export const inspanning = z.strictObject({
  datum: datumSchema,
  doorWie: regelSchema,
  wat: motiveringSchema,
  meegewerkt: jaNeeSchema,
});

export const dagsoorten = [
  'activiteit',
  'training',
  'arbeidsmatige-dagbesteding',
  'werk',
  'opleiding',
  'geen',
] as const;

export const dagstructuur = z.strictObject({
  wie,
  soort: z.enum(dagsoorten),
  waar: losseRegelSchema,
  dagenPerWeek: z.number().int().min(0).max(7, 'Een week heeft zeven dagen.').nullable(),
  /** Since when. */
  datum: datumSchema,
  tot: dag,
  toelichting: tekstSchema,
});

/** 5.2.11: registered at a site for homes. What the site is, is kept as it was: the list of sites can change. */
export const woningsite = z.strictObject({
  wie,
  site: regelSchema,
  loting: jaNeeSchema,
  buitenRegio: jaNeeSchema,
  /** First day of the registration. */
  datum: datumSchema,
  /** Shown: seen on paper or screen by the begeleider. */
  gezien: jaNeeSchema,
  bijlageId: idSchema.nullable(),
  /** First day on which it no longer counts. */
  uitgeschrevenOp: dag,
  toelichting: tekstSchema,
});

/** One week of looking for a home. `aantal` null: not asked; 0: none, and that is a fact. */
export const woningreactie = z.strictObject({
  wie,
  /** The Monday of the week. */
  datum: datumSchema,
  reacties: z
    .array(z.strictObject({ siteId: idSchema, aantal: z.number().int().min(0).max(99).nullable() }))
    .max(30)
    .refine((lijst) => new Set(lijst.map(({ siteId }) => siteId)).size === lijst.length, 'Elke site kan één keer.'),
  andereOpties: jaNeeSchema,
  gezien: jaNeeSchema,
  bijlageId: idSchema.nullable(),
  toelichting: losseRegelSchema,
});

/** 5.2.11: what somebody looks for, and whether it is a home of one's own at all. */
export const zoekprofiel = z.strictObject({
  wie,
  datum: datumSchema,
  eigenWoning: jaNeeSchema,
  /** Why not, or where to instead. */
  waaromNiet: losseRegelSchema,
  gebied: losseRegelSchema,
  slaapkamers: z.number().int().min(0).max(20, 'Vul een aantal in tot 20.').nullable(),
  /** In eurocents a month. */
  maxHuur: z.number().int().min(0, 'Vul een bedrag in dat kan.').max(1_000_000, 'Dit bedrag is te hoog.').nullable(),
  veiligheid: tekstSchema,
  school: tekstSchema,
  goed: jaNeeSchema,
});
