import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, geldtOp, rij, rijen } from './hulp.ts';

const slaapt = geldtOp('');

const plaatsingenRij = z.object({ locatieId: z.string(), aantal: z.number() });
/** How many people have a place at each locatie in one night, by the stays as they run. */
export function telPlaatsingen(db: Db, nacht: string): Map<string, number> {
  const gevonden = rijen(
    db,
    `SELECT l.id AS locatieId, (SELECT count(*) FROM plaatsing WHERE locatie_id = l.id AND ${slaapt}) AS aantal FROM locatie l`,
    { nacht },
  ).map((r) => plaatsingenRij.parse(r));
  return new Map(gevonden.map(({ locatieId, aantal }) => [locatieId, aantal]));
}

/** Beds that others keep for a moment, per locatie. */
export function telVastgehouden(db: Db, nu: string, behalveGebruikerId: string): Map<string, number> {
  const gevonden = rijen(
    db,
    `SELECT locatie_id AS locatieId, count(*) AS aantal FROM bed_vast WHERE tot > @nu AND gebruiker_id <> @behalveGebruikerId GROUP BY locatie_id`,
    { nu, behalveGebruikerId },
  ).map((r) => plaatsingenRij.parse(r));
  return new Map(gevonden.map(({ locatieId, aantal }) => [locatieId, aantal]));
}

const volsteNachtRij = z.object({ nacht: z.string(), bezet: z.number() });
/**
 * The fullest night of a stay that is about to begin: how many others have a place there. The dossier itself does not count.
 * @param tot last night, or null while it is not known
 */
export function volsteNacht(
  db: Db,
  verblijf: { locatieId: string; van: string; tot: string | null; dossierId: string },
): { nacht: string; bezet: number } {
  return volsteNachtRij.parse(
    rij(
      db,
      `WITH nachten (n) AS (
         SELECT @van UNION SELECT van FROM plaatsing WHERE locatie_id = @locatieId AND van > @van AND (@tot IS NULL OR van <= @tot)
       )
       SELECT n AS nacht,
         (SELECT count(*) FROM plaatsing WHERE locatie_id = @locatieId AND ${geldtOp('', 'n')})
         - (SELECT count(*) FROM plaatsing WHERE dossier_id = @dossierId AND locatie_id = @locatieId AND ${geldtOp('', 'n')}) AS bezet
       FROM nachten ORDER BY bezet DESC, n LIMIT 1`,
      verblijf,
    ),
  );
}

/** Keeps a bed for a user until a moment, in place of the one that was kept before. */
export function houdBedVast(db: Db, regel: { gebruikerId: string; locatieId: string; tot: string }): void {
  bereid(
    db,
    `INSERT INTO bed_vast (gebruiker_id, locatie_id, tot) VALUES (@gebruikerId, @locatieId, @tot)
     ON CONFLICT (gebruiker_id) DO UPDATE SET locatie_id = excluded.locatie_id, tot = excluded.tot`,
  ).run(regel);
}

/** Lets go of what a user kept. */
export function laatBedLos(db: Db, gebruikerId: string): void {
  bereid(db, 'DELETE FROM bed_vast WHERE gebruiker_id = ?').run(gebruikerId);
}

const overboekingRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  locatieId: z.string(),
  locatienaam: z.string(),
  van: z.string(),
  capaciteit: z.number(),
  bezet: z.number(),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Overboekingrij = z.infer<typeof overboekingRij>;

/** Records that somebody got a place where there was none, and why. */
export function schrijfOverboeking(
  db: Db,
  regel: Omit<Overboekingrij, 'door' | 'locatienaam'> & { doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO overboeking (id, dossier_id, locatie_id, van, capaciteit, bezet, reden, door_id, op)
     VALUES (@id, @dossierId, @locatieId, @van, @capaciteit, @bezet, @reden, @doorId, @op)`,
  ).run(regel);
}

/** The overbookings of a dossier, oldest first. */
export function leesOverboekingen(db: Db, dossierId: string): Overboekingrij[] {
  return rijen(
    db,
    `SELECT o.id, o.dossier_id AS dossierId, o.locatie_id AS locatieId, l.naam AS locatienaam, o.van, o.capaciteit, o.bezet, o.reden,
       g.naam AS door, o.op
     FROM overboeking o JOIN locatie l ON l.id = o.locatie_id JOIN gebruiker g ON g.id = o.door_id
     WHERE o.dossier_id = @dossierId ORDER BY o.op, o.id`,
    { dossierId },
  ).map((r) => overboekingRij.parse(r));
}
