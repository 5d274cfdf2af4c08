import { z } from 'zod';
import { crisispunten } from '../../beleid/index.ts';
import {
  datumSchema,
  datumtijdSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
} from '../basis.ts';
import { leegPunt, puntinhoudSchema } from '../basisorde.ts';

const dag = datumSchema.nullable();

/** One point of 5.1.3 of one person, with whether it went the safe way. */
const crisisbasis = puntinhoudSchema.omit({ bewijs: true, bijlageId: true }).extend({
  punt: z.enum(crisispunten),
  /** Seen by the worker; null: told. */
  bewijs: z.enum(['gezien']).nullable(),
  /** Whether somebody looked that this step gives the place away to nobody; belongs to being in order. */
  veilig: jaNeeSchema,
  veiligHoe: losseRegelSchema,
});

export const zorgsoorten = [
  'letsel',
  'forensisch',
  'zwangerschap',
  'medicatie',
  'ggz',
  'crisis-ggz',
  'kind',
  'anders',
] as const;
export const zorgstanden = ['nodig', 'geregeld', 'gedaan', 'niet-gewild'] as const;

/** Medical or GGZ care that somebody needs (5.1.3): arranged by whom, when, and how one gets there safely. */
const crisiszorg = z.strictObject({
  zorg: z.enum(zorgsoorten),
  nodig: regelSchema,
  /** Day of the violence; a forensic examination is only of use within days of it. */
  gebeurdOp: dag,
  stand: z.enum(zorgstanden),
  doorWie: losseRegelSchema,
  afspraakOp: datumtijdSchema.nullable(),
  vervoerVeilig: jaNeeSchema,
  uiterlijk: dag,
  gedaanOp: dag,
  toelichting: tekstSchema,
});

/** The first days: what somebody needs now, and what waits (5.1.3: rest first). */
const rust = z.strictObject({
  datum: datumSchema,
  nu: regelSchema,
  nogNiet: losseRegelSchema,
  steun: losseRegelSchema,
  volgendGesprekOp: dag,
});

export const risicofactoren = [
  'contact-pleger',
  'trauma',
  'psychisch',
  'middelen',
  'relatie',
  'opvoeding',
  'geld',
  'verblijfsstatus',
  'netwerk',
  'anders',
] as const;
export const hulpstanden = ['te-vragen', 'aangevraagd', 'loopt', 'gedaan', 'niet-gewild'] as const;

/** Help that takes away what makes it happen again (5.1.3). */
const risicohulp = z.strictObject({
  factor: z.enum(risicofactoren),
  hulp: regelSchema,
  doorWie: losseRegelSchema,
  stand: z.enum(hulpstanden),
  uiterlijk: dag,
  toelichting: tekstSchema,
});

export const leefgebieden = [
  'veiligheid',
  'wonen',
  'geld',
  'werk',
  'gezondheid',
  'psychisch',
  'sociaal',
  'opvoeding',
] as const;
export const vervolgsoorten = ['wmo-arrangement', 'jeugdhulp'] as const;
export const conclusies = ['geen-vervolg', ...vervolgsoorten] as const;
export const arrangementvormen = ['intramuraal', 'semimuraal', 'extramuraal'] as const;
export type Arrangementvorm = (typeof arrangementvormen)[number];

/** Which clientgroep huiselijk geweld an arrangement belongs to: i extramuraal, j intra- and semimuraal. */
export const clientgroepVan = (vorm: Arrangementvorm): 'i' | 'j' => (vorm === 'extramuraal' ? 'i' : 'j');

/** What somebody needs after the crisisopvang, started during it (5.1.3). */
const vraagverheldering = z.strictObject({
  gestartOp: datumSchema,
  veiligheid: losseRegelSchema,
  wonen: losseRegelSchema,
  geld: losseRegelSchema,
  werk: losseRegelSchema,
  gezondheid: losseRegelSchema,
  psychisch: losseRegelSchema,
  sociaal: losseRegelSchema,
  opvoeding: losseRegelSchema,
  wens: tekstSchema,
  /** Null: not known yet. */
  conclusie: z.enum(conclusies).nullable(),
  vorm: z.enum(arrangementvormen).nullable(),
  waarom: tekstSchema,
  klaarOp: dag,
});

export const overdrachtgronden = ['toestemming', 'jeugdwet', 'vitaal-belang', 'wmo'] as const;

