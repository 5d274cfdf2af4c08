import { z } from 'zod';
import { toegangsoordelen } from '#shared/domein/toegang.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const controleRij = z.object({
  id: z.string(),
  begonnenOp: z.string(),
  door: z.string(),
  afgerondOp: z.string().nullable(),
  afgerondDoor: z.string().nullable(),
});
export type Toegangscontrolerij = z.infer<typeof controleRij>;

/** The reviews of who has access, newest first. */
export function leesToegangscontroles(db: Db): Toegangscontrolerij[] {
  return rijen(
    db,
    `SELECT c.id, c.begonnen_op AS begonnenOp, g.naam AS door, c.afgerond_op AS afgerondOp, a.naam AS afgerondDoor
     FROM toegangscontrole c JOIN gebruiker g ON g.id = c.door_id LEFT JOIN gebruiker a ON a.id = c.afgerond_door_id
     ORDER BY c.begonnen_op DESC, c.id`,
  ).map((r) => controleRij.parse(r));
}

/** Begins a review. */
export function schrijfToegangscontrole(db: Db, nieuw: { id: string; op: string; doorId: string }): void {
  bereid(db, 'INSERT INTO toegangscontrole (id, begonnen_op, door_id) VALUES (@id, @op, @doorId)').run(nieuw);
}

/** Closes a review; false when it was closed already. */
export function rondToegangscontroleAf(db: Db, einde: { id: string; op: string; doorId: string }): boolean {
  return wijzigt(
    db,
    'UPDATE toegangscontrole SET afgerond_op = @op, afgerond_door_id = @doorId WHERE id = @id AND afgerond_op IS NULL',
    einde,
  );
}

const oordeelRij = z.object({
  gebruikerId: z.string(),
  naam: z.string(),
  inlognaam: z.string(),
  versie: z.number(),
  oordeel: z.enum(toegangsoordelen).nullable(),
  toelichting: z.string(),
  gezien: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Toegangsoordeelrij = z.infer<typeof oordeelRij>;

/** The judgement on each account in a review, as it is now. */
export function leesToegangsoordelen(db: Db, controleId: string): Toegangsoordeelrij[] {
  return rijen(
    db,
    `SELECT o.gebruiker_id AS gebruikerId, g.naam, g.inlognaam, o.versie, o.oordeel, o.toelichting, o.gezien, d.naam AS door, o.op
     FROM toegangsoordeel o JOIN gebruiker g ON g.id = o.gebruiker_id JOIN gebruiker d ON d.id = o.door_id
     WHERE o.controle_id = @controleId AND o.versie = (
       SELECT max(versie) FROM toegangsoordeel n WHERE n.controle_id = o.controle_id AND n.gebruiker_id = o.gebruiker_id)
     ORDER BY g.naam, g.id`,
    { controleId },
  ).map((r) => oordeelRij.parse(r));
}

/** Adds a judgement on top of a version. */
export function schrijfToegangsoordeel(
  db: Db,
  nieuw: Omit<Toegangsoordeelrij, 'naam' | 'inlognaam' | 'door'> & { controleId: string; doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO toegangsoordeel (controle_id, gebruiker_id, versie, oordeel, toelichting, gezien, door_id, op)
     VALUES (@controleId, @gebruikerId, @versie, @oordeel, @toelichting, @gezien, @doorId, @op)`,
  ).run(nieuw);
}

/** One review, or null. */
export function leesToegangscontrole(db: Db, id: string): Toegangscontrolerij | null {
  return rij(db, 'SELECT 1 FROM toegangscontrole WHERE id = @id', { id })
    ? (leesToegangscontroles(db).find((een) => een.id === id) ?? null)
    : null;
}
