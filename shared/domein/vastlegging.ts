import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
  tijdSchema,
} from './basis.ts';
import { bestemmingSchema } from './bestemming.ts';

/*
 * What is recorded during and after the stay: the evidence of 5.2.8 and 5.2.9, the perspectief of 5.2.12, and what follows
 * the end. A record is kept in versions; a correction is a new version with a reason, what does not hold is withdrawn with
 * one. Nothing here says who may record: that is for the endpoint.
 */
export const vastleggingsoorten = [
  'waarschuwing',
  'incident',
  'verblijfsgesprek',
  'woningaanbod',
  'inspanning',
  'vervolgplek',
  'heronderzoek',
  'voornemen',
  'plan',
  'uitstroom',
  'warme-overdracht',
  'nazorg',
  'afwezigheid',
  'schorsing',
  'scil',
  'zorgsignaal',
  'meldcode',
  'briefadres',
  'eigendommen',
  'overdrachtsverslag',
  'overbrugging',
  'maaltijdvrijstelling',
  'woonbijdrage',
  'schulden',
  'dagstructuur',
  'woningsite',
  'woningreactie',
  'zoekprofiel',
] as const;
export type Vastleggingsoort = (typeof vastleggingsoorten)[number];

/** Records of which a later version is the work going on and no correction: they ask no reason for it. */
export const werkstukken: ReadonlySet<Vastleggingsoort> = new Set([
  'voornemen',
  'plan',
  'warme-overdracht',
  'nazorg',
  'afwezigheid',
  'scil',
  'zorgsignaal',
  'meldcode',
  'briefadres',
  'eigendommen',
  'overbrugging',
  'maaltijdvrijstelling',
  'woonbijdrage',
  'schulden',
  'dagstructuur',
  'woningsite',
  'zoekprofiel',
]);

/** 5.2.11: what a client in the opvang is obliged to, and the house rules (which it names as well). */
export const plichten = [
  'begeleiding',
  'uitstroom',
  'financien',
  'woningzoeksites',
  'zoekprofiel',
  'woonopties',
  'woning-accepteren',
  'bijdrage',
  'huisregels',
  'gezinsondersteuning',
] as const;

/** The sixteen gronden of 5.2.9, by the ids of the toets `beeindiging`. */
export const grondIds = [
  'voorliggende-voorziening',
  'vervolg-intramuraal',
  'vervolg-ambulant',
  'geen-ondersteuningsbehoefte',
  'ggz-of-zvw',
  'afspraken',
  'bedreiging',
  'vertrouwensrelatie',
  'hygiene',
  'regels',
  'gewijzigde-informatie',
  'onjuiste-feiten',
  'geen-feitelijk-verblijf',
  'geen-structureel-gebruik',
  'weigert-woning',
  'verplichtingen',
] as const;
export type GrondId = (typeof grondIds)[number];

const dag = datumSchema.nullable();

const waarschuwing = z.strictObject({
  datum: datumSchema,
  wijze: z.enum(['schriftelijk', 'mondeling']),
  /** Who warned: a name or an organisation. */
  doorWie: regelSchema,
  plicht: z.enum(plichten),
  /** What the client is told; it stands in the letter. */
  tekst: motiveringSchema,
  reactie: tekstSchema,
  /** How and when the client got the letter; null: not yet. Added later: a record of before has neither. */
  gegevenWijze: z.enum(['meegegeven', 'verzonden', 'op-de-kamer']).nullable().default(null),
  gegevenOp: dag.default(null),
});

/** Whom somebody told about an incident. */
export const incidentmelders = [
  'politie',
  'familie',
  'centraal-onthaal',
  'veilig-thuis',
  'inspectie',
  'zorg',
  'leidinggevende',
] as const;

