import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import { datumSchema, idSchema, ketenSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { stapnamen } from '../../domein/stappen.ts';
import { opdracht, vraag } from '../eindpunt.ts';

/** On an aanvraag (5.2.6, 5.2.7, Awb 4:5). */
export const aanvraagbesluiten = ['verstrekken', 'weigeren', 'buiten-behandeling'] as const;
/** On an earlier besluit (5.2.8, 5.2.9, Wmo 2.3.10; herroepen: Awb 7:11). */
export const vervolgbesluiten = [
  'verlengen',
  'niet-verlengen',
  'wijzigen',
  'beeindigen',
  'intrekken',
  'herroepen',
] as const;
export const besluitsoortSchema = z.enum([...aanvraagbesluiten, ...vervolgbesluiten]);
export type Besluitsoort = z.infer<typeof besluitsoortSchema>;
export const voorstelSchema = z.strictObject({
  voorstel: z.enum(['verstrekken', 'weigeren', 'nog-niet']),
  redenen: z.array(z.strictObject({ tekst: z.string(), artikel: z.string() })),
  ontbreekt: z.array(z.strictObject({ stap: z.enum(stapnamen), vraag: z.string(), artikel: z.string() })),
  toetsen: z.array(uitlegSchema),
  gronden: z.array(z.strictObject({ id: z.string(), zin: z.string(), artikel: z.string() })),
  laatsteDag: datumSchema.nullable(),
  magBeslissen: z.boolean(),
  /** Why this user may not decide (vier ogen), in Dutch; null when allowed. */
  waaromNiet: z.string().nullable(),
});
export type Voorstel = z.infer<typeof voorstelSchema>;

export const besluitSchema = z.strictObject({
  id: idSchema,
  soort: besluitsoortSchema,
  /** The besluit that this one changes; null on an aanvraag. */
  opBesluitId: idSchema.nullable(),
  /** First day on which a change works; for an ending the first day without opvang. */
  per: datumSchema.nullable(),
  genomenOp: momentSchema,
  genomenDoor: z.string(),
  peildatum: datumSchema,
  beleidsversie: z.string(),
  keten: ketenSchema.nullable(),
  ingangsdatum: datumSchema.nullable(),
  laatsteDag: datumSchema.nullable(),
  locatieId: idSchema.nullable(),
  locatienaam: z.string().nullable(),
  motivering: z.string(),
  afwijking: z.string().nullable(),
  gronden: z.array(z.string()),
  voorwaarden: z.string(),
  contactpersoon: z.string(),
  bekendgemaaktOp: datumSchema.nullable(),
  bekendmakingWijze: z.enum(['uitgereikt', 'per-post', 'digitaal']).nullable(),
  bezwaarTot: datumSchema.nullable(),
  vervallen: z.strictObject({ op: momentSchema, door: z.string(), reden: z.string() }).nullable(),
  /** A later besluit took it back (Awb 7:11). */
  herroepen: z.boolean(),
  geldig: z.boolean(),
  documentId: idSchema.nullable(),
  toetsen: z.array(uitlegSchema),
});
export type Besluit = z.infer<typeof besluitSchema>;

export const copasSchema = z.strictObject({
  id: idSchema,
  besluitId: idSchema,
  pasnummer: z.string(),
  geldigVan: datumSchema,
  geldigTot: datumSchema,
  locatienaam: z.string(),
  status: z.enum(['geldig', 'nog-niet-geldig', 'verlopen', 'ingetrokken']),
  ingetrokkenReden: z.string().nullable(),
  documentId: idSchema.nullable(),
});
export type Copas = z.infer<typeof copasSchema>;

const perDossier = { dossierId: idSchema };

export const besluit = {
  /** For those who do the onderzoek: its facts stand in it (5.2.4). */
  'besluit.voorstel': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, ingangsdatum: datumSchema.nullable() }),
    uitvoer: voorstelSchema,
    audit: { actie: 'R', tekst: 'Voorstel voor een besluit bekeken' },
  }),
  'besluit.nemen': opdracht({
    toegang: 'besluit.nemen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      dossierVersie: versieSchema,
      soort: z.enum(['verstrekken', 'weigeren']),
      ingangsdatum: datumSchema.nullable(),
      locatieId: idSchema.nullable(),
      gronden: z.array(z.string().max(60)).max(8),
      motivering: z.string().trim().max(20_000),
      /** Required when the choice differs from the proposal (Awb 4:84). */
      afwijking: z.string().trim().max(20_000),
      voorwaarden: z.string().trim().max(20_000),
      contactpersoonId: idSchema,
    }),
    uitvoer: z.strictObject({ besluitId: idSchema, documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit genomen' },
  }),
  'besluit.bekendmaken': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({
      besluitId: idSchema,
      datum: datumSchema,
      wijze: z.enum(['uitgereikt', 'per-post', 'digitaal']),
    }),
    uitvoer: z.strictObject({ bezwaarTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Bekendmaking vastgelegd' },
  }),
  /** The way back from a slip: only while the besluit has not been made known (Awb 3:40). */
  'besluit.latenVervallen': opdracht({
    toegang: 'besluit.nemen',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Besluit laten vervallen vóór bekendmaking' },
  }),
  'copas.uitgeven': opdracht({
    toegang: 'pas.uitgeven',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema }),
    uitvoer: copasSchema,
    audit: { actie: 'C', tekst: 'CO-pas uitgegeven' },
  }),
  'copas.intrekken': opdracht({
    toegang: 'pas.uitgeven',
    bereik: 'pas',
    invoer: z.strictObject({ pasId: idSchema, reden: regelSchema }),
    uitvoer: copasSchema,
    audit: { actie: 'U', tekst: 'CO-pas ingetrokken' },
  }),
  /** A scan or a typed number: valid or not, and why. Names no person. */
  'copas.controleren': vraag({
    toegang: 'pas.controleren',
    bereik: 'organisatie',
    invoer: z.strictObject({ code: z.string().trim().min(1).max(500) }),
    uitvoer: z.strictObject({
      geldig: z.boolean(),
      reden: z.string(),
      pasnummer: z.string().nullable(),
      locatienaam: z.string().nullable(),
      geldigTot: datumSchema.nullable(),
    }),
    audit: { actie: 'R', tekst: 'CO-pas gecontroleerd' },
  }),
};
