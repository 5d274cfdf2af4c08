import { z } from 'zod';
import {
  datumSchema,
  datumtijdSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
} from '../basis.ts';
import { veiligheidsniveauSchema } from './triage.ts';

const dag = datumSchema.nullable();

/**
 * What is asked about danger: our own short list by theme, no copy of an instrument. Never computed into a verdict: a worker
 * weighs it. The wording can be edited by an administrator; the ids stay.
 */
export const gevaarthemas = {
  geweld: ['geweld-eerder', 'geweld-erger', 'letsel', 'seksueel'],
  dreiging: ['dreiging-dood', 'angst'],
  wapens: ['wapens'],
  stalking: ['stalking'],
  verstikking: ['verstikking'],
  zwangerschap: ['zwanger'],
  kinderen: ['kinderen-geweld', 'kinderen-meenemen'],
  controle: ['controle'],
  middelen: ['middelen'],
  nood: ['nood-pleger', 'nood-client'],
  uiteen: ['uiteen'],
  eer: ['eer'],
  dieren: ['dieren'],
} as const;
export type Gevaarthema = keyof typeof gevaarthemas;
export type Gevaarteken = (typeof gevaarthemas)[Gevaarthema][number];
export const gevaarthemanamen = Object.keys(gevaarthemas) as Gevaarthema[];
export const gevaartekens = Object.values(gevaarthemas).flat() as [Gevaarteken, ...Gevaarteken[]];

const antwoord = z.strictObject({
  teken: z.enum(gevaartekens),
  /** The question as it stood on the screen: a wording that is edited later leaves this answer what it was. */
  vraag: regelSchema,
  /** Null: asked, and not known. A sign that is absent was not asked; neither is "nee". */
  antwoord: jaNeeSchema,
  woorden: losseRegelSchema,
});

/**
 * 5.1.3: how dangerous it is, in the judgement of a person. One record per case that goes on in versions; versions with the same
 * moment are one assessment that was mended.
 */
const veiligheidsbeoordeling = z.strictObject({
  moment: datumtijdSchema,
  /** Who took part: the client, a colleague, the police. */
  wie: regelSchema,
  tekens: z
    .array(antwoord)
    .max(gevaartekens.length)
    .refine((lijst) => new Set(lijst.map(({ teken }) => teken)).size === lijst.length, 'Een vraag staat er dubbel in.'),
  niveau: veiligheidsniveauSchema,
  waarom: motiveringSchema,
  /** When somebody looks again; null: not agreed. */
  volgendeOp: dag,
});

/** 5.1.3: what somebody keeps to so that it is safe enough, and whether that was so each time it was looked at. */
const veiligheidsvoorwaarde = z.strictObject({
  voorwaarde: motiveringSchema,
  /** Who keeps it. */
  wie: regelSchema,
  vanaf: datumSchema,
  /** When somebody checks next; null: not agreed. */
  controleOp: dag,
  controles: z
    .array(
      z.strictObject({
        op: datumSchema,
        stand: z.enum(['nagekomen', 'geschonden']),
        door: regelSchema,
        /** What was seen, and what was done about it. */
        toelichting: losseRegelSchema,
      }),
    )
    .max(200),
  /** From when it is needed no more, and why. */
  gestoptOp: dag,
  gestoptWaarom: losseRegelSchema,
});

export const digitalePunten = ['locatie', 'accounts', 'wachtwoorden', 'auto', 'kinderen', 'meelezen'] as const;
export const meeneempunten = [
  'papieren',
  'geld',
  'sleutels',
  'medicijnen',
  'telefoon',
  'kleren',
  'kinderspullen',
] as const;

