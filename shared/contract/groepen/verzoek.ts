import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  momentSchema,
  regelSchema,
  tekstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  verteldSchema,
  verzoekinhoudSchema,
  verzoekSchema,
  verzoeksoortSchema,
  verzoekstatusSchema,
  verzoektaakSchema,
  verzoekuitkomstSchema,
  weggrondSchema,
  weigergrondSchema,
} from '../../domein/verzoek.ts';
import { wissingredennamen, wissinguitkomsten } from '../../bewaren/wissing.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const toegang = 'verzoek.behandelen' as const;
const bereik = 'organisatie' as const;
const perVerzoek = { verzoekId: idSchema };
const opVersie = { ...perVerzoek, versie: versieSchema };

export const verzoekregelSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema.nullable(),
  soort: verzoeksoortSchema,
  /** Whom it is about. */
  naam: z.string(),
  ontvangenOp: datumSchema,
  status: verzoekstatusSchema,
  uitkomst: verzoekuitkomstSchema.nullable(),
  /** What is left to do; null: nothing. */
  taak: verzoektaakSchema.nullable(),
  uiterlijk: datumSchema.nullable(),
  teLaat: z.boolean(),
});
export type Verzoekregel = z.infer<typeof verzoekregelSchema>;

export const verzoekbestandSchema = z.strictObject({
  id: idSchema,
  soort: z.enum(['dossier', 'brief']),
  op: momentSchema,
  door: z.string(),
  sha256: z.string(),
  grootte: z.number().int(),
  /** How many pages' worth of things it holds and how many were left out; null for a letter. */
  onderdelen: z.number().int().nullable(),
  weggelaten: z.number().int().nullable(),
});

/** One dossier or person of whom is asked that it goes: what the program proposes and why (AVG 17; Wmo 2015 5.3.5). */
export const wissingsdingSchema = z.strictObject({
  ding: z.enum(['dossier', 'persoon']),
  dingId: idSchema,
  kenmerk: z.string(),
  uitkomst: z.enum(wissinguitkomsten),
  redenen: z.array(z.enum(wissingredennamen)),
});
export type Wissingsdingbeeld = z.infer<typeof wissingsdingSchema>;

/** What became of what was granted: the list, and per line whether it went or why it stayed. */
export const wissinglijstSchema = z.strictObject({
  /** To go to, for who may see lists; null: not for this user. */
  lijstId: idSchema.nullable(),
  nummer: z.number().int(),
  stand: z.enum(['opgesteld', 'vastgesteld', 'bezig', 'uitgevoerd', 'ingetrokken']),
  vanaf: datumSchema.nullable(),
  uiterlijk: datumSchema.nullable(),
  uitgevoerdOp: momentSchema.nullable(),
  ingetrokkenReden: z.string().nullable(),
  regels: z.array(
    z.strictObject({
      nummer: z.number().int(),
      ding: z.enum(['dossier', 'persoon']),
      kenmerk: z.string(),
      stand: z.enum(['voorgesteld', 'afgehaald', 'vernietigd', 'gebleven']),
      reden: z.string(),
    }),
  ),
});

export const verzoekbeeldSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema.nullable(),
  naam: z.string(),
  /** A dossier of the client, to go to; null: there is none. */
  dossierId: idSchema.nullable(),
  versie: versieSchema,
  door: z.string(),
  op: momentSchema,
  inhoud: verzoekinhoudSchema,
  status: verzoekstatusSchema,
  /** What is left to do; null: nothing. */
  taak: verzoektaakSchema.nullable(),
  /** Last day to answer (AVG 12 lid 3); null: nothing is left to answer. */
  uiterlijk: datumSchema.nullable(),
  /** The last day to tell that it takes longer, and until when it may take then. */
  verlengen: z.strictObject({ voor: datumSchema, tot: datumSchema }),
  bestanden: z.array(verzoekbestandSchema),
  /** Who got data about this person before, newest first (AVG 15 lid 1 onder c, 19). */
  ontvangers: z.array(z.string()),
  nogTeVertellen: z.array(z.string()),
  /** Who hears it without anybody telling: the registry, when what was granted to be erased is gone. */
  hoortVanzelf: z.array(z.string()),
  /** Of an open request for erasure: everything that is kept under this person. */
  wissing: z.array(wissingsdingSchema),
  wissinglijst: wissinglijstSchema.nullable(),
  geschiedenis: z.array(
    z.strictObject({ versie: versieSchema, wat: z.string(), reden: z.string(), door: z.string(), op: momentSchema }),
  ),
});
export type Verzoekbeeld = z.infer<typeof verzoekbeeldSchema>;

const veldSchema = z.strictObject({
  pad: z.string(),
  label: z.string(),
  waarde: z.string(),
  /** What the program proposes to leave out, and why. */
  voorstel: weggrondSchema.nullable(),
  nooit: z.boolean(),
  /** Why this may be somebody else's: a name that stands in it. */
  letOp: z.string(),
});
export const onderdeelSchema = z.strictObject({
  id: z.string(),
  verwerking: z.string(),
  titel: z.string(),
  op: z.string().nullable(),
  velden: z.array(veldSchema),
  /** How many earlier versions go along. */
  eerder: z.number().int(),
  voorstel: weggrondSchema.nullable(),
  /** Never in a file, whoever asks: a geheim adres, or what the wall hides. */
  nooit: z.boolean(),
});
export type Onderdeelbeeld = z.infer<typeof onderdeelSchema>;

