import { z } from 'zod';
import {
  datumtijdSchema,
  datumSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  regelSchema,
  tekstSchema,
} from '../basis.ts';
import { veiligheidsniveauSchema } from './triage.ts';

/** What a household may need and a crisis location may have room for: one list, so that both can be laid side by side. */
export const plekwensen = [
  'huisdier',
  'rolstoel',
  'jongen-boven-12',
  'baby',
  'zwanger',
  'man',
  'verslaving',
  'psychische-zorg',
  'medische-zorg',
  'zonder-verblijfsrecht',
  'tolk',
] as const;
export const plekwensSchema = z.enum(plekwensen);
export type Plekwens = z.infer<typeof plekwensSchema>;

/** Only what a telephone number is written with, so that nothing else can stand there. */
export const telefoonSchema = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{5,19}$/, 'Vul een telefoonnummer in, zoals 010 123 45 67.');

const uniek = (een: readonly unknown[]): boolean => new Set(een).size === een.length;
const lijktOpAdres =
  /\d{4}\s?[a-z]{2}\b|(straat|laan|weg|plein|kade|singel|dijk|hof|pad|gracht|steeg|markt|haven|park)\s*\d+/i;

/** How many may sleep in a room, 1 to 12. */
const kamergrootte = z.number().int().min(1, 'Vul 1 tot en met 12 in.').max(12, 'Vul 1 tot en met 12 in.');
export const kamersoortSchema = z.strictObject({
  personen: kamergrootte,
  aantal: z.number().int().min(1, 'Vul minstens 1 in.').max(50, 'Vul hoogstens 50 in.'),
});

/** A crisis location as Veilig Thuis knows it. Never where it is: the address is kept apart, under a key of its own. */
export const crisislocatieSchema = z.strictObject({
  schuilnaam: z
    .string()
    .trim()
    .min(2, 'Vul een schuilnaam in.')
    .max(60, 'Houd het op 60 tekens.')
    .refine((naam) => !lijktOpAdres.test(naam), 'Dit lijkt op een adres. Kies een naam die niets over de plaats zegt.'),
  telefoon: telefoonSchema,
  /** A region elsewhere in the country; null: our own. */
  regioId: idSchema.nullable(),
  /** Rooms by the number of people that sleep in one. */
  kamers: z
    .array(kamersoortSchema)
    .min(1, 'Vul minstens een soort kamer in.')
    .max(12)
    .refine((kamers) => uniek(kamers.map(({ personen }) => personen)), 'Noem elke kamergrootte een keer.'),
  niveaus: z
    .array(veiligheidsniveauSchema)
    .min(1, 'Kies minstens een niveau.')
    .refine(uniek, 'Noem elk niveau een keer.'),
  mogelijk: z.array(plekwensSchema).max(plekwensen.length).refine(uniek, 'Noem alles een keer.'),
});
export type Crisislocatievelden = z.infer<typeof crisislocatieSchema>;

/** How many rooms of a size stand empty. */
export const leegstandSchema = z
  .array(
    z.strictObject({
      personen: kamergrootte,
      aantal: z.number().int().min(0, 'Vul 0 of meer in.').max(50, 'Vul hoogstens 50 in.'),
    }),
  )
  .max(12)
  .refine((kamers) => uniek(kamers.map(({ personen }) => personen)), 'Noem elke kamergrootte een keer.');
export type Leegstand = z.infer<typeof leegstandSchema>;

const hoeveel = z.number().int().min(0, 'Vul 0 of meer in.').max(12, 'Vul hoogstens 12 in.');
export const kinderbanden = ['0-3', '4-11', '12-17'] as const;
export type Kinderband = (typeof kinderbanden)[number];
export const plekbehoeften = ['nu', 'vannacht', 'morgen'] as const;

/** What decides which location fits: numbers and choices, never words. */
export const plekmaatSchema = z.strictObject({
  volwassenen: hoeveel,
  kinderen: z.strictObject({ '0-3': hoeveel, '4-11': hoeveel, '12-17': hoeveel }),
  niveau: veiligheidsniveauSchema,
  nodig: z.array(plekwensSchema).max(plekwensen.length).refine(uniek, 'Noem alles een keer.'),
});
export type Plekmaat = z.infer<typeof plekmaatSchema>;

/**
 * What is asked of a location or another region. It holds no person by construction: numbers, choices, a time and a telephone
 * number, and no field in which a word could be typed (normen.md, Crisisopvang).
 */
