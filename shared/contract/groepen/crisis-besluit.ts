import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tekstSchema,
  uitkomstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { herkomsten } from '../../domein/crisis/triage.ts';
import { toegangen } from '../../domein/crisis/intake.ts';
import { veldfoutSchema } from '../antwoord.ts';
import { opdracht, vraag } from '../eindpunt.ts';

/** What VTRR decides on behalf of the college (5.1.2, 5.1.4, 5.1.5; intrekken Wmo 2.3.10; herroepen Awb 7:11). */
export const crisisbesluitsoorten = [
  'verstrekken',
  'weigeren',
  'verlengen',
  'niet-verlengen',
  'beeindigen',
  'intrekken',
  'herroepen',
] as const;
export const crisisbesluitsoortSchema = z.enum(crisisbesluitsoorten);
export type Crisisbesluitsoort = z.infer<typeof crisisbesluitsoortSchema>;

/** The ten gronden of 5.1.5, in the order of the article. */
export const crisisgronden = [
  'vervolg-wmo',
  'geen-ondersteuningsbehoefte',
  'ggz',
  'geen-goede-plek',
  'geen-verblijfsvergunning',
  'bedreiging',
  'vertrouwensrelatie',
  'hygiene',
  'regels',
  'onjuiste-feiten',
] as const;
export type Crisisgrond = (typeof crisisgronden)[number];

/** Why somebody was not heard before it was decided (Awb 4:11). */
export const zonderZienswijze = ['spoed', 'eerder-gehoord', 'doel-niet-bereikt'] as const;

/** The facts of the toets `crisisopvang`, typed with the besluit when the intake holds none. */
export const crisisopvangfeitenSchema = z.strictObject({
  onveilig: jaNeeSchema,
  oplossingEigenNetwerk: jaNeeSchema,
  oplossingDerden: jaNeeSchema,
  herkomst: z.enum(herkomsten).nullable(),
  codeRood: jaNeeSchema,
  veiligInRotterdam: jaNeeSchema,
});
export type Crisisopvangfeiten = z.infer<typeof crisisopvangfeitenSchema>;

/** What somebody fills in to decide. Days that a soort does not have are null. */
export const crisisbesluitvelden = {
  soort: crisisbesluitsoortSchema,
  /** herroepen: the besluit that is taken back; null for the others. */
  opBesluitId: idSchema.nullable().default(null),
  /** verstrekken: first day. */
  ingangsdatum: datumSchema.nullable().default(null),
  /** beeindigen, intrekken: first day without crisisopvang. */
  per: datumSchema.nullable().default(null),
  /** verlengen: last day (t/m). */
  laatsteDag: datumSchema.nullable().default(null),
  /** Only used while the intake holds no toets. */
  feiten: crisisopvangfeitenSchema.nullable().default(null),
  grond: z.enum(crisisgronden).nullable().default(null),
  motivering: tekstSchema,
  /** Required when it differs from what the toets points to (Awb 4:84). */
  afwijking: tekstSchema,
  /** weigeren and every ending: which other help was offered, one per line. */
  andereHulp: tekstSchema,
  /** verlengen: what shows that it is still needed. */
  onderbouwing: tekstSchema,
  zonderZienswijze: z.enum(zonderZienswijze).nullable().default(null),
  zonderZienswijzeReden: tekstSchema,
  /** Day on which the letter is expected to be handed over. Null: today. */
  bekendOp: datumSchema.nullable().default(null),
};
const besluitinvoerSchema = z.strictObject({ dossierId: idSchema, ...crisisbesluitvelden });
export type Crisisbesluitinvoer = Omit<z.infer<typeof besluitinvoerSchema>, 'dossierId'>;

/** Ways in which a letter may reach a victim. Handing over is never refused; the others only when recorded as safe. */
export const crisiswijzen = ['uitgereikt', 'via-professional', 'per-post', 'digitaal'] as const;
export type Crisiswijze = (typeof crisiswijzen)[number];

const opvangSchema = z.strictObject({
  besluitId: idSchema,
  ingangsdatum: datumSchema,
  laatsteDag: datumSchema,
  verlengdTot: datumSchema.nullable(),
  beeindigdPer: datumSchema.nullable(),
  /** The client left, as recorded with the departure; first day without crisisopvang. */
  vertrokkenPer: datumSchema.nullable(),
  /** From this day on a bijdrage is due (5.1.6): the day after the first three months. */
  bijdrageVanaf: datumSchema,
  langerDanDrieMaanden: z.boolean(),
  /** Days from today to the last day; negative: over. */
  dagenOver: z.number().int(),
  loopt: z.boolean(),
});
export type Crisisopvangstand = z.infer<typeof opvangSchema>;

