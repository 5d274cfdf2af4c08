import { z } from 'zod';

/** Random identifiers: 26 characters Crockford base32 (130 bits), never meaningful, never derived from a person. */
export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/, 'Dit is geen geldige verwijzing.');
export type Id = z.infer<typeof idSchema>;

/** A calendar day `YYYY-MM-DD`, 1900 to 2199, in Europe/Amsterdam; must exist. */
export const datumSchema = z.iso
  .date('Vul een datum in die bestaat, zoals 03-02-2026.')
  .refine((dag) => dag >= '1900-01-01' && dag <= '2199-12-31', 'Vul een datum in tussen 1900 en 2199.');
/** A day that an answer works out from one that was given: it may lie just outside what can be typed. */
export const afgeleideDatumSchema = z.iso.date();
/** Amsterdam wall-clock time to the minute: `YYYY-MM-DDTHH:MM`. */
export const datumtijdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Vul een datum en een tijd in.')
  .refine((tekst) => datumSchema.safeParse(tekst.slice(0, 10)).success, 'Vul een datum in die bestaat.');
/** Clock time `HH:MM`, 00:00 to 23:59. */
export const tijdSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, zoals 08:30.');
/** An instant, ISO 8601 in UTC with milliseconds, as the injected clock gives it. */
export const momentSchema = z.iso.datetime();

/** Text without the sign that ends a text for SQLite: nobody types it, and what is pasted can hold it. */
const getypt = z.string().overwrite((tekst) => tekst.replaceAll('\u0000', ''));
/** One line of text that a person types: trimmed, 1 to 200 characters. */
export const regelSchema = getypt.trim().min(1, 'Vul dit in.').max(200, 'Dit is te lang: houd het op 200 tekens.');
/** The same, may be left empty. */
export const losseRegelSchema = getypt.trim().max(200, 'Dit is te lang: houd het op 200 tekens.');
/** Free text: at most 20,000 characters, may be empty. */
export const tekstSchema = getypt.trim().max(20_000, 'Dit is te lang: houd het op 20.000 tekens.');
/** Free text that must say something. */
export const motiveringSchema = tekstSchema.min(3, 'Schrijf hier kort de reden op.');
/** A fact that is yes, no, or not known yet. Absent and null are never "no". */
export const jaNeeSchema = z.boolean().nullable();

export const ketenSchema = z.enum(['volwassenen', 'jongeren', 'gezin']);
export type Keten = z.infer<typeof ketenSchema>;
export const uitkomstSchema = z.enum(['voldaan', 'niet-voldaan', 'onbekend']);
export type Uitkomst = z.infer<typeof uitkomstSchema>;
/** CBS code of four digits, or what is known of a place that has none. */
export const woonplaatsSchema = z.union([z.string().regex(/^\d{4}$/), z.literal('onbekend'), z.literal('buitenland')]);
/** Row version for optimistic locking; counts from 1. */
export const versieSchema = z.number().int().min(1);
/** Raw bytes of a document, whatever buffer lies under them. */
export const bytesSchema = z.custom<Uint8Array>((waarde) => waarde instanceof Uint8Array);
