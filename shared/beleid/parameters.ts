import { z } from 'zod';
import { bronSchema } from './bron.ts';
import { feestdagnamen } from './feestdagen.ts';
import { type Dag, isTijd, plusDagen } from './kalender.ts';
import { dagSchema } from './velden.ts';

/** What a parameter is called on screen, its unit, and which values an administrator may enter. */
interface Parameterdefinitie<S extends z.ZodType> {
  readonly label: string;
  readonly eenheid: string;
  readonly schema: S;
}

const heelGetal = (tot: number) => z.number().int().min(1).max(tot);

function duur(eenheid: 'dagen' | 'maanden' | 'jaar', tot: number) {
  return (label: string) => ({ label, eenheid, schema: heelGetal(tot) });
}
const dagen = duur('dagen', 3660);
const maanden = duur('maanden', 1200);
const jaren = duur('jaar', 100);

const gemeenteSchema = z.strictObject({ code: z.string().regex(/^\d{4}$/), naam: z.string().min(1) });

const openingSchema = z
  .strictObject({ van: z.string().refine(isTijd), tot: z.string().refine(isTijd) })
  .refine(({ van, tot }) => van < tot, { path: ['tot'] });

const loketuitzonderingSchema = z.strictObject({
  feestdag: z.enum(feestdagnamen),
  behalveJarenDeelbaarDoor: z.number().int().min(2).optional(),
});

function definitie<S extends z.ZodType>(label: string, eenheid: string, schema: S): Parameterdefinitie<S> {
  return { label, eenheid, schema };
}

/** Every number, list and hour of the policy that can change. No toets has one of its own. */
export const parameterdefinities = {
  opvangregio: definitie('Gemeenten in de opvangregio', 'gemeenten', z.array(gemeenteSchema).min(1)),
  leeftijdJongeren: maanden('Leeftijd vanaf wanneer iemand bij jongeren hoort'),
  leeftijdVolwassenen: jaren('Leeftijd vanaf wanneer iemand bij volwassenen hoort'),
  leeftijdMeerderjarig: jaren('Leeftijd waarop een kind meerderjarig is'),
  opening: definitie('Openingstijd van Centraal Onthaal', 'tijd', openingSchema),
  loketOpenOpFeestdagen: definitie(
    'Feestdagen waarop het loket toch open is',
    'feestdagen',
    z.array(loketuitzonderingSchema),
  ),
  onderzoekLandelijk: dagen('Duur van het onderzoek naar de beste regio'),
  kortVerblijf: maanden('Korter dan deze tijd in Nederland geldt als kort verblijf'),
  opvangduurVolwassenen: maanden('Opvangduur volwassenen'),
  opvangduurGezin: maanden('Opvangduur gezinnen'),
  opvangduurJongeren: dagen('Opvangduur jongeren'),
  perspectief: dagen('Tijd waarbinnen het perspectief duidelijk is'),
  waarschuwingen: definitie('Aantal waarschuwingen dat nodig is', 'waarschuwingen', heelGetal(100)),
  crisisopvangduur: maanden('Duur van de crisisopvang'),
  crisisZonderBijdrage: maanden('Tijd zonder bijdrage in de crisisopvang'),
  afwezigheid: dagen('Tijdelijk afwezig, andere redenen'),
  afwezigheidOpname: dagen('Tijdelijk afwezig door ziekenhuis of detentie'),
  woonbijdrageNa: maanden('Verblijf van een gezin voordat een woonbijdrage kan'),
  wintertemperatuur: definitie('Winteropvang open onder deze temperatuur', '°C', z.number().min(-50).max(50)),
  bezwaartermijn: dagen('Termijn om bezwaar te maken'),
  onderzoekstermijn: dagen('Wettelijke termijn voor het onderzoek'),
  persoonlijkPlan: dagen('Tijd om zelf een persoonlijk plan te geven'),
  beslistermijn: dagen('Wettelijke termijn om te beslissen op de aanvraag'),
} as const;