const bronSchema = z.strictObject({
  /** The record that shows it. */
  stukId: idSchema,
  tekst: z.string(),
  door: z.string(),
  datum: datumSchema.nullable(),
});
export type Bewijsbron = z.infer<typeof bronSchema>;

const grondSchema = z.strictObject({
  id: z.enum(crisisgronden),
  nummer: z.number().int(),
  titel: z.string(),
  toelichting: z.string(),
  uitkomst: uitkomstSchema,
  bewijs: z.array(
    z.strictObject({
      sleutel: z.string(),
      zin: z.string(),
      uitkomst: uitkomstSchema,
      bronnen: z.array(bronSchema),
    }),
  ),
});
export type Crisisgrondstand = z.infer<typeof grondSchema>;

const wijzeSchema = z.strictObject({ wijze: z.enum(crisiswijzen), mag: z.boolean(), waarom: z.string() });

const bekendmakingSchema = z.strictObject({
  versie: versieSchema,
  datum: datumSchema,
  wijze: z.enum(crisiswijzen),
  doorWie: z.string(),
  bewijs: z.string(),
  bezwaarTot: datumSchema,
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
});

export const crisisbesluitSchema = z.strictObject({
  id: idSchema,
  soort: crisisbesluitsoortSchema,
  opBesluitId: idSchema.nullable(),
  genomenOp: momentSchema,
  genomenDoor: z.string(),
  ingangsdatum: datumSchema.nullable(),
  per: datumSchema.nullable(),
  laatsteDag: datumSchema.nullable(),
  grond: z.string().nullable(),
  motivering: z.string(),
  afwijking: z.string().nullable(),
  andereHulp: z.string(),
  toetsen: z.array(uitlegSchema),
  documentId: idSchema.nullable(),
  /** It counts: it did not lapse and was not taken back. */
  geldt: z.boolean(),
  vervallen: z.strictObject({ op: momentSchema, door: z.string(), reden: z.string() }).nullable(),
  herroepen: z.boolean(),
  bekend: bekendmakingSchema.nullable(),
  bekendEerder: z.array(bekendmakingSchema),
  /** Kept at Veilig Thuis, or tried in vain: when somebody looks again. */
  bewaard: z.array(
    z.strictObject({ datum: datumSchema, toelichting: z.string(), opvolgenOp: datumSchema, door: z.string() }),
  ),
  /** What the team's lead said of it; null: not looked at yet. */
  bespreking: z
    .strictObject({
      oordeel: z.enum(['gezien', 'bespreken']),
      opmerking: z.string(),
      door: z.string(),
      op: momentSchema,
    })
    .nullable(),
});
export type Crisisbesluit = z.infer<typeof crisisbesluitSchema>;

const perDossier = { dossierId: idSchema };
const perBesluit = { besluitId: idSchema };
const bekendmakingvelden = {
  datum: datumSchema,
  wijze: z.enum(crisiswijzen),
  /** Who handed it over or sent it; empty: who records it. */
  doorWie: losseRegelSchema,
  bewijs: losseRegelSchema,
};

