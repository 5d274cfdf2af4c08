import { z } from 'zod';
import { bronSchema } from './bron.ts';
import { uitkomsten } from './uitkomst.ts';
import { dagSchema } from './velden.ts';

const vraagSchema = z.strictObject({ pad: z.string(), vraag: z.string() });
const feitSchema = z.strictObject({ pad: z.string(), label: z.string(), waarde: z.json() });

const voorwaardeUitlegSchema = z.strictObject({
  id: z.string(),
  artikel: z.string(),
  bron: bronSchema,
  zin: z.string(),
  uitkomst: z.enum(uitkomsten),
  feiten: z.array(feitSchema),
  ontbreekt: z.array(vraagSchema),
});

const gebruikteWaardeSchema = z.strictObject({
  naam: z.string(),
  label: z.string(),
  waarde: z.json(),
  eenheid: z.string(),
  vanaf: dagSchema,
  bron: bronSchema,
});

const gevolgSchema = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()).readonly(), z.null()]));

/**
 * What a toets found and why, as plain JSON. One explanation feeds the screen, the onderzoeksverslag, the beschikking and
 * the stored besluit.
 */
export const uitlegSchema = z.strictObject({
  toets: z.string(),
  artikel: z.string(),
  /** Policy version, `beleidsregels-2025.1`. */
  beleidsversie: z.string(),
  peildatum: dagSchema,
  uitkomst: z.enum(uitkomsten),
  /** Every voorwaarde that applies, always evaluated, in the order of the article. */
  voorwaarden: z.array(voorwaardeUitlegSchema),
  gevolg: gevolgSchema,
  /** What to ask to settle the uitkomst and the gevolg. */
  ontbreekt: z.array(vraagSchema),
  /** The policy values that were used, with their source. */
  waarden: z.array(gebruikteWaardeSchema),
  /** What the reader has to know about this explanation, Dutch; absent as a rule. */
  opmerking: z.string().optional(),
});

export type Gevolg = Readonly<Record<string, string | boolean | null | readonly string[]>>;
export type Vraag = Readonly<z.infer<typeof vraagSchema>>;
export type VoorwaardeUitleg = Readonly<z.infer<typeof voorwaardeUitlegSchema>>;
export type GebruikteWaarde = Readonly<z.infer<typeof gebruikteWaardeSchema>>;
/** The explanation of a toets with gevolg `G`. */
export interface Uitleg<G extends Gevolg = Gevolg> extends Omit<z.infer<typeof uitlegSchema>, 'gevolg'> {
  gevolg: G;
}
