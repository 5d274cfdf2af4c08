import { z } from 'zod';
import { gebruikerSchema } from '#shared/contract/groepen/beheer.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const gebruikerRij = z.preprocess(
  (r) => {
    if (!r || typeof r !== 'object' || !('rollen' in r) || !('actief' in r) || !('tijdelijkWachtwoord' in r)) return r;
    return {
      ...r,
      rollen: JSON.parse(String(r.rollen)),
      actief: r.actief === 1,
      tijdelijkWachtwoord: r.tijdelijkWachtwoord === 1,
    };
  },
  gebruikerSchema.extend({ tijdelijkWachtwoord: z.boolean() }),
);
export type Gebruikerrij = z.infer<typeof gebruikerRij>;

const kolommen = `id, versie, naam, inlognaam, rollen, locatie_id AS locatieId, actief, laatst_ingelogd AS laatstIngelogd,
  tijdelijk_wachtwoord AS tijdelijkWachtwoord`;

/** All users by name; not those in whose name stands what another organisation recorded. */
export function leesGebruikers(db: Db): Gebruikerrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM gebruiker WHERE id NOT IN (SELECT gebruiker_id FROM namens) ORDER BY naam, id`,
  ).map((r) => gebruikerRij.parse(r));
}

/** One user, or null. */
export function leesGebruiker(db: Db, id: string): Gebruikerrij | null {
  const gevonden = rij(db, `SELECT ${kolommen} FROM gebruiker WHERE id = @id`, { id });
  return gevonden ? gebruikerRij.parse(gevonden) : null;
}

const opRij = z.object({ op: z.string() });
/** The moment at which this user was added; throws for who is no user. */
export function leesGebruikerSinds(db: Db, id: string): string {
  const gevonden = rij(db, 'SELECT aangemaakt_op AS op FROM gebruiker WHERE id = @id', { id });
  return opRij.parse(gevonden).op;
}

/** The user with this login name, or null. */
export function leesGebruikerOpInlognaam(db: Db, inlognaam: string): Gebruikerrij | null {
  const gevonden = rij(db, `SELECT ${kolommen} FROM gebruiker WHERE inlognaam = @inlognaam`, { inlognaam });
  return gevonden ? gebruikerRij.parse(gevonden) : null;
}

const alsRij = (g: Gebruikerrij) => ({
  ...g,
  rollen: JSON.stringify(g.rollen),
  actief: g.actief ? 1 : 0,
  tijdelijkWachtwoord: g.tijdelijkWachtwoord ? 1 : 0,
});

/** Adds a user. */
export function schrijfGebruiker(db: Db, gebruiker: Gebruikerrij, op: string): void {
  bereid(
    db,
    `INSERT INTO gebruiker (id, versie, naam, inlognaam, rollen, locatie_id, actief, tijdelijk_wachtwoord, aangemaakt_op, laatst_ingelogd)
     VALUES (@id, @versie, @naam, @inlognaam, @rollen, @locatieId, @actief, @tijdelijkWachtwoord, @op, @laatstIngelogd)`,
  ).run({ ...alsRij(gebruiker), op });
}

/** Changes name, roles, locatie and whether a user may log in; false when somebody else was first. */
export function wijzigGebruiker(
  db: Db,
  gebruiker: Pick<Gebruikerrij, 'id' | 'versie' | 'naam' | 'rollen' | 'locatieId' | 'actief'>,
): boolean {
  return wijzigt(
    db,
    `UPDATE gebruiker SET versie = versie + 1, naam = @naam, rollen = @rollen, locatie_id = @locatieId, actief = @actief
     WHERE id = @id AND versie = @versie`,
    { ...gebruiker, rollen: JSON.stringify(gebruiker.rollen), actief: gebruiker.actief ? 1 : 0 },
  );
}

/** Notes that a password is new: temporary (set by somebody else) or the user's own. */
export function noteerWachtwoord(db: Db, id: string, tijdelijk: boolean): void {
  bereid(db, 'UPDATE gebruiker SET tijdelijk_wachtwoord = ? WHERE id = ?').run(tijdelijk ? 1 : 0, id);
}

/** Notes a login. */
export function noteerInloggen(db: Db, id: string, op: string): void {
  bereid(db, 'UPDATE gebruiker SET laatst_ingelogd = ? WHERE id = ?').run(op, id);
}
