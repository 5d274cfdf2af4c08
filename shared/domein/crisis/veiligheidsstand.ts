import type { Crisisstuk, CrisisstukVan } from '../../contract/groepen/crisis.ts';
import { normaliseer } from '../naam.ts';
import type { Crisisinhoud, Crisissoort } from './index.ts';
import type { Gevaarteken } from './veiligheid.ts';

type Stukken = readonly Crisisstuk[];
type Beoordeling = CrisisstukVan<'veiligheidsbeoordeling'>;

/** Records of one soort that count, the last recorded first. */
export function geldig<S extends Crisissoort>(stukken: Stukken, soort: S): CrisisstukVan<S>[] {
  return stukken.filter((stuk): stuk is CrisisstukVan<S> => stuk.soort === soort && !stuk.ingetrokken).toReversed();
}

/** The assessments of a case, oldest first: of versions with the same moment only the last, which mended the others. */
export function beoordelingen({ inhoud, eerder }: Pick<Beoordeling, 'inhoud' | 'eerder'>): Beoordeling['inhoud'][] {
  const alle = [...eerder.map((oud) => oud.inhoud), inhoud];
  return alle.filter((een, i) => alle[i + 1]?.moment !== een.moment);
}

/** The signs that stand open (answered with yes), and which of them did not at the assessment before. */
export function openTekens(stuk: Pick<Beoordeling, 'inhoud' | 'eerder'>): { teken: Gevaarteken; nieuw: boolean }[] {
  const vorige = beoordelingen(stuk).at(-2) ?? null;
  const toen = new Set(vorige?.tekens.filter(({ antwoord }) => antwoord === true).map(({ teken }) => teken));
  return stuk.inhoud.tekens
    .filter(({ antwoord }) => antwoord === true)
    .map(({ teken }) => ({ teken, nieuw: vorige !== null && !toen.has(teken) }));
}

/** How a condition stands: its last check decides; one that is needed no more is neither kept nor broken. */
export function voorwaardestand({
  controles,
  gestoptOp,
}: Pick<Crisisinhoud<'veiligheidsvoorwaarde'>, 'controles' | 'gestoptOp'>):
  'gestopt' | 'geschonden' | 'nagekomen' | 'niet-gecontroleerd' {
  if (gestoptOp) return 'gestopt';
  const laatste = controles.reduce<(typeof controles)[number] | null>(
    (nu, een) => (nu === null || een.op >= nu.op ? een : nu),
    null,
  );
  return laatste?.stand ?? 'niet-gecontroleerd';
}

/** Whether somebody still has to do something about a signal. */
export const signaalOpen = ({ klaarOp }: Pick<Crisisinhoud<'gevaarsignaal'>, 'klaarOp'>): boolean => klaarOp === null;
/** Whether a signal asks to decide between staying and moving. */
export const vraagtPlekbesluit = ({
  plekBekend,
  besluit,
}: Pick<Crisisinhoud<'gevaarsignaal'>, 'plekBekend' | 'besluit'>): boolean => plekBekend === true && besluit === null;

/** The safety of a case in a few facts, for a strip above the page. Null: not recorded. */
export interface Veiligheidsstand {
  niveau: Crisisinhoud<'veiligheidsbeoordeling'>['niveau'] | null;
  /** Amsterdam date and time of the last assessment. */
  beoordeeldOp: string | null;
  volgendeOp: string | null;
  tekens: { open: number; nieuw: number };
  signalen: CrisisstukVan<'gevaarsignaal'>[];
  plekbesluit: boolean;
  geschonden: CrisisstukVan<'veiligheidsvoorwaarde'>[];
  voorwaarden: number;
  /** Null: there is no plan. */
  plan: { akkoord: boolean | null; herzienOp: string | null } | null;
}

