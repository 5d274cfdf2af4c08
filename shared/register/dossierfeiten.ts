import { z } from 'zod';
import { datumSchema, datumtijdSchema, idSchema } from '../domein/basis.ts';
import { bezwaaruitkomsten, bezwaarwijzen, hoorstanden, indieners } from '../domein/bezwaar.ts';
import { zrmDomeinen, zrmScoreSchema } from '../domein/zrm.ts';

/*
 * What the college records of a case beside its steps and besluiten. Each is a snapshot: the record with the highest `versie` of
 * a reference counts. What somebody wrote for colleagues alone (toelichting, gronden, who was on the phone) stays in the dossier.
 * Codes that are text here (`bij`, `met`, `doel`) can grow: a reader keeps what it does not know.
 */
const ggm = <T extends z.ZodType>(schema: T, naam: string): T => schema.meta({ 'x-ggm': naam });
const tekst = z.string().max(20_000);
const regel = z.string().max(400);
const versie = z.number().int().min(1);
const dag = datumSchema.nullable();

/** Who belongs to the household of a melding (5.2.1, 5.2.2). Null: not known, never "nobody". */
export const huishoudenInhoud = z.object({
  clientRef: idSchema,
  versie,
  heeftPartner: z.boolean().nullable(),
  aantalKinderen: z.number().int().min(0).nullable(),
  leden: z.array(
    z.object({
      relatie: z.enum(['partner', 'kind', 'ander']),
      /** Somebody with a record of their own: name and birth date come with the record `client`. Null: as typed below. */
      clientRef: idSchema.nullable(),
      naam: regel,
      geboortedatum: ggm(dag, 'CLIENT.geboortedatum'),
    }),
  ),
});

/** Where somebody sleeps and on what ground: by besluit (5.2.8) or in acute need (5.2.3). */
export const plaatsingInhoud = z.object({
  plaatsingRef: idSchema,
  clientRef: idSchema,
  versie,
  soort: z.enum(['acuut', 'besluit']),
  locatieRef: idSchema,
  locatienaam: regel,
  /** First and last night; null: goes on. */
  datumStart: ggm(datumSchema, 'TOEWIJZING.datumStartToewijzing'),
  datumEinde: ggm(dag, 'TOEWIJZING.datumEindeToewijzing'),
  /** `vervallen`: nobody slept or sleeps there on this ground after all. */
  status: z.enum(['vastgelegd', 'vervallen']),
});

/** One measurement with the Zelfredzaamheid-Matrix (5.2.4). A domain that is not named was not judged. */
export const matrixInhoud = z.object({
  metingRef: idSchema,
  versie,
  datum: ggm(datumSchema, 'SCORE.datum'),
  scores: z.array(
    z.object({
      leefgebied: ggm(z.enum(zrmDomeinen), 'LEEFGEBIED.naam'),
      niveau: ggm(zrmScoreSchema, 'SCORESOORT.niveau'),
    }),
  ),
  status: z.enum(['vastgelegd', 'vervallen']),
});

/** Something that the onderzoek waits for, and whether the term for the besluit stands still meanwhile (5.2.4, Awb 4:15). */
export const opvragingInhoud = z.object({
  opvragingRef: idSchema,
  versie,
  bij: regel,
  wat: regel,
  gevraagdOp: datumSchema,
  uiterlijk: datumSchema,
  ontvangenOp: dag,
  opschorting: regel.nullable(),
  status: z.enum(['open', 'ontvangen', 'vervallen']),
});

/** Another chance to co-operate (2.2.7, Awb 4:5). */
export const hersteltermijnInhoud = z.object({
  hersteltermijnRef: idSchema,
  versie,
  gevraagd: tekst,
  uiterlijk: datumSchema,
  verstuurdOp: dag,
  wijze: z.enum(['uitgereikt', 'per-post', 'digitaal']).nullable(),
  uitkomst: z.enum(['meegewerkt', 'niet-meegewerkt']).nullable(),
  uitkomstOp: dag,
  status: z.enum(['vastgelegd', 'vervallen']),
});

/** A contact about where somebody belongs, with what was agreed (5.2.5). */
export const contactInhoud = z.object({
  contactRef: idSchema,
  versie,
  /** The contact that this one corrects, which lapsed; null: none. */
  corrigeertRef: idSchema.nullable(),
  met: regel,
  wijze: regel,
  /** Amsterdam wall-clock time. */
  tijdstip: datumtijdSchema,
  centrumregio: regel.nullable(),
  afspraak: tekst,
  vervolg: regel,
  vervolgOp: dag,
  overeenstemming: z.object({ over: z.enum(['onderzoek', 'overdracht']), eens: z.boolean() }).nullable(),
  status: z.enum(['vastgelegd', 'afgehandeld', 'vervallen']),
});

/** What the client allows to be shared, with whom and until when (Wmo 5.1.1). */
export const toestemmingInhoud = z.object({
  toestemmingRef: idSchema,
  versie,
  /** Code of the purpose as the organisation keeps it; can grow. */
  doel: regel,
  aan: regel,
  wijze: z.enum(['mondeling', 'schriftelijk']),
  datumStart: datumSchema,
  datumEinde: dag,
  /** From this day on it does not count any more. */
  datumIntrekking: dag,
  status: z.enum(['gegeven', 'ingetrokken', 'vervallen']),
});

/** A bezwaar against a besluit and what came of it (Awb 6 and 7). Not what it says, nor who brought it in by name. */
export const bezwaarInhoud = z.object({
  bezwaarRef: idSchema,
  versie,
  besluitRef: idSchema,
  datumOntvangst: datumSchema,
  wijze: z.enum(bezwaarwijzen).nullable(),
  indiener: z.enum(indieners),
  status: z.enum(['open', 'beslist', 'ingetrokken', 'vervallen']),
  /** Last day to decide; null: nothing is to be decided any more (Awb 7:10). */
  uiterlijk: dag,
  verdaagdOp: dag,
  uitstelTot: dag,
  horen: z.enum(hoorstanden),
  hoorOp: dag,
  voorlopigeVoorzieningOp: dag,
  ingebrekestellingOp: dag,
  uitkomst: z.enum(bezwaaruitkomsten).nullable(),
  datumBeslissing: dag,
  /** The besluit by which the contested one was taken back; null: it was not. */
  herroepingRef: idSchema.nullable(),
  datumBekendmaking: dag,
  beroepTot: dag,
  beroepOp: dag,
});