const incident = z.strictObject({
  datum: datumSchema,
  tijd: tijdSchema.nullable(),
  waar: regelSchema,
  aard: z.enum([
    'bedreiging',
    'geweld',
    'vernieling',
    'diefstal',
    'middelen',
    'suicidaal',
    'gezondheid',
    'overlijden',
    'kind',
    'hygiene',
    'anders',
  ]),
  wat: motiveringSchema,
  /** The same for a letter: without anybody else's name. Empty: the incident is not described in letters. */
  voorBrief: tekstSchema,
  aangifte: z.enum(['gedaan', 'mogelijk', 'niet-mogelijk']).nullable(),
  onwerkbaar: jaNeeSchema,
  gezondheidsrisico: jaNeeSchema,
  ingelicht: losseRegelSchema,
  doorWie: regelSchema,
  // Added later: what was stored before reads as not known.
  /** Others, only as "bewoner B" or "medewerker". */
  anderen: losseRegelSchema.default(''),
  letsel: jaNeeSchema.default(null),
  aangifteNummer: losseRegelSchema.default(''),
  verteldAan: z.array(z.enum(incidentmelders)).max(incidentmelders.length).default([]),
  /** What was done at once. */
  maatregel: tekstSchema.default(''),
});

const verblijfsgesprek = z.strictObject({
  datum: datumSchema,
  onderwerp: z.enum(['niet-verblijven', 'geen-structureel-gebruik', 'vertrouwen', 'anders']),
  clientGesproken: jaNeeSchema,
  doorWie: regelSchema,
  verslag: motiveringSchema,
  noodzaakVervallen: jaNeeSchema,
  redenGegeven: jaNeeSchema,
  nietStructureel: jaNeeSchema,
});

const woningaanbod = z.strictObject({
  datum: datumSchema,
  omschrijving: regelSchema,
  zelfstandig: jaNeeSchema,
  huurPast: jaNeeSchema,
  grootGenoeg: jaNeeSchema,
  /** Safety, school of the children: what else counts (5.2.11). */
  zoekgebied: tekstSchema,
  passend: jaNeeSchema,
  antwoord: z.enum(['aanvaard', 'geweigerd']).nullable(),
  reden: tekstSchema,
});

const inspanning = z.strictObject({
  datum: datumSchema,
  doorWie: regelSchema,
  wat: motiveringSchema,
  meegewerkt: jaNeeSchema,
});

const vervolgplek = z.strictObject({
  datum: datumSchema,
  soort: z.enum(['voorliggend', 'intramuraal', 'ambulant', 'ggz-zvw']),
  omschrijving: regelSchema,
  instantie: losseRegelSchema,
  /** Indicatie given, or necessity established. */
  indicatie: jaNeeSchema,
  /** There is a place, or the provision can be used now. */
  beschikbaar: jaNeeSchema,
  woonplek: jaNeeSchema,
  vanaf: dag,
  toelichting: tekstSchema,
});

const heronderzoek = z.strictObject({
  datum: datumSchema,
  aanleiding: z.enum(['verlenging', 'gewijzigde-omstandigheden', 'nieuwe-informatie']),
  gesprekOp: dag,
  geenGesprek: losseRegelSchema,
  bevindingen: motiveringSchema,
  uitstroomMogelijk: jaNeeSchema,
  oorzaakBijClient: jaNeeSchema,
  noodzaak: jaNeeSchema,
  alternatief: jaNeeSchema,
  leidtTotAnderBesluit: jaNeeSchema,
  opzet: jaNeeSchema,
  reactieClient: tekstSchema,
});

/** What may be decided only after the client could say something about it (Awb 4:8), or after a reason of Awb 4:11. */
export const voornemensoorten = ['beeindigen', 'intrekken', 'wijzigen', 'niet-verlengen'] as const;

const voornemen = z.strictObject({
  soort: z.enum(voornemensoorten),
  per: dag,
  /** The client wants this too: then there is nothing to be heard about (Awb 4:8). */
  opVerzoek: jaNeeSchema,
  gronden: z.array(z.enum(grondIds)).max(16),
  /** What a person answered on the questions of a grond that no record answers. */
  antwoorden: z.partialRecord(z.enum(grondIds), z.record(z.string().max(60), z.boolean().nullable())),
  /** What we intend and why, for the letter. */
  toelichting: motiveringSchema,
  uitgenodigdOp: dag,
  reageerTot: dag,
  reactieOp: dag,
  reactieWijze: z.enum(['mondeling', 'schriftelijk']).nullable(),
  reactie: tekstSchema,
  /** Awb 4:11 a, b and c. */
  overslaan: z.enum(['spoed', 'eerder-gehoord', 'doel']).nullable(),
  overslaanReden: tekstSchema,
});

