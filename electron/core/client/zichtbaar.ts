import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';

/**
 * Whether the name and the dossier of a client may be shown to this user beside somebody else's case, such as a partner or a
 * child: never outside the scope of a user who is bound to a locatie, and never while it is shielded from this user.
 */
export function magClientZien(context: Pick<Context, 'db' | 'opslag' | 'sessie'>, clientId: string): boolean {
  const { db, opslag, sessie } = context;
  if (verborgenVoor(context).includes(clientId)) return false;
  return !sessie.locatieId || opslag.verblijftBij(db, clientId, sessie.locatieId);
}
