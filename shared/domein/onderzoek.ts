import { z } from 'zod';
import { datumSchema, losseRegelSchema, motiveringSchema, regelSchema, tekstSchema, tijdSchema } from './basis.ts';
import { onderdeelIds } from './stappen.ts';
import { metingSchema } from './zrm.ts';

/*
 * What is kept beside the facts of the onderzoek (5.2.4): each a small record of its own, stored whole in a row per version.
 * A record is corrected by a new version and lapses with a reason; nothing is ever taken out.
 */

export const bijWie = [
  'client',
  'andere-gemeente',
  'ind',
  'bewindvoerder',
  'zorgverlener',
  'reclassering',
  'buitenland',
  'andere',
] as const;

/** Awb 4:15: why the term for the besluit stands still. */
export const opschortgronden = [
  'aanvulling',
  'buitenlandse-instantie',
  'instemming',
  'vertraging-aanvrager',
  'overmacht',
] as const;
export type Opschortgrond = (typeof opschortgronden)[number];

/** Something the onderzoek waits for: of whom, what, since when, until when, and when it came. */
export const opvragingSchema = z.strictObject({
  bij: z.enum(bijWie),
  naam: losseRegelSchema,
  wat: regelSchema,
  gevraagdOp: datumSchema,
  uiterlijk: datumSchema,
  ontvangenOp: datumSchema.nullable(),
  opschorting: z.enum(opschortgronden).nullable(),
  toelichting: tekstSchema,
});
export type Opvraging = z.infer<typeof opvragingSchema>;

/** An appointment for a talk, as the letter `uitnodiging` says it. */
export const afspraakvelden = {
  datum: datumSchema,
  tijd: tijdSchema,
  plaats: regelSchema,
  waarover: tekstSchema,
  meenemen: tekstSchema,
  tolk: losseRegelSchema,
};
export const afspraakSchema = z.strictObject({
  ...afspraakvelden,
  uitkomst: z.enum(['gesproken', 'niet-verschenen', 'verzet']).nullable(),
  toelichting: tekstSchema,
});
export type Afspraak = z.infer<typeof afspraakSchema>;

/** 2.2.7, Awb 4:5: another chance to co-operate: exactly what is asked, why, and until which day. */
export const hersteltermijnvelden = {
  gevraagd: motiveringSchema,
  waarom: motiveringSchema,
  uiterlijk: datumSchema,
};
export const hersteltermijnSchema = z.strictObject({
  ...hersteltermijnvelden,
  verstuurdOp: datumSchema.nullable(),
  wijze: z.enum(['uitgereikt', 'per-post', 'digitaal']).nullable(),
  uitkomst: z.enum(['meegewerkt', 'niet-meegewerkt']).nullable(),
  /** The day on which the client co-operated, or on which it was seen that this did not happen. */
  uitkomstOp: datumSchema.nullable(),
  toelichting: tekstSchema,
});
export type Hersteltermijn = z.infer<typeof hersteltermijnSchema>;

/** 2.2.4: how the client confirmed the onderzoeksverslag. From then on the onderzoek stands still until it is reopened. */
export const bevestigingvelden = {
  wijze: z.enum(['ondertekend', 'mondeling']),
  datum: datumSchema,
  door: regelSchema,
  /** Only for mondeling: how it was made sure that it was the client (BRP-check and control questions). */
  controle: losseRegelSchema,
  opmerkingen: tekstSchema,
};
export const verslagSchema = z.strictObject({
  ...bevestigingvelden,
  /** Counts the confirmed versions of the verslag, from 1. */
  nummer: z.number().int().min(1),
  heropend: motiveringSchema.nullable(),
});
export type Verslag = z.infer<typeof verslagSchema>;

export const bijlagesoorten = [
  'identiteit',
  'inkomen',
  'woonverleden',
  'medisch',
  'indicatie',
  'persoonlijk-plan',
  'toestemming',
  'ondertekend-verslag',
  'correspondentie',
  'anders',
] as const;
/** What a person says about a document that was attached; the file itself lies in `document`. */
export const bijlageSchema = z.strictObject({
  titel: regelSchema,
  datum: datumSchema.nullable(),
  soort: z.enum(bijlagesoorten),
  onderdeel: z.enum(onderdeelIds).nullable(),
});
export type Bijlage = z.infer<typeof bijlageSchema>;

/** The content schema per kind of record: the one table from which storage, endpoints and timeline read. */
export const stukSchemas = {
  meting: metingSchema,
  opvraging: opvragingSchema,
  afspraak: afspraakSchema,
  hersteltermijn: hersteltermijnSchema,
  verslag: verslagSchema,
  bijlage: bijlageSchema,
} as const;
export const stuksoorten = Object.keys(stukSchemas) as Stuksoort[];
export type Stuksoort = keyof typeof stukSchemas;
export type Stukinhoud<S extends Stuksoort> = z.infer<(typeof stukSchemas)[S]>;
