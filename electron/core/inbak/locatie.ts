import { normaliseer } from '#shared/domein/naam.ts';
import type { Context } from '../context.ts';
import type { AcuteRecord } from './toepassen.ts';

const plek = (locatie: { naam: string; postcode: string }): string =>
  `${normaliseer(locatie.naam)}|${locatie.postcode.replace(/\s/g, '').toUpperCase()}`;

/**
 * Which locatie of ours an aanbieder means: the one that somebody said it was before, the one with the same reference, or
 * the only one with the same name and postcode. Null: a person has to say.
 */
export function onzeLocatie(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  { inhoud, organisatie }: AcuteRecord,
): string | null {
  const { locatieRef } = inhoud.locatie;
  const locaties = opslag.leesLocaties(db).filter(({ actief }) => actief);
  const bestaat = (id: string | null): string | null => (locaties.some((l) => l.id === id) ? id : null);
  const bekend = bestaat(opslag.leesKoppeling(db, organisatie.id, locatieRef)) ?? bestaat(locatieRef);
  if (bekend) return bekend;
  const zelfde = locaties.filter((locatie) => plek(locatie) === plek(inhoud.locatie));
  return zelfde.length === 1 ? (zelfde[0]?.id ?? null) : null;
}
