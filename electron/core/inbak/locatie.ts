import { normaliseer } from '#shared/domein/naam.ts';
import type { Context } from '../context.ts';
import type { AcuteRecord } from './toepassen.ts';

/** A locatie as another organisation names it. */
export interface HunLocatie {
  locatieRef: string;
  naam: string;
  postcode: string;
}

const plek = (locatie: { naam: string; postcode: string }): string =>
  `${normaliseer(locatie.naam)}|${locatie.postcode.replace(/\s/g, '').toUpperCase()}`;

/**
 * Which locatie of ours another organisation means: the one that somebody said it was before, the one with the same
 * reference, or the only one with the same name and postcode. Null: a person has to say.
 */
export function plekVan(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  organisatieId: string,
  hun: HunLocatie,
): string | null {
  const locaties = opslag.leesLocaties(db).filter(({ actief }) => actief);
  const bestaat = (id: string | null): string | null => (locaties.some((l) => l.id === id) ? id : null);
  const bekend = bestaat(opslag.leesKoppeling(db, organisatieId, hun.locatieRef)) ?? bestaat(hun.locatieRef);
  if (bekend) return bekend;
  const zelfde = locaties.filter((locatie) => plek(locatie) === plek(hun));
  return zelfde.length === 1 ? (zelfde[0]?.id ?? null) : null;
}

/** Which locatie of ours an acute placement is about. */
export const onzeLocatie = (
  context: Pick<Context, 'db' | 'opslag'>,
  { inhoud, organisatie }: AcuteRecord,
): string | null => plekVan(context, organisatie.id, inhoud.locatie);
