import { z } from 'zod';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  ketenSchema,
  momentSchema,
  tijdSchema,
  uitkomstSchema,
  woonplaatsSchema,
} from '../domein/basis.ts';
import { sluitredenen } from '../domein/betrokken.ts';
import { bsnSchema } from '../domein/bsn.ts';
import { nachtstandSchema } from '../domein/nacht.ts';
import { signaalsoorten } from '../domein/nachtsignaal.ts';
import { pasnummerSchema } from '../domein/pasnummer.ts';
import { crisisopvangInhoud } from './crisisopvang.ts';
import {
  bezwaarInhoud,
  contactInhoud,
  hersteltermijnInhoud,
  huishoudenInhoud,
  matrixInhoud,
  opvragingInhoud,
  plaatsingInhoud,
  toestemmingInhoud,
} from './dossierfeiten.ts';
import { toewijzingInhoud, verblijfsfeitInhoud } from './uitwisseling.ts';

/*
 * What leaves the app, per kind of fact. Names follow the Gemeentelijk Gegevensmodel 2.5.1 where it has them; `x-ggm` says
 * which object and attribute. Our own names stay where it has none. Keys that are not named here are dropped when
 * writing, so that nothing leaves by accident; readers accept keys they do not know, so that fields can be added.
 */
const ggm = <T extends z.ZodType>(schema: T, naam: string): T => schema.meta({ 'x-ggm': naam });
const tekst = z.string().max(20_000);
const regel = z.string().max(400);

const client = z.object({
  clientRef: idSchema,
  burgerservicenummer: ggm(bsnSchema.nullable(), 'CLIENT.burgerservicenummer'),
  /** Required by 2.2.2 when there is no BSN. */
  redenGeenBurgerservicenummer: regel.nullable(),
  geslachtsnaam: ggm(regel, 'CLIENT.geslachtsnaam'),
  voorvoegselGeslachtsnaam: ggm(regel, 'CLIENT.voorvoegselGeslachtsnaam'),
  voornamen: ggm(regel, 'CLIENT.voornamen'),
  geboortedatum: ggm(datumSchema.nullable(), 'CLIENT.geboortedatum'),
  geslachtsaanduiding: ggm(z.enum(['V', 'M', 'X']).nullable(), 'CLIENT.geslachtsaanduiding'),
  postcode: ggm(regel, 'CLIENT.postcode'),
  huisnummer: ggm(regel, 'CLIENT.huisnummer'),
  /** The reference stands for nobody (any more): it was recorded by mistake, and nothing rested on it. */
  datumVervallen: datumSchema.optional(),
});

const melding = z.object({
  datum: ggm(datumSchema, 'AANVRAAG_OF_MELDING.datum'),
  datumAanvraag: datumSchema.nullable(),
  gemeldBij: z.enum(['centraal-onthaal', 'andere-instantie']).nullable(),
  wijze: z.enum(['loket', 'telefoon', 'via-derde']).nullable(),
  verwijzer: ggm(regel, 'AANVRAAG_OF_MELDING.verwijzer'),
  gemeenteOorsprong: ggm(woonplaatsSchema.nullable(), 'DAKLOOSHEID.gemeenteOorsprong'),
  keten: ketenSchema.nullable(),
  heeftPartner: z.boolean().nullable(),
  aantalKinderen: z.number().int().min(0).nullable(),
  clientondersteuningAangeboden: z.boolean().nullable(),
});

const toets = z.object({
  toets: regel,
  artikel: regel,
  peildatum: datumSchema,
  beleidsversie: regel,
  uitkomst: uitkomstSchema,
  voorwaarden: z.array(z.object({ id: regel, artikel: regel, uitkomst: uitkomstSchema })),
  gevolg: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.null()])),
  /** The facts on which the toets rests, by their path. */
  feiten: z.array(z.object({ pad: regel, waarde: z.json() })),
});

