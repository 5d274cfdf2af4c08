import { besluitafsprakenSchema } from '../../domein/crisis/besluitafspraken.ts';
import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tijdSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { begindoelen, toestemmingsdoelSchema } from '../../domein/betrokken.ts';
import { crisisafsprakenSchema } from '../../domein/crisis/verblijf.ts';
import { instellingonderdelen } from '../../domein/instellingwijziging.ts';
import { huisafsprakenSchema } from '../../domein/nachtsignaal.ts';
import { beginIwmo, iwmoInstellingenSchema } from '../../aanlevering/iwmo.ts';
import { beginVeiligheid, veiligheidinstellingenSchema } from '../../domein/crisis/veiligheid.ts';
import { begindiensten } from '../../domein/dagrapport.ts';
import { beginniveaus, niveaulabelsSchema } from '../../domein/crisis/triage.ts';
import { bijwerkinstellingSchema } from '../../uitgave/uitgave.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { rolSchema } from '../rechten.ts';
import { inlognaamSchema, wachtwoordSchema } from './installatie.ts';

const leeg = z.strictObject({});

export const gebruikerSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  naam: z.string(),
  inlognaam: z.string(),
  rollen: z.array(rolSchema),
  locatieId: idSchema.nullable(),
  actief: z.boolean(),
  laatstIngelogd: momentSchema.nullable(),
});
export type Gebruiker = z.infer<typeof gebruikerSchema>;

export const locatiesoorten = [
  'nachtopvang',
  'crisisopvang',
  'gezinsopvang',
  'jongerenopvang',
  'dagopvang',
  'winteropvang',
] as const;
const locatievelden = {
  naam: regelSchema,
  soort: z.enum(locatiesoorten),
  keten: ketenSchema,
  straat: losseRegelSchema,
  postcode: losseRegelSchema,
  plaats: losseRegelSchema,
  telefoon: losseRegelSchema,
  capaciteit: z.number().int().min(0).max(100_000),
  actief: z.boolean(),
};
export const locatieSchema = z.strictObject({ id: idSchema, versie: versieSchema, ...locatievelden });
export type Locatie = z.infer<typeof locatieSchema>;

const dienstenSchema = z
  .strictObject({ vroeg: tijdSchema, laat: tijdSchema, nacht: tijdSchema })
  .refine(({ vroeg, laat, nacht }) => vroeg < laat && laat < nacht, {
    path: ['nacht'],
    message: 'De vroege dienst begint vóór de late, en de late vóór de nacht.',
  });

/** A day on which the loket opens or closes at another time than always. */
const dagtijdSchema = z
  .strictObject({ dag: datumSchema, van: tijdSchema, tot: tijdSchema })
  .refine(({ van, tot }) => van < tot, { path: ['tot'], message: 'De sluitingstijd ligt na de openingstijd.' });