const bestand = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });
const bewaard = z.strictObject({ bestandsnaam: z.string().nullable() });
const perBestand = { ...perVerzoek, bestandId: idSchema };

export const verzoek = {
  /** Requests of everybody, the first that must be answered first. */
  'verzoek.lijst': vraag({
    toegang,
    bereik,
    invoer: z.strictObject({
      soort: verzoeksoortSchema.nullable(),
      alleenOpen: z.boolean(),
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(500),
    }),
    uitvoer: z.strictObject({ regels: z.array(verzoekregelSchema), totaal: z.number().int() }),
    audit: { actie: 'R', tekst: 'Lijst van verzoeken over persoonsgegevens bekeken' },
  }),
  /** What waits, in numbers: also of people without a dossier, who have no row in the Werkvoorraad. */
  'verzoek.wachtend': vraag({
    toegang,
    bereik,
    houdtWakker: false,
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ zonderDossier: z.number().int(), eerste: datumSchema.nullable() }),
  }),
  'verzoek.vanClient': vraag({
    toegang,
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema }),
    uitvoer: z.array(verzoekregelSchema),
    audit: { actie: 'R', tekst: 'Verzoeken over persoonsgegevens bekeken' },
  }),
  'verzoek.lezen': vraag({
    toegang,
    bereik,
    invoer: z.strictObject(perVerzoek),
    uitvoer: verzoekbeeldSchema,
    audit: { actie: 'R', tekst: 'Verzoek over persoonsgegevens bekeken' },
  }),
  /** A new request (`verzoekId` null, `versie` 0), or a new version of one. Without a client: about nobody who is known here. */
  'verzoek.vastleggen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({
      verzoekId: idSchema.nullable(),
      versie: z.number().int().min(0),
      clientId: idSchema.nullable(),
      feiten: verzoekSchema,
    }),
    uitvoer: z.strictObject({ verzoekId: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Verzoek over persoonsgegevens vastgelegd' },
  }),
  /** Everything that is recorded about the person, to decide what is left out (AVG 15 lid 4, 23; UAVG 41). */
  'verzoek.onderdelen': vraag({
    toegang,
    bereik,
    invoer: z.strictObject(perVerzoek),
    uitvoer: z.strictObject({ versie: versieSchema, onderdelen: z.array(onderdeelSchema) }),
    audit: { actie: 'R', tekst: 'Alle gegevens voor een verzoek bekeken' },
  }),
  /** Makes the file of everything as it is now: PDF for the person, JSON for another program (AVG 20). */
  'verzoek.bestandMaken': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject(opVersie),
    uitvoer: z.strictObject({ bestandId: idSchema, onderdelen: z.number().int(), weggelaten: z.number().int() }),
    audit: { actie: 'E', tekst: 'Bestand met alle gegevens van een cliënt gemaakt' },
  }),
  /** Decides and makes the letter; what was granted is told to whoever got the data (AVG 19). */
  'verzoek.afhandelen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({
      ...opVersie,
      uitkomst: verzoekuitkomstSchema,
      grond: weigergrondSchema.nullable(),
      motivering: tekstSchema,
      gewijzigd: tekstSchema,
      verklaring: tekstSchema,
      /** Erasure: ids of the dossiers and person that go on a list for a second person; what is not named stays. */
      wissen: z.array(idSchema).max(200).default([]),
    }),
    uitvoer: z.strictObject({ versie: versieSchema, bestandId: idSchema }),
    audit: { actie: 'U', tekst: 'Verzoek over persoonsgegevens afgehandeld' },
  }),
  'verzoek.heropenen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...opVersie, reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Verzoek over persoonsgegevens heropend' },
  }),
  /** AVG 19: that a recipient was told, or could not be. */
  'verzoek.vertellen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...opVersie, ontvanger: regelSchema, op: datumSchema, hoe: verteldSchema.shape.hoe }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Ontvanger verteld over een verzoek' },
  }),
  'verzoek.bytes': opdracht({
    toegang,
    bereik,
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...perBestand, vorm: z.enum(['pdf', 'zip']).default('pdf') }),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Bestand bij een verzoek geopend' },
  }),
  'verzoek.openen': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject(perBestand),
    uitvoer: z.null(),
  }),
  'verzoek.afdrukken': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject(perBestand),
    uitvoer: z.null(),
  }),
  'verzoek.opslaan': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...perBestand, vorm: z.enum(['pdf', 'zip']).default('pdf') }),
    uitvoer: bewaard,
  }),
  /** How long each processing is kept here, by the terms of this organisation (AVG 30 lid 1 onder f). */
  'verwerkingen.lezen': vraag({
    toegang: 'beleid.lezen',
    bereik,
    invoer: z.strictObject({}),
    uitvoer: z.array(z.strictObject({ verwerking: z.string(), bewaren: z.string() })),
  }),
  /** The register of processings (AVG 30) on paper: no persons. */
  'verwerkingen.pdf': opdracht({
    toegang: 'beleid.lezen',
    bereik,
    uitvoerder: 'intern',
    invoer: z.strictObject({ vorm: z.literal('pdf') }),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Verwerkingsregister gemaakt' },
  }),
  'verwerkingen.afdrukken': opdracht({
    toegang: 'beleid.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ vorm: z.literal('pdf') }),
    uitvoer: z.null(),
  }),
  'verwerkingen.opslaan': opdracht({
    toegang: 'beleid.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ vorm: z.literal('pdf') }),
    uitvoer: bewaard,
  }),
};
