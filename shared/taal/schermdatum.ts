import { Temporal } from 'temporal-polyfill';
import { korteDatum, schrijfDag } from './datum.ts';

/** Why a typed date cannot be read: no date at all, a year of two digits, or a day that is not in the calendar. */
export type DatumFout = 'geen-datum' | 'kort-jaar' | 'bestaat-niet';

export type GelezenDatum = { ok: true; iso: string } | { ok: false; code: DatumFout };

const LOS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const AANEEN = /^(\d{2})(\d{2})(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function maakDatum(jaar: string, maand: string, dag: string): GelezenDatum {
  if (jaar.length === 2) return { ok: false, code: 'kort-jaar' };
  if (Number(jaar) < 1900 || Number(jaar) > 2199) return { ok: false, code: 'bestaat-niet' };
  try {
    const datum = Temporal.PlainDate.from(
      { year: Number(jaar), month: Number(maand), day: Number(dag) },
      { overflow: 'reject' },
    );
    return { ok: true, iso: datum.toString() };
  } catch {
    return { ok: false, code: 'bestaat-niet' };
  }
}

/**
 * Reads a date as people in the Netherlands type it: 03-02-2025, 3-2-2025, 3/2/2025, 3.2.2025, 03022025, or ISO.
 * A year of two digits is refused: with birth dates it is ambiguous.
 * @returns the ISO day (YYYY-MM-DD, 1900 to 2199) or why it cannot be read
 */
export function leesDatum(tekst: string): GelezenDatum {
  const schoon = tekst.trim().replaceAll(/\s*([-/.])\s*/g, '$1');
  const iso = ISO.exec(schoon);
  if (iso) return maakDatum(iso[1]!, iso[2]!, iso[3]!);
  const delen = LOS.exec(schoon) ?? AANEEN.exec(schoon);
  return delen ? maakDatum(delen[3]!, delen[2]!, delen[1]!) : { ok: false, code: 'geen-datum' };
}

/** An ISO day as dd-mm-jjjj; anything else comes back as it was, so that a screen never shows "Invalid Date". */
export function toonDatum(iso: string): string {
  return ISO.test(iso) ? korteDatum(iso) : iso;
}

const KORT = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const MOMENT_DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

function alsUtc(iso: string): Date | null {
  return ISO.test(iso.slice(0, 10)) ? new Date(`${iso.slice(0, 10)}T00:00:00Z`) : null;
}

/** An ISO day in words: maandag 3 februari 2025. */
export function toonDag(iso: string): string {
  return ISO.test(iso) ? schrijfDag(iso) : iso;
}

/** An ISO day in short words for lists: ma 3 feb. */
export function toonDagKort(iso: string): string {
  const datum = alsUtc(iso);
  return datum ? KORT.format(datum) : iso;
}

/** An instant (ISO, UTC) as the wall-clock time in the Netherlands: 14:03. */
export function toonTijd(moment: string): string {
  const datum = new Date(moment);
  return Number.isNaN(datum.getTime()) ? moment : TIJD.format(datum);
}

/** The calendar day (YYYY-MM-DD) in the Netherlands of an instant. */
export function dagVanMoment(moment: string): string {
  const datum = new Date(moment);
  return Number.isNaN(datum.getTime()) ? moment : MOMENT_DAG.format(datum);
}

/** An instant as day and time in the Netherlands: 03-02-2025 14:03. */
export function toonMoment(moment: string): string {
  const datum = new Date(moment);
  return Number.isNaN(datum.getTime()) ? moment : `${toonDatum(dagVanMoment(moment))} ${TIJD.format(datum)}`;
}

/**
 * Reads a time of day as typed: 9:05, 09.05, 0905, 9.
 * @returns HH:MM, or null when it is no time
 */
export function leesTijd(tekst: string): string | null {
  const delen = /^(\d{1,2})(?:[:.u ]?(\d{2}))?$/.exec(tekst.trim());
  if (!delen) return null;
  const uur = Number(delen[1]);
  const minuut = Number(delen[2] ?? '0');
  if (uur > 23 || minuut > 59) return null;
  return `${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}`;
}
