import { z } from 'zod';
import { datumSchema, idSchema, losseRegelSchema, regelSchema, tekstSchema } from './basis.ts';

/** What somebody can ask about the personal data that are kept (AVG 15 to 21), each with its article. */
export const verzoeksoorten = ['inzage', 'overdracht', 'rectificatie', 'wissing', 'beperking', 'bezwaar'] as const;
export const verzoeksoortSchema = z.enum(verzoeksoorten);
export type Verzoeksoort = z.infer<typeof verzoeksoortSchema>;
export const verzoekartikel: Readonly<Record<Verzoeksoort, string>> = {
  inzage: 'AVG 15',
  overdracht: 'AVG 20',
  rectificatie: 'AVG 16',
  wissing: 'AVG 17',
  beperking: 'AVG 18',
  bezwaar: 'AVG 21',
};
/** Those that are answered with a file of everything. */
export const metBestand: ReadonlySet<Verzoeksoort> = new Set(['inzage', 'overdracht']);
/** Those of which whoever got the data before is told (AVG 19). */
export const metOntvangers: ReadonlySet<Verzoeksoort> = new Set(['rectificatie', 'wissing', 'beperking']);

export const verzoekers = ['client', 'ouder', 'vertegenwoordiger', 'gemachtigde'] as const;
/** How it was seen who asks (AVG 12 lid 6). */
export const identiteiten = ['id-bewijs', 'digid', 'bekend', 'machtiging'] as const;

/** Why something is left out of a file, or a request is refused. */
export const weggronden = ['derden', 'veiligheid', 'bron', 'opsporing', 'toezicht'] as const;
export const weggrondSchema = z.enum(weggronden);
export type Weggrond = z.infer<typeof weggrondSchema>;
export const weigergronden = [
  'identiteit',
  'ongegrond',
  'buitensporig',
  'wettelijke-plicht',
  'dwingend-belang',
  'veiligheid',
  'juist',
  'eerder',
] as const;
export const weigergrondSchema = z.enum(weigergronden);
export type Weigergrond = z.infer<typeof weigergrondSchema>;

const onderdeelSchema = z.string().min(1).max(200);
/** Left out of the file: a whole thing, or one field of it. */
export const weglatingSchema = z.strictObject({
  onderdeel: onderdeelSchema,
  veld: z.string().max(120).nullable(),
  grond: weggrondSchema,
  toelichting: losseRegelSchema,
});
export type Weglating = z.infer<typeof weglatingSchema>;

/** What is known of a request, whole in every version. */
export const verzoekSchema = z.strictObject({
  soort: verzoeksoortSchema,
  ontvangenOp: datumSchema,
  wijze: z.enum(['loket', 'post', 'digitaal', 'telefoon']).nullable(),
  verzoeker: z.enum(verzoekers),
  verzoekerNaam: losseRegelSchema,
  identiteit: z.enum(identiteiten).nullable(),
  /** Whom it is about, where that is nobody who is known here. */
  overNaam: losseRegelSchema,
  overGeboortedatum: datumSchema.nullable(),
  /** What is asked: which data, what is wrong and how it should read, or why it should go. */
  wat: tekstSchema,
  /** AVG 12 lid 3: two months more, told with the reason within the first. */
  verlengdOp: datumSchema.nullable(),
  verlengdReden: losseRegelSchema,
  weglatingen: z.array(weglatingSchema).max(2000),
  /** What the program proposed to leave out and somebody decided to give. */
  toch: z.array(z.strictObject({ onderdeel: onderdeelSchema, veld: z.string().max(120).nullable() })).max(2000),
  ingetrokkenOp: datumSchema.nullable(),
  /** Entered by mistake: why. Empty: it counts. */
  vervallenReden: losseRegelSchema,
});
export type Verzoekfeiten = z.infer<typeof verzoekSchema>;

export const verzoekuitkomsten = ['toegewezen', 'deels', 'geweigerd', 'niets'] as const;
export const verzoekuitkomstSchema = z.enum(verzoekuitkomsten);
export type Verzoekuitkomst = z.infer<typeof verzoekuitkomstSchema>;
export const verzoekstatussen = ['open', 'afgehandeld', 'ingetrokken', 'vervallen'] as const;
export const verzoekstatusSchema = z.enum(verzoekstatussen);
export type Verzoekstatus = z.infer<typeof verzoekstatusSchema>;
/** What is left to do of a request: give the answer, tell who got the data before (AVG 19), have it erased (Wmo 2015 5.3.5). */
export const verzoektaken = ['antwoorden', 'vertellen', 'wissen'] as const;
export const verzoektaakSchema = z.enum(verzoektaken);
export type Verzoektaak = z.infer<typeof verzoektaakSchema>;

