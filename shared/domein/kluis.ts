import { z } from 'zod';
import { idSchema, losseRegelSchema, regelSchema } from './basis.ts';

/**
 * A geheim adres: where somebody hides, or where a crisisopvang is. It exists in readable form only in the moment in which
 * somebody who may looks at it.
 */
export const adresveldenSchema = z.strictObject({
  straat: regelSchema,
  huisnummer: losseRegelSchema,
  postcode: losseRegelSchema,
  plaats: regelSchema,
  /** How to get in: bell, code, whom to ask for. */
  toelichting: z
    .string()
    .trim()
    .max(1000, 'Dit is te lang: houd het op 1.000 tekens.')
    .refine((tekst) => tekst.split('\n').length <= 10, 'Houd het op 10 regels: het moet op één blad passen.'),
});
export type Adresvelden = z.infer<typeof adresveldenSchema>;

/** Whose address it is: a place of the crisisopvang, the place of one case elsewhere, or where one person of it hides. */
export const adresdoelSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('plek'), plekId: idSchema }),
  z.strictObject({ soort: z.literal('zaak'), dossierId: idSchema }),
  z.strictObject({ soort: z.literal('mens'), dossierId: idSchema, clientId: idSchema }),
]);
export type Adresdoel = z.infer<typeof adresdoelSchema>;
export const adressoorten = ['plek', 'zaak', 'mens'] as const;
export type Adressoort = (typeof adressoorten)[number];

/** Why somebody looks; the words beside it say the rest. */
export const kijkgronden = ['vervoer', 'aankomst', 'hulpdienst', 'bezoek', 'nakijken', 'gevaar', 'anders'] as const;
export type Kijkgrond = (typeof kijkgronden)[number];

/** How it was looked at: on the screen, on paper, or with the recovery key by somebody who was not named. */
export const kijkwijzen = ['scherm', 'brief', 'herstelsleutel'] as const;
export type Kijkwijze = (typeof kijkwijzen)[number];
