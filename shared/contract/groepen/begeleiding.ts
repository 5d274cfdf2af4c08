import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tijdSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { diensten, rapportcategorieen } from '../../domein/dagrapport.ts';
import { vastleggingschemas } from '../../domein/vastlegging.ts';
import { vertrekpunten, vertrekstanden } from '../../domein/vertrek.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const dienstSchema = z.enum(diensten);
const categorieSchema = z.enum(rapportcategorieen);
const dienstdag = { datum: datumSchema, dienst: dienstSchema };
/** A line is short: what takes longer is an incident or a plan. */
const rapporttekst = z
  .string()
  .trim()
  .min(1, 'Schrijf kort op wat er was.')
  .max(2000, 'Dit is te lang: houd het op 2.000 tekens.');
const perLocatie = { locatieId: idSchema };
const perDossier = { dossierId: idSchema };

export const rapportregelSchema = z.strictObject({
  /** Order of writing; the newest is the highest. */
  nr: z.number().int(),
  id: idSchema,
  versie: versieSchema,
  ...dienstdag,
  /** Whom it is about; null: the house. */
  wie: z.strictObject({ clientId: idSchema, dossierId: idSchema.nullable(), naam: z.string() }).nullable(),
  categorie: categorieSchema,
  tekst: z.string(),
  letOp: z.boolean(),
  gedaan: z.boolean(),
  ingetrokken: z.boolean(),
  door: z.string(),
  op: momentSchema,
  /** Earlier versions, newest first, each with why the next one came. */
  eerder: z.array(
    z.strictObject({
      versie: versieSchema,
      tekst: z.string(),
      categorie: categorieSchema,
      door: z.string(),
      op: momentSchema,
    }),
  ),
  /** Why the newest version differs; who did that. */
  reden: z.string(),
  gewijzigdDoor: z.string().nullable(),
});
export type Rapportregel = z.infer<typeof rapportregelSchema>;

const mens = { clientId: idSchema, dossierId: idSchema.nullable(), naam: z.string() };
const incidentkort = z.strictObject({
  ...mens,
  datum: datumSchema,
  tijd: tijdSchema.nullable(),
  aard: z.string(),
});

/** What a shift hands over to the next. */
export const overdrachtSchema = z.strictObject({
  locatienaam: z.string(),
  dienst: z.strictObject(dienstdag),
  van: tijdSchema,
  tot: tijdSchema,
  /** Whether this is the shift that runs now. */
  nu: z.boolean(),
  vorige: z.strictObject(dienstdag),
  volgende: z.strictObject(dienstdag).nullable(),
  letOps: z.array(rapportregelSchema),
  /** Lines of this shift and of the one before. */
  regels: z.array(rapportregelSchema),
  incidenten: z.array(incidentkort),
  afwezig: z.array(z.strictObject({ ...mens, sinds: datumSchema, verwachtTerug: datumSchema.nullable() })),
  geschorst: z.array(z.strictObject({ ...mens, tot: datumSchema, alternatief: z.string() })),
  aangekomen: z.array(z.strictObject({ ...mens, dag: datumSchema })),
  vertrokken: z.array(z.strictObject({ ...mens, dag: datumSchema })),
  bewoners: z.array(z.strictObject(mens)),
});
export type Overdracht = z.infer<typeof overdrachtSchema>;

const zoekvraag = {
  tekst: losseRegelSchema,
  categorie: categorieSchema.nullable(),
  van: datumSchema.nullable(),
  tot: datumSchema.nullable(),
  voor: z.number().int().min(1).nullable(),
};
const gevonden = z.strictObject({ regels: z.array(rapportregelSchema), meer: z.boolean() });
const perDienst = z.strictObject({ ...perLocatie, datum: datumSchema.nullable(), dienst: dienstSchema.nullable() });

const telling = z.array(z.strictObject({ wat: z.string(), aantal: z.number().int() }));

const puntSchema = z.strictObject({
  punt: z.enum(vertrekpunten),
  stand: z.enum(vertrekstanden),
  /** Where it comes from: the dossier says so, a person ticked it, or nobody yet. */
  bron: z.enum(['dossier', 'mens']).nullable(),
  toelichting: z.string(),
  door: z.string().nullable(),
  op: momentSchema.nullable(),
  /** Version of what a person ticked; 0: nothing yet. */
  versie: z.number().int().min(0),
});
export type Vertrekpuntstand = z.infer<typeof puntSchema>;

const vloer = { toegang: 'nacht.registreren', bereik: 'locatie' } as const;