/** What a client can be waiting for before going on (5.2.12). */
export const wachtredenen = [
  'woning',
  'indicatie',
  'plek-instelling',
  'inkomen',
  'schuldhulp',
  'identiteitsbewijs',
  'briefadres',
  'verblijfsrecht',
  'andere-gemeente',
  'client',
  'anders',
] as const;

/** Another maatwerkvoorziening that 5.2.12 asks to be applied for in time. */
export const voorzieningen = [
  'beschermd-wonen',
  'begeleiding-thuis',
  'wlz',
  'ggz',
  'jeugdhulp',
  'forensisch',
  'anders',
] as const;

const plan = z.strictObject({
  datum: datumSchema,
  doel: motiveringSchema,
  richting: z.enum(['uitstroom', 'doorstroom']),
  bestemming: bestemmingSchema,
  nodig: tekstSchema,
  wachtOp: z.array(z.strictObject({ waarop: z.enum(wachtredenen), sinds: datumSchema })).max(10),
  volgendeStap: losseRegelSchema,
  volgendeStapOp: dag,
  /** The day on which the client means to leave; null: not known. */
  vertrekOp: dag.default(null),
  voorziening: z.enum(voorzieningen).nullable().default(null),
  /** Where the melding or aanvraag was done, when, and when somebody asks how it stands. */
  voorzieningWaar: losseRegelSchema.default(''),
  voorzieningGemeldOp: dag.default(null),
  voorzieningOpvolgenOp: dag.default(null),
});

const uitstroom = z.strictObject({
  /** First day on which the client does not sleep here any more. */
  datum: datumSchema,
  /** Why the stay ends: by its last day, by a besluit, because the client leaves, or by death. */
  wijze: z.enum(['van-rechtswege', 'besluit', 'eigen-vertrek', 'overleden']),
  bestemming: bestemmingSchema,
  metOverdracht: jaNeeSchema,
  pasTerug: jaNeeSchema,
  sleutelTerug: jaNeeSchema,
  /** How we know that the client wants to leave: said at the desk, a signed note. */
  bevestigd: tekstSchema,
  toelichting: tekstSchema,
});

export const overdrachtdelen = ['samenvatting', 'plan', 'afspraken', 'medicatie', 'post', 'kennismaking'] as const;

const warmeOverdracht = z.strictObject({
  naar: regelSchema,
  contact: losseRegelSchema,
  datum: dag,
  toestemming: jaNeeSchema,
  delen: z.array(z.enum(overdrachtdelen)).max(overdrachtdelen.length),
  gedaan: jaNeeSchema,
  toelichting: tekstSchema,
});

const nazorg = z.strictObject({
  /** Day on which we get in touch. */
  datum: datumSchema,
  vorm: z.enum(['gesprek', 'telefoon', 'bezoek']),
  gedaanOp: dag,
  verslag: tekstSchema,
});

/** Somebody of the household that is meant; null: whoever the dossier is about. */
const wie = idSchema.nullable();

/** 3.10.4 by analogy, 5.2.9: away for a while, with what the toets `afwezigheid` asks. */
const afwezigheid = z.strictObject({
  wie,
  /** First day away: the first night not slept here. */
  datum: datumSchema,
  reden: z.enum(['overig', 'ziekenhuis', 'detentie', 'schoolvakantie']),
  /** Told beforehand, or found in the night register. */
  gemeld: jaNeeSchema,
  verwachtTerug: dag,
  verwachtLangerDan90Dagen: jaNeeSchema,
  dagonderwijs: jaNeeSchema,
  laatsteVakantiedag: dag,
  /** First night slept here again; null: still away. */
  terugOp: dag,
  toelichting: tekstSchema,
});

