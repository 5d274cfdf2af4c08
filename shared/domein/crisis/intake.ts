import { z } from 'zod';
import { datumSchema, datumtijdSchema, jaNeeSchema, losseRegelSchema, regelSchema, tekstSchema } from '../basis.ts';
import { herkomsten, triageSchema } from './triage.ts';

/**
 * How somebody can be reached without danger: the first thing that is asked (5.1.2). Nothing is ever sent automatically; this
 * says what a colleague may do who picks up the telephone.
 */
export const veiligContactSchema = z.strictObject({
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
export type VeiligContact = z.infer<typeof veiligContactSchema>;

/** A way of contact of which nothing was asked yet. */
export const leegContact = (): VeiligContact => ({
  kanPraten: null,
  magTerugbellen: null,
  nummer: '',
  tijden: '',
  terugbelOp: null,
  veiligWoord: '',
  onveiligWoord: '',
  belAls: '',
  voicemail: null,
  toelichting: '',
});

/** Each attempt to call, and each call that came in: the callback of the case follows from the newest one. */
const contactmoment = z.strictObject({
  op: datumtijdSchema,
  richting: z.enum(['wij-belden', 'belde-ons', 'gesprek']),
  metWie: z.enum(['client', 'ander', 'niemand']),
  /** Whether it was safe to talk; null: nobody could tell. */
  veilig: jaNeeSchema,
  gezegd: tekstSchema,
  volgendOp: datumtijdSchema.nullable(),
});

/** What was tried first: the own network, or others who step in (5.1.2). */
const poging = z.strictObject({
  soort: z.enum(['eigen-netwerk', 'derden']),
  wie: regelSchema,
  wat: losseRegelSchema,
  op: datumSchema.nullable(),
  uitkomst: z.enum(['oplossing', 'geen-oplossing']).nullable(),
  toelichting: tekstSchema,
});

export const toegangen = ['crisisopvang-rotterdam', 'opvang-elders', 'andere-ondersteuning', 'eigen-regio'] as const;

/** The facts of the toets `crisisopvang` with a note each, and what a person concludes from it. */
export const crisistoetsSchema = z.strictObject({
  onveilig: jaNeeSchema,
  onveiligWaarom: tekstSchema,
  oplossingEigenNetwerk: jaNeeSchema,
  oplossingEigenNetwerkWaarom: tekstSchema,
  oplossingDerden: jaNeeSchema,
  oplossingDerdenWaarom: tekstSchema,
  herkomst: z.enum(herkomsten).nullable(),
  herkomstWaarom: tekstSchema,
  codeRood: jaNeeSchema,
  codeRoodWaarom: tekstSchema,
  veiligInRotterdam: jaNeeSchema,
  veiligInRotterdamWaarom: tekstSchema,
  /** What the worker concludes; the program proposes it and never fills it in. */
  conclusie: z.enum(toegangen).nullable(),
  motivering: tekstSchema,
});
export type Crisistoets = z.infer<typeof crisistoetsSchema>;
export type Toegang = (typeof toegangen)[number];

/** The facts that the toets `crisisopvang` asks (5.1.2). */
export const crisisfeiten = [
  'onveilig',
  'oplossingEigenNetwerk',
  'oplossingDerden',
  'herkomst',
  'codeRood',
  'veiligInRotterdam',
] as const;
export type Crisisfeit = (typeof crisisfeiten)[number];
export const crisisfeitenSchema = z.strictObject({
  onveilig: jaNeeSchema,
  oplossingEigenNetwerk: jaNeeSchema,
  oplossingDerden: jaNeeSchema,
  herkomst: z.enum(herkomsten).nullable(),
  codeRood: jaNeeSchema,
  veiligInRotterdam: jaNeeSchema,
});
export type Crisisfeiten = z.infer<typeof crisisfeitenSchema>;

/** What the client agreed to be told; what is not in the list is left out of the letter. */
export const deelbaar = ['naam', 'geboortedatum', 'nummer', 'kinderen', 'situatie'] as const;

/** Not crisisopvang: what else, and the warm hand-over (5.1.2). */
const doorgeleiding = z.strictObject({
  wat: z.enum([
    'melding-veilig-thuis',
    'wijkteam',
    'ambulante-hulp',
    'politie',
    'huisarts',
    'maatschappelijke-opvang',
    'veilig-thuis-elders',
    'advies',
    'anders',
  ]),
  naarWie: regelSchema,
  contactpersoon: losseRegelSchema,
  telefoon: losseRegelSchema,
  /** Whether the client agreed that this goes there; what may be told is in `delen`. */
  akkoord: jaNeeSchema,
  delen: z.array(z.enum(deelbaar)).max(deelbaar.length),
  situatie: tekstSchema,
  afspraken: tekstSchema,
  /** Spoken to in person: the day that the other one took it over; null: not yet. */
  overgenomenOp: datumtijdSchema.nullable(),
  volgendContactOp: datumtijdSchema.nullable(),
  /** By which safe way that contact goes. */
  volgendContactHoe: losseRegelSchema,
});
export type Doorgeleiding = z.infer<typeof doorgeleiding>;

/** The onderzoek after the triagebesluit, and telling the betrokkene whose data it is (Wmo 5.3.1). */
const vtOnderzoek = z.strictObject({
  afgerondOp: datumSchema.nullable(),
  uitkomst: tekstSchema,
  geinformeerdOp: datumSchema.nullable(),
  /** Telling is put off for safety's sake, once. */
  uitgesteld: jaNeeSchema,
  uitstelReden: tekstSchema,
});

/** What is recorded from the first call to the besluit. */
export const intakesoorten = {
  'veilig-contact': veiligContactSchema,
  triage: triageSchema,
  contactmoment,
  poging,
  crisistoets: crisistoetsSchema,
  doorgeleiding,
  'vt-onderzoek': vtOnderzoek,
} as const;
/** Of which a later version is the work going on and no correction: no reason is asked. */
export const intakewerkstukken = [
  'veilig-contact',
  'triage',
  'poging',
  'crisistoets',
  'doorgeleiding',
  'vt-onderzoek',
] as const;
