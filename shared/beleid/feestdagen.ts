import { Temporal } from 'temporal-polyfill';
import { type Dag, plusDagen, weekdag } from './kalender.ts';

/** The feestdagen of art. 3 Algemene termijnenwet, King's day and 5 mei included. */
export const feestdagnamen = [
  'nieuwjaarsdag',
  'goede-vrijdag',
  'tweede-paasdag',
  'koningsdag',
  'bevrijdingsdag',
  'hemelvaartsdag',
  'tweede-pinksterdag',
  'eerste-kerstdag',
  'tweede-kerstdag',
] as const;
export type Feestdagnaam = (typeof feestdagnamen)[number];

/** A feestdag on which the loket is open all the same; not in years divisible by `behalveJarenDeelbaarDoor`. */
export interface Loketuitzondering {
  readonly feestdag: Feestdagnaam;
  readonly behalveJarenDeelbaarDoor?: number | undefined;
}

const perJaar = new Map<number, ReadonlyMap<Feestdagnaam, Dag>>();

/** Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function eerstePaasdag(jaar: number): Dag {
  const a = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const g = Math.floor((8 * eeuw + 13) / 25);
  const epacta = (19 * a + eeuw - Math.floor(eeuw / 4) - g + 15) % 30;
  const l = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - epacta - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * epacta + 19 * l) / 433);
  const month = Math.floor((epacta + l - 7 * m + 90) / 25);
  const day = (epacta + l - 7 * m + 33 * month + 19) % 32;
  return new Temporal.PlainDate(jaar, month, day).toString();
}

function bereken(jaar: number): ReadonlyMap<Feestdagnaam, Dag> {
  const pasen = eerstePaasdag(jaar);
  const koningsdag = `${jaar}-04-27`;
  return new Map<Feestdagnaam, Dag>([
    ['nieuwjaarsdag', `${jaar}-01-01`],
    ['goede-vrijdag', plusDagen(pasen, -2)],
    ['tweede-paasdag', plusDagen(pasen, 1)],
    ['koningsdag', weekdag(koningsdag) === 7 ? `${jaar}-04-26` : koningsdag],
    ['bevrijdingsdag', `${jaar}-05-05`],
    ['hemelvaartsdag', plusDagen(pasen, 39)],
    ['tweede-pinksterdag', plusDagen(pasen, 50)],
    ['eerste-kerstdag', `${jaar}-12-25`],
    ['tweede-kerstdag', `${jaar}-12-26`],
  ]);
}

/** The nine feestdagen of a year by name; two names can share a day (Hemelvaartsdag on 5 mei 2016). */
export function feestdagen(jaar: number): ReadonlyMap<Feestdagnaam, Dag> {
  const bewaard = perJaar.get(jaar);
  if (bewaard) return bewaard;
  const nieuw = bereken(jaar);
  perJaar.set(jaar, nieuw);
  return nieuw;
}

/** The names of the feestdagen that fall on a day. */
export function feestdagenOp(dag: Dag): Feestdagnaam[] {
  return [...feestdagen(Number(dag.slice(0, 4)))].filter(([, op]) => op === dag).map(([naam]) => naam);
}

const doordeweeks = (dag: Dag) => weekdag(dag) <= 5;

/** Monday to Friday and no feestdag. */
export function isWerkdag(dag: Dag): boolean {
  return doordeweeks(dag) && feestdagenOp(dag).length === 0;
}

/** Art. 1 Algemene termijnenwet: a last day that is no werkdag moves to the next werkdag. */
export function naarWerkdag(dag: Dag): Dag {
  return isWerkdag(dag) ? dag : naarWerkdag(plusDagen(dag, 1));
}

/** The last day of a term of so many werkdagen; the day after `dag` is the first that can count. */
export function plusWerkdagen(dag: Dag, werkdagen: number): Dag {
  let laatste = dag;
  for (let nog = werkdagen; nog > 0; nog -= 1) laatste = naarWerkdag(plusDagen(laatste, 1));
  return laatste;
}

/** When the loket is closed on a working day of the week: a list of days, or the feestdagen except those named. */
export type Loketsluiting = { readonly gesloten: ReadonlySet<Dag> } | { readonly openOp: readonly Loketuitzondering[] };

function geslotenWegensFeestdag(dag: Dag, openOp: readonly Loketuitzondering[]): boolean {
  const jaar = Number(dag.slice(0, 4));
  const isOpen = (naam: Feestdagnaam) =>
    openOp.some(({ feestdag, behalveJarenDeelbaarDoor: deler }) => feestdag === naam && !(deler && jaar % deler === 0));
  return feestdagenOp(dag).some((naam) => !isOpen(naam));
}

/** A day on which Centraal Onthaal opens. A feestdag that shares its day with one on which the loket is closed stays closed. */
export function isLoketdag(dag: Dag, sluiting: Loketsluiting): boolean {
  if (!doordeweeks(dag)) return false;
  return 'gesloten' in sluiting ? !sluiting.gesloten.has(dag) : !geslotenWegensFeestdag(dag, sluiting.openOp);
}

/** The first loketdag after `dag`. */
export function volgendeLoketdag(dag: Dag, sluiting: Loketsluiting): Dag {
  let volgende = plusDagen(dag, 1);
  while (!isLoketdag(volgende, sluiting)) volgende = plusDagen(volgende, 1);
  return volgende;
}
