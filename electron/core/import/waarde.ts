import { isGeldigBsn, schoonBsnOp } from '#shared/domein/bsn.ts';
import { datumSchema } from '#shared/domein/basis.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import { importteksten } from '#shared/taal/importeren.ts';

const tekst = importteksten.waarde;

/** What a cell says: a value, or what is wrong with it and what to do; and what was read otherwise than it stands there. */
export interface Gelezen<T> {
  waarde: T;
  fout?: string;
  letOp?: string;
}

/** The signs that Excel puts where a formula went wrong. */
const excelfout =
  /^#(N\/A|REF!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NULL!|LEEG!|NUM!|GETAL!|N\/B|VERW!|DATUM|#+)/i;
const wetenschappelijk = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;
const isoDag = /^\d{4}-\d{2}-\d{2}$/;

/** What can be wrong with a cell whatever it is for: an outcome that Excel could not make, a formula, a number that it shortened. */
export function celfout(cel: string): string | null {
  if (excelfout.test(cel)) return tekst.excelfout;
  if (cel.startsWith('=')) return tekst.formule;
  return wetenschappelijk.test(cel) ? tekst.afgekort : null;
}

/** A line of text. What Excel took for a day, such as a house number, is refused: nobody knows what stood there. */
export function leesTekst(cel: string): Gelezen<string> {
  // A file that we saved has a sign before what could run as a formula.
  const kaal = cel
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const fout = celfout(kaal);
  if (fout) return { waarde: '', fout };
  return isoDag.test(kaal) ? { waarde: '', fout: tekst.datumHier } : { waarde: kaal };
}

const maanden: ReadonlyMap<string, number> = new Map(
  'januari februari maart april mei juni juli augustus september oktober november december'
    .split(' ')
    .flatMap((naam, i): [string, number][] => [
      [naam, i + 1],
      [naam.slice(0, 3), i + 1],
    ])
    .concat([['mrt', 3]]),
);

/** Day, month and year as they stand there; null when it is no day. */
function delenVan(cel: string): { jaar: string; maand: number; dag: number } | null {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(cel) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(cel);
  if (iso) return { jaar: iso[1] ?? '', maand: Number(iso[2]), dag: Number(iso[3]) };
  const dmj = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?: 0?0:00(?::00)?)?$/.exec(cel);
  if (dmj) return { jaar: dmj[3] ?? '', maand: Number(dmj[2]), dag: Number(dmj[1]) };
  const woord = /^(\d{1,2})[- ]([a-z]+)\.?[- ](\d{2}|\d{4})$/.exec(cel.toLowerCase());
  const maand = woord && maanden.get(woord[2] ?? '');
  return woord && maand ? { jaar: woord[3] ?? '', maand, dag: Number(woord[1]) } : null;
}

/** A calendar day: day-month-year or year-month-day, never month-day; null when the cell is empty. */
export function leesDatum(cel: string): Gelezen<string | null> {
  const kaal = cel.trim();
  if (kaal === '') return { waarde: null };
  const fout = celfout(kaal);
  if (fout) return { waarde: null, fout };
  const delen = delenVan(kaal);
  if (!delen) return { waarde: null, fout: /^\d{1,6}([.,]\d+)?$/.test(kaal) ? tekst.datumGetal : tekst.datum };
  const { jaar, maand, dag } = delen;
  if (jaar.length !== 4) return { waarde: null, fout: tekst.jaarKort };
  if (maand > 12) return { waarde: null, fout: tekst.maand(maand) };
  const waarde = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
  return datumSchema.safeParse(waarde).success ? { waarde } : { waarde: null, fout: tekst.datumBestaatNiet };
}

/** A BSN. A spreadsheet drops a zero at the front: eight digits that pass the elfproef with one are read with it, and told. */
export function leesBsn(cel: string): Gelezen<string | null> {
  const kaal = schoonBsnOp(cel.replace(/^'/, ''));
  if (kaal === '') return { waarde: null };
  const fout = celfout(kaal);
  if (fout) return { waarde: null, fout };
  if (/^\d{8}$/.test(kaal) && isGeldigBsn(`0${kaal}`)) return { waarde: `0${kaal}`, letOp: tekst.bsnNul };
  if (/^\d{1,8}$/.test(kaal)) return { waarde: kaal, fout: tekst.bsnKort(kaal.length) };
  return { waarde: kaal };
}

/** A telephone number, with the zero that a spreadsheet dropped. */
export function leesTelefoon(cel: string): Gelezen<string> {
  const gelezen = leesTekst(cel);
  if (/^[1-9]\d{8}$/.test(gelezen.waarde)) return { waarde: `0${gelezen.waarde}`, letOp: tekst.telefoonNul };
  return gelezen;
}

/** A postcode, with or without a space, in capitals. */
export function leesPostcode(cel: string): Gelezen<string> {
  const gelezen = leesTekst(cel);
  if (gelezen.fout) return gelezen;
  const kaal = gelezen.waarde.replace(/\s/g, '').toUpperCase();
  if (/^\d{1,4}$/.test(kaal)) return { waarde: '', fout: tekst.postcodeLetters };
  const delen = /^(\d{4})([A-Z]{2})$/.exec(kaal);
  return { waarde: delen ? `${delen[1]} ${delen[2]}` : gelezen.waarde };
}

const geslachten: ReadonlyMap<string, 'vrouw' | 'man' | 'x' | null> = new Map([
  ...(['v', 'vr', 'vrouw', 'vrouwelijk', 'f', 'female', 'mevrouw', 'mevr', 'mw'] as const).map(
    (woord) => [woord, 'vrouw'] as const,
  ),
  ...(['m', 'man', 'mannelijk', 'male', 'meneer', 'dhr', 'heer'] as const).map((woord) => [woord, 'man'] as const),
  ['x', 'x'] as const,
  ['', null] as const,
  ['o', null] as const,
  ['onbekend', null] as const,
]);

/** The sex; empty or onbekend is not known. */
export function leesGeslacht(cel: string): Gelezen<'vrouw' | 'man' | 'x' | null> {
  const gevonden = geslachten.get(normaliseer(cel));
  return gevonden === undefined ? { waarde: null, fout: tekst.geslacht } : { waarde: gevonden };
}

/** One of a closed list, whatever the case; null when the cell is empty. */
export function leesKeuze<T extends string>(cel: string, keuzes: readonly T[]): Gelezen<T | null> {
  const kaal = normaliseer(cel);
  if (kaal === '') return { waarde: null };
  const gevonden = keuzes.find((keuze) => normaliseer(keuze) === kaal);
  return gevonden ? { waarde: gevonden } : { waarde: null, fout: tekst.keuze(keuzes) };
}

/** A whole number of at least 0, with points between thousands or ,0 behind; null when the cell is empty. */
export function leesGetal(cel: string, hoogstens: number): Gelezen<number | null> {
  const kaal = cel.trim();
  if (kaal === '') return { waarde: null };
  const fout = celfout(kaal);
  if (fout) return { waarde: null, fout };
  const cijfers = kaal.replace(/[.,]0+$/, '').replace(/^(\d{1,3})((?:\.\d{3})+)$/, (heel) => heel.replaceAll('.', ''));
  const getal = /^\d{1,9}$/.test(cijfers) ? Number(cijfers) : Number.NaN;
  return Number.isSafeInteger(getal) && getal <= hoogstens
    ? { waarde: getal }
    : { waarde: null, fout: tekst.getal(hoogstens) };
}
