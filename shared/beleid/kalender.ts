import { Temporal } from 'temporal-polyfill';

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. Days compare as text. */
export type Dag = string;
/** Amsterdam wall-clock time, `YYYY-MM-DDTHH:MM`, taken as written. */
export type Tijdstip = string;
/** A time of the day, `HH:MM`, 00:00 to 23:59. */
export type Tijd = string;

const DAGVORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIJDVORM = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const MS_PER_DAG = 86_400_000;

const datum = (dag: Dag) => Temporal.PlainDate.from(dag);

/** The number of two digits that begins at a place in a day. */
const tweetal = (dag: Dag, plek: number): number => (dag.charCodeAt(plek) - 48) * 10 + dag.charCodeAt(plek + 1) - 48;

/** Months since the year 0. By its characters: making words of them and numbers of those takes ten times as long. */
const maandnummer = (dag: Dag): number => (tweetal(dag, 0) * 100 + tweetal(dag, 2)) * 12 + tweetal(dag, 5);

/** How many days the month of a day has: day 0 of the month after it is its last. */
const dagenIn = (dag: Dag): number =>
  new Date(Date.UTC(tweetal(dag, 0) * 100 + tweetal(dag, 2), tweetal(dag, 5), 0)).getUTCDate();

/** True for an existing day from 1900-01-01 to 2199-12-31 written as `YYYY-MM-DD`. */
export function isDag(tekst: string): boolean {
  if (!DAGVORM.test(tekst)) return false;
  const dag = tweetal(tekst, 8);
  return dag <= 28 || dag <= dagenIn(tekst);
}

/** True for a time from 00:00 to 23:59 written as `HH:MM`. */
export function isTijd(tekst: string): boolean {
  return TIJDVORM.test(tekst);
}

/** True for an existing day and time written as `YYYY-MM-DDTHH:MM`; the hour skipped in spring is not checked. */
export function isTijdstip(tekst: string): boolean {
  return tekst[10] === 'T' && isDag(tekst.slice(0, 10)) && isTijd(tekst.slice(11));
}

/** The day and the time of a tijdstip. */
export function splitsTijdstip(tijdstip: Tijdstip): { dag: Dag; tijd: Tijd } {
  return { dag: tijdstip.slice(0, 10), tijd: tijdstip.slice(11) };
}

/** Plain addition of days; `dagen` may be negative. In UTC, where every day is as long: ten times as fast as Temporal. */
export function plusDagen(dag: Dag, dagen: number): Dag {
  return new Date(Date.parse(dag) + dagen * MS_PER_DAG).toISOString().slice(0, 10);
}

/** How many days lie from `van` up to, but not including, `tot`. In UTC too, as it is asked of every row of a list. */
export function aantalDagen(van: Dag, tot: Dag): number {
  const dagen = (Date.parse(tot) - Date.parse(van)) / MS_PER_DAG;
  if (Number.isNaN(dagen)) throw new RangeError(`Not two days: ${van}, ${tot}`);
  return dagen;
}

/** First day after a period of `maanden` from `dag`: the same day so many months later, or the 1st of the month after where that month has no such day. */
export function dagNaMaanden(dag: Dag, maanden: number): Dag {
  const begin = datum(dag);
  const einde = begin.add({ months: maanden });
  return einde.day === begin.day ? einde.toString() : plusDagen(einde.toString(), 1);
}

/** Last day of a period of `maanden` that starts on `van` (t/m). */
export function maandtermijn(van: Dag, maanden: number): Dag {
  return plusDagen(dagNaMaanden(van, maanden), -1);
}

/** Last day of a period of `dagen` that starts on `van` (t/m): `van` itself is the first day. */
export function dagtermijn(van: Dag, dagen: number): Dag {
  return plusDagen(van, dagen - 1);
}

/**
 * True when someone born on `geboortedatum` has reached `maanden` months on `peildatum`: the day after that period has run
 * out, or later. Counted in months without making dates, as ages are asked most: where the last month has no such day,
 * no day of it is late enough.
 */
export function heeftLeeftijd(geboortedatum: Dag, maanden: number, peildatum: Dag): boolean {
  const verschil = maandnummer(peildatum) - maandnummer(geboortedatum);
  return verschil > maanden || (verschil === maanden && peildatum.slice(8) >= geboortedatum.slice(8));
}

/** The later of two days; the second may be absent. */
export function laatsteVan(dag: Dag, andere: Dag | null | undefined): Dag {
  return andere && andere > dag ? andere : dag;
}

/** 1 is Monday, 7 is Sunday. In UTC too: terms ask it of day after day until one is a working day. */
export function weekdag(dag: Dag): number {
  const vanZondag = new Date(dag).getUTCDay();
  if (Number.isNaN(vanZondag)) throw new RangeError(`Not a day: ${dag}`);
  return vanZondag || 7;
}