export const instellingenSchema = z.strictObject({
  organisatienaam: regelSchema,
  openVan: tijdSchema,
  openTot: tijdSchema,
  /** Days on which the loket is closed; null: the feestdagen rule of the beleid applies. */
  geslotenDagen: z.array(datumSchema).max(400).nullable(),
  /** Days that are shorter or longer than `openVan` to `openTot`, such as 24 December. */
  andereTijden: z
    .array(dagtijdSchema)
    .max(100, 'Houd het op honderd dagen. Haal dagen weg die voorbij zijn.')
    .refine((alle) => new Set(alle.map(({ dag }) => dag)).size === alle.length, 'Eén dag staat er twee keer in.')
    .default([]),
  vergrendelNaMinuten: z.number().int().min(1).max(60),
  /** A beslisser other than the one who did the onderzoek. */
  vierOgen: z.boolean(),
  /** How many days before its end a besluit shows up in the Werkvoorraad. */
  verloopWaarschuwingDagen: z.number().int().min(1).max(60),
  /** How large a file may be that is attached to a dossier. */
  bijlageMaxMb: z.number().int().min(1).max(50),
  /** Groups of fewer people than this are not shown in reports; never less than five. */
  rapportDrempel: z.number().int().min(5).max(50).default(5),
  /** A text of a letter is put in force by a second administrator. */
  sjablonenVierOgen: z.boolean().default(true),
  /** After how many days somebody looks whether a letter that lies ready was collected. */
  briefOphalenDagen: z.number().int().min(1).max(60).default(7),
  /** For how many days back everybody who registers nights may correct one; older ones are for who runs the locatie. */
  nachtCorrectieDagen: z.number().int().min(1).max(60).default(7),
  /** At Veilig Thuis: how many seconds a geheim adres stays on the screen. */
  adresSeconden: z.number().int().min(5).max(120).default(20),
  /** At Veilig Thuis: how many colleagues may be named for one address. */
  adresLezers: z.number().int().min(1).max(20).default(5),
  /** At Veilig Thuis: within how many days a look at an address is judged. */
  adresOordeelDagen: z.number().int().min(1).max(60).default(7),
  /** At Veilig Thuis: how many days after its last day a month may leave as counts. */
  maandopgaveNaDagen: z.number().int().min(14).max(365).default(30),
  bezoekadres: losseRegelSchema,
  postadres: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: losseRegelSchema,
  bezwaaradres: losseRegelSchema,
  /** Where a beroepschrift goes: the rechtbank and its address. */
  beroepadres: losseRegelSchema.default(''),
  /** Where a client goes who is not content with the answer to a klacht (Awb 9:12). */
  ombudsman: losseRegelSchema.default(''),
  /** Where a client finds free, independent help (1.10); named in every letter. */
  clientondersteuning: losseRegelSchema,
  ondertekenaar: losseRegelSchema,
  /** What a client can give toestemming for. A purpose that was used is put out of use, never taken out. */
  toestemmingsdoelen: z
    .array(toestemmingsdoelSchema)
    .min(1, 'Houd ten minste één doel over.')
    .max(40)
    .refine((doelen) => new Set(doelen.map(({ code }) => code)).size === doelen.length, 'Twee doelen zijn hetzelfde.')
    .default([...begindoelen]),
  /** At an aanbieder: where a client reports to Centraal Onthaal, for the slip (5.2.3). */
  meldadres: losseRegelSchema.default(''),
  meldtelefoon: losseRegelSchema.default(''),
  /** At an aanbieder: agreements of the house about the door and about being away; no numbers of the policy. */
  huisafspraken: huisafsprakenSchema.default(huisafsprakenSchema.parse({})),
  /** At Veilig Thuis: terms during a stay and the bijdrage after three months (5.1.3 to 5.1.6). */
  crisisafspraken: crisisafsprakenSchema.default(crisisafsprakenSchema.parse({})),
  /** At an aanbieder: when each shift begins, for day reports and their handover. */
  diensten: dienstenSchema.default({ ...begindiensten }),
  /** At Veilig Thuis: agreements about besluiten and their letters. */
  crisisbesluit: besluitafsprakenSchema.default(besluitafsprakenSchema.parse({})),
  /** Messages of iWmo 3.2 between gemeente and aanbieders; off by default. */
  iwmo: iwmoInstellingenSchema.default({ ...beginIwmo }),
  /** At Veilig Thuis: what the levels of safety are called; there is no public definition of them. */
  veiligheidsniveaus: niveaulabelsSchema.default({ ...beginniveaus }),
  /** At Veilig Thuis: questions about danger, the plan on paper, and within how many days something is looked at (5.1.3). */
  veiligheid: veiligheidinstellingenSchema.default({ ...beginVeiligheid }),
  /** Whether the answer to a request for access names the employees who looked, or only their function (AVG 15). */
  inzageMetNamen: z.boolean().default(false),
  /** Why it was chosen so: typed anew with every change. */
  inzageNamenReden: losseRegelSchema.default(''),
  /** Who signs in with a password and a code; who has no second factor yet sets it up at the next login. */
  tweedeFactorRollen: z.array(rolSchema).max(20).default([]),
  /** Where new versions of the program come from and who must have signed them; off until there is an address. */
  bijwerken: bijwerkinstellingSchema.default(bijwerkinstellingSchema.parse({})),
});
export type Instellingen = z.infer<typeof instellingenSchema>;

/** What a value was and became. */
const instellingwijzigingSchema = z.strictObject({
  /** Tells it from the others of the list. */
  id: z.string(),
  /** Its place in the form: `openTot`, `huisafspraken.laatVanaf`. */
  pad: z.string(),
  was: z.json(),
  wordt: z.json(),
  door: z.string(),
  op: momentSchema,
});
export type Instellingwijziging = z.infer<typeof instellingwijzigingSchema>;

export const auditregelSchema = z.strictObject({
  volgnummer: z.number().int(),
  moment: momentSchema,
  gebruiker: z.string(),
  rollen: z.string(),
  organisatie: z.string(),
  actie: z.enum(['C', 'R', 'U', 'D', 'E']),
  gebeurtenis: z.string(),
  tekst: z.string(),
  dossierId: idSchema.nullable(),
  clientId: idSchema.nullable(),
  kenmerk: z.string().nullable(),
  uitkomst: z.string(),
  doel: z.string(),
  werkstation: z.string(),
  nood: z.boolean(),
});
export type Auditregel = z.infer<typeof auditregelSchema>;

/** Which lines of the log go into a file. */
const logboekdeel = {
  clientId: idSchema.nullable(),
  gebruiker: regelSchema.nullable(),
  van: datumSchema.nullable(),
  tot: datumSchema.nullable(),
  zoek: losseRegelSchema,
};

