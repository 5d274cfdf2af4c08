import { z } from 'zod';
import { bronSchema } from './bron.ts';
import { type Dag, plusDagen } from './kalender.ts';
import { dagSchema } from './velden.ts';
import {
  feestdagenlijst,
  gemeentenlijst,
  getal,
  heelGetal,
  kommagetal,
  tijden,
  verblijfseis,
  type Waardetypen,
} from './waardesoorten.ts';

function duur(eenheid: 'dagen' | 'maanden' | 'jaar', tot: number) {
  return (label: string) => getal(label, eenheid, heelGetal(tot));
}
const dagen = duur('dagen', 3660);
const maanden = duur('maanden', 1200);
const jaren = duur('jaar', 100);

/** Every number, list and hour of the policy that can change. No toets has one of its own. */
export const parameterdefinities = {
  opvangregio: gemeentenlijst('Gemeenten in de opvangregio', 'gemeenten'),
  leeftijdJongeren: maanden('Leeftijd vanaf wanneer iemand bij jongeren hoort'),
  leeftijdVolwassenen: jaren('Leeftijd vanaf wanneer iemand bij volwassenen hoort'),
  leeftijdMeerderjarig: jaren('Leeftijd waarop een kind meerderjarig is'),
  opening: tijden('Openingstijd van Centraal Onthaal', 'tijd'),
  loketOpenOpFeestdagen: feestdagenlijst('Feestdagen waarop het loket toch open is', 'feestdagen'),
  onderzoekLandelijk: dagen('Duur van het onderzoek naar de beste regio'),
  kortVerblijf: maanden('Korter dan deze tijd in Nederland geldt als kort verblijf'),
  opvangduurVolwassenen: maanden('Opvangduur volwassenen'),
  opvangduurGezin: maanden('Opvangduur gezinnen'),
  opvangduurJongeren: dagen('Opvangduur jongeren'),
  perspectief: dagen('Tijd waarbinnen het perspectief duidelijk is'),
  waarschuwingen: getal('Aantal waarschuwingen dat nodig is', 'waarschuwingen', heelGetal(100)),
  crisisopvangduur: maanden('Duur van de crisisopvang'),
  crisisZonderBijdrage: maanden('Tijd zonder bijdrage in de crisisopvang'),
  afwezigheid: dagen('Tijdelijk afwezig, andere redenen'),
  afwezigheidOpname: dagen('Tijdelijk afwezig door ziekenhuis of detentie'),
  overbrugging: maanden('Langste duur van overbrugging'),
  woonbijdrageNa: maanden('Verblijf van een gezin voordat een woonbijdrage kan'),
  wintertemperatuur: getal('Winteropvang open onder deze temperatuur', '°C', kommagetal(-50, 50)),
  bezwaartermijn: dagen('Termijn om bezwaar te maken'),
  onderzoekstermijn: dagen('Wettelijke termijn voor het onderzoek'),
  persoonlijkPlan: dagen('Tijd om zelf een persoonlijk plan te geven'),
  beslistermijn: dagen('Wettelijke termijn om te beslissen op de aanvraag'),
  hersteltermijn: dagen('Tijd om alsnog mee te werken'),
  buitenBehandeling: dagen('Tijd om een onvolledige aanvraag buiten behandeling te laten'),
  bezwaarPostbezorging: dagen('Bezwaar per post: tijd waarbinnen het er na de termijn nog mag zijn'),
  bezwaarBeslissen: dagen('Termijn om op bezwaar te beslissen'),
  bezwaarBeslissenCommissie: dagen('Termijn om op bezwaar te beslissen met een adviescommissie'),
  bezwaarVerdaging: dagen('Verlenging van de termijn bij bezwaar'),
  ingebrekestelling: dagen('Tijd om na een ingebrekestelling alsnog te beslissen'),
  dwangsomdagen: dagen('Aantal dagen dat een dwangsom loopt'),
  klachtAfhandelen: dagen('Termijn om een klacht af te handelen'),
  klachtAfhandelenCommissie: dagen('Termijn om een klacht af te handelen met een commissie'),
  klachtVerdaging: dagen('Verlenging van de termijn bij een klacht'),
  verzoekTermijn: maanden('Termijn om een verzoek over persoonsgegevens te beantwoorden'),
  verzoekVerlenging: maanden('Verlenging van de termijn bij een verzoek over persoonsgegevens'),
  wissingTermijn: maanden('Termijn om te vernietigen wat iemand vraagt te wissen'),
  termijnenwetGrens: dagen('Langste termijn die opschuift als de laatste dag een vrije dag is'),
  identificatieplichtVanaf: jaren('Leeftijd vanaf wanneer iemand een identiteitsbewijs moet kunnen laten zien'),
  leerplichtVanaf: jaren('Leeftijd waarop de leerplicht begint'),
  leerplichtTot: jaren('Leeftijd na het schooljaar waarvan de leerplicht eindigt'),
  kwalificatieplichtTot: jaren('Leeftijd waarop de kwalificatieplicht eindigt'),
  schooljaarVanaf: getal('Maand waarin een schooljaar begint', 'maand', heelGetal(12)),
  kinderopvangTot: jaren('Leeftijd tot wanneer een kind naar kinderopvang of BSO kan'),
  vtTriage: getal('Veilig Thuis: triage na een melding', 'werkdagen', heelGetal(60)),
  vtOnderzoek: dagen('Veilig Thuis: onderzoek na het triagebesluit'),
  vtInformeren: dagen('Veilig Thuis: betrokkene informeren na de melding'),
  vtInformerenUitstel: dagen('Veilig Thuis: uitstel van het informeren voor de veiligheid'),
  woningzoeksites: getal('Aantal woningzoeksites', 'sites', heelGetal(20)),
  woningzoeksitesMetLoting: getal('Aantal woningzoeksites met loting', 'sites', heelGetal(20)),
  woningzoeksitesBuitenRegio: getal('Aantal woningzoeksites voor andere regio’s', 'sites', heelGetal(20)),
  woningreactiesPerWeek: getal('Aantal reacties per week op elke site', 'reacties', heelGetal(50)),
  reactiewekenTerug: getal('Weken waarover de reacties worden bekeken', 'weken', heelGetal(52)),
} as const;

