import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { nachtstandSchema } from '../../domein/nacht.ts';
import { signaalsoorten } from '../../domein/nachtsignaal.ts';
import { vastleggingschemas } from '../../domein/vastlegging.ts';
import { opdracht, vraag } from '../eindpunt.ts';

/** What the door answers; only `welkom` opens it. */
export const deuruitkomsten = [
  'welkom',
  'geschorst',
  'pas-ongeldig',
  'andere-locatie',
  'nog-niet',
  'geeindigd',
  'geen-plek',
] as const;

const mensSchema = z.strictObject({
  clientId: idSchema,
  naam: z.string(),
  geboortedatum: datumSchema.nullable(),
  /** Tonight in the register; null: not filled in yet. */
  stand: nachtstandSchema.nullable(),
  tijd: z.string().nullable(),
});
export type Deurmens = z.infer<typeof mensSchema>;

export const deurstandSchema = z.strictObject({
  uitkomst: z.enum(deuruitkomsten),
  /** Why, in Dutch, with the article. */
  reden: z.string(),
  /** The night that goes on, by the day on which it begins, and the Amsterdam time of looking. */
  nacht: datumSchema,
  tijd: z.string(),
  pasnummer: z.string().nullable(),
  /** Only the signature speaks for the pass: the own list does not know it. */
  alleenHandtekening: z.boolean(),
  dossierId: idSchema.nullable(),
  /** Whom it is about; null where that is not for this door. */
  mens: mensSchema.nullable(),
  /** The others of the household who sleep here. */
  gezin: z.array(mensSchema),
  /** Where this person sleeps; at another locatie with its phone. */
  locatie: z.strictObject({ id: idSchema, naam: z.string(), telefoon: z.string() }).nullable(),
  bed: z.string().nullable(),
  laatsteDag: datumSchema.nullable(),
  schorsing: z.strictObject({ van: datumSchema, tot: datumSchema, alternatief: z.string() }).nullable(),
  /** Recorded as away: coming in closes that. */
  afwezigSinds: datumSchema.nullable(),
  /** The first time on this stay. */
  eersteKeer: z.boolean(),
  /** Coming in now counts as late. */
  laat: z.boolean(),
});
export type Deurstand = z.infer<typeof deurstandSchema>;

const nieuwMens = z.strictObject({
  achternaam: losseRegelSchema,
  voornamen: losseRegelSchema,
  geboortedatum: datumSchema.nullable(),
});

const verwachtSchema = z.strictObject({
  ...mensSchema.shape,
  dossierId: idSchema.nullable(),
  bed: z.string().nullable(),
  laatsteDag: datumSchema.nullable(),
  geschorstTot: datumSchema.nullable(),
  alternatief: z.string().nullable(),
  afwezigSinds: datumSchema.nullable(),
  eersteKeer: z.boolean(),
});
export type Verwacht = z.infer<typeof verwachtSchema>;

const vervallenSchema = z.strictObject({ door: z.string(), op: momentSchema, reden: z.string() }).nullable();

/** A pattern in the nights that somebody must look at. */
export const nachtsignaalSchema = z.strictObject({
  clientId: idSchema,
  naam: z.string(),
  soort: z.enum(signaalsoorten),
  titel: z.string(),
  /** What the nights say and which agreement of the house that is. */
  uitleg: z.string(),
  artikel: z.string(),
  /** The nights away without notice, oldest first. */
  nachten: z.array(datumSchema),
  /** Told to Centraal Onthaal about these nights. */
  gemeldOp: momentSchema.nullable(),
});
export type Nachtsignaal = z.infer<typeof nachtsignaalSchema>;

const antwoordSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  naam: z.string(),
  soort: z.enum(signaalsoorten),
  titel: z.string(),
  antwoord: z.enum(['verklaard', 'opzij', 'gemeld']),
  nachten: z.array(datumSchema),
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
  vervallen: vervallenSchema,
});

const nachtvakSchema = z.strictObject({
  datum: datumSchema,
  /** `buiten`: no stay here that night; `open`: a stay, and nothing in the register. */
  stand: z.union([nachtstandSchema, z.enum(['open', 'buiten', 'geschorst'])]),
  /** Recorded as away in that night, with notice. */
  afwezigheid: z.boolean(),
  bed: z.string().nullable(),
  tijd: z.string().nullable(),
});

const termijnSchema = z.strictObject({
  /** Until and including which day the place is kept, by the toets `afwezigheid`; null: not known. */
  tot: datumSchema.nullable(),
  /** Calendar days until then; negative: over. */
  dagen: z.number().int().nullable(),
  tekst: z.string(),
});
const afwezigSchema = z.strictObject({
  stukId: idSchema,
  versie: versieSchema,
  dossierId: idSchema,
  clientId: idSchema,
  naam: z.string(),
  locatienaam: z.string(),
  sinds: datumSchema,
  reden: z.enum(['overig', 'ziekenhuis', 'detentie', 'schoolvakantie']),
  gemeld: z.boolean().nullable(),
  verwachtTerug: datumSchema.nullable(),
  termijn: termijnSchema,
});
export type Afwezigregel = z.infer<typeof afwezigSchema>;
const geschorstSchema = z.strictObject({
  stukId: idSchema,
  versie: versieSchema,
  dossierId: idSchema,
  clientId: idSchema,
  naam: z.string(),
  locatienaam: z.string(),
  van: datumSchema,
  tot: datumSchema,
  /** The last day on which it works now: earlier than `tot` while nobody else agreed. */
  werktTot: datumSchema,
  alternatief: z.string(),
  /** Asks a second person to agree. */
  wachtOpAkkoord: z.boolean(),
  /** Whether this user may be that person. */
  magAkkoord: z.boolean(),
});
export type Geschorstregel = z.infer<typeof geschorstSchema>;
const komtofgaatSchema = z.strictObject({
  dossierId: idSchema.nullable(),
  clientId: idSchema,
  naam: z.string(),
  locatienaam: z.string(),
  dag: datumSchema,
});

const aankomstSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  naam: z.string(),
  locatienaam: z.string(),
  tijdstip: datumtijdSchema,
  door: z.string(),
  vervallen: vervallenSchema,
});

const perDossier = { dossierId: idSchema };
const aanDeDeur = { locatieId: idSchema };

export const deur = {
  /** A pass at the door of a locatie: a scanned token or a typed number. Checked without a connection. */
  'deur.controleren': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...aanDeDeur, code: z.string().trim().min(1).max(500) }),
    uitvoer: deurstandSchema,
    audit: { actie: 'R', tekst: 'CO-pas aan de deur gecontroleerd' },
  }),
  /** Somebody of the list, without a pass. */
  'deur.persoon': vraag({
    toegang: 'nacht.registreren',
    bereik: 'client',
    invoer: z.strictObject({ ...aanDeDeur, clientId: idSchema }),
    uitvoer: deurstandSchema,
    audit: { actie: 'R', tekst: 'Plek aan de deur bekeken' },
  }),
  /** Who is expected at a locatie tonight. */
  'deur.lijst': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject(aanDeDeur),
    uitvoer: z.strictObject({ nacht: datumSchema, laatVanaf: z.string(), mensen: z.array(verwachtSchema) }),
    audit: { actie: 'R', tekst: 'Lijst van de deur bekeken' },
  }),
  /** Comes in: the register of tonight, the arrival when it is the first time, and an absence that ends. */
  'deur.binnen': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...aanDeDeur,
      ...perDossier,
      clientIds: z.array(idSchema).min(1, 'Kies wie er binnenkomt.').max(20),
      /** Of the household, not known here yet. */
      mee: z.array(nieuwMens).max(15),
      /** Amsterdam time of coming in; null: now. */
      tijdstip: datumtijdSchema.nullable(),
    }),
    uitvoer: z.strictObject({ nacht: datumSchema, laat: z.boolean(), namen: z.array(z.string()) }),
    audit: { actie: 'U', tekst: 'Binnengekomen aan de deur' },
  }),
  'aankomst.schrappen': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Aankomst weggehaald' },
  }),
  /** What the days of an absence or a schorsing mean while they are being typed; stores nothing. */
  'verblijf.proberen': vraag({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      invoer: z.discriminatedUnion('soort', [
        z.strictObject({ soort: z.literal('afwezigheid'), inhoud: vastleggingschemas.afwezigheid.partial() }),
        z.strictObject({ soort: z.literal('schorsing'), inhoud: vastleggingschemas.schorsing.partial() }),
      ]),
    }),
    uitvoer: z.strictObject({
      uitleg: uitlegSchema.nullable(),
      tot: datumSchema.nullable(),
      /** Sentences to show, the most important first. */
      regels: z.array(z.strictObject({ soort: z.enum(['info', 'waarschuwing']), tekst: z.string() })),
    }),
    audit: { actie: 'R', tekst: 'Termijn van een afwezigheid of schorsing bekeken', eenmaal: true },
  }),
  /** Nights, bed, absences, schorsingen, arrival and signals of everybody on a dossier. */
  'verblijf.nachten': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      van: datumSchema,
      tot: datumSchema,
      mensen: z.array(
        z.strictObject({
          clientId: idSchema,
          naam: z.string(),
          bed: z.string().nullable(),
          locatienaam: z.string().nullable(),
          nachten: z.array(nachtvakSchema),
        }),
      ),
      afwezig: z.array(afwezigSchema),
      geschorst: z.array(geschorstSchema),
      aankomsten: z.array(aankomstSchema),
      signalen: z.array(nachtsignaalSchema),
      antwoorden: z.array(antwoordSchema),
      /** Why a term of absence is an analogy; shown where there is one. */
      analogie: z.string(),
    }),
    audit: { actie: 'R', tekst: 'Nachten van een cliënt bekeken' },
  }),
  /** Who of a locatie is away, geschorst, not come, leaving or worth a talk. `locatieId` null: of all that this user sees. */
  'verblijf.overzicht': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({ locatieId: idSchema.nullable() }),
    uitvoer: z.strictObject({
      afwezig: z.array(afwezigSchema),
      geschorst: z.array(geschorstSchema),
      signalen: z.array(z.strictObject({ ...nachtsignaalSchema.shape, dossierId: idSchema, locatienaam: z.string() })),
      nietGekomen: z.array(komtofgaatSchema),
      vertrektVandaag: z.array(komtofgaatSchema),
      vertrektMorgen: z.array(komtofgaatSchema),
      analogie: z.string(),
    }),
    audit: { actie: 'R', tekst: 'Lijst van afwezigen en geschorsten bekeken' },
  }),
  /** Explained, put aside or told to Centraal Onthaal. `totNacht`: the newest night that was seen. Never ends anything. */
  'signaal.beantwoorden': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      wieId: idSchema,
      soort: z.enum(signaalsoorten),
      antwoord: z.enum(['verklaard', 'opzij', 'gemeld']),
      totNacht: datumSchema,
      reden: regelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Signaal over nachten beantwoord' },
  }),
  'signaal.schrappen': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Antwoord op een signaal weggehaald' },
  }),
  /** A second person agrees with a schorsing that is longer than one person may impose. */
  'schorsing.akkoord': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Akkoord gegeven op een schorsing' },
  }),
};
