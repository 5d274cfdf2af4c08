import { z } from 'zod';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  tekstSchema,
  woonplaatsSchema,
} from './basis.ts';
import { legeToegankelijkheid, toegankelijkheidSchema } from './toegankelijkheid.ts';

export { criteriumIds, criteriumSchema, toegankelijkheidSchema, type CriteriumId } from './toegankelijkheid.ts';

/**
 * The recorded facts of each step of a dossier. Every fact may be null: not asked or not known yet.
 * A step is stored append-only, one row per version; the names of facts are those of the toetsen.
 */
export const stapnamen = ['melding', 'acute-opvang', 'onderzoek', 'toegankelijkheid', 'voorwaarden'] as const;
export type Stapnaam = (typeof stapnamen)[number];

const datum = datumSchema.nullable();

/*
 * Facts that were added later have a default: what was stored before them reads as "not asked", and so does a call that
 * leaves them out.
 */
const later = {
  regel: losseRegelSchema.default(''),
  datum: datum.default(null),
  jaNee: jaNeeSchema.default(null),
  clientId: idSchema.nullable().default(null),
};

/** Under whose ouderlijk gezag or voogdij a child stands (5.2.4). */
export const gezagsvormen = ['aanvrager', 'beiden', 'andere-ouder', 'voogd', 'onbekend'] as const;

/** A child of the client. With an own record (`clientId`) name and birth date are those of that record. */
export const kindSchema = z.strictObject({
  geboortedatum: datum,
  /** Really stays with the client (5.2.6). */
  inwonend: jaNeeSchema,
  naam: later.regel,
  clientId: later.clientId,
  gezag: z.enum(gezagsvormen).nullable().default(null),
  /** The other parent, the voogd or the gecertificeerde instelling. */
  gezagdrager: later.regel,
  /** What separated parents agreed about where the child is when (5.2.6). */
  omgang: later.regel,
});

/** Somebody else who belongs to the household: an adult child, a parent, a friend who comes along. */
export const huisgenootSchema = z.strictObject({
  naam: losseRegelSchema,
  relatie: losseRegelSchema,
  geboortedatum: datum,
  clientId: idSchema.nullable(),
  komtMee: jaNeeSchema,
});

/** What somebody needs to come in, to hear and to read. */
export const aanpassingen = [
  'rolstoel',
  'slecht-ter-been',
  'slechthorend',
  'slechtziend',
  'brieven-voorlezen',
  'hulp-bij-lezen',
  'prikkelarm',
  'hulphond',
] as const;

/** 5.2.2, 2.2.1, 2.2.2, 1.10: the report at the desk. */
export const meldingSchema = z.strictObject({
  gemeldOp: datumSchema,
  gemeldBij: z.enum(['centraal-onthaal', 'andere-instantie']).nullable(),
  wijze: z.enum(['loket', 'telefoon', 'via-derde']).nullable(),
  melder: losseRegelSchema,
  aanvraagOp: datum,
  /** How the aanvraag was made valid (2.2.4, 2.2.5): its own form, the signed report, or orally. */
  aanvraagVorm: z.enum(['formulier', 'verslag', 'mondeling']).nullable().default(null),
  /** Wmo 2.3.2: a plan of the client's own came in. */
  planOntvangenOp: later.datum,
  laatsteWoonplaats: woonplaatsSchema.nullable(),
  heeftPartner: jaNeeSchema,
  partnerNaam: later.regel,
  partnerGeboortedatum: datum,
  partnerClientId: later.clientId,
  /** null: not asked; []: none. */
  kinderen: z.array(kindSchema).max(20).nullable(),
  huisgenoten: z.array(huisgenootSchema).max(20).default([]),
  identificatie: z
    .enum(['paspoort', 'identiteitskaart', 'verblijfsdocument', 'rijbewijs', 'uitzondering', 'nog-niet'])
    .nullable(),
  identificatieReden: losseRegelSchema,
  /** 2.2.2: how the identity was established otherwise. */
  identificatieAnders: later.regel,
  /** 2.2.2: when it is tried again. */
  identificatiePoging: later.datum,
  clientondersteuningAangeboden: jaNeeSchema,
  /** Language of the interpreter; empty: none needed. */
  tolk: losseRegelSchema,
  tolkVorm: z.enum(['aanwezig', 'telefoon', 'video']).nullable().default(null),
  tolkGeregeld: later.jaNee,
  aanpassingen: z.array(z.enum(aanpassingen)).max(aanpassingen.length).default([]),
  aanpassingAnders: later.regel,
  toelichting: tekstSchema,
});

/** 5.2.3: the three questions, and where the client sleeps tonight. */
export const acuteOpvangSchema = z.strictObject({
  veiligeOpvangInNetwerk: jaNeeSchema,
  alternatieveVeiligeOvernachting: jaNeeSchema,
  kanZichHandhaven: jaNeeSchema,
  tijdstip: datumtijdSchema.nullable(),
  locatieId: idSchema.nullable(),
  /** Why somebody sleeps where there was no place left; empty: there was. */
  overboeken: losseRegelSchema.default(''),
  /** The aanbieder that gave the place outside opening hours; empty: Centraal Onthaal did. */
  geplaatstDoor: losseRegelSchema.default(''),
  toelichting: tekstSchema,
});

export const onderdeelIds = [
  'identiteit-en-verblijfstitel',
  'laatste-woonplaats',
  'reden-dakloosheid',
  'vermogen-zich-te-handhaven',
  'zelfredzaamheid',
  'sociaal-netwerk',
  'voorliggende-voorzieningen',
  'wlz-indicatie',
  'wfz-titel',
  'jeugdwet-maatregel',
  'ondersteuningsbehoefte',
  'bestaansmiddelen',
  'kinderen-en-gezag',
] as const;
export type OnderdeelId = (typeof onderdeelIds)[number];

