import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rijen } from './hulp.ts';

const huisregelsRij = z.object({
  id: z.string(),
  locatieId: z.string(),
  nummer: z.number(),
  vanaf: z.string(),
  tekst: z.string(),
  door: z.string(),
  op: z.string(),
});
/** A version of the house rules of a locatie, in force from a day. */
export type Huisregelsrij = z.infer<typeof huisregelsRij>;

/** Every version of the house rules of a locatie, newest first. */
export function leesHuisregels(db: Db, locatieId: string): Huisregelsrij[] {
  return rijen(
    db,
    `SELECT h.id, h.locatie_id AS locatieId, h.nummer, h.vanaf, h.tekst, g.naam AS door, h.op
     FROM huisregels h JOIN gebruiker g ON g.id = h.door_id WHERE h.locatie_id = @locatieId ORDER BY h.nummer DESC`,
    { locatieId },
  ).map((r) => huisregelsRij.parse(r));
}

/** Adds a version of the house rules. */
export function schrijfHuisregels(db: Db, regel: Omit<Huisregelsrij, 'door'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO huisregels (id, locatie_id, nummer, vanaf, tekst, door_id, op)
     VALUES (@id, @locatieId, @nummer, @vanaf, @tekst, @doorId, @op)`,
  ).run(regel);
}

const akkoordRij = z.object({
  id: z.string(),
  huisregelsId: z.string(),
  locatieId: z.string(),
  nummer: z.number(),
  dossierId: z.string(),
  clientId: z.string(),
  datum: z.string(),
  door: z.string(),
  op: z.string(),
  vervallenReden: z.string().nullable(),
});
/** That a client said to keep to a version of the house rules. */
export type Akkoordrij = z.infer<typeof akkoordRij>;

/** Who on a dossier said to keep to which house rules, oldest first, with what was taken back. */
export function leesAkkoorden(db: Db, dossierId: string): Akkoordrij[] {
  return rijen(
    db,
    `SELECT a.id, a.huisregels_id AS huisregelsId, h.locatie_id AS locatieId, h.nummer, a.dossier_id AS dossierId, a.client_id AS clientId,
       a.datum, g.naam AS door, a.op, v.reden AS vervallenReden
     FROM huisregels_akkoord a JOIN huisregels h ON h.id = a.huisregels_id JOIN gebruiker g ON g.id = a.door_id
     LEFT JOIN huisregels_akkoord_vervallen v ON v.akkoord_id = a.id WHERE a.dossier_id = @dossierId ORDER BY a.op, a.id`,
    { dossierId },
  ).map((r) => akkoordRij.parse(r));
}

const clientIdRij = z.object({ clientId: z.string() });
/** Who of a locatie said to keep to the house rules of a version. */
export function leesAkkoordVan(db: Db, huisregelsId: string): Set<string> {
  return new Set(
    rijen(
      db,
      `SELECT DISTINCT client_id AS clientId FROM huisregels_akkoord a WHERE huisregels_id = @huisregelsId
         AND NOT EXISTS (SELECT 1 FROM huisregels_akkoord_vervallen v WHERE v.akkoord_id = a.id)`,
      { huisregelsId },
    ).map((r) => clientIdRij.parse(r).clientId),
  );
}

/** Records that a client said to keep to the house rules. */
export function schrijfAkkoord(
  db: Db,
  regel: Pick<Akkoordrij, 'id' | 'huisregelsId' | 'dossierId' | 'clientId' | 'datum' | 'op'> & { doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO huisregels_akkoord (id, huisregels_id, dossier_id, client_id, datum, door_id, op)
     VALUES (@id, @huisregelsId, @dossierId, @clientId, @datum, @doorId, @op)`,
  ).run(regel);
}

/** Takes back what was recorded by mistake. */
export function schrijfAkkoordVervallen(
  db: Db,
  regel: { akkoordId: string; reden: string; doorId: string; op: string },
): void {
  bereid(
    db,
    'INSERT INTO huisregels_akkoord_vervallen (akkoord_id, reden, door_id, op) VALUES (@akkoordId, @reden, @doorId, @op)',
  ).run(regel);
}
