import { z } from 'zod';
import { datumSchema, idSchema, ketenSchema, momentSchema } from '../domein/basis.ts';
import { bsnSchema } from '../domein/bsn.ts';
import { pasnummerSchema } from '../domein/pasnummer.ts';

/*
 * What goes from the college to the aanbieder that gives the opvang, and back (Wmo 5.1.2, 5.2.9). The names of the
 * Gemeentelijk Gegevensmodel come with TOEWIJZING and CLIENT.
 */
const ggm = <T extends z.ZodType>(schema: T, naam: string): T => schema.meta({ 'x-ggm': naam });
const regel = z.string().max(400);
const tekst = z.string().max(20_000);

/** What the aanbieder needs of a besluit: that it is there and from when until when. Nothing of why. */
const toegewezenBesluit = z.object({
  besluitRef: idSchema,
  soort: regel,
  opBesluitRef: idSchema.nullable(),
  per: datumSchema.nullable(),
  keten: ketenSchema.nullable(),
  datumStart: datumSchema.nullable(),
  datumEinde: datumSchema.nullable(),
  /** Only a locatie of this aanbieder. */
  locatieRef: idSchema.nullable(),
  /** What the client was told to keep to. */
  afspraken: tekst,
  peildatum: datumSchema,
  beleidsversie: regel,
  genomenOp: momentSchema,
  bekendmaking: z
    .object({ datum: datumSchema, wijze: regel, bezwaarTot: datumSchema, vastgelegdOp: momentSchema })
    .nullable(),
  vervallenOp: momentSchema.nullable(),
});

const verblijf = z.object({
  soort: z.enum(['acuut', 'besluit']),
  locatieRef: idSchema,
  /** First and last night; null: goes on. */
  datumAanvang: ggm(datumSchema, 'TOEWIJZING.datumAanvang'),
  datumEinde: ggm(datumSchema.nullable(), 'TOEWIJZING.datumEinde'),
});

/** Somebody who sleeps there: the client, and of the household only who comes along. */
const bewoner = z.object({
  clientRef: idSchema,
  relatie: z.enum(['client', 'partner', 'kind', 'ander']),
  geslachtsnaam: ggm(regel, 'CLIENT.geslachtsnaam'),
  voorvoegselGeslachtsnaam: ggm(regel, 'CLIENT.voorvoegselGeslachtsnaam'),
  voornamen: ggm(regel, 'CLIENT.voornamen'),
  geboortedatum: ggm(datumSchema.nullable(), 'CLIENT.geboortedatum'),
  geslachtsaanduiding: ggm(z.enum(['V', 'M', 'X']).nullable(), 'CLIENT.geslachtsaanduiding'),
  /** Of the client alone (Wmo 5.2.9). */
  burgerservicenummer: ggm(bsnSchema.nullable(), 'CLIENT.burgerservicenummer'),
  verblijven: z.array(verblijf),
});

const toegewezenPas = z.object({
  pasRef: idSchema,
  pasnummer: pasnummerSchema,
  besluitRef: idSchema,
  locatieRef: idSchema,
  datumStart: datumSchema,
  datumEinde: datumSchema,
  /** What stands in the QR code, signed by the college. */
  token: regel,
  uitgegevenOp: momentSchema,
  ingetrokkenOp: momentSchema.nullable(),
});

/**
 * 5.2.8: who sleeps at an aanbieder, on what besluit and until when. A snapshot of everything that this aanbieder needs of
 * one dossier: the one with the highest `volgnummer` counts, whatever the order in which they come. Never the onderzoek,
 * the motivering or the gronden.
 */
export const toewijzingInhoud = z.object({
  aanbiederRef: idSchema,
  volgnummer: z.number().int().min(1),
  /** `vervallen`: nobody sleeps or slept there after all. */
  status: z.enum(['loopt', 'geeindigd', 'vervallen']),
  toewijzingnummer: ggm(regel, 'TOEWIJZING.toewijzingnummer'),
  wet: ggm(z.literal('Wmo 2015'), 'TOEWIJZING.wet'),
  /** The acute placement of the aanbieder itself that this goes on from; null: none. */
  acutePlaatsingRef: idSchema.nullable(),
  /** Other references under which the client was known before two records became one. */
  vervallenClientRefs: z.array(idSchema),
  keten: ketenSchema.nullable(),
  /** 5.2.5: only shelter while another region is awaited. */
  regime: z.enum(['regulier', 'alleen-onderdak']).nullable(),
  besluiten: z.array(toegewezenBesluit),
  /** First day without a place here when that is earlier than the besluiten say: left, or elsewhere. */
  vertrokkenPer: datumSchema.nullable(),
  bewoners: z.array(bewoner).min(1),
  locaties: z.array(z.object({ locatieRef: idSchema, naam: regel, postcode: regel, plaats: regel })),
  passen: z.array(toegewezenPas),
  passleutels: z.array(
    z.object({
      sleutelId: regel,
      openbaar: regel,
      gebruiktVanaf: datumSchema,
      ingetrokkenOp: datumSchema.nullable(),
    }),
  ),
  /** Interpreter and what somebody needs at the door; only with toestemming. */
  aandacht: z.array(regel),
  contact: z.object({ naam: regel, telefoon: regel, email: regel }),
});
export type Toewijzing = z.infer<typeof toewijzingInhoud>;
export type Toegewezen = Toewijzing['bewoners'][number];

/**
 * Something an aanbieder recorded about a stay, in the version in which it did (5.2.8, 5.2.9, 5.2.11, 5.2.12). `feit` names
 * the kind and can grow; a reader sets aside what it does not know.
 */
export const verblijfsfeitInhoud = z.object({
  feitRef: idSchema,
  versie: z.number().int().min(1),
  feit: regel,
  inhoud: z.record(z.string(), z.json()),
  status: z.enum(['vastgelegd', 'ingetrokken']),
  /** Why this version is there; empty for the first. */
  reden: tekst,
  /** What somebody does there, not who it is. */
  functie: regel,
  /** The dossier of the college; null: only known there by the acute placement. */
  toewijzingRef: idSchema.nullable(),
  acutePlaatsingRef: idSchema.nullable(),
  /** Somebody of the household, by the reference of the college; null: the client. */
  bewonerRef: idSchema.nullable(),
});
export type Verblijfsfeit = z.infer<typeof verblijfsfeitInhoud>;