export type Parameternaam = keyof typeof parameterdefinities;
export const parameternamen = Object.keys(parameterdefinities) as readonly Parameternaam[];

/** With those that only an older version of the policy knows. */
export const alleDefinities = {
  ...parameterdefinities,
  verblijfseis: verblijfseis('Eis van hoofdverblijf in de regio', 'jaar'),
} as const;
export type Waardenaam = keyof typeof alleDefinities;
export type Parameterwaarde<N extends Waardenaam> = Waardetypen[(typeof alleDefinities)[N]['veld']];

function gedateerd<S extends z.ZodType>(schema: S) {
  return z.strictObject({ waarde: schema, vanaf: dagSchema, tot: dagSchema.nullish(), bron: bronSchema });
}

/** A value with the days on which it applies (`vanaf` t/m `tot`; no `tot`: until further notice) and its source. */
export interface GedateerdeWaarde<T> {
  readonly waarde: T;
  readonly vanaf: Dag;
  readonly tot?: Dag | null | undefined;
  readonly bron: z.infer<typeof bronSchema>;
}

type Waarden = { readonly [N in Waardenaam]: readonly GedateerdeWaarde<Parameterwaarde<N>>[] };
/** For each parameter of the policy its dated values. */
export type Parameterset = Pick<Waarden, Parameternaam>;

/** A version of the policy, of now or of before: what it is called, on which days it applies, and the values its text knows. */
export interface Beleidsversie {
  readonly id: string;
  readonly naam: string;
  /** Counts the changes of values, from 1. */
  readonly stand: number;
  readonly vanaf: Dag;
  readonly tot?: Dag | null | undefined;
  readonly parameters: Partial<Waarden>;
}