export function veiligheidsstand(stukken: Stukken): Veiligheidsstand {
  const beoordeling = geldig(stukken, 'veiligheidsbeoordeling')[0] ?? null;
  const tekens = beoordeling ? openTekens(beoordeling) : [];
  const signalen = geldig(stukken, 'gevaarsignaal').filter(({ inhoud }) => signaalOpen(inhoud));
  const voorwaarden = geldig(stukken, 'veiligheidsvoorwaarde').filter(({ inhoud }) => !inhoud.gestoptOp);
  const plan = geldig(stukken, 'veiligheidsplan')[0]?.inhoud ?? null;
  return {
    niveau: beoordeling?.inhoud.niveau ?? null,
    beoordeeldOp: beoordeling?.inhoud.moment ?? null,
    volgendeOp: beoordeling?.inhoud.volgendeOp ?? null,
    tekens: { open: tekens.length, nieuw: tekens.filter(({ nieuw }) => nieuw).length },
    signalen,
    plekbesluit: signalen.some(({ inhoud }) => vraagtPlekbesluit(inhoud)),
    geschonden: voorwaarden.filter(({ inhoud }) => voorwaardestand(inhoud) === 'geschonden'),
    voorwaarden: voorwaarden.length,
    plan: plan && { akkoord: plan.akkoord, herzienOp: plan.herzienOp },
  };
}

/** What of the safety of a case bears on a grond of 5.1.5; a person weighs it. */
export interface Veiligheidsbewijs {
  /** Grond bedreiging: threats and sightings, answered or not. */
  bedreiging: CrisisstukVan<'gevaarsignaal'>[];
  /** Grond geen goede plek: signals by which the place may be known. */
  plekBekend: CrisisstukVan<'gevaarsignaal'>[];
  /** Grond regels: conditions that were broken at least once. */
  geschonden: CrisisstukVan<'veiligheidsvoorwaarde'>[];
}
export function veiligheidsbewijs(stukken: Stukken): Veiligheidsbewijs {
  const signalen = geldig(stukken, 'gevaarsignaal');
  return {
    bedreiging: signalen.filter(({ inhoud }) => inhoud.aard === 'dreiging' || inhoud.aard === 'gezien'),
    plekBekend: signalen.filter(({ inhoud }) => inhoud.plekBekend === true),
    geschonden: geldig(stukken, 'veiligheidsvoorwaarde').filter(({ inhoud }) =>
      inhoud.controles.some(({ stand }) => stand === 'geschonden'),
    ),
  };
}

/** Whether a client can leave safely: what is there, and what stands open. Null: not known. */
export function veiligVertrek(stukken: Stukken): {
  beoordeeldOp: string | null;
  planAkkoord: boolean | null;
  openSignalen: number;
  geschonden: number;
} {
  const { beoordeeldOp, plan, signalen, geschonden } = veiligheidsstand(stukken);
  return {
    beoordeeldOp,
    planAkkoord: plan?.akkoord ?? null,
    openSignalen: signalen.length,
    geschonden: geschonden.length,
  };
}

/** The texts of a plan that go on paper. */
export const planteksten = (plan: Crisisinhoud<'veiligheidsplan'>): Record<string, string> => ({
  signalen: plan.signalen,
  watIkDoe: plan.watIkDoe,
  waarheen: plan.waarheen,
  kinderen: plan.kinderen,
  digitaalErbij: plan.digitaalErbij,
  meenemenErbij: plan.meenemenErbij,
  wieIkBel: plan.wieIkBel.map(({ wie }) => wie).join('\n'),
});

/** Whether a text holds a Dutch postcode, and with it likely an address. */
export const heeftPostcode = (tekst: string): boolean =>
  /(?<!\d)[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![A-Za-z])/.test(tekst);

/** Which of these names stand as words in the texts of a plan: on a neutral paper nobody is named. */
export function namenInPlan(plan: Crisisinhoud<'veiligheidsplan'>, namen: readonly string[]): string[] {
  const woorden = new Set(normaliseer(Object.values(planteksten(plan)).join(' ')).split(' '));
  const delen = new Set(namen.flatMap((naam) => naam.split(/\s+/)).filter((deel) => deel.length > 2));
  return [...delen].filter((deel) => woorden.has(normaliseer(deel)));
}