/** How it was answered. */
export const verzoekafhandelingSchema = z.strictObject({
  uitkomst: verzoekuitkomstSchema,
  grond: weigergrondSchema.nullable(),
  motivering: tekstSchema,
  /** Rectificatie: what was changed, and where. */
  gewijzigd: tekstSchema,
  /** What the person wants to have said beside it when it is not changed. */
  verklaring: tekstSchema,
  op: datumSchema,
  doorId: idSchema,
  briefId: idSchema,
  /** Who got the data before and is told (AVG 19). */
  ontvangers: z.array(regelSchema),
});
export type Verzoekafhandeling = z.infer<typeof verzoekafhandelingSchema>;
export const verteldSchema = z.strictObject({
  ontvanger: regelSchema,
  op: datumSchema,
  hoe: z.enum(['register', 'bestand', 'brief', 'telefoon', 'niet-mogelijk']),
});
export type Verteld = z.infer<typeof verteldSchema>;

/** All of a request as one version has it. */
export const verzoekinhoudSchema = z.strictObject({
  feiten: verzoekSchema,
  afhandeling: verzoekafhandelingSchema.nullable(),
  verteld: z.array(verteldSchema),
});
export type Verzoekinhoud = z.infer<typeof verzoekinhoudSchema>;

/** A fresh request that came in today. */
export const leegVerzoek = (vandaag: string, soort: Verzoeksoort = 'inzage'): Verzoekfeiten => ({
  soort,
  ontvangenOp: vandaag,
  wijze: null,
  verzoeker: 'client',
  verzoekerNaam: '',
  identiteit: null,
  overNaam: '',
  overGeboortedatum: null,
  wat: '',
  verlengdOp: null,
  verlengdReden: '',
  weglatingen: [],
  toch: [],
  ingetrokkenOp: null,
  vervallenReden: '',
});

/** Where a request stands. */
export function verzoekstatus({ feiten, afhandeling }: Verzoekinhoud): Verzoekstatus {
  if (feiten.vervallenReden) return 'vervallen';
  if (afhandeling) return 'afgehandeld';
  return feiten.ingetrokkenOp ? 'ingetrokken' : 'open';
}

/** The answer gives what was asked, or some of it. */
export const geeft = (uitkomst: Verzoekuitkomst | null | undefined): boolean =>
  uitkomst === 'toegewezen' || uitkomst === 'deels';

/** Who must still be told (AVG 19). */
export const nogTeVertellen = ({ afhandeling, verteld }: Verzoekinhoud): string[] =>
  (afhandeling?.ontvangers ?? []).filter((wie) => !verteld.some(({ ontvanger }) => ontvanger === wie));

/**
 * What is left to do of a request, the first thing first; null: nothing, it is over.
 * @param nog whether a person must still tell somebody, and whether what was granted to be erased is still there
 */
export function verzoektaak(inhoud: Verzoekinhoud, nog: { vertellen: boolean; wissen: boolean }): Verzoektaak | null {
  const status = verzoekstatus(inhoud);
  if (status === 'open') return 'antwoorden';
  if (status !== 'afgehandeld' || !geeft(inhoud.afhandeling?.uitkomst)) return null;
  if (nog.vertellen) return 'vertellen';
  return nog.wissen ? 'wissen' : null;
}

/** What is written on everything of a request; random, never about whom it is. */
export const verzoekkenmerk = (verzoekId: string): string =>
  `V-${verzoekId.slice(0, 4)}-${verzoekId.slice(4, 8)}`.toUpperCase();

/** What stays of a request when the person was erased: what was asked when, and how it was answered; no name, no words. */
export const zonderPersoon = ({ feiten, afhandeling, verteld }: Verzoekinhoud): Verzoekinhoud => ({
  feiten: { ...leegVerzoek(feiten.ontvangenOp, feiten.soort), wijze: feiten.wijze, verzoeker: feiten.verzoeker },
  afhandeling: afhandeling && { ...afhandeling, motivering: '', gewijzigd: '', verklaring: '' },
  verteld,
});
