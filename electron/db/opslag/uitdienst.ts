import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const uitdienstRij = z.object({
  gebruikerId: z.string(),
  versie: z.number(),
  laatsteDag: z.string().nullable(),
  naarId: z.string().nullable(),
  teamId: z.string().nullable(),
  gedaanOp: z.string().nullable(),
});
export type Uitdienstrij = z.infer<typeof uitdienstRij>;

const keuze = `SELECT u.gebruiker_id AS gebruikerId, u.versie, u.laatste_dag AS laatsteDag, u.naar_id AS naarId, u.team_id AS teamId,
  u.gedaan_op AS gedaanOp FROM uitdienst u
  WHERE u.versie = (SELECT max(versie) FROM uitdienst n WHERE n.gebruiker_id = u.gebruiker_id)`;

/** What is arranged for a colleague who leaves or left; null: nothing. */
export function leesUitdienst(db: Db, gebruikerId: string): Uitdienstrij | null {
  const gevonden = rij(db, `${keuze} AND u.gebruiker_id = @gebruikerId`, { gebruikerId });
  return gevonden ? uitdienstRij.parse(gevonden) : null;
}

/** Everybody who leaves or left, as it was last arranged. */
export function leesUitdiensten(db: Db): Uitdienstrij[] {
  return rijen(db, `${keuze} AND u.laatste_dag IS NOT NULL ORDER BY u.laatste_dag, u.gebruiker_id`).map((r) =>
    uitdienstRij.parse(r),
  );
}

/** Adds what is arranged about a colleague on top of a version; false when somebody else was first. */
export function schrijfUitdienst(db: Db, nieuw: Uitdienstrij & { doorId: string; op: string }): boolean {
  const { gebruikerId, versie } = nieuw;
  if (
    rij(db, 'SELECT 1 FROM uitdienst WHERE gebruiker_id = @gebruikerId AND versie >= @versie', { gebruikerId, versie })
  )
    return false;
  bereid(
    db,
    `INSERT INTO uitdienst (gebruiker_id, versie, laatste_dag, naar_id, team_id, gedaan_op, door_id, op)
     VALUES (@gebruikerId, @versie, @laatsteDag, @naarId, @teamId, @gedaanOp, @doorId, @op)`,
  ).run(nieuw);
  return true;
}

/** Shuts the account of who left: no login, no travelling key, no place in a team. */
export function beeindigGebruiker(db: Db, gebruikerId: string): void {
  bereid(db, 'UPDATE gebruiker SET actief = 0, versie = versie + 1 WHERE id = ? AND actief = 1').run(gebruikerId);
  bereid(db, 'DELETE FROM team_lid WHERE gebruiker_id = ?').run(gebruikerId);
  bereid(db, 'DELETE FROM bed_vast WHERE gebruiker_id = ?').run(gebruikerId);
}

const conceptRij = z.object({ sleutel: z.string() });

/** The unfinished work of a user at this desk. */
export function leesConceptsleutels(db: Db, gebruikerId: string): string[] {
  return rijen(db, 'SELECT sleutel FROM concept WHERE gebruiker_id = @gebruikerId ORDER BY sleutel', {
    gebruikerId,
  }).map((r) => conceptRij.parse(r).sleutel);
}

/** Gives unfinished work to a colleague; false when that colleague has such a draft already. */
export function geefConceptDoor(db: Db, van: string, naar: string, sleutel: string): boolean {
  return (
    bereid(
      db,
      'UPDATE OR IGNORE concept SET gebruiker_id = @naar WHERE gebruiker_id = @van AND sleutel = @sleutel',
    ).run({
      van,
      naar,
      sleutel,
    }).changes > 0
  );
}
