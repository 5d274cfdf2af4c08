import { z } from 'zod';
import { datumSchema, idSchema, jaNeeSchema, losseRegelSchema, regelSchema } from './basis.ts';

/*
 * What is recorded around a case besides the facts of its steps: who represents the client, what the client allows, that the
 * melding was confirmed, that somebody was referred to the loket, that a case was closed. Stored append-only, a row per version.
 */
const datum = datumSchema.nullable();
const emailSchema = z.union([z.literal(''), z.email('Dit is geen e-mailadres.')]);

export const vertegenwoordigersoorten = [
  'curator',
  'bewindvoerder',
  'mentor',
  'gemachtigde',
  'ouder',
  'voogd',
  'advocaat',
] as const;
/** What a vertegenwoordiger may do for the client. */
export const bevoegdheden = ['aanvragen', 'gesprek', 'brieven', 'geld', 'zorg'] as const;

/** 1.14: somebody who acts for the client. */
export const vertegenwoordigerveldenSchema = z.strictObject({
  soort: z.enum(vertegenwoordigersoorten),
  naam: regelSchema,
  organisatie: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: emailSchema,
  adres: losseRegelSchema,
  postcode: losseRegelSchema,
  plaats: losseRegelSchema,
  van: datum,
  tot: datum,
  bewijsGezien: jaNeeSchema,
  /** Which paper: a judgment, a signed authorisation. */
  bewijs: losseRegelSchema,
  mag: z.array(z.enum(bevoegdheden)).max(bevoegdheden.length),
  toelichting: losseRegelSchema,
});
export type Vertegenwoordigervelden = z.infer<typeof vertegenwoordigerveldenSchema>;

/** Code of a purpose of toestemming: given once, never changed, so that what was allowed keeps its meaning. */
export const doelcodeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
export const toestemmingsdoelSchema = z.strictObject({
  code: doelcodeSchema,
  naam: regelSchema,
  uitleg: losseRegelSchema,
  actief: z.boolean(),
});
export type Toestemmingsdoel = z.infer<typeof toestemmingsdoelSchema>;

/** The purposes an organisation starts with; the administrator changes them on the screen Instellingen. */
export const begindoelen: readonly Toestemmingsdoel[] = [
  {
    code: 'opvangaanbieder',
    naam: 'Gegevens delen met de opvangaanbieder',
    uitleg: 'Wat de opvang moet weten om u goed te helpen.',
    actief: true,
  },
  {
    code: 'andere-gemeente',
    naam: 'Gegevens delen met een andere gemeente (warme overdracht)',
    uitleg: 'Het onderzoeksverslag en wat nodig is om u daar op te vangen.',
    actief: true,
  },
  {
    code: 'zorgverlener',
    naam: 'Gegevens delen met een zorgverlener',
    uitleg: 'Bijvoorbeeld de huisarts of een behandelaar.',
    actief: true,
  },
  {
    code: 'netwerk',
    naam: 'Contact met familie of anderen om u heen',
    uitleg: 'Wij mogen bellen en vertellen dat u zich bij ons hebt gemeld.',
    actief: true,
  },
  {
    code: 'ketenpartner',
    naam: 'Gegevens delen met een andere organisatie',
    uitleg: 'Bijvoorbeeld schuldhulp, reclassering of een wijkteam.',
    actief: true,
  },
];

/** A code for a new purpose, from its name; the caller makes it unique. */
export function doelcodeVan(naam: string): string {
  const plat = naam.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (
    plat
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replaceAll(/^-+|-+$/g, '') || 'doel'
  );
}

/** What the client allows: for which purpose, to whom, from and until when. */
export const toestemmingveldenSchema = z.strictObject({
  doel: doelcodeSchema,
  aan: regelSchema,
  wijze: z.enum(['mondeling', 'schriftelijk']),
  van: datumSchema,
  tot: datum,
  toelichting: losseRegelSchema,
});
export type Toestemmingvelden = z.infer<typeof toestemmingveldenSchema>;

export const bekendmaakwijzen = ['uitgereikt', 'per-post', 'digitaal'] as const;
export const loketten = ['CO', 'COJ'] as const;
export const verwijswijzen = ['kaart', 'telefoon', 'samen'] as const;

/** 5.2.2: whoever reports elsewhere is referred to the loket. */
export const doorverwijzingveldenSchema = z.strictObject({
  datum: datumSchema,
  /** Who reported, and for which organisation. */
  melder: regelSchema,
  contact: losseRegelSchema,
  loket: z.enum(loketten),
  wijze: z.enum(verwijswijzen),
  verwachtOp: datum,
  toelichting: losseRegelSchema,
});
export type Doorverwijzingvelden = z.infer<typeof doorverwijzingveldenSchema>;

export const sluitredenen = [
  'ingetrokken',
  'verwezen',
  'andere-regio',
  'niet-gekomen',
  'overleden',
  'vergissing',
] as const;

/** A case that ends without a besluit. */
export const sluitingveldenSchema = z.strictObject({
  datum: datumSchema,
  reden: z.enum(sluitredenen),
  toelichting: losseRegelSchema,
});
export type Sluitingvelden = z.infer<typeof sluitingveldenSchema>;

const einde = z.strictObject({ datum: datumSchema, reden: losseRegelSchema }).nullable();
const vervallen = { vervallen: z.strictObject({ reden: regelSchema }).nullable() };

/** What a stored row holds, per kind. A withdrawal, a return or a reopening is a new version of the same row. */
export const regelinhoudSchemas = {
  vertegenwoordiger: z.strictObject({ ...vertegenwoordigerveldenSchema.shape, ...vervallen }),
  toestemming: z.strictObject({ ...toestemmingveldenSchema.shape, ingetrokken: einde, ...vervallen }),
  bevestiging: z.strictObject({
    datum: datumSchema,
    wijze: z.enum(bekendmaakwijzen),
    documentId: idSchema,
    ...vervallen,
  }),
  doorverwijzing: z.strictObject({
    ...doorverwijzingveldenSchema.shape,
    /** The day on which the client came to the loket. */
    gekomen: z.strictObject({ datum: datumSchema }).nullable(),
    ...vervallen,
  }),
  sluiting: z.strictObject({ ...sluitingveldenSchema.shape, heropend: einde }),
} as const;
export type Regelsoort = keyof typeof regelinhoudSchemas;
export const regelsoorten = Object.keys(regelinhoudSchemas) as Regelsoort[];
export type Regelinhoud<S extends Regelsoort> = z.infer<(typeof regelinhoudSchemas)[S]>;
