import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import { datumSchema, idSchema, ketenSchema, momentSchema, versieSchema } from '../../domein/basis.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';
import {
  acuteOpvangSchema,
  meldingSchema,
  onderzoekSchema,
  stapnamen,
  toegankelijkheidSchema,
  voorwaardenSchema,
} from '../../domein/stappen.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { besluitSchema, copasSchema } from './besluit.ts';
import { clientSchema } from './client.ts';
import { documentSchema } from './document.ts';
import { betrokkenSchema } from './melding.ts';

export const termijnSchema = z.strictObject({
  soort: z.enum([
    'melden-bij-co',
    'acuut-afhandelen',
    'onderzoek',
    'onderzoek-regio',
    'besluit',
    'bekendmaken',
    'bezwaar',
    'einde-opvang',
    'opvang-voorbij',
    'perspectief',
    'hersteltermijn',
    'zienswijze',
    'plan-stap',
    'warme-overdracht',
    'nazorg',
    'bezwaar-beslissen',
    'bezwaar-herstel',
    'bezwaar-horen',
    'bezwaar-bekendmaken',
    'ingebrekestelling',
    'klacht',
    'klacht-horen',
    'opvraging',
    'afspraak',
    'loket',
    'identificatie',
    'toestemming',
    'contact',
    'geschil',
    'aankomst',
    'inkomst',
    'regio-antwoord',
    'vertrek-genoteerd',
    'voorziening',
    'vertrek',
    'scil',
    'zorgsignaal',
    'begeleiding',
    'briefadres',
    'eigendommen',
    'overbrugging',
    'afwezigheid',
    'terugkomst',
    'schorsing',
    'schorsing-bekijken',
    'schorsing-akkoord',
    'niet-gekomen',
    'plek-vraag',
    'plek-vast',
    'plek-aankomst',
    'plek-geen',
    'nachtsignaal',
    'maaltijdvrijstelling',
    'basis',
    'basis-verloopt',
    'crisis-besluit',
    'crisis-brief',
    'crisis-verlengen',
    'crisis-einde',
    'crisis-lang',
    'crisis-vertrek',
    'crisis-nazorg',
    'schulden',
    'crisiszorg',
    'crisishulp',
    'crisisgesprek',
    'verblijfmijlpaal',
    'vt-terugbellen',
    'vt-triage',
    'vt-onderzoek',
    'vt-informeren',
    'vt-doorgeleiding',
    'crisis-beoordeling',
    'crisis-voorwaarde',
    'crisis-geschonden',
    'crisis-plan',
    'crisis-signaal',
    'crisis-plek-besluit',
    'crisis-kind',
    'crisis-stap',
    'adres-inzage',
    'verzoek',
    'verzoek-vertellen',
    'verzoek-wissen',
  ]),
  /** Tells terms of one kind apart: the id of what they are about, or empty. */
  sleutel: z.string().max(60),
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
  /** Opvang as it runs or ran, after everything that later besluiten changed; null: none granted. */
  opvang: z
    .strictObject({
      besluitId: idSchema,
      ingangsdatum: datumSchema,
      laatsteDag: datumSchema,
      verlengdTot: datumSchema.nullable(),
      beeindigdPer: datumSchema.nullable(),
      locatieId: idSchema.nullable(),
      locatienaam: z.string().nullable(),
    })
    .nullable(),
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
  /** What whoever speaks with the client must know at once: interpreter, what they need, who acts for them. */
  aandacht: z.array(z.string()),
  /** At an aanbieder: the college that assigned this client, whom to call there, and when it last said something. Null: none. */
  toewijzing: z
    .strictObject({
      organisatienaam: z.string(),
      contact: z.strictObject({ naam: z.string(), telefoon: z.string(), email: z.string() }),
      bijgewerktOp: momentSchema,
    })
    .nullable(),
  /** Around the melding; null for who does not work on the case. */
  betrokken: betrokkenSchema.nullable(),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const tijdlijnregelSchema = z.strictObject({
  moment: momentSchema,
  door: z.string(),
  soort: z.enum([
    'client',
    'melding',
    'stap',
    'besluit',
    'bekendmaking',
    'copas',
    'document',
    'plaatsing',
    'export',
    'overig',
  ]),
  titel: z.string(),
  details: z.array(z.strictObject({ label: z.string(), was: z.string().nullable(), wordt: z.string() })),
});

export type Tijdlijnregel = z.infer<typeof tijdlijnregelSchema>;

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
const conceptSleutel = z.string().regex(/^[a-z-]{1,40}(:[0-9a-z]{26}(:[0-9a-z-]{1,40})?)?$/);

export const dossier = {
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
};
