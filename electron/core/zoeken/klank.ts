/*
 * A phonetic key for names as they are said and misspelled in the Netherlands: Dutch spelling pairs (ij/y/ei, ck/k, dt/d/t,
 * ph/f, c/k/s, z/s, v/f/w, g/ch, x/ks, th/t) and the usual ways in which Arabic, Turkish, Slavic and Caribbean names are
 * written down. Consonants decide; of the vowels only the first letter counts, as A, E or O.
 * Every rule that shortens works at the end of the key, so the key of the first letters is mostly the start of the whole key:
 * that makes search-as-you-type work.
 */

type Regel = readonly [patroon: RegExp, codes: readonly string[]];

/* Only at the very start of a word: initial vowels, y and j before a vowel, and a few foreign openings. */
const BEGINREGELS: readonly Regel[] = [
  [/^(dj|dzj|dzh)(?=[aeiouy])/, ['J', 'T']],
  [/^[yj](?=[aeiou])/, ['J']],
  [/^(kn|gn)/, ['KN']],
  [/^c(?=[eiy])/, ['S', 'K']],
  [/^h/, ['H']],
  [/^(au|ou|oe|o|u)/, ['O']],
  [/^a/, ['A']],
  [/^(ij|ei|ey|e|i|y)/, ['E']],
  [/^j/, ['J']],
];

/* Tried in this order at each place in the word; the first that fits decides. More than one code: more than one key. */
const REGELS: readonly Regel[] = [
  [/^sch$/, ['S']],
  [/^(tsj|tsch|tch|cz)/, ['S']],
  [/^t[sz]/, ['TS', 'S']],
  [/^sch/, ['SG', 'S']],
  [/^(sj|sh|sz|sc(?=[eiy])|zs)/, ['S']],
  [/^ch(?=m)/, ['G', '']],
  [/^ch/, ['G', 'S']],
  [/^(kh|gg?h?)/, ['G']],
  [/^(ph|pf|vv?|ff?|ww?)/, ['F']],
  [/^dj(?=[aeiouy])/, ['T', '']],
  [/^(dt|td|th|tt?|dd?)/, ['T']],
  [/^c$/, ['K', 'S']],
  [/^c(?=[eiy])/, ['S']],
  [/^qu/, ['KF']],
  [/^(ck|cq|kk?|cc?|q)/, ['K']],
  [/^x/, ['KS']],
  [/^(zz?|ss?)/, ['S']],
  [/^(bb?$|pp?)/, ['P']],
  [/^bb?/, ['B']],
  [/^ll?/, ['L']],
  [/^mm?/, ['M']],
  [/^n$/, ['N', '']],
  [/^nn?/, ['N']],
  [/^rr?/, ['R']],
];
const REGELS_AAN_BEGIN: readonly Regel[] = [...BEGINREGELS, ...REGELS];
const MEESTE_SLEUTELS = 4;

/* Names repeat: ranking a list asks the same words again and again. */
const onthouden = new Map<string, readonly string[]>();
const MEESTE_ONTHOUDEN = 20_000;

function eersteRegel(rest: string, begin: boolean): { lengte: number; codes: readonly string[] } {
  for (const [patroon, codes] of begin ? REGELS_AAN_BEGIN : REGELS) {
    const treffer = patroon.exec(rest);
    if (treffer) return { lengte: treffer[0].length, codes };
  }
  return { lengte: 1, codes: [''] };
}

/**
 * Phonetic keys of one word, at most four, the likeliest first. Takes a word as `normaliseer` gives it (lower case, no
 * diacritics). A word without letters of the Latin alphabet has none.
 */
export function klanken(woord: string): readonly string[] {
  const bewaard = onthouden.get(woord);
  if (bewaard) return bewaard;
  if (onthouden.size >= MEESTE_ONTHOUDEN) onthouden.clear();
  const sleutels = berekenKlanken(woord);
  onthouden.set(woord, sleutels);
  return sleutels;
}

function berekenKlanken(woord: string): readonly string[] {
  let sleutels = [''];
  for (let rest = woord; rest.length > 0;) {
    const { lengte, codes } = eersteRegel(rest, rest.length === woord.length);
    sleutels = codes.flatMap((code) => sleutels.map((sleutel) => sleutel + code)).slice(0, MEESTE_SLEUTELS);
    rest = rest.slice(lengte);
  }
  return [...new Set(sleutels.filter(Boolean))];
}