/** Somebody may not come in for a while, by the aanbieder; the besluit about opvang stands. */
const schorsing = z.strictObject({
  wie,
  /** First day, and the last one (t/m). */
  datum: datumSchema,
  tot: datumSchema,
  /** What the client is told; it stands in the letter. */
  redenBrief: motiveringSchema,
  plicht: z.enum(plichten),
  /** Where the client can sleep meanwhile. */
  alternatief: regelSchema,
  /** Where and how to object, and by when. */
  bezwaarBij: regelSchema,
  bezwaarTot: dag,
  opgelegdDoor: regelSchema,
  /** Ended earlier, from this day, and why; null: runs. */
  opgehevenPer: dag,
  opgehevenReden: losseRegelSchema.default(''),
  /** With a minor or a household: where the children are meanwhile. */
  kinderen: losseRegelSchema.default(''),
  toelichting: tekstSchema,
});

/** 5.2.12: a screening that the aanbieder proposes. Its score stays on the form of the test; only the class is kept. */
const scil = z.strictObject({
  wie,
  /** Day on which it was offered. */
  datum: datumSchema,
  doorWie: regelSchema,
  antwoord: z.enum(['ja', 'nee', 'later']).nullable(),
  opnieuwOp: dag,
  afgenomenOp: dag,
  afgenomenDoor: losseRegelSchema,
  uitslag: z.enum(['vermoeden', 'geen-vermoeden', 'niet-te-bepalen']).nullable(),
  /** What the class is called in talks with this client; empty: as the list has it. */
  uitslagTekst: losseRegelSchema,
  vervolg: tekstSchema,
  vervolgOp: dag,
});

/** 5.2.12: a sign of psychische or somatische problems, and what came of it. */
const zorgsignaal = z.strictObject({
  wie,
  datum: datumSchema,
  soort: z.enum(['psychisch', 'somatisch', 'verslaving', 'verstandelijk', 'anders']),
  signaal: motiveringSchema,
  doorWie: regelSchema,
  naar: z
    .enum([
      'huisarts',
      'straatdokter',
      'ggz',
      'verslavingszorg',
      'crisisdienst',
      'ziekenhuis',
      'tandarts',
      'jeugdzorg',
      'anders',
    ])
    .nullable(),
  clientWil: jaNeeSchema,
  afspraakOp: dag,
  stand: z.enum(['gezien', 'verwezen', 'in-zorg', 'afgerond']),
  toelichting: tekstSchema,
});

export const ingeschakelden = [
  'veilig-thuis',
  'jeugdbescherming',
  'crisis-interventie-team',
  'politie',
  'cjg',
  'anders',
] as const;

/**
 * 5.2.10: the five steps of the meldcode for a child. Kept apart: only who guides reads it, and it goes into no letter, list,
 * search or timeline.
 */
const meldcode = z.strictObject({
  wie,
  /** Step 1: the signs. */
  datum: datumSchema,
  signalenDoor: regelSchema,
  signalen: motiveringSchema,
  kindcheck: jaNeeSchema,
  acuutGevaar: jaNeeSchema,
  /** Step 2: a colleague or Veilig Thuis. */
  adviesOp: dag,
  adviesDoor: losseRegelSchema,
  adviesBij: z.enum(['collega', 'veilig-thuis', 'allebei']).nullable(),
  advies: tekstSchema,
  /** Step 3: the talk with the parents, or why not. */
  gesprekOp: dag,
  gesprekDoor: losseRegelSchema,
  gesprek: tekstSchema,
  geenGesprek: tekstSchema,
  /** Step 4: weighing. */
  wegingOp: dag,
  wegingDoor: losseRegelSchema,
  weging: tekstSchema,
  /** Step 5: deciding. */
  besluitOp: dag,
  besluitDoor: losseRegelSchema,
  besluit: z.enum(['melden', 'hulp', 'melden-en-hulp', 'geen']).nullable(),
  besluitWaarom: tekstSchema,
  ingeschakeld: z.array(z.enum(ingeschakelden)).max(ingeschakelden.length),
  ingelicht: tekstSchema,
  /** When somebody looks at it again; null: done. */
  volgendeOp: dag,
});

/** 3.10.5: a briefadres until there is an ordinary one. */
const briefadres = z.strictObject({
  wie,
  /** Applied for on. */
  datum: datumSchema,
  waar: regelSchema,
  van: dag,
  tot: dag,
  /** Where post goes after the client left. */
  postNaar: losseRegelSchema,
  geeindigdOp: dag,
  toelichting: tekstSchema,
});

