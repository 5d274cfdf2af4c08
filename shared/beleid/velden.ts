import { z } from 'zod';
import { isDag, isTijd, isTijdstip } from './kalender.ts';

export const veldsoorten = [
  'ja-nee',
  'datum',
  'datumtijd',
  'tijd',
  'keuze',
  'tekst',
  'getal',
  'woonplaats',
  'lijst',
  'groep',
] as const;
export type Veldsoort = (typeof veldsoorten)[number];

/** What a form needs to know of a fact. Texts are Dutch. */
interface Veldbeschrijving {
  readonly soort: Veldsoort;
  readonly label: string;
  readonly vraag: string;
  readonly keuzes?: readonly { readonly waarde: string; readonly label: string }[];
  /** The field only counts when the fact at `pad` has one of these values. */
  readonly alleenBij?: { readonly pad: string; readonly waarden: readonly string[] };
}

/** A fact of a toets as a form shows it; `pad` as in `opening.van` or `kinderen[].geboortedatum`, `velden` for a lijst or groep. */
export interface Veld extends Veldbeschrijving {
  readonly pad: string;
  readonly velden?: readonly Veld[];
}

const beschrijvingen = z.registry<Veldbeschrijving>();

/** A text of a certain form. A rule between fields is not tried on one that has another. */
const tekstVan = (vorm: (tekst: string) => boolean) => z.string().refine(vorm, { abort: true });

/** A day from 1900 to 2199, `YYYY-MM-DD`. */
export const dagSchema = tekstVan(isDag);
/** A time from 00:00 to 23:59, `HH:MM`. */
export const tijdSchema = tekstVan(isTijd);
/** CBS code of four digits, `onbekend` (looked for, cannot be established) or `buitenland`. */
export const woonplaatsSchema = z.string().regex(/^(?:\d{4}|onbekend|buitenland)$/);

function veld<S extends z.ZodType>(schema: S, beschrijving: Veldbeschrijving) {
  const optioneel = schema.nullish();
  beschrijvingen.add(optioneel, beschrijving);
  return optioneel;
}

export const jaNee = (label: string, vraag: string) => veld(z.boolean(), { soort: 'ja-nee', label, vraag });
export const datum = (label: string, vraag: string) => veld(dagSchema, { soort: 'datum', label, vraag });
export const tijd = (label: string, vraag: string) => veld(tijdSchema, { soort: 'tijd', label, vraag });
export const datumtijd = (label: string, vraag: string) =>
  veld(tekstVan(isTijdstip), { soort: 'datumtijd', label, vraag });
export const getal = (label: string, vraag: string) => veld(z.number(), { soort: 'getal', label, vraag });
/** A whole number from 0; beyond the safe integers too, as JSON can write it. */
export const aantal = (label: string, vraag: string) =>
  veld(z.number().min(0).refine(Number.isInteger), { soort: 'getal', label, vraag });
/** A text that says something: only spaces is refused. */
export const tekst = (label: string, vraag: string) =>
  veld(
    tekstVan((tekst) => tekst.trim() !== ''),
    { soort: 'tekst', label, vraag },
  );
/** A text in which only spaces counts as none; the toets looks at that. */
export const vrijeTekst = (label: string, vraag: string) => veld(z.string(), { soort: 'tekst', label, vraag });
export const woonplaats = (label: string, vraag: string) =>
  veld(woonplaatsSchema, { soort: 'woonplaats', label, vraag });

/** One of a closed list: value → Dutch label. */
export function keuzeSchema<const K extends string>(keuzes: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(keuzes) as K[]);
}

export function keuze<const K extends string>(label: string, vraag: string, keuzes: Readonly<Record<K, string>>) {
  return veld(keuzeSchema(keuzes), {
    soort: 'keuze',
    label,
    vraag,
    keuzes: Object.keys(keuzes).map((waarde) => ({ waarde, label: keuzes[waarde as K] })),
  });
}

export function groep<S extends z.ZodObject>(label: string, vraag: string, schema: S) {
  return veld(schema, { soort: 'groep', label, vraag });
}

/** A list; its elements are never null. */
export function lijst<S extends z.ZodType>(label: string, vraag: string, element: S) {
  return veld(z.array(element), { soort: 'lijst', label, vraag });
}

function binnenste(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return binnenste(schema.unwrap());
  return schema;
}

function deelvelden(schema: unknown, pad: string): readonly Veld[] | null {
  const kern = binnenste(schema);
  if (kern instanceof z.ZodArray) return deelvelden(kern.element, `${pad}[]`);
  return kern instanceof z.ZodObject ? veldenVan(kern, `${pad}.`) : null;
}

/** The fields of a strict object schema, in its order, as data for forms and explanations. */
export function veldenVan(schema: z.ZodObject, voorvoegsel = ''): readonly Veld[] {
  return Object.entries(schema.shape).map(([sleutel, waarde]) => {
    const beschrijving = beschrijvingen.get(waarde as z.ZodType);
    const pad = voorvoegsel + sleutel;
    if (!beschrijving) throw new Error(`Field ${pad} has no label and question`);
    const velden = deelvelden(waarde, pad);
    return velden ? { pad, ...beschrijving, velden } : { pad, ...beschrijving };
  });
}

/** A field and all fields within it. */
export function platteVelden(velden: readonly Veld[]): readonly Veld[] {
  return velden.flatMap((veld) => [veld, ...platteVelden(veld.velden ?? [])]);
}

/** The three ketens of the maatschappelijke opvang with their Dutch label. */
export const ketens = { volwassenen: 'Volwassenen', jongeren: 'Jongeren', gezin: 'Gezin' } as const;
export const ketenSchema = keuzeSchema(ketens);
export type Keten = keyof typeof ketens;
export const ketenVeld = () => keuze('Keten', 'Om welke keten gaat het?', ketens);