export const crisisbesluit = {
  /** What the toets points to, what can be decided, on which gronden, and every besluit so far. */
  'crisisbesluit.voorstel': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      ingangsdatum: datumSchema.nullable(),
      /** As they are being typed, while the intake holds no toets. */
      feiten: crisisopvangfeitenSchema.nullable().default(null),
    }),
    uitvoer: z.strictObject({
      dossierVersie: versieSchema,
      opvang: opvangSchema.nullable(),
      /** Last day of crisisopvang that would begin on the day asked (5.1.4). */
      laatsteDag: datumSchema.nullable(),
      /** First day of the stay as recorded with the place; null: nobody was placed. */
      geplaatstOp: datumSchema.nullable(),
      /** Facts of the intake; null: the intake holds no toets, so they are typed with the besluit. */
      feiten: crisisopvangfeitenSchema.nullable(),
      toegang: z.enum(toegangen).nullable(),
      /** What the toets points to; null: a fact is missing. */
      voorstel: z.enum(['verstrekken', 'weigeren']).nullable(),
      ontbreekt: z.array(z.strictObject({ vraag: z.string(), artikel: z.string() })),
      uitleg: uitlegSchema.nullable(),
      soorten: z.array(z.strictObject({ soort: crisisbesluitsoortSchema, kan: z.boolean(), waarom: z.string() })),
      gronden: z.array(grondSchema),
      /** Heard since the crisisopvang began; null: not heard. */
      gehoordOp: datumSchema.nullable(),
      wijzen: z.array(wijzeSchema),
      /** When a letter that lies ready is looked at again, unless another day is chosen. */
      opvolgenVoorstel: datumSchema,
      vertrekVastgelegd: z.boolean(),
      besluiten: z.array(crisisbesluitSchema),
    }),
    audit: { actie: 'R', tekst: 'Voorstel voor een besluit over crisisopvang bekeken' },
  }),
  /** The letter as it would be, without deciding anything; no letter while something is wrong. */
  'crisisbesluit.voorbeeld': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: besluitinvoerSchema,
    uitvoer: z.strictObject({ velden: z.array(veldfoutSchema), pdf: bytesSchema.nullable() }),
    audit: { actie: 'R', tekst: 'Voorbeeld van een besluit over crisisopvang bekeken', eenmaal: true },
  }),
  'crisisbesluit.nemen': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, dossierVersie: versieSchema, ...crisisbesluitvelden }),
    uitvoer: z.strictObject({ besluitId: idSchema, documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit over crisisopvang genomen' },
  }),
  /** The letter reached the client on this day, in a way that is safe (Awb 3:41). */
  'crisisbesluit.bekendmaken': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, ...bekendmakingvelden }),
    uitvoer: z.strictObject({ bezwaarTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Besluit over crisisopvang bekendgemaakt' },
  }),
  /** Mends a slip in how it was made known; `versie` is the one it was based on. */
  'crisisbesluit.bekendmakingVerbeteren': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, ...bekendmakingvelden, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ bezwaarTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Bekendmaking van een besluit over crisisopvang verbeterd' },
  }),
  /** The letter stays at Veilig Thuis until it is safe to hand it over. */
  'crisisbesluit.bewaren': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, toelichting: regelSchema, opvolgenOp: datumSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Brief van een besluit over crisisopvang bewaard' },
  }),
  /** A print that names another day of handing over. */
  'crisisbesluit.brief': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, datum: datumSchema }),
    uitvoer: z.strictObject({ documentId: idSchema, bezwaarTot: datumSchema }),
    audit: { actie: 'C', tekst: 'Brief van een besluit over crisisopvang opnieuw gemaakt' },
  }),
  /** The way back from a slip: only while it was not made known (Awb 3:40). */
  'crisisbesluit.latenVervallen': opdracht({
    toegang: 'crisis.besluiten',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Besluit over crisisopvang laten vervallen vóór bekendmaking' },
  }),
  /** Whose crisisopvang runs out or runs long, whose letter lies here, whose departure is not arranged. */
  'crisisbesluit.looptAf': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({
      regels: z.array(
        z.strictObject({
          ...perDossier,
          kenmerk: z.string(),
          naam: z.string(),
          ingangsdatum: datumSchema,
          laatsteDag: datumSchema,
          dagenOver: z.number().int(),
          langerDanDrieMaanden: z.boolean(),
          verlengd: z.boolean(),
          /** The last day lies within the days of the setting, or is over. */
          looptAf: z.boolean(),
          brievenOpen: z.number().int(),
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Lijst van aflopende crisisopvang bekeken' },
  }),
  /** Besluiten that one worker took and the team's lead has not looked at yet. */
  'crisisbesluit.terugkijken': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({
      regels: z.array(
        z.strictObject({
          ...perDossier,
          ...perBesluit,
          kenmerk: z.string(),
          naam: z.string(),
          soort: crisisbesluitsoortSchema,
          genomenOp: momentSchema,
          genomenDoor: z.string(),
          motivering: z.string(),
          afwijking: z.string().nullable(),
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Besluiten over crisisopvang om na te kijken bekeken' },
  }),
  'crisisbesluit.bespreken': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'besluit',
    invoer: z.strictObject({ ...perBesluit, oordeel: z.enum(['gezien', 'bespreken']), opmerking: tekstSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Besluit over crisisopvang nagekeken' },
  }),
};
