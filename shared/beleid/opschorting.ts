import { naarWerkdag } from './feestdagen.ts';
import { aantalDagen, type Dag, laatsteVan, plusDagen } from './kalender.ts';

/** Why a term stands still (Awb 4:15). Waiting for somebody else is no reason by itself. */
export type Opschortreden =
  'aanvulling' | 'buitenlandse-instantie' | 'instemming' | 'vertraging-aanvrager' | 'overmacht';

/** Something that was asked, and what it does to the term. */
export interface Opschortvraag {
  readonly reden: Opschortreden;
  /** The day of asking or agreeing. The term stands still from the day after it. */
  readonly gevraagdOp: Dag;
  /** Last day of the time that was given or agreed. */
  readonly uiterlijk: Dag;
  /** The day on which it came, or on which what stood in the way was over; null: not yet. */
  readonly ontvangenOp: Dag | null;
}

/** First and last day on which a term stands still. */
export interface Stilstand {
  readonly van: Dag;
  readonly tot: Dag;
}

const eerste = (a: Dag, b: Dag): Dag => (a < b ? a : b);

/** Where the law ends the standing still on the day that was given, whatever comes later (Awb 4:15 lid 1 a, lid 2 a). */
const eindigtVanzelf: ReadonlySet<Opschortreden> = new Set<Opschortreden>(['aanvulling', 'instemming']);

/**
 * The days on which a term stands still (Awb 4:15): from the day after asking "tot de dag" of receipt, which day itself counts
 * again; while nothing came, up to and including the last day that was given.
 * @returns null when not one day is left
 */
export function stilstandVan({ reden, gevraagdOp, uiterlijk, ontvangenOp }: Opschortvraag): Stilstand | null {
  const tot = ontvangenOp === null ? uiterlijk : plusDagen(ontvangenOp, -1);
  const stilstand = {
    van: plusDagen(gevraagdOp, 1),
    tot: eindigtVanzelf.has(reden) ? eerste(tot, uiterlijk) : tot,
  };
  return stilstand.van <= stilstand.tot ? stilstand : null;
}

/** Joins days that overlap or follow on each other, so that no day counts twice. */
function voegSamen(perioden: readonly Stilstand[]): Stilstand[] {
  const samen: Stilstand[] = [];
  for (const periode of [...perioden].sort((a, b) => a.van.localeCompare(b.van))) {
    const vorige = samen.at(-1);
    if (vorige && periode.van <= plusDagen(vorige.tot, 1))
      samen[samen.length - 1] = { van: vorige.van, tot: laatsteVan(vorige.tot, periode.tot) };
    else samen.push(periode);
  }
  return samen;
}

/**
 * Last day of a statutory term of so many days that stood still now and then (Awb 4:15). Days that are not days of the term,
 * before it starts or after it has run out, change nothing. Only at the end a free day moves on (Algemene termijnenwet 1).
 * @param begin the day of the event; the term counts from the day after it
 */
export function laatsteDagMetStilstand(
  begin: Dag,
  dagen: number,
  stilstand: readonly Stilstand[],
): { laatsteDag: Dag; zonder: Dag; dagenStil: number } {
  let laatste = plusDagen(begin, dagen);
  const zonder = naarWerkdag(laatste);
  let dagenStil = 0;
  for (const { van, tot } of voegSamen(stilstand)) {
    const eersteDag = laatsteVan(plusDagen(begin, 1), van);
    if (eersteDag > tot || eersteDag > laatste) continue;
    const stil = aantalDagen(eersteDag, tot) + 1;
    dagenStil += stil;
    laatste = plusDagen(laatste, stil);
  }
  return { laatsteDag: naarWerkdag(laatste), zonder, dagenStil };
}
