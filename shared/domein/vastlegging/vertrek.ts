import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, regelSchema, tekstSchema } from '../basis.ts';
import { bestemmingSchema } from '../bestemming.ts';
import { dag, wie } from './delen.ts';

/*
 * What comes after: the plan, leaving, handing over, and what stays behind (5.2.12).
 */

export const vervolgplek = z.strictObject({
  datum: datumSchema,
  soort: z.enum(['voorliggend', 'intramuraal', 'ambulant', 'ggz-zvw']),
  omschrijving: regelSchema,
  instantie: losseRegelSchema,
  /** Indicatie given, or necessity established. */
  indicatie: jaNeeSchema,
  /** There is a place, or the provision can be used now. */
  beschikbaar: jaNeeSchema,
  woonplek: jaNeeSchema,
  vanaf: dag,
  toelichting: tekstSchema,
});

/** What a client can be waiting for before going on (5.2.12). */
export const wachtredenen = [
  'woning',
  'indicatie',
  'plek-instelling',
  'inkomen',
  'schuldhulp',
  'identiteitsbewijs',
  'briefadres',
  'verblijfsrecht',
  'andere-gemeente',
  'client',
  'anders',
] as const;

/** Another maatwerkvoorziening that 5.2.12 asks to be applied for in time. */
export const voorzieningen = [
  'beschermd-wonen',
  'begeleiding-thuis',
  'wlz',
  'ggz',
  'jeugdhulp',
  'forensisch',
  'anders',
] as const;

export const plan = z.strictObject({
  datum: datumSchema,
  doel: motiveringSchema,
  richting: z.enum(['uitstroom', 'doorstroom']),
  bestemming: bestemmingSchema,
  nodig: tekstSchema,
  wachtOp: z.array(z.strictObject({ waarop: z.enum(wachtredenen), sinds: datumSchema })).max(10),
  volgendeStap: losseRegelSchema,
  volgendeStapOp: dag,
  /** The day on which the client means to leave; null: not known. */
  vertrekOp: dag.default(null),
  voorziening: z.enum(voorzieningen).nullable().default(null),
  /** Where the melding or aanvraag was done, when, and when somebody asks how it stands. */
  voorzieningWaar: losseRegelSchema.default(''),
  voorzieningGemeldOp: dag.default(null),
  voorzieningOpvolgenOp: dag.default(null),
});

export const uitstroom = z.strictObject({
  /** First day on which the client does not sleep here any more. */
  datum: datumSchema,
  /** Why the stay ends: by its last day, by a besluit, because the client leaves, or by death. */
  wijze: z.enum(['van-rechtswege', 'besluit', 'eigen-vertrek', 'overleden']),
  bestemming: bestemmingSchema,
  metOverdracht: jaNeeSchema,
  pasTerug: jaNeeSchema,
  sleutelTerug: jaNeeSchema,
  /** How we know that the client wants to leave: said at the desk, a signed note. */
  bevestigd: tekstSchema,
  toelichting: tekstSchema,
});

export const overdrachtdelen = ['samenvatting', 'plan', 'afspraken', 'medicatie', 'post', 'kennismaking'] as const;

export const warmeOverdracht = z.strictObject({
  naar: regelSchema,
  contact: losseRegelSchema,
  datum: dag,
  toestemming: jaNeeSchema,
  delen: z.array(z.enum(overdrachtdelen)).max(overdrachtdelen.length),
  gedaan: jaNeeSchema,
  toelichting: tekstSchema,
});

export const nazorg = z.strictObject({
  /** Day on which we get in touch. */
  datum: datumSchema,
  vorm: z.enum(['gesprek', 'telefoon', 'bezoek']),
  gedaanOp: dag,
  verslag: tekstSchema,
});

/** 3.10.5: a briefadres until there is an ordinary one. */
export const briefadres = z.strictObject({
  wie,
  /** Applied for on. */
  datum: datumSchema,
  waar: regelSchema,
  van: dag,
  tot: dag,
  /** Where post goes after the client left. */
  postNaar: losseRegelSchema,
  geeindigdOp: dag,
  toelichting: tekstSchema,
});

/** What a client left behind, or could not take along at once. */
export const eigendommen = z.strictObject({
  wie,
  datum: datumSchema,
  lijst: motiveringSchema,
  waar: regelSchema,
  /** Last day on which it can be collected. */
  bewaarTot: datumSchema,
  /** Day on which the client got the letter that says so; without it nothing is cleared. */
  verteldOp: dag,
  opgehaaldOp: dag,
  opgehaaldDoor: losseRegelSchema,
  opgeruimdOp: dag,
  opgeruimdHoe: tekstSchema,
});

/** What can go along to who helps the client next; each part only when it was chosen. */
export const verslagdelen = ['plan', 'afspraken', 'zorg', 'post', 'eigendommen', 'aandacht'] as const;
/** Parts about health: only with toestemming. */
export const gevoeligeDelen: ReadonlySet<(typeof verslagdelen)[number]> = new Set(['zorg']);

export const overdrachtsverslag = z.strictObject({
  datum: datumSchema,
  naar: regelSchema,
  contact: losseRegelSchema,
  /** On which ground it goes: toestemming that stands in the dossier, given now, or none is needed (why). */
  grond: z.enum(['toestemming-dossier', 'toestemming-nu', 'zonder']),
  grondTekst: losseRegelSchema,
  delen: z.array(z.enum(verslagdelen)).max(verslagdelen.length),
  samenvatting: motiveringSchema,
  afspraken: tekstSchema,
  zorg: tekstSchema,
  aandacht: tekstSchema,
  gegevenOp: dag,
});
