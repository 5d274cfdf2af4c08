import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  bytesSchema,
  datumSchema,
  datumtijdSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tekstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { stapnamen } from '../../domein/stappen.ts';
import { veldfoutSchema } from '../antwoord.ts';
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

/** What somebody fills in to prepare or take a besluit, whatever the soort. Days that a soort does not have are null. */
export const besluitvelden = {
  soort: besluitsoortSchema,
  /** The besluit that it changes; null on an aanvraag, and where it is the opvang that runs. */
  opBesluitId: idSchema.nullable().default(null),
  /** verstrekken: first day of the opvang. */
  ingangsdatum: datumSchema.nullable(),
  /** wijzigen, beeindigen, intrekken: first day on which it works. */
  per: datumSchema.nullable().default(null),
  /** verlengen: last day of the opvang (t/m). */
  laatsteDag: datumSchema.nullable().default(null),
  locatieId: idSchema.nullable(),
  gronden: z.array(z.string().max(60)).max(16),
  motivering: z.string().trim().max(20_000),
  /** Required when the choice differs from the proposal (Awb 4:84). */
  afwijking: z.string().trim().max(20_000),
  /** Agreements with this client; where nothing is granted: where else the client can turn. One per line. */
  voorwaarden: z.string().trim().max(20_000),
  contactpersoonId: idSchema,
  /** Day on which the letter is expected to be handed over or sent: its date, from which bezwaar is counted. Null: today. */
  bekendOp: datumSchema.nullable().default(null),
};
/** A prepared besluit may still lack its contact person. */
const klaargezetteInhoud = z.strictObject({ ...besluitvelden, contactpersoonId: idSchema.nullable() });
export type KlaargezetteInhoud = z.infer<typeof klaargezetteInhoud>;

/** Where a prepared besluit stands, newest first. */
export const klaargezetSchema = z.strictObject({
  versie: versieSchema,
  stand: z.enum(['aangeboden', 'teruggegeven', 'ingetrokken', 'genomen']),
  inhoud: klaargezetteInhoud,
  opmerking: z.string(),
  door: z.string(),
  op: momentSchema,
  eerder: z.array(
    z.strictObject({
      versie: versieSchema,
      stand: z.enum(['aangeboden', 'teruggegeven', 'ingetrokken', 'genomen']),
      opmerking: z.string(),
      door: z.string(),
      op: momentSchema,
    }),
  ),
});
export type Klaargezet = z.infer<typeof klaargezetSchema>;

const grondSchema = z.strictObject({
  id: z.string(),
  zin: z.string(),
  artikel: z.string(),
  /** It follows from what is recorded; choosing another needs a reason. */
  volgt: z.boolean(),
});

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
  /** Every soort that can be thought of now: whether it can be taken, why not, and on which gronden. */
  soorten: z.array(
    z.strictObject({
      soort: besluitsoortSchema,
      kan: z.boolean(),
      waarom: z.string().nullable(),
      /** The proposal points to it: no reason is asked for choosing it. */
      voorgesteld: z.boolean(),
      gronden: z.array(grondSchema),
    }),
  ),
  klaargezet: klaargezetSchema.nullable(),
  /** Number of the newest step of preparing, also when that is done with; 0: nothing was ever prepared. */
  klaargezetVersie: z.number().int().min(0),
  /** Findings that stay out of the letter because they are, or may be, about somebody else in the household. */
  nietInBrief: z.array(z.strictObject({ onderdeel: z.string(), reden: z.string() })),
});
export type Voorstel = z.infer<typeof voorstelSchema>;

export const bekendmaakwijzen = ['uitgereikt', 'per-post', 'digitaal'] as const;
export const bekendmakingvelden = {
  datum: datumSchema,
  wijze: z.enum(bekendmaakwijzen),
  /** Awb 3:41: the client, or who represents the client (1.14). */
  aan: z.enum(['client', 'vertegenwoordiger']).default('client'),
  /** Name of the vertegenwoordiger; empty for the client. */
  ontvanger: losseRegelSchema.default(''),
  /** Who handed it over or sent it; empty: who records it. */
  doorWie: losseRegelSchema.default(''),
  /** What shows it: a signature, the number of a registered letter. */
  bewijs: losseRegelSchema.default(''),
  /** Where the letter names another day than this: a letter with the right last day is made, or it is explained why not. */
  brief: z.enum(['zelfde', 'nieuw']).default('zelfde'),
  verklaring: losseRegelSchema.default(''),
};
export const pogingsoorten = ['klaargelegd', 'niet-opgehaald', 'niet-bereikt', 'retour'] as const;

/** How a besluit reached the client, and what was tried before. */
export const bekendmakingSchema = z.strictObject({
  versie: versieSchema,
  datum: datumSchema,
  wijze: z.enum(bekendmaakwijzen),
  aan: z.enum(['client', 'vertegenwoordiger']),
  ontvanger: z.string(),
  doorWie: z.string(),
  bewijs: z.string(),
  verklaring: z.string(),
  bezwaarTot: datumSchema,
  /** Why it was corrected; empty for the first. */
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
});
export type Bekendmaking = z.infer<typeof bekendmakingSchema>;

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

