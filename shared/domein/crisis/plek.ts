import { z } from 'zod';
import { idSchema } from '../basis.ts';

/** How dangerous it is, from most to least. There is no public definition: the reason is always recorded beside it. */
export const plekniveaus = ['rood', 'oranje', 'groen'] as const;
export const plekniveauSchema = z.enum(plekniveaus);
export type Plekniveau = z.infer<typeof plekniveauSchema>;

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
  niveaus: z.array(plekniveauSchema).min(1, 'Kies minstens een niveau.').refine(uniek, 'Noem elk niveau een keer.'),
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