export type Parameternaam = keyof typeof parameterdefinities;
export type Parameterwaarde<N extends Parameternaam> = z.infer<(typeof parameterdefinities)[N]['schema']>;
export const parameternamen = Object.keys(parameterdefinities) as readonly Parameternaam[];

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

/** For each parameter its dated values. */
export type Parameterset = { readonly [N in Parameternaam]: readonly GedateerdeWaarde<Parameterwaarde<N>>[] };

/** A version of the policy: what it is called, from when it applies, and its parameter values. `stand` counts the changes. */
export interface Beleid {
  readonly id: string;
  readonly naam: string;
  readonly stand: number;
  readonly vanaf: Dag;
  readonly parameters: Parameterset;
}

/** Id of a policy version as a besluit keeps it: `beleidsregels-2025.1`. */
export function beleidsversie(beleid: Pick<Beleid, 'id' | 'stand'>): string {
  return `${beleid.id}.${beleid.stand}`;
}

/** No value or more than one applies on a day: a fault in the policy data, never something to guess past. */
export class Parameterfout extends Error {
  override readonly name = 'Parameterfout';
}

function geldtOp({ vanaf, tot }: { readonly vanaf: Dag; readonly tot?: Dag | null | undefined }, dag: Dag): boolean {
  return vanaf <= dag && (!tot || dag <= tot);
}

/**
 * The one dated value of a parameter that applies on a day.
 * A day before the policy version starts takes the values of its first day: so casus of earlier years can be tried on it.
 * @throws Parameterfout when none or more than one applies.
 */
export function gedateerdeWaarde<N extends Parameternaam>(
  beleid: Beleid,
  naam: N,
  dag: Dag,
): GedateerdeWaarde<Parameterwaarde<N>> {
  const peil = dag < beleid.vanaf ? beleid.vanaf : dag;
  const waarden = beleid.parameters[naam].filter((waarde) => geldtOp(waarde, peil));
  const [enige] = waarden;
  if (!enige || waarden.length > 1) {
    throw new Parameterfout(`${waarden.length} waarden van ${naam} gelden op ${peil} in ${beleidsversie(beleid)}`);
  }
  return enige;
}

/** The value of a parameter on a day; see gedateerdeWaarde. */
export function parameterwaarde<N extends Parameternaam>(beleid: Beleid, naam: N, dag: Dag): Parameterwaarde<N> {
  return gedateerdeWaarde(beleid, naam, dag).waarde;
}

function aansluitend(waarden: readonly { vanaf: Dag; tot?: Dag | null | undefined }[], vanaf: Dag): boolean {
  return waarden.every((waarde, i) => {
    const volgende = waarden[i + 1];
    const begint = i > 0 || waarde.vanaf === vanaf;
    return begint && (volgende ? !!waarde.tot && plusDagen(waarde.tot, 1) === volgende.vanaf : !waarde.tot);
  });
}

const parametersetSchema = z.strictObject(
  Object.fromEntries(parameternamen.map((naam) => [naam, z.array(gedateerd(parameterdefinities[naam].schema)).min(1)])),
) as unknown as z.ZodType<Parameterset>;

/** A policy version as it is stored or read from a file; its values must follow each other without gap or overlap, in order of time. */
export const beleidSchema: z.ZodType<Beleid> = z
  .strictObject({
    id: z.string().min(1),
    naam: z.string().min(1),
    stand: z.number().int().min(1),
    vanaf: dagSchema,
    parameters: parametersetSchema,
  })
  .superRefine((beleid, ctx) => {
    for (const naam of parameternamen) {
      if (!aansluitend(beleid.parameters[naam], beleid.vanaf)) {
        ctx.addIssue({
          code: 'custom',
          path: ['parameters', naam],
          message: 'Op elke dag moet precies één waarde gelden.',
        });
      }
    }
  });
