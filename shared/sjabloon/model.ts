import { z } from 'zod';
import { aanvraagbesluiten, vervolgbesluiten, type Besluitsoort } from '../contract/groepen/besluit.ts';
import { regelSchema } from '../domein/basis.ts';

/**
 * Every kind of besluit has a letter, one for each keten; `onbekend` where the keten could not be determined. That a besluit
 * is herroepen stands in the beslissing op bezwaar.
 */
export type Sjabloonsoort = Exclude<Besluitsoort, 'herroepen'>;
export const isSjabloonsoort = (soort: Besluitsoort): soort is Sjabloonsoort => soort !== 'herroepen';
export const sjabloonsoorten = [...aanvraagbesluiten, ...vervolgbesluiten].filter(isSjabloonsoort);
export const sjabloonsoortSchema = z.enum(sjabloonsoorten);
export const sjabloonketens = ['volwassenen', 'jongeren', 'gezin', 'onbekend'] as const;
export type Sjabloonketen = (typeof sjabloonketens)[number];

/** Parts with a fixed meaning; a part of one's own is called `eigen-1` and so on. */
export const deelnamen = [
  'aanhef',
  'besluit',
  'onderzoek',
  'onderbouwing',
  'voorwaarden',
  'duur',
  'copas',
  'andere-hulp',
  'contactpersoon',
  'ondertekening',
  'bezwaar',
  'hulp',
  'regels',
] as const;
export type Deelnaam = (typeof deelnamen)[number];

export const sjabloondeelSchema = z.strictObject({
  id: z.union([z.enum(deelnamen), z.string().regex(/^eigen-[1-9]\d?$/)]),
  kop: z.string().trim().max(120, 'Dit is te lang: houd het op 120 tekens.'),
  tekst: z.string().max(8_000, 'Dit is te lang: houd het op 8.000 tekens.'),
});
export type Sjabloondeel = z.infer<typeof sjabloondeelSchema>;

/** The text of a letter: subject, title, and its parts in order. */
export const sjabloontekstSchema = z.strictObject({
  onderwerp: regelSchema,
  titel: regelSchema,
  delen: z.array(sjabloondeelSchema).min(1).max(24),
});
export type Sjabloontekst = z.infer<typeof sjabloontekstSchema>;
