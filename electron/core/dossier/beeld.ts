import type { Beleid } from '#shared/beleid/index.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import type { Stapstand, Termijn } from '#shared/contract/groepen/dossier.ts';
import { legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import type { Besluitrij, Copasrij, Stappen, Werkinhoud } from '#db/opslag/index.ts';
import type { Feitenbron } from './feiten.ts';
import { bepaalLoop, type Besluitloop, type Vertrek } from '../besluit/loop.ts';
import { nietsNaastOnderzoek, type NaastOnderzoek } from '../onderzoek/stand.ts';
import { maakRail } from './rail.ts';
import { bepaalTermijnen } from './termijnen.ts';
import { toetsDossier, type Toetsing } from './toetsing.ts';
import { stelVoor, type Voorstelkern } from './voorstel.ts';

/** All that is known of a dossier, as stored. */
export interface Dossierbron {
  geboortedatum: string | null;
  stappen: Stappen;
  besluiten: readonly Besluitrij[];
  copassen: readonly Copasrij[];
  /** The client left, as recorded (5.2.12); null: not. */
  vertrek: Vertrek | null;
  /** There is a plan for after the opvang (5.2.12). */
  heeftPlan: boolean;
  /** Where a prepared besluit stands; null or left out: none waits. */
  klaargezet?: 'aangeboden' | 'teruggegeven' | null;
  /** A dispute about the region is before the commission (5.2.5). */
  alleenOnderdak?: boolean;
  /** Open terms of other areas ({@link aanvullingen}). */
  aanvullend: readonly Termijn[];
  /** What hersteltermijnen and requests say about co-operation and the term for the besluit; left out: nothing. */
  naastOnderzoek?: NaastOnderzoek;
  /** The onderzoek is done elsewhere (an aanbieder's file): only what areas add is work here. */
  elders?: boolean;
  /** A case of Veilig Thuis: the terms of maatschappelijke opvang do not run in it. */
  crisis?: boolean;
  /** Closed without a besluit, and not opened again since. */
  gesloten: boolean;
  instellingen: Instellingen;
}

/** All that follows from it on a day. */
export interface Dossierbeeld {
  bron: Feitenbron;
  toetsing: Toetsing;
  voorstel: Voorstelkern;
  /** What all besluiten together amount to. */
  loop: Besluitloop;
  /** The besluit on the aanvraag that counts: the newest that has not lapsed and was not taken back. */
  besluit: Besluitrij | null;
  termijnen: Termijn[];
  status: Dossierstatus;
  rail: Stapstand[];
  regime: 'regulier' | 'alleen-onderdak' | null;
  /** What stands in the Werkvoorraad: the most urgent term, and every other one that is work. */
  werkregel: Werkinhoud | null;
}

/** Once a hersteltermijn was given, it and not the form says whether the client co-operates (2.2.7): one source. */
function voorwaardenMet({ medewerking }: NaastOnderzoek, feiten: Stapfeiten['voorwaarden'] | null) {
  return medewerking ? { ...(feiten ?? legeStap('').voorwaarden), ...medewerking } : feiten;
}

type Bronvelden = Pick<Dossierbron, 'geboortedatum' | 'stappen' | 'instellingen' | 'naastOnderzoek'>;

/** The newest facts of each step, without who and when; `geprobeerd`: facts still being typed instead of those stored. */
export function feitenbronVan(bron: Bronvelden, geprobeerd: Partial<Feitenbron['stappen']> = {}): Feitenbron {
  const { stappen, naastOnderzoek: naast = nietsNaastOnderzoek } = bron;
  const voorwaarden = geprobeerd.voorwaarden ?? stappen.voorwaarden?.feiten ?? null;
  return {
    geboortedatum: bron.geboortedatum,
    instellingen: bron.instellingen,
    naast,
    stappen: {
      melding: stappen.melding?.feiten ?? null,
      'acute-opvang': stappen['acute-opvang']?.feiten ?? null,
      onderzoek: stappen.onderzoek?.feiten ?? null,
      toegankelijkheid: stappen.toegankelijkheid?.feiten ?? null,
      ...geprobeerd,
      voorwaarden: voorwaardenMet(naast, voorwaarden),
    },
  };
}

/** The last day of opvang has passed: it has ended van rechtswege, without anybody doing anything (5.2.9). */
export const isGeeindigd = (laatsteDag: string | null, vandaag: string): boolean =>
  laatsteDag !== null && laatsteDag < vandaag;

/** The keten in which somebody is helped: that of the besluit as it works today, else what the facts point to (5.2.1). */
export const ketenVan = ({
  loop,
  toetsing,
}: Pick<Dossierbeeld, 'loop' | 'toetsing'>): Dossierbeeld['toetsing']['keten'] =>
  loop.verstrekking?.keten ?? loop.opAanvraag?.keten ?? toetsing.keten;

function bepaalStatus(
  { opAanvraag, verstrekking }: Besluitloop,
  voorstel: Voorstelkern,
  bron: Feitenbron,
  gesloten: boolean,
  vandaag: string,
): Dossierstatus {
  if (gesloten) return 'gesloten';
  if (opAanvraag?.soort === 'weigeren') return 'geweigerd';
  if (opAanvraag?.soort === 'buiten-behandeling') return 'buiten-behandeling';
  if (verstrekking) return isGeeindigd(verstrekking.laatsteDag, vandaag) ? 'geeindigd' : 'verstrekt';
  if (voorstel.voorstel !== 'nog-niet') return 'wacht-op-besluit';
  return bron.stappen.onderzoek ? 'onderzoek' : 'melding';
}

/** Terms of the steps that are work for somebody; those of {@link Dossierbron.aanvullend} all are. */
const telMee = new Set<Termijn['soort']>([
  'melden-bij-co',
  'onderzoek',
  'onderzoek-regio',
  'hersteltermijn',
  'besluit',
  'identificatie',
  'einde-opvang',
]);
/** The same where others do the onderzoek and take the besluit: what follows from the stay. */
const telMeeElders = new Set<Termijn['soort']>(['melden-bij-co', 'perspectief', 'einde-opvang']);
/** Left to do for the balie when there is nothing more to decide. */
const naAfloop = new Set<Termijn['soort']>(['bekendmaken', 'opvang-voorbij']);
/** Shown with the terms, but never instead of what the case itself waits for. */
const geenWerk = new Set<Termijn['soort']>(['toestemming']);

function bepaalWerkregel(
  { levend, opAanvraag, verstrekking }: Besluitloop,
  voorstel: Voorstelkern,
  termijnen: readonly Termijn[],
  aanvullend: ReadonlySet<Termijn>,
  klaargezet: Dossierbron['klaargezet'],
  gesloten: boolean,
  elders: boolean,
  vandaag: string,
): Dossierbeeld['werkregel'] {
  const afgelopen =
    gesloten || (opAanvraag !== null && (!verstrekking || isGeeindigd(verstrekking.laatsteDag, vandaag)));
  const open = termijnen.filter(
    (t) =>
      (aanvullend.has(t) && !geenWerk.has(t.soort)) ||
      naAfloop.has(t.soort) ||
      (!afgelopen && (elders ? telMeeElders : telMee).has(t.soort)),
  );
  const onbekend = levend.findLast(({ bekendgemaaktOp }) => !bekendgemaaktOp);
  if (onbekend && !elders) {
    const andere = open.filter(({ soort, sleutel }) => soort !== 'bekendmaken' || sleutel !== onbekend.id);
    const uiterlijk = onbekend.opvolgenOp ?? onbekend.peildatum;
    return { wachtOp: 'balie', uiterlijk, soort: 'bekendmaken', sleutel: onbekend.id, andere };
  }
  // Whoever was placed at night and reports at the desk goes before everything else (5.2.3), and who has no safe place (5.1.2).
  const eerste = open.find(({ soort }) => soort === 'melden-bij-co' || soort === 'plek-geen') ?? open[0];
  const { uiterlijk = null, soort = null, sleutel = '' } = eerste ?? {};
  const andere = open.filter((t) => t !== eerste);
  // What somebody prepared waits for a beslisser, and what was given back for the balie, whatever else is due.
  if (klaargezet && !gesloten)
    return { wachtOp: klaargezet === 'aangeboden' ? 'beslisser' : 'balie', uiterlijk, soort, sleutel, andere };
  if ((afgelopen || elders) && !eerste) return null;
  // What can be decided waits for a beslisser, also while something that was asked has not come.
  const voorBesluit = voorstel.voorstel === 'nog-niet' ? 'balie' : 'beslisser';
  if (eerste && aanvullend.has(eerste))
    return { wachtOp: opAanvraag ? 'balie' : voorBesluit, uiterlijk, soort, sleutel, andere };
  const naBesluit = eerste && naAfloop.has(eerste.soort) ? 'balie' : 'niemand';
  const wachtOp = opAanvraag ? naBesluit : voorBesluit;
  return { wachtOp, uiterlijk, soort, sleutel, andere };
}

/** 5.2.5: what the facts of the step come down to; while a dispute is before the commission only shelter, whatever they say. */
function bepaalRegime(
  { alleenOnderdak }: Dossierbron,
  { regioToets, toegankelijkheid }: Toetsing,
): Dossierbeeld['regime'] {
  if (alleenOnderdak) return 'alleen-onderdak';
  return regioToets ? toegankelijkheid.gevolg.regime : null;
}

/** Derives everything that a screen, a list or a decision needs from the stored facts. Pure. */
export function maakBeeld(dossier: Dossierbron, vandaag: string, beleid: Beleid): Dossierbeeld {
  const bron = feitenbronVan(dossier);
  const toetsing = toetsDossier(bron, vandaag, beleid);
  const voorstel = stelVoor(toetsing, Boolean(bron.stappen.onderzoek?.afgerondOp));
  const loop = bepaalLoop(dossier.besluiten, vandaag, dossier.vertrek);
  const besluit = loop.opAanvraag;
  const { aanvullend, gesloten } = dossier;
  // What other areas still have to do with a closed case goes on; its own terms do not run.
  const erbij = new Set(aanvullend);
  const alle = gesloten ? [...aanvullend] : bepaalTermijnen(toetsing, bron, loop, aanvullend, vandaag, beleid);
  const hier = dossier.elders
    ? alle.filter((t) => erbij.has(t) || (!dossier.crisis && telMeeElders.has(t.soort)))
    : alle;
  // Once there is a plan, its own next step is the term (5.2.12).
  const termijnen = dossier.heeftPlan ? hier.filter(({ soort }) => soort !== 'perspectief') : hier;
  return {
    bron,
    toetsing,
    voorstel,
    loop,
    besluit,
    termijnen,
    status: bepaalStatus(loop, voorstel, bron, gesloten, vandaag),
    rail: maakRail(toetsing, bron, voorstel, besluit, dossier.copassen),
    regime: bepaalRegime(dossier, toetsing),
    werkregel: bepaalWerkregel(
      loop,
      voorstel,
      termijnen,
      erbij,
      dossier.klaargezet,
      gesloten,
      dossier.elders ?? false,
      vandaag,
    ),
  };
}
