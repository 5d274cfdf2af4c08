import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '../domein/basis.ts';

/*
 * How a file for another organisation looks: its columns, their order, and the codes. What receivers ask beyond the law is not
 * published for all of them, so nothing of it is fixed: a layout is data, in versions, put in force by a second person.
 */

export const scheidingen = { puntkomma: ';', komma: ',', tab: '\t', streep: '|' } as const;
export const coderingen = ['utf-8', 'utf-8-bom', 'iso-8859-1'] as const;
export const datumvormen = ['jjjjmmdd', 'jjjj-mm-dd', 'dd-mm-jjjj'] as const;
type Scheiding = keyof typeof scheidingen;

export const kolomSchema = z.strictObject({
  naam: regelSchema,
  /** Which fact goes into it; null: always the text of `vast`. */
  veld: regelSchema.nullable(),
  vast: losseRegelSchema,
  /** A line without it is refused. */
  verplicht: z.boolean(),
});
export type Indelingskolom = z.infer<typeof kolomSchema>;

export const indelingSchema = z.strictObject({
  scheiding: z.enum(Object.keys(scheidingen) as [Scheiding, ...Scheiding[]]),
  codering: z.enum(coderingen),
  regeleinde: z.enum(['crlf', 'lf']),
  kopregel: z.boolean(),
  datumvorm: z.enum(datumvormen),
  /** Between the values of one column that has several. */
  meervoud: z.string().min(1, 'Vul een teken in.').max(3, 'Hooguit drie tekens.'),
  /** A line per person, with what is known of the case on each; or a line per case. */
  regelPer: z.enum(['persoon', 'zaak']),
  /** So many days after the end of the period it must be there. */
  uiterlijkDagen: z.number().int().min(1).max(366),
  kolommen: z
    .array(kolomSchema)
    .min(1, 'Houd ten minste één kolom over.')
    .max(100)
    .refine((lijst) => new Set(lijst.map(({ naam }) => naam)).size === lijst.length, 'Twee kolommen heten hetzelfde.'),
  /** Our code → the code in the file, per list of codes. A code that is not here cannot be delivered. */
  codes: z.record(z.string().max(60), z.record(z.string().max(60), z.string().trim().max(60))),
});
export type Indeling = z.infer<typeof indelingSchema>;

/** What a column can be filled with. */
export interface Aanleverveld {
  readonly id: string;
  readonly label: string;
  readonly vorm: 'tekst' | 'datum' | 'getal' | 'code';
  /** Whose codes, for `code`. */
  readonly lijst?: string;
  /** Known of the case as a whole, or of each person in it. */
  readonly per: 'zaak' | 'persoon';
}

/** A fact as it is delivered; several for what has more answers. null: not known. */
export type Veldwaarde = string | number | null | readonly string[];
export type Veldwaarden = Readonly<Record<string, Veldwaarde>>;

/** A layout in force from the first period that begins on or after `vanaf`. */
export const indelingsversieSchema = z.strictObject({
  versie: z.number().int().min(0),
  vanaf: datumSchema,
  inhoud: indelingSchema,
});

const schrijfDag = {
  jjjjmmdd: (dag: string): string => dag.replaceAll('-', ''),
  'jjjj-mm-dd': (dag: string): string => dag,
  'dd-mm-jjjj': (dag: string): string => dag.split('-').toReversed().join('-'),
} as const;

/** What is wrong with one value: which field, and whether it is empty or has no code in the file. */
export interface Waardefout {
  readonly veld: string;
  readonly wat: 'ontbreekt' | 'geen-code';
}

function schrijfEen(waarde: string | number, veld: Aanleverveld, indeling: Indeling): string | null {
  const tekst = String(waarde);
  if (veld.vorm === 'datum') return schrijfDag[indeling.datumvorm](tekst);
  if (veld.vorm !== 'code') return tekst;
  return indeling.codes[veld.lijst ?? '']?.[tekst] ?? null;
}

/**
 * One line of the file by its layout: per column the text, and what is wrong with it.
 * @param waarden facts by field id; what has several values becomes one text with `meervoud` between
 */
export function schrijfRegel(
  indeling: Indeling,
  velden: ReadonlyMap<string, Aanleverveld>,
  waarden: Veldwaarden,
): { cellen: string[]; fouten: Waardefout[] } {
  const fouten: Waardefout[] = [];
  const cellen = indeling.kolommen.map(({ veld: id, vast, verplicht }) => {
    const veld = id === null ? undefined : velden.get(id);
    if (!veld) return vast;
    const gegeven = waarden[veld.id] ?? null;
    const lijst = gegeven === null ? [] : Array.isArray(gegeven) ? gegeven : [gegeven as string | number];
    // An empty place keeps its place: the third BSN on a line belongs to the third role.
    const geschreven = lijst.map((deel) => (deel === '' ? '' : schrijfEen(deel, veld, indeling)));
    if (geschreven.includes(null)) fouten.push({ veld: veld.id, wat: 'geen-code' });
    if (verplicht && (lijst.length === 0 || lijst.includes(''))) fouten.push({ veld: veld.id, wat: 'ontbreekt' });
    return geschreven.map((deel) => deel ?? '').join(indeling.meervoud);
  });
  return { cellen, fouten };
}

/** The facts of the lines of one case: one per person, or all persons together on one. */
export function regelsVan(
  { regelPer }: Pick<Indeling, 'regelPer'>,
  zaak: Veldwaarden,
  personen: readonly Veldwaarden[],
): Veldwaarden[] {
  if (personen.length === 0) return [zaak];
  if (regelPer === 'persoon') return personen.map((persoon) => ({ ...zaak, ...persoon }));
  const namen = [...new Set(personen.flatMap((persoon) => Object.keys(persoon)))];
  const samen = namen.map((naam): [string, readonly string[]] => [
    naam,
    personen.map((persoon) => String(persoon[naam] ?? '')),
  ]);
  return [{ ...zaak, ...Object.fromEntries(samen) }];
}

/** What a layout names that this kind of delivery does not know. Empty: it fits. */
export function onbekendeVelden(indeling: Indeling, velden: readonly Aanleverveld[]): string[] {
  const bekend = new Set(velden.map(({ id }) => id));
  return indeling.kolommen.flatMap(({ veld }) => (veld === null || bekend.has(veld) ? [] : [veld]));
}
