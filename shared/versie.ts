import { nieuws, type Verandering, type Versienieuws } from './taal/nieuw.ts';
import type { Rol } from './contract/rechten.ts';

const delen = (versie: string): number[] => (/^\d+\.\d+\.\d+/.exec(versie)?.[0] ?? '0.0.0').split('.').map(Number);

/**
 * Compares two versions `major.minor.patch`; what stands after a dash or a plus does not count. What is no version is older
 * than every version. @returns below 0 when a is older, 0 when they are the same, above 0 when a is newer
 */
export function vergelijkVersies(a: string, b: string): number {
  const [links, rechts] = [delen(a), delen(b)];
  return links.map((getal, i) => getal - (rechts[i] ?? 0)).find((verschil) => verschil !== 0) ?? 0;
}

/** What of a version is for somebody with these roles. */
export const nieuwsVoor = (een: Versienieuws, rollen: readonly Rol[]): Verandering[] =>
  een.wat.filter((wat) => !wat.rollen || wat.rollen.some((rol) => rollen.includes(rol)));

/**
 * The versions that somebody has not been told of, the newest first: newer than what they saw, up to what runs now. Who never
 * saw any is told of what came out after they began (a calendar day): a new colleague learns the program as it is.
 */
export function ongezienNieuws(
  nu: string,
  { gezien, sinds }: { gezien: string | null; sinds: string },
  bron: readonly Versienieuws[] = nieuws,
): Versienieuws[] {
  return bron
    .filter(({ versie }) => vergelijkVersies(versie, nu) <= 0)
    .filter(({ versie, datum }) => (gezien === null ? datum > sinds : vergelijkVersies(versie, gezien) > 0))
    .sort((a, b) => vergelijkVersies(b.versie, a.versie));
}
