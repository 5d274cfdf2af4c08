import type { Context } from '../context.ts';

/**
 * Whether the name and the dossier of a client may be shown to this user beside somebody else's case, such as a partner or a
 * child: never outside the scope of a user who is bound to a locatie.
 */
export function magClientZien(
  { db, opslag, sessie }: Pick<Context, 'db' | 'opslag' | 'sessie'>,
  clientId: string,
): boolean {
  return !sessie.locatieId || opslag.verblijftBij(db, clientId, sessie.locatieId);
}