/** Day reports, incidenten, guidance and leaving at an aanbieder (5.2.10, 5.2.12). */
export const begeleiding = {
  /** The handover of a shift; `datum` and `dienst` null: the one that runs now. */
  'dagrapport.dienst': vraag({
    ...vloer,
    invoer: perDienst,
    uitvoer: overdrachtSchema,
    audit: { actie: 'R', tekst: 'Overdracht van een dienst bekeken' },
  }),
  'dagrapport.zoeken': vraag({
    ...vloer,
    invoer: z.strictObject({ ...perLocatie, ...zoekvraag, clientId: idSchema.nullable() }),
    uitvoer: gevonden,
    audit: { actie: 'R', tekst: 'Dagrapportage van een locatie doorzocht' },
  }),
  'dagrapport.client': vraag({
    toegang: 'nacht.registreren',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, ...zoekvraag }),
    uitvoer: gevonden,
    audit: { actie: 'R', tekst: 'Dagrapportage van een cliënt bekeken' },
  }),
  /** A new line (`id` null, `versie` 0), or a correction with its reason; the shift of a line never changes. */
  'dagrapport.schrijven': opdracht({
    ...vloer,
    invoer: z.strictObject({
      ...perLocatie,
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      clientId: idSchema.nullable(),
      datum: datumSchema.nullable(),
      dienst: dienstSchema.nullable(),
      categorie: categorieSchema,
      tekst: rapporttekst,
      letOp: z.boolean(),
      reden: losseRegelSchema,
    }),
    uitvoer: rapportregelSchema,
    audit: { actie: 'C', tekst: 'Dagrapportage geschreven' },
  }),
  'dagrapport.intrekken': opdracht({
    ...vloer,
    invoer: z.strictObject({ ...perLocatie, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: rapportregelSchema,
    audit: { actie: 'U', tekst: 'Dagrapportage ingetrokken' },
  }),
  /** Ticks off what the next shift had to look at, or puts it back. */
  'dagrapport.afvinken': opdracht({
    ...vloer,
    invoer: z.strictObject({ ...perLocatie, id: idSchema, versie: versieSchema, gedaan: z.boolean() }),
    uitvoer: rapportregelSchema,
    audit: { actie: 'U', tekst: 'Let-op afgevinkt' },
  }),
  'dagrapport.pdf': opdracht({
    ...vloer,
    uitvoerder: 'intern',
    invoer: perDienst,
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Overdracht van een dienst op papier gezet' },
  }),
  'dagrapport.afdrukken': opdracht({
    toegang: 'nacht.registreren',
    uitvoerder: 'schil',
    invoer: perDienst,
    uitvoer: z.null(),
  }),
  'dagrapport.opslaan': opdracht({
    toegang: 'nacht.registreren',
    uitvoerder: 'schil',
    invoer: perDienst,
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  /** Incidenten of a locatie in a period: figures, no names. */
  'incident.overzicht': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, van: datumSchema, tot: datumSchema }),
    uitvoer: z.strictObject({
      totaal: z.number().int(),
      perAard: telling,
      perDagdeel: telling,
      perMaand: telling,
      verteldAan: telling,
      aangiften: z.number().int(),
      gewonden: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Overzicht van incidenten bekeken' },
  }),
  /** Ties a warning or schorsing to the incident that led to it. */
  'incident.koppelen': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, incidentId: idSchema, gevolgId: idSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Gevolg bij een incident gezet' },
  }),
  'incident.ontkoppelen': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, incidentId: idSchema, gevolgId: idSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Gevolg bij een incident weggehaald' },
  }),
  /** What the forms of the guidance need beside the records. */
  'begeleiding.lezen': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      /** Until when the plan must be clear (5.2.12), from the first day of the opvang; null: no opvang runs. */
      perspectiefUiterlijk: datumSchema.nullable(),
      teLaat: z.boolean(),
      gevolgen: z.array(z.strictObject({ incidentId: idSchema, gevolgId: idSchema })),
      toestemmingen: z.array(z.strictObject({ doel: z.string(), aan: z.string(), tot: datumSchema.nullable() })),
      /** Last day of an overbrugging that begins today (3.10.6 by analogy). */
      overbruggingTot: datumSchema,
    }),
    audit: { actie: 'R', tekst: 'Begeleiding bekeken', eenmaal: true },
  }),
  /** Who leaves a locatie in the coming days, with what is still open. */
  'vertrek.lijst': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'locatie',
    invoer: z.strictObject(perLocatie),
    uitvoer: z.strictObject({
      tot: datumSchema,
      regels: z.array(
        z.strictObject({
          ...mens,
          dossierId: idSchema,
          /** Last night, and what says so. */
          laatsteNacht: datumSchema,
          bron: z.enum(['besluit', 'plan']),
          open: z.array(z.enum(vertrekpunten)),
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Lijst van wie vertrekt bekeken' },
  }),
  'vertrek.lezen': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      laatsteNacht: datumSchema.nullable(),
      vertrokken: z.boolean(),
      punten: z.array(puntSchema),
    }),
    audit: { actie: 'R', tekst: 'Vertrek van een cliënt bekeken', eenmaal: true },
  }),
  'vertrek.afvinken': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      punt: z.enum(vertrekpunten),
      versie: z.number().int().min(0),
      stand: z.enum(vertrekstanden),
      toelichting: losseRegelSchema,
    }),
    uitvoer: puntSchema,
    audit: { actie: 'U', tekst: 'Punt bij vertrek afgevinkt' },
  }),
  /** Proof for the client: where and how long, what came back, where post and belongings are. */
  'vertrek.bewijs': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Bewijs van vertrek gemaakt' },
  }),
};
export type Incidentinhoud = z.infer<(typeof vastleggingschemas)['incident']>;