/** The policy of now: a version that has every parameter. */
export interface Beleid extends Beleidsversie {
  readonly parameters: Parameterset;
}

/** Id of a policy version as a besluit keeps it: `beleidsregels-2025.1`. */
export function beleidsversie(beleid: Pick<Beleidsversie, 'id' | 'stand'>): string {
  return `${beleid.id}.${beleid.stand}`;
}

/** No value or more than one applies on a day: a fault in the policy data, never something to guess past. */
export class Parameterfout extends Error {
  override readonly name = 'Parameterfout';
}

type Geldigheid = { readonly vanaf: Dag; readonly tot?: Dag | null | undefined };

function geldtOp({ vanaf, tot }: Geldigheid, dag: Dag): boolean {
  return vanaf <= dag && (!tot || dag <= tot);
}

/**
 * The one dated value of a parameter that applies on a day.
 * A day before the policy version starts takes the values of its first day: so casus of earlier years can be tried on it.
 * @throws Parameterfout when none or more than one applies.
 */
export function gedateerdeWaarde<N extends Waardenaam>(
  beleid: Beleidsversie,
  naam: N,
  dag: Dag,
): GedateerdeWaarde<Parameterwaarde<N>> {
  const peil = dag < beleid.vanaf ? beleid.vanaf : dag;
  const alle: readonly GedateerdeWaarde<Parameterwaarde<N>>[] = beleid.parameters[naam] ?? [];
  const waarden = alle.filter((waarde) => geldtOp(waarde, peil));
  const [enige] = waarden;
  if (!enige || waarden.length > 1) {
    throw new Parameterfout(`${waarden.length} waarden van ${naam} gelden op ${peil} in ${beleidsversie(beleid)}`);
  }
  return enige;
}

/** The value of a parameter on a day; see gedateerdeWaarde. */
export function parameterwaarde<N extends Waardenaam>(beleid: Beleidsversie, naam: N, dag: Dag): Parameterwaarde<N> {
  return gedateerdeWaarde(beleid, naam, dag).waarde;
}

/** The policy version that applies on a day. @throws Parameterfout when none or more than one does. */
export function beleidOp(versies: readonly Beleidsversie[], dag: Dag): Beleidsversie {
  const geldend = versies.filter((versie) => geldtOp(versie, dag));
  const [enige] = geldend;
  if (!enige || geldend.length > 1)
    throw new Parameterfout(`${geldend.length} versies van het beleid gelden op ${dag}`);
  return enige;
}

function sluitAan(waarden: readonly Geldigheid[], vanaf: Dag): boolean {
  return waarden.every((waarde, i) => {
    const volgende = waarden[i + 1];
    const begint = i > 0 || waarde.vanaf === vanaf;
    return begint && (volgende ? !!waarde.tot && plusDagen(waarde.tot, 1) === volgende.vanaf : !waarde.tot);
  });
}

type Waardeschemas = { [N in Parameternaam]: z.ZodType<Parameterset[N]> };

function versieSchema() {
  const parameters = parameternamen.map((naam) => [naam, z.array(gedateerd(parameterdefinities[naam].schema)).min(1)]);
  return z.strictObject({
    id: z.string().min(1),
    naam: z.string().min(1),
    stand: z.number().int().min(1),
    vanaf: dagSchema,
    tot: dagSchema.nullish(),
    parameters: z.strictObject(Object.fromEntries(parameters) as Waardeschemas),
  });
}

/** The policy as it is stored or read from a file. The values of a parameter follow each other in time without gap or overlap. */
export const beleidSchema: z.ZodType<Beleid> = versieSchema().superRefine(({ parameters, vanaf }, ctx) => {
  const message = 'Op elke dag moet precies één waarde gelden.';
  for (const [naam, waarden] of Object.entries(parameters)) {
    if (!sluitAan(waarden, vanaf)) {
      ctx.addIssue({ code: 'custom', path: ['parameters', naam], message });
    }
  }
});
