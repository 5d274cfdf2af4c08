import { z } from 'zod';
import { bytesSchema, datumSchema, ketenSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

/** A calendar month; reports are made of whole months. */
export const maandSchema = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'Kies een maand.');
const periode = { van: maandSchema, tot: maandSchema };
/** `keten` shows one column of the same table, so that a choice never makes a smaller group visible. */
export const rapportvraagSchema = z.strictObject({ ...periode, keten: ketenSchema.nullable() });
export type Rapportvraag = z.infer<typeof rapportvraagSchema>;

export const rapporteenheden = ['aantal', 'nachten', 'dagen', 'uren', 'procent'] as const;
export const celSchema = z.strictObject({
  /** null: hidden, or there is nothing to say. */
  waarde: z.number().nullable(),
  /** A small group, or a figure with which one could be worked out. */
  afgeschermd: z.boolean(),
});
export const rapportrijSchema = z.strictObject({
  label: z.string(),
  eenheid: z.enum(rapporteenheden),
  totaal: z.boolean(),
  cellen: z.array(celSchema),
});
export const rapporttabelSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** What the first column lists. */
  rijkop: z.string(),
  /** `eenheid` when the column has one of its own; else that of the row. */
  kolommen: z.array(z.strictObject({ id: z.string(), label: z.string(), eenheid: z.enum(rapporteenheden).nullable() })),
  rijen: z.array(rapportrijSchema),
  /** Its rows add up, so bars say something. */
  grafiek: z.boolean(),
});
export const rapportonderwerpSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** What is counted, in plain Dutch. */
  definitie: z.string(),
  artikel: z.string(),
  tabellen: z.array(rapporttabelSchema),
});
export const rapportSchema = z.strictObject({
  ...periode,
  periode: z.string(),
  /** The last day that is counted: the end of the period, or today when it still runs. */
  peildatum: datumSchema,
  loopt: z.boolean(),
  keten: ketenSchema.nullable(),
  organisatie: z.string(),
  gemaaktOp: momentSchema,
  drempel: z.number().int(),
  onderwerpen: z.array(rapportonderwerpSchema),
});
export type Rapport = z.infer<typeof rapportSchema>;
export type Rapporttabel = z.infer<typeof rapporttabelSchema>;
export type Rapportrij = z.infer<typeof rapportrijSchema>;
export type Rapportonderwerp = z.infer<typeof rapportonderwerpSchema>;
export type Rapportcel = z.infer<typeof celSchema>;

export const rapportvormen = ['csv', 'xlsx', 'pdf'] as const;

export const rapportage = {
  'rapportage.maken': vraag({
    toegang: 'rapportage.lezen',
    bereik: 'organisatie',
    invoer: rapportvraagSchema,
    uitvoer: rapportSchema,
    audit: { actie: 'R', tekst: 'Rapportage bekeken' },
  }),
  'rapportage.opslaan': opdracht({
    toegang: 'rapportage.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...rapportvraagSchema.shape, vorm: z.enum(rapportvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'rapportage.afdrukken': opdracht({
    toegang: 'rapportage.lezen',
    uitvoerder: 'schil',
    invoer: rapportvraagSchema,
    uitvoer: z.null(),
  }),
  'rapportage.bytes': opdracht({
    toegang: 'rapportage.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...rapportvraagSchema.shape, vorm: z.enum(rapportvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Rapportage als bestand gemaakt' },
  }),
};