export const vervangsoortSchema = z.enum(['kwijt', 'gestolen', 'beschadigd', 'gewijzigd']);
export const copasSchema = z.strictObject({
  id: idSchema,
  besluitId: idSchema,
  pasnummer: z.string(),
  geldigVan: datumSchema,
  geldigTot: datumSchema,
  locatienaam: z.string(),
  status: z.enum(['geldig', 'nog-niet-geldig', 'verlopen', 'ingetrokken', 'beeindigd']),
  /** What the card no longer says rightly, since the besluit was changed; the pass itself follows the besluit. */
  afwijkend: z.strictObject({ geldigTot: datumSchema.nullable(), locatienaam: z.string().nullable() }).nullable(),
  /** The pass that this one replaced, and why. */
  vervangt: z.strictObject({ pasnummer: z.string(), soort: vervangsoortSchema, toelichting: z.string() }).nullable(),
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
  /** Takes a besluit of any soort; see `electron/core/besluit/nemen.ts`. */
  'besluit.nemen': opdracht({
    toegang: 'besluit.nemen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      dossierVersie: versieSchema,
      /** The prepared besluit that it is based on; null: none. */
      klaargezetVersie: versieSchema.nullable().default(null),
      ...besluitvelden,
    }),
    uitvoer: z.strictObject({ besluitId: idSchema, documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit genomen' },
  }),
  /** The letter as it would be, without deciding anything; no letter while something is wrong. */
  'besluit.voorbeeld': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, ...klaargezetteInhoud.shape }),
    uitvoer: z.strictObject({ velden: z.array(veldfoutSchema), pdf: bytesSchema.nullable() }),
    audit: { actie: 'R', tekst: 'Voorbeeld van de beschikking bekeken', eenmaal: true },
  }),
  /** Prepares a besluit for a beslisser; `versie` is the one it was based on, 0 for the first. */
  'besluit.klaarzetten': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      versie: z.number().int().min(0),
      inhoud: klaargezetteInhoud,
      opmerking: tekstSchema,
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'C', tekst: 'Besluit klaargezet voor een beslisser' },
  }),
  /** A beslisser gives it back with what has to change. */
  'besluit.teruggeven': opdracht({
    toegang: 'besluit.nemen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      versie: versieSchema,
      opmerking: tekstSchema.min(3, 'Schrijf op wat er moet veranderen.'),
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Klaargezet besluit teruggegeven' },
  }),
  'besluit.voorstelIntrekken': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, versie: versieSchema, opmerking: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Klaargezet besluit ingetrokken' },
  }),
  /** How the letter reached the client, and what was tried. */
  'besluit.bekendmaking': vraag({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema }),
    uitvoer: z.strictObject({
      /** The newest letter: the day it names and the last day for bezwaar in it. Null: there is no letter. */
      brief: z.strictObject({ documentId: idSchema, dagtekening: datumSchema, bezwaarTot: datumSchema }).nullable(),
      bekend: bekendmakingSchema.nullable(),
      eerder: z.array(bekendmakingSchema),
      pogingen: z.array(
        z.strictObject({
          datum: datumSchema,
          wat: z.enum(pogingsoorten),
          toelichting: z.string(),
          opvolgenOp: datumSchema,
          door: z.string(),
          op: momentSchema,
        }),
      ),
      /** When a letter that lies ready is looked at again, unless another day is chosen. */
      opvolgenVoorstel: datumSchema,
      /** Who may get the letter instead of the client (1.14). */
      vertegenwoordigers: z.array(z.string()),
    }),
    audit: { actie: 'R', tekst: 'Bekendmaking bekeken', eenmaal: true },
  }),
  /** A print with another date, for a letter that is handed over or sent on another day than it names. */
  'besluit.brief': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema, datum: datumSchema }),
    uitvoer: z.strictObject({ documentId: idSchema, bezwaarTot: datumSchema }),
    audit: { actie: 'C', tekst: 'Beschikking opnieuw gemaakt voor een andere dag' },
  }),
  'besluit.bekendmaken': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema, ...bekendmakingvelden }),
    uitvoer: z.strictObject({ bezwaarTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Bekendmaking vastgelegd' },
  }),
  /** Mends a slip in how it was made known; `versie` is the one it was based on. */
  'besluit.bekendmakingVerbeteren': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({ besluitId: idSchema, versie: versieSchema, ...bekendmakingvelden, reden: regelSchema }),
    uitvoer: z.strictObject({ bezwaarTot: datumSchema }),
    audit: { actie: 'U', tekst: 'Bekendmaking verbeterd' },
  }),
  /** The letter lies ready, was not collected, or came back: it is followed up on a day. */
  'besluit.poging': opdracht({
    toegang: 'besluit.bekendmaken',
    bereik: 'besluit',
    invoer: z.strictObject({
      besluitId: idSchema,
      datum: datumSchema,
      wat: z.enum(pogingsoorten),
      toelichting: losseRegelSchema,
      opvolgenOp: datumSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Poging om bekend te maken vastgelegd' },
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
  /** Withdraws a pass and issues a new one with a new number, in one act. */
  'copas.vervangen': opdracht({
    toegang: 'pas.uitgeven',
    bereik: 'pas',
    invoer: z.strictObject({ pasId: idSchema, soort: vervangsoortSchema, toelichting: losseRegelSchema }),
    uitvoer: copasSchema,
    audit: { actie: 'C', tekst: 'CO-pas vervangen' },
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
      /** The own copy does not know this pass: only its signature speaks for it. */
      alleenHandtekening: z.boolean(),
      /** When it was checked, Amsterdam wall-clock time. */
      tijd: datumtijdSchema,
    }),
    audit: { actie: 'R', tekst: 'CO-pas gecontroleerd' },
  }),
};
