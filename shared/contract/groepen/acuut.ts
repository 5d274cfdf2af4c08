import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  bytesSchema,
  afgeleideDatumSchema,
  datumSchema,
  datumtijdSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
} from '../../domein/basis.ts';
import { acuteOpvangSchema } from '../../domein/stappen.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { locatiesoorten } from './beheer.ts';
import { documentSchema } from './document.ts';

/** A locatie with its beds in one night. */
export const bedSchema = z.strictObject({
  locatieId: idSchema,
  naam: z.string(),
  soort: z.enum(locatiesoorten),
  keten: ketenSchema,
  /** Meant for this keten; true while the keten is not known. */
  past: z.boolean(),
  capaciteit: z.number().int(),
  /** Stays that run in this night. */
  bezet: z.number().int(),
  /** Kept for a moment by a colleague. */
  vastgehouden: z.number().int(),
  /** What is left; negative when more people have a place than there are beds. */
  vrij: z.number().int(),
});
export type Bed = z.infer<typeof bedSchema>;

/** Who it is, as far as known at the door: somebody who is known here, or somebody new of whom little may be known. */
export const acuteClientSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('bestaand'), clientId: idSchema }),
  z.strictObject({
    soort: z.literal('nieuw'),
    achternaam: losseRegelSchema,
    voornamen: losseRegelSchema,
    geboortedatum: datumSchema.nullable(),
    /** Instead of the birth date: about how old, in years. */
    geschatteLeeftijd: z.number().int().min(0).max(120).nullable(),
    /** How to know this person again; needed when there is no name. */
    herkenning: losseRegelSchema,
  }),
]);
export type AcuteClient = z.infer<typeof acuteClientSchema>;

const { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven } = acuteOpvangSchema.shape;
const drieVragen = { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven };
/** Null: now. */
const tijdstip = datumtijdSchema.nullable();

const gebeurtenisSchema = z.strictObject({
  id: idSchema,
  volgnummer: z.number().int(),
  soort: z.enum(['gemeld', 'nieuwe-dag', 'beeindigd', 'verteld', 'teruggedraaid']),
  dag: datumSchema.nullable(),
  aanleiding: z.enum(['niet-gemeld', 'geen-recht']).nullable(),
  aan: z.enum(['aanbieder', 'client']).nullable(),
  hoe: z.enum(['telefoon', 'persoonlijk', 'schriftelijk', 'niet-gelukt']).nullable(),
  reden: z.string(),
  teruggedraaid: z.boolean(),
  door: z.string(),
  op: momentSchema,
});
export type Acuutgebeurtenis = z.infer<typeof gebeurtenisSchema>;

/** What is recorded about an acute stay, and what it needs. */
const vervolgSchema = z.discriminatedUnion('soort', [
  /** The client reported to Centraal Onthaal. */
  z.strictObject({ soort: z.literal('gemeld'), dag: datumSchema }),
  /** Did not come: one more day, once. */
  z.strictObject({ soort: z.literal('nieuwe-dag'), dag: datumSchema, reden: regelSchema }),
  /** The stay ends: did not come, or no right after all. `dag`: the last night inside; null: the one before the day of reporting, or today's. */
  z.strictObject({
    soort: z.literal('beeindigd'),
    aanleiding: z.enum(['niet-gemeld', 'geen-recht']),
    dag: datumSchema.nullable(),
    reden: regelSchema,
  }),
  /** The end was told to the aanbieder or the client. */
  z.strictObject({
    soort: z.literal('verteld'),
    aan: z.enum(['aanbieder', 'client']),
    dag: datumSchema,
    hoe: z.enum(['telefoon', 'persoonlijk', 'schriftelijk', 'niet-gelukt']),
    reden: losseRegelSchema,
  }),
]);
export type Acuutvervolg = z.infer<typeof vervolgSchema>;