export const beheer = {
  'gebruiker.lijst': vraag({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(gebruikerSchema),
  }),
  /** Names of colleagues, for choosing a contactpersoon. */
  'gebruiker.namen': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(z.strictObject({ id: idSchema, naam: z.string() })),
  }),
  'gebruiker.toevoegen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({
      naam: regelSchema,
      inlognaam: inlognaamSchema,
      wachtwoord: wachtwoordSchema,
      rollen: z.array(rolSchema).min(1, 'Kies ten minste één rol.'),
      locatieId: idSchema.nullable(),
    }),
    uitvoer: gebruikerSchema,
    audit: { actie: 'C', tekst: 'Gebruiker toegevoegd' },
  }),
  'gebruiker.wijzigen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema,
      versie: versieSchema,
      naam: regelSchema,
      rollen: z.array(rolSchema).min(1, 'Kies ten minste één rol.'),
      locatieId: idSchema.nullable(),
      actief: z.boolean(),
    }),
    uitvoer: gebruikerSchema,
    audit: { actie: 'U', tekst: 'Gebruiker gewijzigd' },
  }),
  'gebruiker.wachtwoordInstellen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, wachtwoord: wachtwoordSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Nieuw wachtwoord ingesteld voor een gebruiker' },
  }),
  'locatie.lijst': vraag({ toegang: 'ingelogd', bereik: 'organisatie', invoer: leeg, uitvoer: z.array(locatieSchema) }),
  'locatie.toevoegen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject(locatievelden),
    uitvoer: locatieSchema,
    audit: { actie: 'C', tekst: 'Locatie toegevoegd' },
  }),
  'locatie.wijzigen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: locatieSchema,
    uitvoer: locatieSchema,
    audit: { actie: 'U', tekst: 'Locatie gewijzigd' },
  }),
  'instelling.lezen': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({ versie: versieSchema, waarden: instellingenSchema }),
  }),
  'instelling.opslaan': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ versie: versieSchema, waarden: instellingenSchema }),
    uitvoer: z.strictObject({ versie: versieSchema, waarden: instellingenSchema }),
    audit: { actie: 'U', tekst: 'Instellingen gewijzigd' },
  }),
  /** What values were before they were changed, by whom and when; newest first. */
  'instelling.wijzigingen': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    /** `locatieId`: only for a locatie. */
    invoer: z.strictObject({ onderdeel: z.enum(instellingonderdelen), locatieId: idSchema.nullable() }),
    uitvoer: z.array(instellingwijzigingSchema),
  }),
  'audit.lijst': vraag({
    toegang: 'audit.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      zoek: losseRegelSchema,
      van: datumSchema.nullable(),
      tot: datumSchema.nullable(),
      voorVolgnummer: z.number().int().nullable(),
      aantal: z.number().int().min(1).max(500),
      /** Of another desk that shares its work; left out: of this one. */
      werkplekId: z.string().min(1).max(100).optional(),
      clientId: idSchema.nullish(),
      gebruiker: regelSchema.nullish(),
    }),
    uitvoer: z.strictObject({
      regels: z.array(auditregelSchema),
      meer: z.boolean(),
      /** The other desks whose log came in; left out where there is none. */
      elders: z.array(z.strictObject({ werkplekId: z.string(), naam: z.string() })).optional(),
    }),
    audit: { actie: 'R', tekst: 'Logboek gelezen' },
  }),
  'audit.controleren': vraag({
    toegang: 'audit.lezen',
    bereik: 'organisatie',
    /** `anker`: a line that was noted outside the program must still be there. */
    invoer: z.strictObject({
      anker: z.strictObject({ aantal: z.number().int().min(1), hash: z.string().length(64) }).optional(),
    }),
    uitvoer: z.strictObject({
      heel: z.boolean(),
      aantal: z.number().int(),
      eersteFout: z.number().int().nullable(),
      laatsteHash: z.string(),
      /** The chains of other desks, as far as they came in; left out where there is none. */
      elders: z
        .array(
          z.strictObject({
            naam: z.string(),
            heel: z.boolean(),
            aantal: z.number().int(),
            eersteFout: z.number().int().nullable(),
          }),
        )
        .optional(),
    }),
    audit: { actie: 'E', tekst: 'Keten van het logboek gecontroleerd' },
  }),
  /** Who stand in the log of this desk, to choose from. */
  'audit.namen': vraag({
    toegang: 'audit.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(z.string()),
  }),
  /**
   * A stretch of the chain, after line `na` whose hash is `hash`: so that somebody sees how far it is and can stop. The line that was
   * noted beside the key ring is looked for too.
   */
  'audit.stuk': vraag({
    toegang: 'audit.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      werkplekId: z.string().min(1).max(100).nullable(),
      na: z.number().int().min(0),
      hash: z.string().length(64),
      aantal: z.number().int().min(1).max(50_000),
    }),
    uitvoer: z.strictObject({
      heel: z.boolean(),
      tot: z.number().int(),
      totaal: z.number().int(),
      laatsteHash: z.string(),
      /** The line that does not fit, as far as it can be read; null: it is gone, or nothing is wrong. */
      fout: z
        .strictObject({ volgnummer: z.number().int(), moment: z.string(), gebruiker: z.string(), tekst: z.string() })
        .nullable(),
    }),
    audit: { actie: 'E', tekst: 'Keten van het logboek gecontroleerd', eenmaal: true },
  }),
  /** Lines of the log as a file that somebody outside can check: to read, to compute with, and how. */
  'audit.bytes': opdracht({
    toegang: 'audit.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(logboekdeel),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Logboek uitgevoerd naar een bestand' },
  }),
  'audit.opslaan': opdracht({
    toegang: 'audit.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject(logboekdeel),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
};