/** What a client left behind, or could not take along at once. */
const eigendommen = z.strictObject({
  wie,
  datum: datumSchema,
  lijst: motiveringSchema,
  waar: regelSchema,
  /** Last day on which it can be collected. */
  bewaarTot: datumSchema,
  /** Day on which the client got the letter that says so; without it nothing is cleared. */
  verteldOp: dag,
  opgehaaldOp: dag,
  opgehaaldDoor: losseRegelSchema,
  opgeruimdOp: dag,
  opgeruimdHoe: tekstSchema,
});

/** What can go along to who helps the client next; each part only when it was chosen. */
export const verslagdelen = ['plan', 'afspraken', 'zorg', 'post', 'eigendommen', 'aandacht'] as const;
/** Parts about health: only with toestemming. */
export const gevoeligeDelen: ReadonlySet<(typeof verslagdelen)[number]> = new Set(['zorg']);

const overdrachtsverslag = z.strictObject({
  datum: datumSchema,
  naar: regelSchema,
  contact: losseRegelSchema,
  /** On which ground it goes: toestemming that stands in the dossier, given now, or none is needed (why). */
  grond: z.enum(['toestemming-dossier', 'toestemming-nu', 'zonder']),
  grondTekst: losseRegelSchema,
  delen: z.array(z.enum(verslagdelen)).max(verslagdelen.length),
  samenvatting: motiveringSchema,
  afspraken: tekstSchema,
  zorg: tekstSchema,
  aandacht: tekstSchema,
  gegevenOp: dag,
});

/** 3.10.6 by analogy: support while a place is waited for. */
const overbrugging = z.strictObject({
  wie,
  datum: datumSchema,
  wachtOp: regelSchema,
  nodig: jaNeeSchema,
  wat: tekstSchema,
  doorWie: regelSchema,
  /** Until when, at most the term of the policy unless it says why. */
  tot: dag,
  langerOmdat: tekstSchema,
  geeindigdOp: dag,
});

/** 5.2.13: somebody pays nothing for meals for a while, by the aanbieder. */
const maaltijdvrijstelling = z.strictObject({
  wie,
  /** First and last night (t/m); without a last one it goes on. */
  datum: datumSchema,
  tot: dag,
  grond: z.enum(['medisch', 'geen-inkomen']),
  doorWie: regelSchema,
  toelichting: tekstSchema,
});

/** An amount in eurocents. */
const eurocenten = z
  .number()
  .int('Vul een bedrag in, zoals 125 of 125,50.')
  .min(1, 'Vul een bedrag in van meer dan 0 euro.')
  .max(1_000_000, 'Vul een bedrag in van hoogstens 10.000 euro.');

/** 5.2.13: what a gezin is asked for the costs of living there, with what the policy asks of it. */
const woonbijdrage = z.strictObject({
  /** First day for which it is asked, and the last one (t/m); null: goes on. */
  datum: datumSchema,
  tot: dag,
  /** Per month. */
  bedrag: eurocenten,
  /** What the place costs the aanbieder a month. */
  kostprijs: eurocenten.nullable(),
  afgestemdMetCollege: jaNeeSchema,
  objectieveCriteria: jaNeeSchema,
  afgestemdOpInkomen: jaNeeSchema,
  /** How the amount was found, for the letter. */
  criteria: motiveringSchema,
  /** Day on which the letter went to the client; the amount counts from the day after. */
  verstuurdOp: dag,
  toelichting: tekstSchema,
});

/** How far the debts of somebody are on the way (5.2.10): an inventory first, then to who helps. */
export const schuldstanden = [
  'geen-schulden',
  'nog-inventariseren',
  'geinventariseerd',
  'aangemeld',
  'in-traject',
  'afgerond',
] as const;
export const toeleidingen = ['geldplein', 'kredietbank', 'wijkteam', 'bewindvoerder', 'anders'] as const;

/** One creditor; the amount in eurocents, null: known to exist, not how much. */
const schuldeiser = z.strictObject({
  naam: regelSchema,
  bedrag: z.number().int().min(0, 'Vul een bedrag in dat kan.').max(10_000_000_00, 'Dit bedrag is te hoog.').nullable(),
});
export type Schuldeiser = z.infer<typeof schuldeiser>;

