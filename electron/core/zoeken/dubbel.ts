import type { Naam } from '#shared/domein/naam.ts';
import { dubbelTeksten as tekst } from '#shared/taal/zoeken.ts';
import { gelijkenis } from './gelijkenis.ts';

/** What is compared of two people; unknown is null or an empty text. */
export type Vergelijkbaar = Naam & { geboortedatum: string | null; bsn: string | null; telefoon?: string };

/** From this score on two people are shown as likely the same. Chosen on the pairs in the tests. */
export const DREMPEL_DUBBEL = 0.72;

export type MogelijkDubbel = {
  /** 0 to 1. */
  score: number;
  waarschijnlijk: boolean;
  /** Why, in Dutch, strongest first. */
  redenen: string[];
};

type Deel = { score: number; redenen: string[] };

/**
 * How likely two records are the same person, and why. A program cannot know: it shows, a person decides.
 * The same BSN settles it; different BSN's weigh heavily against it; twins (same surname and birth date, another first
 * name) stay below the threshold.
 */
export function mogelijkDubbel(kandidaat: Vergelijkbaar, bestaand: Vergelijkbaar): MogelijkDubbel {
  const bsn = vergelijkBsn(kandidaat.bsn, bestaand.bsn);
  const naam = vergelijkNaam(kandidaat, bestaand);
  const datum = vergelijkDatum(kandidaat.geboortedatum, bestaand.geboortedatum);
  const telefoon = zelfdeTelefoon(kandidaat.telefoon, bestaand.telefoon);
  const basis = 0.55 * naam.score + 0.45 * datum.score + (telefoon ? 0.1 : 0);
  const score =
    bsn.score === 1 ? 1 : Math.min(0.99, Math.max(0, basis * (bsn.score < 0 ? 0.75 : 1) + Math.max(0, bsn.score)));
  const redenen = [...bsn.redenen, ...naam.redenen, ...datum.redenen, ...(telefoon ? [tekst.telefoonGelijk] : [])];
  return { score: Math.round(score * 100) / 100, waarschijnlijk: score >= DREMPEL_DUBBEL, redenen };
}

function vergelijkBsn(a: string | null, b: string | null): Deel {
  if (!a || !b) return { score: 0, redenen: [] };
  if (a === b) return { score: 1, redenen: [tekst.bsnGelijk] };
  if (scheeltEenCijfer(a, b) || isVerwisseld(a, b)) return { score: 0.4, redenen: [tekst.bsnBijna] };
  return { score: -1, redenen: [tekst.bsnAnders] };
}

function vergelijkNaam(a: Vergelijkbaar, b: Vergelijkbaar): Deel {
  const achternaam = gelijkenis(`${a.tussenvoegsel} ${a.achternaam}`, `${b.tussenvoegsel} ${b.achternaam}`);
  const voornaam = vergelijkVoornaam(a, b);
  const omgedraaid = Math.min(gelijkenis(a.voornamen, b.achternaam), gelijkenis(a.achternaam, b.voornamen));
  const gewoon = 0.6 * achternaam + 0.4 * voornaam;
  if (omgedraaid >= 0.9 && omgedraaid > gewoon) return { score: omgedraaid * 0.95, redenen: [tekst.naamOmgedraaid] };
  if (voornaam < 0.6) return { score: gewoon * 0.6, redenen: achternaam === 1 ? [tekst.achternaamGelijk] : [] };
  if (gewoon === 1) return { score: 1, redenen: [tekst.naamGelijk] };
  if (Math.min(achternaam, voornaam) >= 0.92) return { score: gewoon, redenen: [tekst.naamKlank] };
  return { score: gewoon, redenen: gewoon >= 0.75 ? [tekst.naamLijkt] : [] };
}

/** First names are often incomplete: the roepnaam or the first of the voornamen may be all that is known; an initial counts half. */
function vergelijkVoornaam(a: Naam, b: Naam): number {
  const vormen = (naam: Naam): string[] =>
    [naam.voornamen, naam.roepnaam ?? '', naam.voornamen.trim().split(/\s+/)[0] ?? '']
      .map((v) => v.trim())
      .filter(Boolean);
  const paren = vormen(a).flatMap((x) => vormen(b).map((y) => [x, y] as const));
  if (paren.length === 0) return 0.65;
  const beste = Math.max(...paren.map(([x, y]) => gelijkenis(x, y)));
  const voorletter = paren.some(
    ([x, y]) => Math.min(x.length, y.length) <= 2 && x[0]?.toLowerCase() === y[0]?.toLowerCase(),
  );
  return voorletter ? Math.max(beste, 0.75) : beste;
}

function vergelijkDatum(a: string | null, b: string | null): Deel {
  if (!a || !b) return { score: 0.35, redenen: [] };
  if (a === b) return { score: 1, redenen: [tekst.datumGelijk] };
  const [jaarA, maandA, dagA] = a.split('-');
  const [jaarB, maandB, dagB] = b.split('-');
  if (jaarA === jaarB && maandA === dagB && dagA === maandB) return { score: 0.85, redenen: [tekst.dagMaand] };
  if (jaarA === jaarB && [a, b].some((datum) => /-0[17]-01$/.test(datum)))
    return { score: 0.7, redenen: [tekst.jaarGelijk] };
  if (scheeltEenCijfer(a, b) || isVerwisseld(a, b)) return { score: 0.7, redenen: [tekst.datumBijna] };
  return { score: 0, redenen: [] };
}

const verschillen = (a: string, b: string): number[] =>
  [...a].flatMap((teken, plek) => (teken === b[plek] ? [] : [plek]));

function scheeltEenCijfer(a: string, b: string): boolean {
  return a.length === b.length && verschillen(a, b).length === 1;
}

function isVerwisseld(a: string, b: string): boolean {
  const [i, j, ...meer] = verschillen(a, b);
  if (i === undefined || j === undefined || meer.length > 0 || a.length !== b.length) return false;
  return a[i] === b[j] && a[j] === b[i];
}

/** The last eight digits decide, so that +31 6 and 06 are one. */
function zelfdeTelefoon(a = '', b = ''): boolean {
  const [x, y] = [a, b].map((nummer) => nummer.replace(/\D/g, '').slice(-8));
  return x !== undefined && x.length === 8 && x === y;
}