/** 5.1.3: what the client does when it becomes dangerous, in the client's own words; never with an address. */
const veiligheidsplan = z.strictObject({
  signalen: tekstSchema,
  watIkDoe: tekstSchema,
  wieIkBel: z.array(z.strictObject({ wie: regelSchema, nummer: losseRegelSchema })).max(12),
  /** Where the client goes, without an address: the paper can be found. */
  waarheen: tekstSchema,
  codewoord: losseRegelSchema,
  kinderen: tekstSchema,
  /** What was done about telephones, accounts and the car. */
  digitaal: z.array(z.enum(digitalePunten)).max(digitalePunten.length),
  digitaalErbij: tekstSchema,
  meenemen: z.array(z.enum(meeneempunten)).max(meeneempunten.length),
  meenemenErbij: tekstSchema,
  akkoord: jaNeeSchema,
  akkoordOp: dag,
  /** When it is gone through again with the client; null: not agreed. */
  herzienOp: dag,
});

export const signaalaarden = ['dreiging', 'gezien', 'gevonden', 'bericht', 'kind', 'anders'] as const;

/** Something happened that makes it less safe. Open until it was answered. */
const gevaarsignaal = z.strictObject({
  moment: datumtijdSchema,
  aard: z.enum(signaalaarden),
  wat: motiveringSchema,
  /** Who reported it. */
  doorWie: regelSchema,
  /** Whether the place where the client stays is possibly known; null: nobody looked into that yet. */
  plekBekend: jaNeeSchema,
  /** Then somebody decides whether the client stays there, with a reason. */
  besluit: z.enum(['blijven', 'verhuizen']).nullable(),
  besluitWaarom: tekstSchema,
  gedaan: tekstSchema,
  ingelicht: losseRegelSchema,
  /** Answered on this day; null: open. */
  klaarOp: dag,
});

/** Who was told what, and on which ground. */
const geinformeerd = z.strictObject({
  moment: datumtijdSchema,
  wie: regelSchema,
  rol: z.enum([
    'politie',
    'opvang',
    'huisarts',
    'school',
    'jeugdbescherming',
    'netwerk',
    'advocaat',
    'gemeente',
    'anders',
  ]),
  wat: motiveringSchema,
  grond: z.enum(['toestemming', 'wet', 'noodsituatie']),
  /** Which toestemming, which article, or what the emergency was. */
  grondTekst: regelSchema,
});

/** Who must not learn anything, or not where the client is. */
const nietInformeren = z.strictObject({
  wie: regelSchema,
  relatie: losseRegelSchema,
  wat: z.enum(['niets', 'niet-waar']),
  waarom: motiveringSchema,
});

/** What is recorded about safety while a case runs (5.1.3). */
export const veiligheidsoorten = {
  veiligheidsbeoordeling,
  veiligheidsvoorwaarde,
  veiligheidsplan,
  gevaarsignaal,
  geinformeerd,
  'niet-informeren': nietInformeren,
} as const;
/** Living documents, and signals that are being answered: a later version is the work going on. */
export const veiligheidswerkstukken = [
  'veiligheidsbeoordeling',
  'veiligheidsvoorwaarde',
  'veiligheidsplan',
  'gevaarsignaal',
] as const;

/** What an organisation sets about safety; a question that was not worded anew is as the catalogue has it. */
export const veiligheidinstellingenSchema = z.strictObject({
  vragen: z.partialRecord(z.enum(gevaartekens), losseRegelSchema),
  /** A plan on paper carries a neutral title and no names, unless the worker chooses otherwise. */
  planNeutraal: z.boolean(),
  /** Within how many days a first assessment is there, counted from the melding. */
  beoordelingDagen: z.number().int().min(0).max(60),
  /** Within how many days gezag, school and safety of a child are answered, counted from when the child was added. */
  kindDagen: z.number().int().min(0).max(60),
});
export type Veiligheidinstellingen = z.infer<typeof veiligheidinstellingenSchema>;
export const beginVeiligheid: Veiligheidinstellingen = {
  vragen: {},
  planNeutraal: true,
  beoordelingDagen: 1,
  kindDagen: 3,
};
