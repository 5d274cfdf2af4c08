import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { bsnSchema } from '../../domein/bsn.ts';
import {
  acuteOpvangSchema,
  meldingSchema,
  onderzoekSchema,
  stapnamen,
  toegankelijkheidSchema,
  voorwaardenSchema,
} from '../../domein/stappen.ts';
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
  weergavenaam: z.string(),
});
export type Client = z.infer<typeof clientSchema>;

/** Where a case stands; derived by the core, never typed. */
export const dossierstatusSchema = z.enum([
  'melding',
  'onderzoek',
  'wacht-op-besluit',
  'verstrekt',
  'geweigerd',
  'geeindigd',
]);
export type Dossierstatus = z.infer<typeof dossierstatusSchema>;

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
});
export type Zoekresultaat = z.infer<typeof zoekresultaatSchema>;

export const dubbelSchema = z.strictObject({
  clientId: idSchema,
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  score: z.number(),
  redenen: z.array(z.string()),
});

export const termijnSchema = z.strictObject({
  soort: z.enum([
    'melden-bij-co',
    'onderzoek',
    'onderzoek-regio',
    'besluit',
    'bekendmaken',
    'bezwaar',
    'einde-opvang',
    'perspectief',
    'hersteltermijn',
  ]),
  uiterlijk: datumSchema,
  artikel: z.string(),
  omschrijving: z.string(),
});
export type Termijn = z.infer<typeof termijnSchema>;

const stapstandSchema = z.strictObject({
  stap: z.enum([...stapnamen, 'besluit', 'beschikking', 'copas']),
  stand: z.enum(['klaar', 'bezig', 'niet-begonnen', 'niet-van-toepassing']),
  /** What is missing or why it does not apply, in Dutch. */
  waarom: z.array(z.string()),
});
export type Stapstand = z.infer<typeof stapstandSchema>;

const vastgelegd = <T extends z.ZodType>(feiten: T) =>
  z.strictObject({ versie: versieSchema, feiten, door: z.string(), op: momentSchema }).nullable();

export const besluitsoortSchema = z.enum(['verstrekken', 'weigeren']);
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

export const documentSchema = z.strictObject({
  id: idSchema,
  soort: z.enum(['beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag']),
  titel: z.string(),
  gemaaktOp: momentSchema,
  sha256: z.string(),
  grootte: z.number().int(),
});
export type Documentregel = z.infer<typeof documentSchema>;

