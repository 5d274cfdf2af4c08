import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, regelSchema, tekstSchema } from '../basis.ts';

/** Codes of Veilig Thuis for CBS: Uitvoeringsregeling Wmo 2015, art. 7, bijlage A. */
export const aanleidingen = [
  'partnergeweld',
  'eergerelateerd',
  'ouderenmishandeling',
  'geweld-tegen-ouders',
  'huwelijksdwang',
  'kindermishandeling-kindcheck',
  'kindermishandeling-vechtscheiding',
  'kindermishandeling-anders',
  'huiselijk-geweld-anders',
  'andere-problematiek',
] as const;
export const aarden = [
  'lichamelijke-mishandeling',
  'lichamelijke-verwaarlozing',
  'psychisch-geweld',
  'affectieve-verwaarlozing',
  'seksueel-misbruik',
  'financiele-uitbuiting',
  'getuige',
  'munchhausen-by-proxy',
  'genitale-verminking',
  'anders-onveilig',
  'anders-niet-onveilig',
] as const;
export const triagebesluiten = ['onderzoek', 'overdracht', 'advies', 'geen-vervolg'] as const;
/** There is no public definition of the levels: a choice with a reason, and a label that the administrator can edit. */
export const veiligheidsniveaus = ['rood', 'oranje', 'groen'] as const;
export const veiligheidsniveauSchema = z.enum(veiligheidsniveaus);
export type Veiligheidsniveau = z.infer<typeof veiligheidsniveauSchema>;
/** What each level is called on screens and paper; an administrator of Veilig Thuis can change it. */
export const niveaulabelsSchema = z.strictObject({ rood: regelSchema, oranje: regelSchema, groen: regelSchema });
export type Niveaulabels = Readonly<z.infer<typeof niveaulabelsSchema>>;
export const beginniveaus: Niveaulabels = {
  rood: 'Code rood',
  oranje: 'Code oranje',
  groen: 'Code groen',
};
export const herkomsten = ['regio', 'buiten-regio'] as const;

/** What is asked about the danger and the people; null is never "nee" but: not asked yet (5.1.1, 5.1.2). */
export const triageSchema = z.strictObject({
  /** Who is on the telephone; another Veilig Thuis calls about code rood from elsewhere. */
  melder: z.enum(['zelf', 'politie', 'hulpverlener', 'veilig-thuis-elders', 'omgeving']).nullable(),
  acuutGevaar: jaNeeSchema,
  /** Whether 112 was called, by whoever. */
  politieGebeld: jaNeeSchema,
  plegerWaar: z.enum(['bij-client', 'in-de-buurt', 'elders', 'vast', 'onbekend']).nullable(),
  plegerPlek: losseRegelSchema,
  /** Whether there are children who come along or stay behind; who they are stands with Mensen. */
  kinderen: jaNeeSchema,
  kinderenHoe: losseRegelSchema,
  wapens: jaNeeSchema,
  middelen: jaNeeSchema,
  eergerelateerd: jaNeeSchema,
  zwanger: jaNeeSchema,
  medisch: jaNeeSchema,
  medischHoe: losseRegelSchema,
  huisdieren: jaNeeSchema,
  huisdierenHoe: losseRegelSchema,
  verblijfsstatus: z.enum(['nederlands-of-eu', 'eigen-vergunning', 'afhankelijk', 'in-aanvraag', 'geen']).nullable(),
  /** Language, when an interpreter is needed. */
  tolk: losseRegelSchema,
  verhaal: tekstSchema,
  aanleiding: z.enum(aanleidingen).nullable(),
  aard: z.array(z.enum(aarden)).max(aarden.length),
  niveau: veiligheidsniveauSchema.nullable(),
  /** Mandatory with a level. */
  niveauReden: tekstSchema,
  herkomst: z.enum(herkomsten).nullable(),
  triagebesluit: z.enum(triagebesluiten).nullable(),
  /** The day of the triagebesluit: the onderzoek is counted from it. */
  triagebesluitOp: datumSchema.nullable(),
});
export type Triage = z.infer<typeof triageSchema>;

/** A triage in which nothing was asked yet. */
export const legeTriage = (): Triage => ({
  melder: null,
  acuutGevaar: null,
  politieGebeld: null,
  plegerWaar: null,
  plegerPlek: '',
  kinderen: null,
  kinderenHoe: '',
  wapens: null,
  middelen: null,
  eergerelateerd: null,
  zwanger: null,
  medisch: null,
  medischHoe: '',
  huisdieren: null,
  huisdierenHoe: '',
  verblijfsstatus: null,
  tolk: '',
  verhaal: '',
  aanleiding: null,
  aard: [],
  niveau: null,
  niveauReden: '',
  herkomst: null,
  triagebesluit: null,
  triagebesluitOp: null,
});

/** Whether this is code rood in the sense of 5.1.2: the highest level; null: no level was chosen yet. */
export const codeRoodVan = ({ niveau }: Pick<Triage, 'niveau'>): boolean | null => (niveau ? niveau === 'rood' : null);