export const acuutstandSchema = z.strictObject({
  stand: z.enum(['geen', 'wacht', 'te-laat', 'gemeld', 'beeindigd', 'besloten']),
  /** The day on which the client reports to Centraal Onthaal, after any new day. */
  meldenOp: datumSchema.nullable(),
  /** A new day can be given once. */
  magUitstel: z.boolean(),
  /** Last night inside that is proposed when the stay ends. */
  voorstelLaatsteNacht: datumSchema,
  verblijf: z.strictObject({ locatienaam: z.string(), van: datumSchema, tot: datumSchema.nullable() }).nullable(),
  /** What must still happen after an end: the act, the besluit, and both tellings. */
  ontbreekt: z.array(z.enum(['feitelijk', 'beschikking', 'aanbieder', 'client'])),
  gebeurtenissen: z.array(gebeurtenisSchema),
  laatste: z.number().int(),
  overboekingen: z.array(
    z.strictObject({
      locatienaam: z.string(),
      van: datumSchema,
      reden: z.string(),
      door: z.string(),
      op: momentSchema,
    }),
  ),
  geplaatstDoor: z.string().nullable(),
});
export type Acuutstand = z.infer<typeof acuutstandSchema>;

export const acuteRegelSchema = z.strictObject({
  dossierId: idSchema,
  weergavenaam: z.string(),
  kenmerk: z.string(),
  wat: z.string(),
  uiterlijk: datumSchema,
  teLaat: z.boolean(),
});
export const geplaatstSchema = z.strictObject({
  dossierId: idSchema,
  weergavenaam: z.string(),
  kenmerk: z.string(),
  tijdstip: datumtijdSchema,
  locatienaam: z.string(),
  meldenOp: datumSchema.nullable(),
  meldbewijsId: idSchema.nullable(),
});

/** A client of ours who could be the one that is meant, and why. */
const kandidaatSchema = z.strictObject({
  clientId: idSchema,
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  redenen: z.array(z.string()),
});
export type Kandidaat = z.infer<typeof kandidaatSchema>;
/** A record of somebody else's that waits for a person, with what has to be said about it. */
export const inbakregelSchema = z.strictObject({
  recordId: idSchema,
  volgnummer: z.number().int(),
  soort: z.string(),
  organisatienaam: z.string(),
  bron: z.string(),
  ontvangenOp: momentSchema,
  /** Who it is about; empty when that is not for this user to see, or not known. */
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  /** What it says, in a few lines. */
  regels: z.array(z.string()),
  /** Why it waits. */
  waarom: z.string(),
  afgewezen: z.string().nullable(),
  /** Why it could not be applied; null: it was not tried. */
  geweigerd: z.string().nullable(),
  /** Of whom a person has to say who it is. */
  mensen: z.array(
    z.strictObject({
      ref: idSchema,
      weergavenaam: z.string(),
      geboortedatum: datumSchema.nullable(),
      kandidaten: z.array(kandidaatSchema),
    }),
  ),
  /** Which of our locaties is meant; `locatieId` is what it is known to be. */
  locaties: z.array(z.strictObject({ ref: idSchema, naam: z.string(), locatieId: idSchema.nullable() })),
  /** It can be applied once everything was said; false: it waits for something that has to come in. */
  kan: z.boolean(),
});
export type Inbakregel = z.infer<typeof inbakregelSchema>;

export const sleutelregelSchema = z.strictObject({
  sleutelId: z.string(),
  organisatienaam: z.string(),
  kenmerk: z.string(),
  door: z.string(),
  op: momentSchema,
  ingetrokken: z.strictObject({ op: datumSchema, reden: z.string() }).nullable(),
});
export type Sleutelregel = z.infer<typeof sleutelregelSchema>;

/** What came of a file, or would: records applied, waiting for a person, known already, refused, and what changed by kind. */
export const inleesuitslagSchema = z.strictObject({
  bestandsnaam: z.string(),
  organisatienaam: z.string(),
  /** To compare with the sender's. */
  sha256: z.string(),
  verwerkt: z.number().int(),
  wachtend: z.number().int(),
  bekend: z.number().int(),
  geweigerd: z.number().int(),
  overgeslagen: z.number().int(),
  telling: z.record(z.string(), z.number().int()),
});
export type Inleesuitslag = z.infer<typeof inleesuitslagSchema>;

const leeg = z.strictObject({});
const perDossier = { dossierId: idSchema };