/** An application for what comes after, up to its indicatie and its start: evidence for grond 1 of 5.1.5. */
const vervolgtraject = z.strictObject({
  vervolg: z.enum(vervolgsoorten),
  vorm: z.enum(arrangementvormen).nullable(),
  bij: regelSchema,
  gevraagdOp: dag,
  indicatieOp: dag,
  afgewezenOp: dag,
  woonplek: jaNeeSchema,
  startOp: dag,
  /** Handed over in a talk, with what and on which ground. */
  overdrachtOp: dag,
  overdrachtWat: tekstSchema,
  overdrachtGrond: z.enum(overdrachtgronden).nullable(),
  toelichting: tekstSchema,
});

export const briefwijzen = ['persoonlijk', 'via-opvang', 'veilig-contact'] as const;

/** From when a bijdrage is asked, and how the client got the letter about it beforehand (5.1.6). */
const bijdragebrief = z.strictObject({
  vanaf: datumSchema,
  verstuurdOp: dag,
  wijze: z.enum(briefwijzen).nullable(),
  toelichting: tekstSchema,
});

export const vrijstellinggronden = ['geen-inkomen', 'geen-toegang-tot-geld', 'dubbele-woonlasten', 'anders'] as const;

/** Days over which no bijdrage is asked, and why. */
const bijdragevrijstelling = z.strictObject({
  van: datumSchema,
  tot: dag,
  grond: z.enum(vrijstellinggronden),
  waarom: motiveringSchema,
});

/** Somebody who did not come home: whether that is danger is decided first. */
const crisisafwezig = z.strictObject({
  sinds: datumtijdSchema,
  gevaar: jaNeeSchema,
  /** What was decided about safety, and by whom. */
  besluit: motiveringSchema,
  bereikt: jaNeeSchema,
  verwachtTerug: dag,
  terugOp: dag,
  toelichting: tekstSchema,
});

/** What is recorded while somebody stays (5.1.3, 5.1.4, 5.1.6). */
export const verblijfsoorten = {
  crisisbasis,
  crisiszorg,
  rust,
  risicohulp,
  vraagverheldering,
  vervolgtraject,
  bijdragebrief,
  bijdragevrijstelling,
  crisisafwezig,
} as const;
/** Of which a later version is the work going on and no correction: no reason is asked. */
export const verblijfwerkstukken = [
  'crisisbasis',
  'crisiszorg',
  'rust',
  'risicohulp',
  'vraagverheldering',
  'vervolgtraject',
  'bijdragebrief',
  'crisisafwezig',
] as const;

/** What a house of Veilig Thuis agreed about a stay; the policy has no numbers for it. */
export const crisisafsprakenSchema = z.strictObject({
  /** Days within which the first talk about rest is held. */
  rustDagen: z.number().int().min(1).max(30).default(3),
  /** Days after the violence in which a forensic medical examination is of use. */
  forensischDagen: z.number().int().min(1).max(30).default(7),
  /** Days within which the vraagverheldering starts. */
  vraagStartDagen: z.number().int().min(1).max(90).default(14),
  /** Weeks before the last day on which what comes after is known, and on which the besluit is prepared. */
  plannenWeken: z.number().int().min(1).max(12).default(6),
  beslissenWeken: z.number().int().min(1).max(12).default(3),
  /** The bijdrage of the Nadere Regels (5.1.6), dated and with its source; none until somebody entered one. */
  bijdragen: z
    .array(
      z.strictObject({
        vanaf: datumSchema,
        /** Eurocents per month or per day. */
        centen: z.number().int().min(0).max(1_000_000),
        per: z.enum(['maand', 'dag']),
        bron: regelSchema,
      }),
    )
    .max(50)
    .refine((alle) => new Set(alle.map(({ vanaf }) => vanaf)).size === alle.length, 'Er gaan er twee in op één dag.')
    .default([]),
});
export type Crisisafspraken = z.infer<typeof crisisafsprakenSchema>;

export type Crisispuntinhoud = z.infer<typeof crisisbasis>;
/** A point that nothing is known of. */
export const leegCrisispunt = (punt: Crisispuntinhoud['punt'], datum: string): Crisispuntinhoud => {
  const { bewijs: _, bijlageId: __, ...rest } = leegPunt(datum);
  return { ...rest, punt, bewijs: null, veilig: null, veiligHoe: '' };
};