const schulden = z.strictObject({
  wie,
  datum: datumSchema,
  stand: z.enum(schuldstanden),
  schuldeisers: z.array(schuldeiser).max(60),
  toeleiding: z.array(z.enum(toeleidingen)).max(toeleidingen.length),
  aangemeldOp: dag,
  volgendeStap: losseRegelSchema,
  volgendeStapOp: dag,
  toelichting: tekstSchema,
});

export const dagsoorten = [
  'activiteit',
  'training',
  'arbeidsmatige-dagbesteding',
  'werk',
  'opleiding',
  'geen',
] as const;

const dagstructuur = z.strictObject({
  wie,
  soort: z.enum(dagsoorten),
  waar: losseRegelSchema,
  dagenPerWeek: z.number().int().min(0).max(7, 'Een week heeft zeven dagen.').nullable(),
  /** Since when. */
  datum: datumSchema,
  tot: dag,
  toelichting: tekstSchema,
});

/** 5.2.11: registered at a site for homes. What the site is, is kept as it was: the list of sites can change. */
const woningsite = z.strictObject({
  wie,
  site: regelSchema,
  loting: jaNeeSchema,
  buitenRegio: jaNeeSchema,
  /** First day of the registration. */
  datum: datumSchema,
  /** Shown: seen on paper or screen by the begeleider. */
  gezien: jaNeeSchema,
  bijlageId: idSchema.nullable(),
  /** First day on which it no longer counts. */
  uitgeschrevenOp: dag,
  toelichting: tekstSchema,
});

/** One week of looking for a home. `aantal` null: not asked; 0: none, and that is a fact. */
const woningreactie = z.strictObject({
  wie,
  /** The Monday of the week. */
  datum: datumSchema,
  reacties: z
    .array(z.strictObject({ siteId: idSchema, aantal: z.number().int().min(0).max(99).nullable() }))
    .max(30)
    .refine((lijst) => new Set(lijst.map(({ siteId }) => siteId)).size === lijst.length, 'Elke site kan één keer.'),
  andereOpties: jaNeeSchema,
  gezien: jaNeeSchema,
  bijlageId: idSchema.nullable(),
  toelichting: losseRegelSchema,
});

/** 5.2.11: what somebody looks for, and whether it is a home of one's own at all. */
const zoekprofiel = z.strictObject({
  wie,
  datum: datumSchema,
  eigenWoning: jaNeeSchema,
  /** Why not, or where to instead. */
  waaromNiet: losseRegelSchema,
  gebied: losseRegelSchema,
  slaapkamers: z.number().int().min(0).max(20, 'Vul een aantal in tot 20.').nullable(),
  /** In eurocents a month. */
  maxHuur: z.number().int().min(0, 'Vul een bedrag in dat kan.').max(1_000_000, 'Dit bedrag is te hoog.').nullable(),
  veiligheid: tekstSchema,
  school: tekstSchema,
  goed: jaNeeSchema,
});

export const vastleggingschemas = {
  waarschuwing,
  incident,
  verblijfsgesprek,
  woningaanbod,
  inspanning,
  vervolgplek,
  heronderzoek,
  voornemen,
  plan,
  uitstroom,
  'warme-overdracht': warmeOverdracht,
  nazorg,
  afwezigheid,
  schorsing,
  scil,
  zorgsignaal,
  meldcode,
  briefadres,
  eigendommen,
  overdrachtsverslag,
  overbrugging,
  maaltijdvrijstelling,
  woonbijdrage,
  schulden,
  dagstructuur,
  woningsite,
  woningreactie,
  zoekprofiel,
} as const satisfies Record<Vastleggingsoort, z.ZodType>;

export type Vastleggingen = { [S in Vastleggingsoort]: z.infer<(typeof vastleggingschemas)[S]> };

/** A form not filled in yet: what must be chosen is null. */
export type LegeVastlegging<S extends Vastleggingsoort> = {
  [K in keyof Vastleggingen[S]]: Vastleggingen[S][K] | null;
};
