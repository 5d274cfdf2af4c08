import type { Context } from '../context.ts';

/**
 * The user under whose name stands what another organisation recorded. Made with the first record; nobody can log in as it,
 * and it is in no list of users.
 */
export function namensWie(
  context: Pick<Context, 'db' | 'opslag' | 'id' | 'nu'>,
  organisatie: { id: string; naam: string },
): string {
  const { db, opslag, nu } = context;
  const bekend = opslag.leesNamens(db, organisatie.id);
  if (bekend) return bekend;
  const id = context.id();
  const niemand = { locatieId: null, actief: false, laatstIngelogd: null, tijdelijkWachtwoord: false };
  const wie = { id, versie: 1, naam: organisatie.naam.slice(0, 100), inlognaam: `van-${organisatie.id}`, rollen: [] };
  opslag.schrijfGebruiker(db, { ...wie, ...niemand }, nu);
  opslag.schrijfNamens(db, organisatie.id, id);
  return id;
}
