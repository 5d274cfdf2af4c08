import { z } from 'zod';
import { datumSchema, idSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, tekstSchema } from './basis.ts';

const datum = datumSchema.nullable();

export const indieners = ['client', 'vertegenwoordiger', 'gemachtigde', 'ander'] as const;
export const bezwaarwijzen = ['post', 'loket', 'digitaal'] as const;
export const hoorstanden = ['nog-niet', 'gepland', 'gehouden', 'afgezien'] as const;
/** When a hearing may be left out (Awb 7:3). */
export const afzienredenen = [
  'kennelijk-niet-ontvankelijk',
  'kennelijk-ongegrond',
  'wil-niet',
  'niet-gereageerd',
  'volledig-tegemoet',
] as const;
export const bezwaaruitkomsten = ['niet-ontvankelijk', 'ongegrond', 'gegrond', 'deels-gegrond'] as const;
export const bezwaaruitkomstSchema = z.enum(bezwaaruitkomsten);
export type Bezwaaruitkomst = z.infer<typeof bezwaaruitkomstSchema>;
export const bezwaarstatussen = ['open', 'beslist', 'ingetrokken', 'vervallen'] as const;
export const bezwaarstatusSchema = z.enum(bezwaarstatussen);

/** What is known of a bezwaar (Awb 6 and 7), whole in every version. What is null or empty is not known or did not happen. */
export const bezwaarSchema = z.strictObject({
  ontvangenOp: datumSchema,
  /** Awb 6:9: the day of posting, when it came by post. */
  verzondenOp: datum,
  wijze: z.enum(bezwaarwijzen).nullable(),
  indiener: z.enum(indieners),
  indienerNaam: losseRegelSchema,
  gronden: tekstSchema,
  /** Awb 6:6: what is missing, when it was asked for and until when it may be mended. */
  verzuim: losseRegelSchema,
  verzuimGevraagdOp: datum,
  verzuimTot: datum,
  verzuimHersteldOp: datum,
  /** Awb 6:11: whether the client can be blamed for it being late. */
  verschoonbaar: jaNeeSchema,
  verschoonbaarReden: tekstSchema,
  /** Awb 7:13 */
  commissie: jaNeeSchema,
  /** Awb 7:10 lid 3 and 4 */
  verdaagdOp: datum,
  verdaagdReden: losseRegelSchema,
  uitstelTot: datum,
  uitstelReden: losseRegelSchema,
  /** Awb 7:5: who prepares and hears; somebody who had no part in the contested besluit. */
  behandelaarId: idSchema.nullable(),
  horen: z.enum(hoorstanden),
  hoorOp: datum,
  hoorPlaats: losseRegelSchema,
  hoorVerslag: tekstSchema,
  afzienReden: z.enum(afzienredenen).nullable(),
  afzienToelichting: losseRegelSchema,
  /** Awb 8:81 */
  voorlopigeVoorzieningOp: datum,
  voorlopigeVoorzieningUitkomst: losseRegelSchema,
  /** Awb 4:17 */
  ingebrekestellingOp: datum,
  /** Awb 6:21 */
  ingetrokkenOp: datum,
  beroepOp: datum,
  beroepUitkomst: losseRegelSchema,
  /** Entered by mistake: why. Empty: it counts. */
  vervallenReden: losseRegelSchema,
});
export type Bezwaarfeiten = z.infer<typeof bezwaarSchema>;

/** A fresh bezwaar that came in today. */
export const leegBezwaar = (vandaag: string): Bezwaarfeiten => ({
  ontvangenOp: vandaag,
  verzondenOp: null,
  wijze: null,
  indiener: 'client',
  indienerNaam: '',
  gronden: '',
  verzuim: '',
  verzuimGevraagdOp: null,
  verzuimTot: null,
  verzuimHersteldOp: null,
  verschoonbaar: null,
  verschoonbaarReden: '',
  commissie: null,
  verdaagdOp: null,
  verdaagdReden: '',
  uitstelTot: null,
  uitstelReden: '',
  behandelaarId: null,
  horen: 'nog-niet',
  hoorOp: null,
  hoorPlaats: '',
  hoorVerslag: '',
  afzienReden: null,
  afzienToelichting: '',
  voorlopigeVoorzieningOp: null,
  voorlopigeVoorzieningUitkomst: '',
  ingebrekestellingOp: null,
  ingetrokkenOp: null,
  beroepOp: null,
  beroepUitkomst: '',
  vervallenReden: '',
});

export const klachtuitkomsten = ['gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld'] as const;
export const klachtuitkomstSchema = z.enum(klachtuitkomsten);
export type Klachtuitkomst = z.infer<typeof klachtuitkomstSchema>;
export const klachtstatussen = ['open', 'afgehandeld', 'doorgestuurd', 'opgelost', 'ingetrokken', 'vervallen'] as const;
export const klachtstatusSchema = z.enum(klachtstatussen);
/** When hearing may be left out (Awb 9:10 lid 2). */
export const klachtafzienredenen = ['kennelijk-ongegrond', 'wil-niet', 'niet-gereageerd'] as const;

/** What is known of a klacht (Awb 9), whole in every version. */
export const klachtSchema = z.strictObject({
  ontvangenOp: datumSchema,
  wijze: z.enum(['schriftelijk', 'mondeling']).nullable(),
  indiener: z.enum(indieners),
  indienerNaam: losseRegelSchema,
  onderwerp: motiveringSchema,
  /** The day of what the klacht is about (Awb 9:8). */
  gedragingOp: datum,
  over: z.enum(['eigen', 'aanbieder']),
  /** The colleague complained about, or a name when the person is no user. */
  overWieId: idSchema.nullable(),
  overWie: losseRegelSchema,
  aanbieder: losseRegelSchema,
  /** Awb 2:3: passed on to whom it is meant for. */
  doorgestuurdOp: datum,
  /** Awb 9:5: settled to the client's satisfaction. */
  opgelostOp: datum,
  oplossing: tekstSchema,
  commissie: jaNeeSchema,
  verdaagdOp: datum,
  verdaagdReden: losseRegelSchema,
  uitstelTot: datum,
  uitstelReden: losseRegelSchema,
  /** Awb 9:7: somebody who had no part in what the klacht is about. */
  behandelaarId: idSchema.nullable(),
  horen: z.enum(hoorstanden),
  hoorOp: datum,
  hoorVerslag: tekstSchema,
  afzienReden: z.enum(klachtafzienredenen).nullable(),
  afzienToelichting: losseRegelSchema,
  ingetrokkenOp: datum,
  vervallenReden: losseRegelSchema,
});
export type Klachtfeiten = z.infer<typeof klachtSchema>;

/** A fresh klacht that came in today. */
export const legeKlacht = (vandaag: string): Klachtfeiten => ({
  ontvangenOp: vandaag,
  wijze: null,
  indiener: 'client',
  indienerNaam: '',
  onderwerp: '',
  gedragingOp: null,
  over: 'eigen',
  overWieId: null,
  overWie: '',
  aanbieder: '',
  doorgestuurdOp: null,
  opgelostOp: null,
  oplossing: '',
  commissie: null,
  verdaagdOp: null,
  verdaagdReden: '',
  uitstelTot: null,
  uitstelReden: '',
  behandelaarId: null,
  horen: 'nog-niet',
  hoorOp: null,
  hoorVerslag: '',
  afzienReden: null,
  afzienToelichting: '',
  ingetrokkenOp: null,
  vervallenReden: '',
});
