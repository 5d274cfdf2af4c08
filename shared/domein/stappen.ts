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

/**
 * The recorded facts of each step of a dossier. Every fact may be null: not asked or not known yet.
 * A step is stored append-only, one row per version; the names of facts are those of the toetsen.
 */
export const stapnamen = ['melding', 'acute-opvang', 'onderzoek', 'toegankelijkheid', 'voorwaarden'] as const;
export type Stapnaam = (typeof stapnamen)[number];

const datum = datumSchema.nullable();

export const kindSchema = z.strictObject({ geboortedatum: datum, inwonend: jaNeeSchema });

/** 5.2.2, 2.2.1, 2.2.2, 1.10: the report at the desk. */
export const meldingSchema = z.strictObject({
  gemeldOp: datumSchema,
  gemeldBij: z.enum(['centraal-onthaal', 'andere-instantie']).nullable(),
  wijze: z.enum(['loket', 'telefoon', 'via-derde']).nullable(),
  melder: losseRegelSchema,
  aanvraagOp: datum,
  laatsteWoonplaats: woonplaatsSchema.nullable(),
  heeftPartner: jaNeeSchema,
  partnerGeboortedatum: datum,
  /** null: not asked; []: none. */
  kinderen: z.array(kindSchema).max(20).nullable(),
  identificatie: z
    .enum(['paspoort', 'identiteitskaart', 'verblijfsdocument', 'rijbewijs', 'uitzondering', 'nog-niet'])
    .nullable(),
  identificatieReden: losseRegelSchema,
  clientondersteuningAangeboden: jaNeeSchema,
  tolk: losseRegelSchema,
  toelichting: tekstSchema,
});

/** 5.2.3: the three questions, and where the client sleeps tonight. */
export const acuteOpvangSchema = z.strictObject({
  veiligeOpvangInNetwerk: jaNeeSchema,
  alternatieveVeiligeOvernachting: jaNeeSchema,
  kanZichHandhaven: jaNeeSchema,
  tijdstip: datumtijdSchema.nullable(),
  locatieId: idSchema.nullable(),
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
  /** Wmo 2.3.2: the plan that the client handed in, and when. */
  planOntvangenOp: datum.default(null),
  persoonlijkPlan: tekstSchema.default(''),
});

export const criteriumIds = [
  'voorkeur-client',
  'positief-netwerk',
  'werk-dagbesteding-onderwijs',
  'lopende-trajecten',
  'negatief-netwerk',
] as const;
export type CriteriumId = (typeof criteriumIds)[number];
export const criteriumSchema = z.strictObject({
  wijstNaar: z.enum(['rotterdam', 'andere-regio', 'geen-verschil']).nullable(),
  bevinding: tekstSchema,
});

/** 5.2.5: who investigates, which region is best, and what a transfer needs. */
export const toegankelijkheidSchema = z.strictObject({
  andereRegio: losseRegelSchema,
  overeenstemmingOnderzoek: jaNeeSchema,
  startOnderzoek: datum,
  criteria: z.partialRecord(z.enum(criteriumIds), criteriumSchema),
  aangewezenRegio: z.enum(['rotterdam', 'andere-regio']).nullable(),
  motivering: tekstSchema,
  overeenstemmingOverdracht: jaNeeSchema,
  onderzoeksverslag: jaNeeSchema,
  overlegMetClient: jaNeeSchema,
  datumOverdracht: datum,
  aanbieder: losseRegelSchema,
  vervoer: losseRegelSchema,
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

/** What a fresh form of a step holds: nothing known, nothing assumed. Dates come from the caller. */
export function legeStap(vandaag: string): Stapfeiten {
  return {
    melding: {
      gemeldOp: vandaag,
      gemeldBij: 'centraal-onthaal',
      wijze: 'loket',
      melder: '',
      aanvraagOp: null,
      laatsteWoonplaats: null,
      heeftPartner: null,
      partnerGeboortedatum: null,
      kinderen: null,
      identificatie: null,
      identificatieReden: '',
      clientondersteuningAangeboden: null,
      tolk: '',
      toelichting: '',
    },
    'acute-opvang': {
      veiligeOpvangInNetwerk: null,
      alternatieveVeiligeOvernachting: null,
      kanZichHandhaven: null,
      tijdstip: null,
      locatieId: null,
      toelichting: '',
    },
    onderzoek: {
      startOp: vandaag,
      gesprekken: [],
      onderdelen: {},
      afgerondOp: null,
      reactieClient: '',
      planOntvangenOp: null,
      persoonlijkPlan: '',
    },
    toegankelijkheid: {
      andereRegio: '',
      overeenstemmingOnderzoek: null,
      startOnderzoek: null,
      criteria: {},
      aangewezenRegio: null,
      motivering: '',
      overeenstemmingOverdracht: null,
      onderzoeksverslag: null,
      overlegMetClient: null,
      datumOverdracht: null,
      aanbieder: '',
      vervoer: '',
    },
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
