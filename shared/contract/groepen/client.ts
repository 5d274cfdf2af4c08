import { z } from 'zod';
import { datumSchema, idSchema, ketenSchema, losseRegelSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { bsnSchema } from '../../domein/bsn.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const postcodeSchema = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .regex(/^[1-9]\d{3} ?[A-Za-z]{2}$/, 'Een postcode heeft 4 cijfers en 2 letters.'),
]);
const emailSchema = z.union([z.literal(''), z.email('Dit is geen e-mailadres.')]);

/** 2.2.2, 5.2.9 Wmo: who the client is. Without BSN the reason is asked. */
export const clientveldenSchema = z.strictObject({
  achternaam: regelSchema,
  tussenvoegsel: losseRegelSchema,
  voornamen: losseRegelSchema,
  roepnaam: losseRegelSchema,
  geboortedatum: datumSchema.nullable(),
  bsn: bsnSchema.nullable(),
  geenBsnReden: losseRegelSchema,
  geslacht: z.enum(['vrouw', 'man', 'x']).nullable(),
  telefoon: losseRegelSchema,
  email: emailSchema,
  straat: losseRegelSchema,
  huisnummer: losseRegelSchema,
  postcode: postcodeSchema,
  plaats: losseRegelSchema,
  taal: losseRegelSchema,
  bijzonderheden: losseRegelSchema,
});
export type Clientvelden = z.infer<typeof clientveldenSchema>;
/** As it comes from a form: a BSN, or why there is none. */
const ingevuldeClientvelden = clientveldenSchema.refine(
  ({ bsn, geenBsnReden }) => bsn !== null || geenBsnReden !== '',
  {
    path: ['geenBsnReden'],
    error: 'Vul het BSN in, of schrijf hier op waarom er geen BSN is.',
  },
);
export const clientSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...clientveldenSchema.shape,
  /** Empty while nobody knows it: in a crisis the name can come later (5.1.2). */
  achternaam: losseRegelSchema,
  weergavenaam: z.string(),
});
export type Client = z.infer<typeof clientSchema>;

export const zoekresultaatSchema = z.strictObject({
  clientId: idSchema,
  dossierId: idSchema.nullable(),
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  /** Last three digits only: enough to tell two people apart. */
  bsnEinde: z.string().nullable(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema.nullable(),
  kenmerk: z.string().nullable(),
  /** Why this row was found, in Dutch. */
  reden: z.string(),
  /** A dossier that is shielded for this user: it exists, and nothing more is said. Opened only with a reason. */
  afgeschermd: z.boolean(),
});
export type Zoekresultaat = z.infer<typeof zoekresultaatSchema>;

export const dubbelSchema = z.strictObject({
  clientId: idSchema,
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  score: z.number(),
  redenen: z.array(z.string()),
  /** Shielded for this user: it exists, and nothing more is said. */
  afgeschermd: z.boolean(),
});

export const client = {
  'client.zoeken': vraag({
    toegang: 'client.zoeken',
    bereik: 'organisatie',
    invoer: z.strictObject({ tekst: z.string().max(100), aantal: z.number().int().min(1).max(100) }),
    uitvoer: z.strictObject({ resultaten: z.array(zoekresultaatSchema), meer: z.boolean() }),
    audit: { actie: 'R', tekst: 'Gezocht naar een cliënt' },
  }),
  'client.dubbelen': vraag({
    toegang: 'client.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      achternaam: z.string().max(200),
      voornamen: z.string().max(200),
      geboortedatum: datumSchema.nullable(),
      bsn: bsnSchema.nullable(),
    }),
    uitvoer: z.array(dubbelSchema),
    audit: { actie: 'R', tekst: 'Gezocht naar mogelijke dubbelen' },
  }),
  'client.aanmaken': opdracht({
    toegang: 'client.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({ velden: ingevuldeClientvelden }),
    uitvoer: clientSchema,
    audit: { actie: 'C', tekst: 'Cliënt aangemaakt' },
  }),
  'client.lezen': vraag({
    toegang: 'dossier.lezen',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema }),
    uitvoer: z.strictObject({
      client: clientSchema,
      dossiers: z.array(
        z.strictObject({ id: idSchema, kenmerk: z.string(), status: dossierstatusSchema, gemeldOp: datumSchema }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Cliënt bekeken' },
  }),
  'client.wijzigen': opdracht({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, versie: versieSchema, velden: ingevuldeClientvelden }),
    uitvoer: clientSchema,
    audit: { actie: 'U', tekst: 'Gegevens van de cliënt gewijzigd' },
  }),
};
