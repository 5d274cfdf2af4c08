import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  momentSchema,
  motiveringSchema,
  tekstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  bezwaarSchema,
  bezwaarstatusSchema,
  bezwaaruitkomstSchema,
  klachtSchema,
  klachtstatusSchema,
  klachtuitkomstSchema,
} from '../../domein/bezwaar.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { besluitsoortSchema } from './besluit.ts';
import { documentSchema } from './document.ts';

const vastgelegd = { versie: versieSchema, door: z.string(), op: momentSchema };

export const bezwaarbeeldSchema = z.strictObject({
  id: idSchema,
  ...vastgelegd,
  feiten: bezwaarSchema,
  status: bezwaarstatusSchema,
  besluit: z.strictObject({
    id: idSchema,
    soort: besluitsoortSchema,
    genomenOp: momentSchema,
    bezwaarTot: datumSchema,
  }),
  tijdigheid: z.enum(['op-tijd', 'te-laat-verschoonbaar', 'te-laat', 'te-laat-onbekend']),
  /** Last day to decide (Awb 7:10); null when there is nothing left to decide. */
  uiterlijk: datumSchema.nullable(),
  dagenStil: z.number().int(),
  dwangsom: z
    .strictObject({ teVroeg: z.boolean(), nogTot: datumSchema, vanaf: datumSchema, laatste: datumSchema })
    .nullable(),
  behandelaar: z.string().nullable(),
  /** Why this user may not decide on it (Awb 10:3), in Dutch; null when allowed. */
  waaromNiet: z.string().nullable(),
  beslissing: z
    .strictObject({
      uitkomst: bezwaaruitkomstSchema,
      motivering: z.string(),
      op: datumSchema,
      door: z.string(),
      documentId: idSchema.nullable(),
      herroepingId: idSchema.nullable(),
      bekendgemaaktOp: datumSchema.nullable(),
      beroepTot: datumSchema.nullable(),
      /** The besluit that came in the place of the one that was taken back. */
      nieuwBesluit: z.strictObject({ id: idSchema, soort: besluitsoortSchema, genomenOp: momentSchema }).nullable(),
    })
    .nullable(),
});
export type Bezwaarbeeld = z.infer<typeof bezwaarbeeldSchema>;

export const klachtbeeldSchema = z.strictObject({
  id: idSchema,
  ...vastgelegd,
  feiten: klachtSchema,
  status: klachtstatusSchema,
  uiterlijk: datumSchema.nullable(),
  behandelaar: z.string().nullable(),
  overWie: z.string(),
  waaromNiet: z.string().nullable(),
  afhandeling: z
    .strictObject({
      uitkomst: klachtuitkomstSchema,
      bevindingen: z.string(),
      maatregelen: z.string(),
      op: datumSchema,
      door: z.string(),
      documentId: idSchema.nullable(),
    })
    .nullable(),
});
export type Klachtbeeld = z.infer<typeof klachtbeeldSchema>;

export const procedureregelSchema = z.strictObject({
  soort: z.enum(['bezwaar', 'klacht']),
  id: idSchema,
  dossierId: idSchema,
  weergavenaam: z.string(),
  kenmerk: z.string(),
  ontvangenOp: datumSchema,
  status: z.string(),
  uitkomst: z.string().nullable(),
  uiterlijk: datumSchema.nullable(),
  teLaat: z.boolean(),
});
export type Procedureregel = z.infer<typeof procedureregelSchema>;

const perDossier = { dossierId: idSchema };

export const bezwaar = {
  'bezwaar.lezen': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      bezwaren: z.array(bezwaarbeeldSchema),
      klachten: z.array(klachtbeeldSchema),
      /** Against which bezwaar can be recorded: made known, and not taken back. */
      besluiten: z.array(
        z.strictObject({ id: idSchema, soort: besluitsoortSchema, genomenOp: momentSchema, bezwaarTot: datumSchema }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Bezwaren en klachten bekeken' },
  }),
  /** Over all dossiers, overdue first; those that are done after them. */
  'bezwaar.lijst': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      soort: z.enum(['bezwaar', 'klacht']).nullable(),
      alleenOpen: z.boolean(),
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(500),
    }),
    uitvoer: z.strictObject({ regels: z.array(procedureregelSchema), totaal: z.number().int() }),
    audit: { actie: 'R', tekst: 'Lijst van bezwaren en klachten bekeken' },
  }),
  /** A new bezwaar (`bezwaarId` null, `versie` 0), or a new version of one. */
  'bezwaar.vastleggen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      bezwaarId: idSchema.nullable(),
      versie: z.number().int().min(0),
      besluitId: idSchema,
      feiten: bezwaarSchema,
    }),
    uitvoer: z.strictObject({ bezwaarId: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Bezwaar vastgelegd' },
  }),
  /** Awb 6:14: the letter that says that it came and what follows. */
  'bezwaar.bevestigen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, bezwaarId: idSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Ontvangst van bezwaar bevestigd' },
  }),
  /** Awb 7:11, 7:12: by somebody else than who took the contested besluit (10:3 lid 3). */
  'bezwaar.beslissen': opdracht({
    toegang: 'besluit.nemen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      bezwaarId: idSchema,
      versie: versieSchema,
      uitkomst: bezwaaruitkomstSchema,
      motivering: motiveringSchema,
      /** Whether the contested besluit is taken back, so that a new one can be taken. */
      herroepen: z.boolean(),
    }),
    uitvoer: z.strictObject({ documentId: idSchema, herroepingId: idSchema.nullable() }),
    audit: { actie: 'C', tekst: 'Beslist op bezwaar' },
  }),
  'bezwaar.bekendmaken': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      bezwaarId: idSchema,
      datum: datumSchema,
      wijze: z.enum(['uitgereikt', 'per-post', 'digitaal']),
    }),
    uitvoer: z.strictObject({ beroepTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Bekendmaking van de beslissing op bezwaar vastgelegd' },
  }),
  'klacht.vastleggen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      klachtId: idSchema.nullable(),
      versie: z.number().int().min(0),
      feiten: klachtSchema,
    }),
    uitvoer: z.strictObject({ klachtId: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Klacht vastgelegd' },
  }),
  /** Awb 9:6 */
  'klacht.bevestigen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, klachtId: idSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Ontvangst van klacht bevestigd' },
  }),
  /** Awb 9:12: findings, judgement and what is done about it; never by the one it is about (9:7). */
  'klacht.afhandelen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      klachtId: idSchema,
      versie: versieSchema,
      uitkomst: klachtuitkomstSchema,
      bevindingen: motiveringSchema,
      maatregelen: tekstSchema,
    }),
    uitvoer: z.strictObject({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Klacht afgehandeld' },
  }),
};
