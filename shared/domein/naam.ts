/** The parts of a person's name as Dutch registration keeps them. Absent parts are empty strings. */
export type Naam = { voornamen: string; tussenvoegsel: string; achternaam: string; roepnaam?: string };

/** Words that stand before a surname and are left out when names are sorted or searched. */
export const tussenvoegsels: ReadonlySet<string> = new Set(
  (
    "van de der den ter ten te het 't in op aan bij onder over uit uijt voor tot d' l' la le les los las lo du des di da do dos das del della " +
    'della zu zur zum von vom und y e el al ul abd abou bin bint ben ibn ould st'
  ).split(' '),
);

/* Letters that have no decomposed form, with what stands for them in a Dutch text. */
const LOSSE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ĳ: 'ij',
  ŋ: 'ng',
};

/**
 * A name for comparing: lower case, without diacritics, apostrophes and dots gone, dashes and everything else a space.
 * `Çelik-d'Àncona` becomes `celik dancona`. Scripts other than Latin stay as they are.
 */
export function normaliseer(tekst: string): string {
  // Most words come by a second time, already normal: ranking a list is ten times faster for it.
  if (/^[a-z]*$/.test(tekst)) return tekst;
  return tekst
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıĳŋ]/g, (letter) => LOSSE_LETTERS[letter] ?? letter)
    .replace(/['’ʼʾʿ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name that tell people apart: without tussenvoegsels, unless the name is nothing else. */
export function dragendeWoorden(tekst: string): string[] {
  const woorden = normaliseer(tekst).split(' ').filter(Boolean);
  const dragend = woorden.filter((woord) => !tussenvoegsels.has(woord));
  return dragend.length > 0 ? dragend : woorden;
}

/** What stands where a name would be: in a crisis it can come later (5.1.2). */
export const NAAM_ONBEKEND = 'Naam nog niet bekend';

/** Full name for a screen: `Fatima el Amrani`. The roepnaam takes the place of the voornamen when there is one. */
export function weergavenaam(naam: Naam): string {
  const delen = [naam.roepnaam?.trim() || naam.voornamen, naam.tussenvoegsel, naam.achternaam];
  return (
    delen
      .map((deel) => deel.trim())
      .filter(Boolean)
      .join(' ') || NAAM_ONBEKEND
  );
}

/** Name for a sorted list: `Amrani, Fatima el`; what is known of it while there is no surname. */
export function lijstnaam(naam: Naam): string {
  if (!naam.achternaam.trim()) return weergavenaam(naam);
  const rest = [naam.roepnaam?.trim() || naam.voornamen, naam.tussenvoegsel].map((deel) => deel.trim()).filter(Boolean);
  return rest.length > 0 ? `${naam.achternaam.trim()}, ${rest.join(' ')}` : naam.achternaam.trim();
}

/** Name above a letter: initials, tussenvoegsel and surname: `F. el Amrani`. A surname alone stays alone. */
export function briefnaam(naam: Naam): string {
  const letters = naam.voornamen
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((voornaam) => `${voornaam.slice(0, 1).toUpperCase()}.`)
    .join('');
  return [letters, naam.tussenvoegsel.trim(), naam.achternaam.trim()].filter(Boolean).join(' ');
}

/** How a letter greets: `mevrouw El Amrani`, `meneer De Vries`, or without a known sex the name with its initials. */
export function aanspreeknaam(naam: Naam, geslacht: 'vrouw' | 'man' | 'x' | null): string {
  if (geslacht !== 'vrouw' && geslacht !== 'man') return briefnaam(naam);
  const achter = [naam.tussenvoegsel.trim(), naam.achternaam.trim()].filter(Boolean).join(' ');
  return `${geslacht === 'vrouw' ? 'mevrouw' : 'meneer'} ${achter.slice(0, 1).toUpperCase()}${achter.slice(1)}`;
}
