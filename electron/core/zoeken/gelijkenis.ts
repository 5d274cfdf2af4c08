import { distance } from 'fastest-levenshtein';
import { dragendeWoorden } from '#shared/domein/naam.ts';
import { klanken } from './klank.ts';

/** Two words that sound the same count for this much, however they are written. */
const ZELFDE_KLANK = 0.92;

const sorteer = (woord: string): string => [...woord].sort().join('');

/** Likeness of two words, 0 to 1: edits per letter, where two swapped letters are one edit, or the same sound. */
function woordgelijkenis(a: string, b: string): number {
  if (a === b) return 1;
  const verschil = distance(a, b);
  const verwisseld = verschil === 2 && a.length === b.length && sorteer(a) === sorteer(b);
  const spelling = 1 - (verwisseld ? 1 : verschil) / Math.max(a.length, b.length);
  const klankenVanB = klanken(b);
  return klanken(a).some((klank) => klank.length > 1 && klankenVanB.includes(klank))
    ? Math.max(spelling, ZELFDE_KLANK)
    : spelling;
}

/**
 * Likeness of two names, 0 to 1, symmetric; 1 only for names that are equal after normalising, word order and spaces aside.
 * Each word of the shorter name is paired with its best match in the longer one; words left over cost a little, so that
 * `Jan de Vries` and `Jan Willem de Vries` stay close.
 */
export function gelijkenis(a: string, b: string): number {
  const [kort, lang] = [dragendeWoorden(a), dragendeWoorden(b)].sort(
    (x, y) => x.length - y.length || (x.join(' ') < y.join(' ') ? -1 : 1),
  ) as [string[], string[]];
  if (kort.length === 0) return kort.length === lang.length ? 1 : 0;
  const samen = woordgelijkenis(kort.join(''), lang.join(''));
  const over = [...lang];
  let som = 0;
  for (const woord of kort) {
    const scores = over.map((ander) => woordgelijkenis(woord, ander));
    const beste = scores.indexOf(Math.max(...scores));
    som += scores[beste] ?? 0;
    over.splice(beste, 1);
  }
  const perWoord = (som / kort.length) * (1 - 0.1 * Math.min(over.length, 3));
  return Math.max(samen, perWoord);
}
