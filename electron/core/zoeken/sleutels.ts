import { dragendeWoorden, normaliseer, type Naam } from '#shared/domein/naam.ts';
import { klanken } from './klank.ts';

/** What to index for one client: words as written, and phonetic keys. Both sorted and without repeats. */
export type Zoeksleutels = { woorden: string[]; klanken: string[] };

const VASTGESCHREVEN = /^(vander|vanden|vande|van|ter|ten|der|den|el|al)(?=[a-z]{4})/;

/**
 * Keys under which a name is found. Tussenvoegsels are left out; parts of a double surname count apart and together;
 * a surname is also kept with its tussenvoegsel glued on, and one written glued also without.
 * @param naam the parts of a name, or a name as one text (`el Amrani-de Vries, Fatima`)
 */
export function zoeksleutels(naam: Naam | string): Zoeksleutels {
  const woorden = new Set(typeof naam === 'string' ? dragendeWoorden(naam) : persoonswoorden(naam));
  for (const woord of [...woorden]) woorden.add(woord.replace(VASTGESCHREVEN, ''));
  const alle = [...woorden].sort();
  return { woorden: alle, klanken: [...new Set(alle.flatMap(klanken))].sort() };
}

function persoonswoorden(naam: Naam): string[] {
  const voornamen = normaliseer(`${naam.voornamen} ${naam.roepnaam ?? ''}`)
    .split(' ')
    .filter(Boolean);
  return [...voornamen, ...dragendeWoorden(naam.achternaam), ...samengevoegd(naam)];
}

/** `van den Berg` also as `vandenberg`; `Jansen-de Vries` and `Ben Ali` also as one word. */
function samengevoegd(naam: Naam): string[] {
  const achternaam = normaliseer(naam.achternaam).replaceAll(' ', '');
  const voorvoegsel = normaliseer(naam.tussenvoegsel).replaceAll(' ', '');
  return [achternaam, voorvoegsel + achternaam].filter(Boolean);
}

/** One word of a search: matches a record that has a word starting with `woord` or a key starting with one of `klanken`. */
export type Zoekwoord = { woord: string; klanken: readonly string[] };
/** What a search box asks. Numbers and dates are taken out first; every remaining word must match. */
export type Zoekvraag = {
  woorden: Zoekwoord[];
  bsn: string | null;
  pasnummer: string | null;
  geboortedatum: string | null;
};

const DATUM = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b/;

/**
 * Reads a search box: a birth date (`12-3-1980`, `1980-03-12`), nine digits (BSN) or twelve (pass number), also in groups,
 * and the words of a name. A tussenvoegsel counts only when nothing else was typed. A date that does not exist is left out.
 */
export function leesZoekvraag(tekst: string): Zoekvraag {
  const datum = DATUM.exec(tekst);
  const zonderDatum = datum ? tekst.replace(datum[0], ' ') : tekst;
  const cijfers = /\d(?:[\s.-]?\d){8,11}/.exec(zonderDatum)?.[0] ?? '';
  const getal = cijfers.replace(/\D/g, '');
  const woorden = dragendeWoorden(zonderDatum.replace(cijfers, ' '));
  return {
    woorden: [...new Set(woorden)].map((woord) => ({ woord, klanken: klanken(woord) })),
    bsn: getal.length === 9 ? getal : null,
    pasnummer: getal.length === 12 ? getal : null,
    geboortedatum: datum ? bestaandeDag(datum) : null,
  };
}

function bestaandeDag(datum: RegExpExecArray): string | null {
  const [, d, m, j, j2, m2, d2] = datum;
  const dag = `${j ?? j2}-${(m ?? m2 ?? '').padStart(2, '0')}-${(d ?? d2 ?? '').padStart(2, '0')}`;
  const moment = new Date(`${dag}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(dag) ? dag : null;
}