export const gesprekSchema = z.strictObject({
  datum,
  fysiek: jaNeeSchema,
  reden: losseRegelSchema,
  verslag: tekstSchema,
  /** Who else was there; recorded since the second release, so absent in what is older. */
  aanwezigen: losseRegelSchema.default(''),
  tolk: losseRegelSchema.default(''),
  /** It tells of somebody else in the household: it stays out of letters. Not said: see electron/core/besluit/huishouden.ts. */
  overAnder: jaNeeSchema.optional(),
});
export const onderdeelSchema = z.strictObject({
  stand: z.enum(['vastgesteld', 'niet-van-toepassing']).nullable(),
  bevinding: tekstSchema,
  /** As for a gesprek. */
  overAnder: jaNeeSchema.optional(),
});

/** 5.2.4: gesprekken and the thirteen onderdelen. */
export const onderzoekSchema = z.strictObject({
  startOp: datum,
  gesprekken: z.array(gesprekSchema).max(50),
  onderdelen: z.partialRecord(z.enum(onderdeelIds), onderdeelSchema),
  afgerondOp: datum,
  reactieClient: tekstSchema,
  /** Wmo 2.3.2: what stands in the plan that the client handed in; the day stands with the melding. */
  persoonlijkPlan: tekstSchema.default(''),
});

/** 5.2.6 and 5.2.7: conditions for opvang, and the facts behind the grounds for refusal. */
export const voorwaardenSchema = z.strictObject({
  rechtmatigVerblijf: jaNeeSchema,
  identiteitVastTeStellen: jaNeeSchema,
  brp: z.enum(['ingeschreven', 'eerder-ingeschreven', 'nooit']).nullable(),
  verblijfplaats: z.enum(['geen', 'tijdelijk-te-verlaten', 'onveilig', 'veilig']).nullable(),
  thuissituatieVerlaten: jaNeeSchema,
  kanZichHandhaven: jaNeeSchema,
  voldoendeRedzaam: jaNeeSchema,
  onvoldoendeMedewerking: jaNeeSchema,
  hersteltermijnTot: datum,
  financieelZelfredzaam: jaNeeSchema,
  voorliggendeVoorziening: jaNeeSchema,
  voorzieningEffectueerbaar: jaNeeSchema,
  weigertDossieroverdracht: jaNeeSchema,
  vrijOfToeristischVerblijf: jaNeeSchema,
  inNederlandSinds: datum,
  overmachtOfNood: jaNeeSchema,
  toelichting: tekstSchema,
});

/** The facts schema of each step: the one table from which forms, storage and toetsing read. */
export const stapSchemas = {
  melding: meldingSchema,
  'acute-opvang': acuteOpvangSchema,
  onderzoek: onderzoekSchema,
  toegankelijkheid: toegankelijkheidSchema,
  voorwaarden: voorwaardenSchema,
} as const;
export type Stapfeiten = { [S in Stapnaam]: z.infer<(typeof stapSchemas)[S]> };

/** A child of whom nothing is known yet. */
export const leegKind = (): z.infer<typeof kindSchema> => ({
  geboortedatum: null,
  inwonend: null,
  naam: '',
  clientId: null,
  gezag: null,
  gezagdrager: '',
  omgang: '',
});

/** What a fresh form of a step holds: nothing known, nothing assumed. Dates come from the caller. */
export function legeStap(vandaag: string): Stapfeiten {
  return {
    melding: {
      gemeldOp: vandaag,
      gemeldBij: 'centraal-onthaal',
      wijze: 'loket',
      melder: '',
      aanvraagOp: null,
      aanvraagVorm: null,
      planOntvangenOp: null,
      laatsteWoonplaats: null,
      heeftPartner: null,
      partnerNaam: '',
      partnerGeboortedatum: null,
      partnerClientId: null,
      kinderen: null,
      huisgenoten: [],
      identificatie: null,
      identificatieReden: '',
      identificatieAnders: '',
      identificatiePoging: null,
      clientondersteuningAangeboden: null,
      tolk: '',
      tolkVorm: null,
      tolkGeregeld: null,
      aanpassingen: [],
      aanpassingAnders: '',
      toelichting: '',
    },
    'acute-opvang': {
      veiligeOpvangInNetwerk: null,
      alternatieveVeiligeOvernachting: null,
      kanZichHandhaven: null,
      tijdstip: null,
      locatieId: null,
      overboeken: '',
      geplaatstDoor: '',
      toelichting: '',
    },
    onderzoek: {
      startOp: vandaag,
      gesprekken: [],
      onderdelen: {},
      afgerondOp: null,
      reactieClient: '',
      persoonlijkPlan: '',
    },
    toegankelijkheid: legeToegankelijkheid(),
    voorwaarden: {
      rechtmatigVerblijf: null,
      identiteitVastTeStellen: null,
      brp: null,
      verblijfplaats: null,
      thuissituatieVerlaten: null,
      kanZichHandhaven: null,
      voldoendeRedzaam: null,
      onvoldoendeMedewerking: null,
      hersteltermijnTot: null,
      financieelZelfredzaam: null,
      voorliggendeVoorziening: null,
      voorzieningEffectueerbaar: null,
      weigertDossieroverdracht: null,
      vrijOfToeristischVerblijf: null,
      inNederlandSinds: null,
      overmachtOfNood: null,
      toelichting: '',
    },
  };
}