export const dossierSchema = z.strictObject({
  id: idSchema,
  kenmerk: z.string(),
  versie: versieSchema,
  client: clientSchema,
  leeftijd: z.number().int().nullable(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  statustekst: z.string(),
  /** 5.2.5: while a transfer is awaited only shelter is given; visible everywhere. */
  regime: z.enum(['regulier', 'alleen-onderdak']).nullable(),
  volgendeTermijn: termijnSchema.nullable(),
  termijnen: z.array(termijnSchema),
  rail: z.array(stapstandSchema),
  stappen: z.strictObject({
    melding: vastgelegd(meldingSchema),
    'acute-opvang': vastgelegd(acuteOpvangSchema),
    onderzoek: vastgelegd(onderzoekSchema),
    toegankelijkheid: vastgelegd(toegankelijkheidSchema),
    voorwaarden: vastgelegd(voorwaardenSchema),
  }),
  toetsen: z.array(uitlegSchema),
  besluiten: z.array(besluitSchema),
  copassen: z.array(copasSchema),
  documenten: z.array(documentSchema),
  /** Earlier and later cases of the same client. */
  andereDossiers: z.array(
    z.strictObject({ id: idSchema, kenmerk: z.string(), status: dossierstatusSchema, gemeldOp: datumSchema }),
  ),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const tijdlijnregelSchema = z.strictObject({
  moment: momentSchema,
  door: z.string(),
  soort: z.enum(['client', 'melding', 'stap', 'besluit', 'bekendmaking', 'copas', 'document', 'plaatsing', 'export']),
  titel: z.string(),
  details: z.array(z.strictObject({ label: z.string(), was: z.string().nullable(), wordt: z.string() })),
});

/** One step with its facts: a union by name, so that a form can never send another step's facts. */
export const stapinvoerSchema = z.discriminatedUnion('stap', [
  z.strictObject({ stap: z.literal('melding'), feiten: meldingSchema }),
  z.strictObject({ stap: z.literal('acute-opvang'), feiten: acuteOpvangSchema }),
  z.strictObject({ stap: z.literal('onderzoek'), feiten: onderzoekSchema }),
  z.strictObject({ stap: z.literal('toegankelijkheid'), feiten: toegankelijkheidSchema }),
  z.strictObject({ stap: z.literal('voorwaarden'), feiten: voorwaardenSchema }),
]);
export type Stapinvoer = z.infer<typeof stapinvoerSchema>;

const perDossier = { dossierId: idSchema };
const conceptSleutel = z.string().regex(/^[a-z-]{1,40}(:[0-9a-z]{26}(:[a-z-]{1,40})?)?$/);

export const dossier = {
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
  'dossier.starten': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, feiten: meldingSchema }),
    uitvoer: z.strictObject({ dossierId: idSchema }),
    audit: { actie: 'C', tekst: 'Melding vastgelegd' },
  }),
  'dossier.openen': vraag({
    toegang: 'dossier.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: dossierSchema,
    audit: { actie: 'R', tekst: 'Dossier bekeken' },
  }),
  'dossier.tijdlijn': vraag({
    toegang: 'dossier.lezen',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, aantal: z.number().int().min(1).max(500) }),
    uitvoer: z.strictObject({ regels: z.array(tijdlijnregelSchema), meer: z.boolean() }),
    audit: { actie: 'R', tekst: 'Tijdlijn bekeken' },
  }),
  /** Evaluates the toetsen of a step on facts that are still being typed; stores nothing. */
  'stap.proberen': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, invoer: stapinvoerSchema }),
    uitvoer: z.array(uitlegSchema),
    audit: { actie: 'R', tekst: 'Toetsen van een stap bekeken', eenmaal: true },
  }),
  /** Stores a new version of a step. `versie` is the version it was based on; 0 for the first. */
  'stap.vastleggen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, versie: z.number().int().min(0), invoer: stapinvoerSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Stap vastgelegd' },
  }),
  'concept.lezen': vraag({
    toegang: 'ingelogd',
    bereik: 'eigen',
    houdtWakker: false,
    invoer: z.strictObject({ sleutel: conceptSleutel }),
    uitvoer: z.strictObject({ inhoud: z.json(), basisVersie: z.number().int(), bewaardOp: momentSchema }).nullable(),
  }),
  'concept.bewaren': opdracht({
    toegang: 'ingelogd',
    bereik: 'eigen',
    invoer: z.strictObject({ sleutel: conceptSleutel, inhoud: z.json(), basisVersie: z.number().int().min(0) }),
    uitvoer: z.strictObject({ bewaardOp: momentSchema }),
  }),
  'concept.weggooien': opdracht({
    toegang: 'ingelogd',
    bereik: 'eigen',
    invoer: z.strictObject({ sleutel: conceptSleutel }),
    uitvoer: z.null(),
  }),
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
      soort: besluitsoortSchema,
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
  'document.maken': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, soort: z.enum(['ontvangstbevestiging', 'onderzoeksverslag']) }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Document gemaakt' },
  }),
  'document.opslaan': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'document.openen': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.null(),
  }),
  'document.afdrukken': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.null(),
  }),
  'document.bytes': vraag({
    toegang: 'dossier.lezen',
    bereik: 'document',
    uitvoerder: 'intern',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'R', tekst: 'Document geopend' },
  }),
  'register.opslaan': opdracht({
    toegang: 'register.exporteren',
    uitvoerder: 'schil',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable(), regels: z.number().int() }),
  }),
  /** The public keys with which a receiver checks passes and registry files. */
  'register.sleutels': vraag({
    toegang: 'register.exporteren',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(
      z.strictObject({
        sleutelId: z.string(),
        openbaar: z.string(),
        gebruiktVanaf: datumSchema,
        ingetrokkenOp: datumSchema.nullable(),
      }),
    ),
  }),
  'register.bytes': opdracht({
    toegang: 'register.exporteren',
    bereik: 'dossier',
    uitvoerder: 'intern',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: bytesSchema,
      regels: z.number().int(),
    }),
    audit: { actie: 'E', tekst: 'Registerbestand gemaakt' },
  }),
};