export const plekvraagSchema = z.strictObject({
  ...plekmaatSchema.shape,
  wanneer: z.enum(plekbehoeften),
  contact: telefoonSchema,
  antwoordVoor: datumtijdSchema,
});
export type Plekvraag = z.infer<typeof plekvraagSchema>;

/** How many people need a bed. */
export const aantalMensen = ({ volwassenen, kinderen }: Pick<Plekmaat, 'volwassenen' | 'kinderen'>): number =>
  volwassenen + kinderbanden.reduce((som, band) => som + kinderen[band], 0);

/** Whom a request goes to: a crisis location, or the contact of a region elsewhere. */
export const plekadresSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('locatie'), id: idSchema }),
  z.strictObject({ soort: z.literal('regio'), id: idSchema }),
]);
export type Plekadres = z.infer<typeof plekadresSchema>;

export const neeRedenen = ['vol', 'te-klein', 'niveau', 'niet-mogelijk', 'niet-bereikt', 'anders'] as const;
/** What a location or region said. A yes holds until a time and lapses by itself. */
export const plekantwoordSchema = z.strictObject({
  uitkomst: z.enum(['ja', 'nee']),
  /** Rooms offered, and for how many each; null for a no, or for another region. */
  kamers: z.number().int().min(1, 'Vul minstens 1 in.').max(12).nullable(),
  personen: kamergrootte.nullable(),
  geldigTot: datumtijdSchema.nullable(),
  reden: z.enum(neeRedenen).nullable(),
  gesprokenMet: regelSchema,
});
export type Plekantwoord = z.infer<typeof plekantwoordSchema>;

/** A request of another region or another Veilig Thuis: nobody's name is asked. */
export const crisisverzoekSchema = z.strictObject({
  van: regelSchema,
  contactpersoon: losseRegelSchema,
  telefoon: telefoonSchema,
  niveau: veiligheidsniveauSchema.nullable(),
  niveauReden: tekstSchema,
  volwassenen: hoeveel,
  kinderen: hoeveel,
  nodig: z.array(plekwensSchema).max(plekwensen.length).refine(uniek, 'Noem alles een keer.'),
  ontvangenOp: datumtijdSchema,
});
export type Crisisverzoek = z.infer<typeof crisisverzoekSchema>;

/** Somewhere else in the country because Rotterdam is not safe: only in consultation with the client (5.1.2). */
const opvangElders = z.strictObject({
  waarom: tekstSchema.min(3, 'Schrijf kort op waarom Rotterdam niet veilig is.'),
  /** Null is not a yes. */
  instemming: jaNeeSchema,
  besprokenOp: datumSchema,
  /** Where it is not safe either, or where the client would go. */
  wens: losseRegelSchema,
});

/** How somebody gets there. The meeting point is where it is safe to be picked up, never where the opvang is. */
const vervoer = z.strictObject({
  hoe: z.enum(['taxi', 'politie', 'veilig-thuis', 'begeleider', 'eigen-auto', 'openbaar-vervoer', 'anders']),
  wie: losseRegelSchema,
  op: datumtijdSchema,
  trefpunt: losseRegelSchema,
  gaatMee: losseRegelSchema,
  /** Of a taxi: the receipt and the card of the driver show no address; the ride goes by the telephone of the location. */
  bonZonderAdres: jaNeeSchema,
  telefoonUit: jaNeeSchema,
  toelichting: tekstSchema,
});

/** Whether they arrived, by whom that was told; when not, what is done and when somebody looks again. */
const aankomst = z.strictObject({
  uitkomst: z.enum(['aangekomen', 'niet-aangekomen']),
  op: datumtijdSchema,
  verteldDoor: regelSchema,
  gedaan: tekstSchema,
  volgendeOp: datumtijdSchema.nullable(),
});

/** No place tonight: what is done, who decided that, and when somebody tries again. */
const geenPlek = z.strictObject({
  vannacht: z.enum(['politie', 'hotel', 'netwerk', 'elders', 'blijven', 'anders']),
  afspraken: tekstSchema.min(3, 'Schrijf op wat er vannacht is afgesproken.'),
  beslotenDoor: regelSchema,
  opnieuwOp: datumtijdSchema,
  /** How it ended; empty: not solved yet. */
  opgelost: losseRegelSchema,
});

/** What is recorded about a place beside the requests themselves. */
export const pleksoorten = { 'opvang-elders': opvangElders, vervoer, aankomst, 'geen-plek': geenPlek } as const;
/** Of which a later version is the work going on and no correction: no reason is asked. */
export const plekwerkstukken = ['opvang-elders', 'vervoer', 'geen-plek'] as const;