export const acuut = {
  /** Everything that lives along while somebody types: the toets, the free beds, by when. Stores nothing. */
  'acuut.proberen': vraag({
    toegang: 'acuut.plaatsen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      ...drieVragen,
      tijdstip,
      geboortedatum: datumSchema.nullable(),
      geschatteLeeftijd: z.number().int().min(0).max(120).nullable(),
      kinderenMee: z.boolean(),
    }),
    uitvoer: z.strictObject({
      uitleg: uitlegSchema,
      tijdstip: datumtijdSchema,
      keten: ketenSchema.nullable(),
      nacht: datumSchema,
      bedden: z.array(bedSchema),
      /** The free bed that fits best; null: none. */
      voorstelId: idSchema.nullable(),
      onderzoekUiterlijk: afgeleideDatumSchema.nullable(),
      /** Why an aanbieder may not place now: Centraal Onthaal is open. Null: it may. */
      waaromNiet: z.string().nullable(),
    }),
  }),
  /** Free beds in a night, those that fit first. `nacht` null: tonight. */
  'acuut.bedden': vraag({
    toegang: 'bezetting.lezen',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({ nacht: datumSchema.nullable(), keten: ketenSchema.nullable() }),
    uitvoer: z.strictObject({ nacht: datumSchema, bedden: z.array(bedSchema) }),
  }),
  /** Keeps a bed for a moment while the form is filled in; null lets go. */
  'acuut.vasthouden': opdracht({
    toegang: 'acuut.plaatsen',
    bereik: 'eigen',
    invoer: z.strictObject({ locatieId: idSchema.nullable() }),
    uitvoer: z.strictObject({ vast: z.boolean() }),
  }),
  /** 5.2.3 in one act: client and dossier where there are none, the three answers, and the bed. */
  'acuut.plaatsen': opdracht({
    toegang: 'acuut.plaatsen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      client: acuteClientSchema,
      ...drieVragen,
      tijdstip,
      kinderenMee: z.boolean(),
      locatieId: idSchema.nullable(),
      overboeken: losseRegelSchema,
      /** Centraal Onthaal records what an aanbieder phoned in: its name. Empty: Centraal Onthaal places. */
      geplaatstDoor: losseRegelSchema,
      toelichting: z.string().trim().max(2000),
    }),
    uitvoer: z.strictObject({
      clientId: idSchema,
      ...perDossier,
      kenmerk: z.string(),
      weergavenaam: z.string(),
      locatienaam: z.string().nullable(),
      meldenOp: datumSchema.nullable(),
      onderzoekUiterlijk: afgeleideDatumSchema.nullable(),
    }),
    audit: { actie: 'C', tekst: 'Acute opvang vastgelegd' },
  }),
  /** The slip that says where and when to report. */
  'acuut.meldbewijs': opdracht({
    toegang: 'acuut.plaatsen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Meldbewijs gemaakt' },
  }),
  'acuut.lijst': vraag({
    toegang: 'acuut.plaatsen',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      /** Who has yet to report, and whose end misses something. */
      melden: z.array(acuteRegelSchema),
      ontbreekt: z.array(acuteRegelSchema),
      /** At an aanbieder: placements of the last week. */
      geplaatst: z.array(geplaatstSchema),
      /** Records of others that wait for a person. */
      wachtend: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Lijst van acute opvang bekeken', eenmaal: true },
  }),
  'acuut.stand': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: acuutstandSchema,
    audit: { actie: 'R', tekst: 'Verloop van de acute opvang bekeken', eenmaal: true },
  }),
  /** Adds what happened. `na` is the number of the last line that was seen. */
  'acuut.opvolgen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, na: z.number().int().min(0), gebeurtenis: vervolgSchema }),
    uitvoer: acuutstandSchema,
    audit: { actie: 'U', tekst: 'Verloop van de acute opvang vastgelegd' },
  }),
  /** The way back from a slip: the line stays and no longer counts. */
  'acuut.terugdraaien': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, na: z.number().int().min(0), gebeurtenisId: idSchema, reden: regelSchema }),
    uitvoer: acuutstandSchema,
    audit: { actie: 'U', tekst: 'Verloop van de acute opvang teruggedraaid' },
  }),
  /** Saves placements as one signed registry file; the main process shows the save dialog. */
  'acuut.bestandOpslaan': opdracht({
    toegang: 'acuut.plaatsen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ dossierIds: z.array(idSchema).min(1).max(200) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable(), regels: z.number().int() }),
  }),
  'acuut.bestand': opdracht({
    toegang: 'acuut.plaatsen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ dossierIds: z.array(idSchema).min(1).max(200) }),
    uitvoer: z.strictObject({
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: bytesSchema,
      regels: z.number().int(),
    }),
    audit: { actie: 'E', tekst: 'Acute plaatsingen in een registerbestand gezet' },
  }),
  /** Reads in a registry file of an aanbieder; the main process lets a person choose it. Null: nothing chosen. */
  'register.inlezen': opdracht({
    toegang: 'register.inlezen',
    uitvoerder: 'schil',
    /** The check of the file that was looked at; null: choose one now. */
    invoer: z.strictObject({ sha256: z.string().nullable() }),
    uitvoer: inleesuitslagSchema.nullable(),
  }),
  /** Lets a person choose a file and shows what reading it in would do. Null: nothing chosen. */
  'register.bekijken': opdracht({
    toegang: 'register.inlezen',
    uitvoerder: 'schil',
    invoer: leeg,
    uitvoer: inleesuitslagSchema.nullable(),
  }),
  'register.bekijkenBytes': opdracht({
    toegang: 'register.inlezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ bestandsnaam: z.string().min(1).max(255), bytes: bytesSchema }),
    uitvoer: inleesuitslagSchema,
    audit: { actie: 'R', tekst: 'Registerbestand bekeken' },
  }),
  'register.inlezenBytes': opdracht({
    toegang: 'register.inlezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ bestandsnaam: z.string().min(1).max(255), bytes: bytesSchema }),
    uitvoer: inleesuitslagSchema,
    audit: { actie: 'C', tekst: 'Registerbestand ingelezen' },
  }),
  'register.wachtrij': vraag({
    toegang: 'register.inlezen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(inbakregelSchema),
    audit: { actie: 'R', tekst: 'Ingelezen gegevens bekeken' },
  }),
  /** A person says who it is (null: somebody new) and which locatie is meant. */
  'register.verwerken': opdracht({
    toegang: 'register.inlezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      recordId: idSchema,
      na: z.number().int().min(0),
      /** Who each reference is; null: somebody new. */
      mensen: z.record(idSchema, idSchema.nullable()),
      /** Which locatie of ours each reference is. */
      locaties: z.record(idSchema, idSchema),
    }),
    uitvoer: z.strictObject({ dossierId: idSchema.nullable() }),
    audit: { actie: 'C', tekst: 'Ingelezen gegevens verwerkt' },
  }),
  /** Puts a record aside with a reason, or takes that back. */
  'register.terzijde': opdracht({
    toegang: 'register.inlezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      recordId: idSchema,
      na: z.number().int().min(0),
      terug: z.boolean(),
      reden: regelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Ingelezen gegevens terzijde gelegd of teruggezet' },
  }),
  /** The own public key as a text to give to another organisation; the first use makes the pair. */
  'sleutel.eigen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({ tekst: z.string(), kenmerk: z.string() }),
    audit: { actie: 'R', tekst: 'Eigen sleutel bekeken' },
  }),
  'sleutel.lijst': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(sleutelregelSchema),
  }),
  'sleutel.toevoegen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ tekst: z.string().trim().min(1, 'Plak hier de sleutel.').max(2000) }),
    uitvoer: sleutelregelSchema,
    audit: { actie: 'C', tekst: 'Sleutel van een organisatie toegevoegd' },
  }),
  'sleutel.intrekken': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ sleutelId: z.string().regex(/^[0-9a-f]{8}$/), reden: regelSchema }),
    uitvoer: sleutelregelSchema,
    audit: { actie: 'U', tekst: 'Sleutel van een organisatie ingetrokken' },
  }),
};