const besluit = z.object({
  besluitRef: idSchema,
  soort: z.enum(['verstrekken', 'weigeren']),
  datumAfgifte: ggm(datumSchema, 'BESCHIKKING.datumAfgifte'),
  wet: ggm(z.literal('Wmo 2015'), 'BESCHIKKING.wet'),
  grondslagen: ggm(z.array(regel), 'BESCHIKKING.grondslagen'),
  keten: ketenSchema.nullable(),
  peildatum: datumSchema,
  beleidsversie: regel,
  gronden: z.array(regel),
  /** Deviation from the policy (Awb 4:84) and its reason; null: none. */
  afwijking: tekst.nullable(),
  voorziening: z
    .object({
      code: ggm(z.literal('maatschappelijke-opvang'), 'BESCHIKTE_VOORZIENING.code'),
      datumStart: ggm(datumSchema, 'BESCHIKTE_VOORZIENING.datumStart'),
      datumEinde: ggm(datumSchema, 'BESCHIKTE_VOORZIENING.datumEinde'),
      locatieRef: idSchema.nullable(),
    })
    .nullable(),
  datumBekendmaking: datumSchema.nullable(),
  bezwaarTot: datumSchema.nullable(),
  status: z.enum(['genomen', 'bekendgemaakt', 'vervallen', 'geeindigd']),
  /** SHA-256 of the beschikking as it was made known, hex. */
  beschikkingSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/**
 * Any other besluit: on an earlier one (5.2.8, 5.2.9, Wmo 2.3.10, Awb 7:11), or to leave an aanvraag aside (Awb 4:5).
 * A record kind of its own, because a reader of version 1 knows `besluit` as granting or refusing.
 */
const vervolgbesluit = z.object({
  besluitRef: idSchema,
  soort: z.enum([
    'buiten-behandeling',
    'verlengen',
    'niet-verlengen',
    'wijzigen',
    'beeindigen',
    'intrekken',
    'herroepen',
  ]),
  /** The besluit that this one changes; null for buiten-behandeling. */
  opBesluitRef: idSchema.nullable(),
  /** First day on which it works; for an ending the first day without opvang. */
  per: datumSchema.nullable(),
  datumAfgifte: ggm(datumSchema, 'BESCHIKKING.datumAfgifte'),
  wet: ggm(z.literal('Wmo 2015'), 'BESCHIKKING.wet'),
  grondslagen: ggm(z.array(regel), 'BESCHIKKING.grondslagen'),
  keten: ketenSchema.nullable(),
  peildatum: datumSchema,
  beleidsversie: regel,
  gronden: z.array(regel),
  /** Deviation from the policy (Awb 4:84) and its reason; null: none. */
  afwijking: tekst.nullable(),
  /** New last day of the opvang; null: not changed by this besluit. */
  datumEinde: ggm(datumSchema.nullable(), 'BESCHIKTE_VOORZIENING.datumEinde'),
  locatieRef: idSchema.nullable(),
  datumBekendmaking: datumSchema.nullable(),
  bezwaarTot: datumSchema.nullable(),
  status: z.enum(['genomen', 'bekendgemaakt', 'vervallen']),
  /** SHA-256 of the beschikking as it was made known, hex. */
  beschikkingSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

const copas = z.object({
  pasnummer: pasnummerSchema,
  besluitRef: idSchema,
  locatieRef: idSchema.nullable(),
  datumStart: datumSchema,
  datumEinde: datumSchema,
  status: z.enum(['uitgegeven', 'ingetrokken']),
  datumIntrekking: datumSchema.nullable(),
  redenIntrekking: regel.nullable(),
});

/** 5.2.12: the client left. Codes of `wijze` and `bestemming` can grow: a reader keeps what it does not know. */
const uitstroom = z.object({
  uitstroomRef: idSchema,
  /** First day without opvang. */
  datum: ggm(datumSchema, 'DAKLOOSHEID.datumEind'),
  wijze: regel,
  bestemming: regel,
  /** ETHOS Light category of where the client went, where it has one. */
  ethos: regel.nullable(),
  metOverdracht: z.boolean().nullable(),
  status: z.enum(['vastgelegd', 'ingetrokken']),
});

/** A case that ended without a besluit; a later record says that it was opened again. */
const sluiting = z.object({
  datum: datumSchema,
  reden: z.enum(sluitredenen),
  status: z.enum(['gesloten', 'heropend']),
  datumHeropening: datumSchema.nullable(),
});

const samenvoeging = z.object({
  samenvoegingRef: idSchema,
  /** The client that stays. */
  clientRef: idSchema,
  /** The reference that leads to it; after `teruggedraaid` it stands by itself again. */
  vervallenClientRef: idSchema,
  status: z.enum(['samengevoegd', 'teruggedraaid']),
  datum: datumSchema,
});

/**
 * 5.2.3: somebody to whom an aanbieder gave a place while Centraal Onthaal was closed. Stands by itself, because the college
 * does not know this client yet: who it is as far as known at the door, the three answers, where, and when to report.
 */
const acutePlaatsing = z.object({
  clientRef: idSchema,
  kenmerk: regel,
  client: z.object({
    geslachtsnaam: ggm(regel, 'CLIENT.geslachtsnaam'),
    voorvoegselGeslachtsnaam: ggm(regel, 'CLIENT.voorvoegselGeslachtsnaam'),
    voornamen: ggm(regel, 'CLIENT.voornamen'),
    burgerservicenummer: ggm(bsnSchema.nullable(), 'CLIENT.burgerservicenummer'),
    geboortedatum: ggm(datumSchema.nullable(), 'CLIENT.geboortedatum'),
    /** Instead of the birth date when that was guessed: about how many years old. */
    geschatteLeeftijd: z.number().int().min(0).max(120).nullable(),
    /** How to know this person again when the name is not known. */
    herkenning: regel,
  }),
  /** Amsterdam wall-clock time. */
  tijdstip: datumtijdSchema,
  veiligeOpvangInNetwerk: z.boolean().nullable(),
  alternatieveVeiligeOvernachting: z.boolean().nullable(),
  kanZichHandhaven: z.boolean().nullable(),
  uitkomst: uitkomstSchema,
  beleidsversie: regel,
  kinderenMee: z.boolean(),
  locatie: z.object({ locatieRef: idSchema, naam: regel, postcode: regel, plaats: regel }),
  eersteNacht: datumSchema,
  /** The day on which the client reports to Centraal Onthaal. */
  meldenOp: datumSchema.nullable(),
  toelichting: tekst,
});

/**
 * A night of a locatie as its register was closed, or corrected afterwards: who stood how, and the places of that night. One
 * record per closing; the highest `versie` of a locatie and night counts.
 */
const nachtregister = z.object({
  locatie: z.object({ locatieRef: idSchema, naam: regel, postcode: regel, plaats: regel }),
  /** The day on which the night begins. */
  datum: datumSchema,
  versie: z.number().int().min(1),
  status: z.enum(['gesloten', 'gecorrigeerd']),
  /** Places in use, beds out of use, and places put up besides. */
  capaciteit: z.number().int().min(0),
  buitenGebruik: z.number().int().min(0),
  extra: z.number().int().min(0),
  /** Heads that were counted; may differ from the sleepers, with `toelichting`. */
  geteld: z.number().int().min(0),
  totalen: z.object({
    slapers: z.number().int().min(0),
    aanwezig: z.number().int().min(0),
    laat: z.number().int().min(0),
    afwezig: z.number().int().min(0),
    afwezigGemeld: z.number().int().min(0),
    vertrokken: z.number().int().min(0),
  }),
  toelichting: regel,
  rijen: z.array(
    z.object({
      clientRef: idSchema,
      dossierRef: idSchema.nullable(),
      stand: nachtstandSchema,
      tijd: tijdSchema.nullable(),
    }),
  ),
});

/** 5.2.14: a besluit namens het college to open or close the winteropvang. About nobody. */
const winteropvang = z.object({
  besluitRef: idSchema,
  soort: z.enum(['openen', 'sluiten']),
  /** The besluit to open that this one ends; null for one that opens. */
  opentRef: idSchema.nullable(),
  kenmerk: regel,
  datumAfgifte: datumSchema,
  eersteNacht: datumSchema,
  /** Last night, t/m; null: until it is closed. */
  laatsteNacht: datumSchema.nullable(),
  verwachteTemperatuur: z.number().nullable(),
  gevoelstemperatuur: z.number().nullable(),
  humanitaireReden: z.boolean().nullable(),
  locaties: z.array(z.object({ locatieRef: idSchema, naam: regel, bedden: z.number().int() })),
  beleidsversie: regel,
  status: z.enum(['genomen', 'vervallen']),
  redenVervallen: tekst,
});

/** Somebody whom the college assigned came in with the aanbieder for the first time, or that turned out not to be so. */
const aankomst = z.object({
  aankomstRef: idSchema,
  clientRef: idSchema,
  locatienaam: regel,
  /** Amsterdam wall-clock time. */
  tijdstip: datumtijdSchema,
  status: z.enum(['aangekomen', 'ingetrokken']),
});

/**
 * 5.2.9, gronden 13 and 14: nights that somebody stayed away without notice, which a begeleider tells the college about. A
 * signal to talk about, never a ground by itself.
 */
const nachtsignaal = z.object({
  signaalRef: idSchema,
  clientRef: idSchema,
  soort: z.enum(signaalsoorten),
  nachten: z.array(datumSchema),
  toelichting: tekst,
});

/**
 * 5.2.10: how the list of one person stands, whole; a later record replaces it. Of debts only whether they were listed: no
 * creditor, no amount. Codes of `punt` and `stand` can grow: a reader keeps what it does not know.
 */
const basisOpOrde = z.object({
  clientRef: idSchema,
  datum: datumSchema,
  punten: z.array(z.object({ punt: regel, stand: regel, geldigTot: datumSchema.nullable() })).max(60),
});

/**
 * Destroyed at the sender after its term (Wmo 2015 5.3.4): the dossier of the envelope, and these persons. The registry empties what it
 * has of them from this sender; nobody uses the references any more.
 */
const vernietiging = z.object({
  datum: datumSchema,
  artikel: regel,
  clientRefs: z.array(idSchema).max(200),
});

/** The content of a record per soort; see resources/registerschema/README.md. */
export const inhoudSchemas = {
  client,
  melding,
  toets,
  besluit,
  vervolgbesluit,
  copas,
  uitstroom,
  sluiting,
  samenvoeging,
  'acute-plaatsing': acutePlaatsing,
  nachtregister,
  winteropvang,
  toewijzing: toewijzingInhoud,
  verblijfsfeit: verblijfsfeitInhoud,
  aankomst,
  nachtsignaal,
  'basis-op-orde': basisOpOrde,
  huishouden: huishoudenInhoud,
  plaatsing: plaatsingInhoud,
  zelfredzaamheidmatrix: matrixInhoud,
  opvraging: opvragingInhoud,
  hersteltermijn: hersteltermijnInhoud,
  contact: contactInhoud,
  toestemming: toestemmingInhoud,
  bezwaar: bezwaarInhoud,
  crisisopvang: crisisopvangInhoud,
  vernietiging,
} as const;
export const recordsoorten = Object.keys(inhoudSchemas) as Recordsoort[];
export type Recordsoort = keyof typeof inhoudSchemas;

export const REGISTERSCHEMA = 'onthaal/registerrecord';
export const REGISTERVERSIE = 1;

export const organisatieSchema = z.object({
  id: idSchema,
  naam: regel,
  soort: z.enum(['gemeente', 'opvangaanbieder', 'veilig-thuis']),
});

function record<S extends Recordsoort>(soort: S) {
  return z.object({
    schema: z.literal(REGISTERSCHEMA),
    versie: z.literal(REGISTERVERSIE),
    /** Random; the same fact sent twice has the same recordId. */
    recordId: idSchema,
    soort: z.literal(soort),
    dossierRef: idSchema.nullable(),
    organisatie: organisatieSchema,
    vastgelegdOp: momentSchema,
    inhoud: inhoudSchemas[soort],
  });
}

/** One schema per soort, envelope included: what `resources/registerschema` publishes. */
export const recordSchemas = {
  client: record('client'),
  melding: record('melding'),
  toets: record('toets'),
  besluit: record('besluit'),
  vervolgbesluit: record('vervolgbesluit'),
  copas: record('copas'),
  uitstroom: record('uitstroom'),
  sluiting: record('sluiting'),
  samenvoeging: record('samenvoeging'),
  'acute-plaatsing': record('acute-plaatsing'),
  nachtregister: record('nachtregister'),
  winteropvang: record('winteropvang'),
  toewijzing: record('toewijzing'),
  verblijfsfeit: record('verblijfsfeit'),
  aankomst: record('aankomst'),
  nachtsignaal: record('nachtsignaal'),
  'basis-op-orde': record('basis-op-orde'),
  huishouden: record('huishouden'),
  plaatsing: record('plaatsing'),
  zelfredzaamheidmatrix: record('zelfredzaamheidmatrix'),
  opvraging: record('opvraging'),
  hersteltermijn: record('hersteltermijn'),
  contact: record('contact'),
  toestemming: record('toestemming'),
  bezwaar: record('bezwaar'),
  crisisopvang: record('crisisopvang'),
  vernietiging: record('vernietiging'),
} as const;

/** Any record, told apart by `soort`. */
export const registerrecordSchema = z.discriminatedUnion('soort', [
  recordSchemas.client,
  recordSchemas.melding,
  recordSchemas.toets,
  recordSchemas.besluit,
  recordSchemas.vervolgbesluit,
  recordSchemas.copas,
  recordSchemas.uitstroom,
  recordSchemas.sluiting,
  recordSchemas.samenvoeging,
  recordSchemas['acute-plaatsing'],
  recordSchemas.nachtregister,
  recordSchemas.winteropvang,
  recordSchemas.toewijzing,
  recordSchemas.verblijfsfeit,
  recordSchemas.aankomst,
  recordSchemas.nachtsignaal,
  recordSchemas['basis-op-orde'],
  recordSchemas.huishouden,
  recordSchemas.plaatsing,
  recordSchemas.zelfredzaamheidmatrix,
  recordSchemas.opvraging,
  recordSchemas.hersteltermijn,
  recordSchemas.contact,
  recordSchemas.toestemming,
  recordSchemas.bezwaar,
  recordSchemas.crisisopvang,
  recordSchemas.vernietiging,
]);
export type Registerrecord = z.infer<typeof registerrecordSchema>;
export type Recordinhoud<S extends Recordsoort> = z.infer<(typeof inhoudSchemas)[S]>;
