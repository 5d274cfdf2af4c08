import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const toetsRij = z.strictObject({ regels: z.number(), gewijzigd: z.number(), op: z.string() });
const voorstelRij = z.object({
  id: z.string(),
  naam: z.string(),
  waarde: z.string().transform((t): unknown => JSON.parse(t)),
  vanaf: z.string(),
  bron: z.string(),
  ingediendDoorId: z.string(),
  ingediendDoor: z.string(),
  ingediendOp: z.string(),
  status: z.enum(['voorgesteld', 'van-kracht', 'afgewezen']),
  beoordeeldDoor: z.string().nullable(),
  proef: z
    .string()
    .nullable()
    .transform((t) => (t === null ? null : toetsRij.parse(JSON.parse(t)))),
});
export type Voorstelrij = z.infer<typeof voorstelRij>;

const keuze = `SELECT v.id, v.naam, v.waarde, v.vanaf, v.bron, v.ingediend_door_id AS ingediendDoorId, g.naam AS ingediendDoor,
  v.ingediend_op AS ingediendOp, v.status, b.naam AS beoordeeldDoor, v.proef
  FROM beleid_voorstel v JOIN gebruiker g ON g.id = v.ingediend_door_id LEFT JOIN gebruiker b ON b.id = v.beoordeeld_door_id`;

/** All proposed policy values, newest first. */
export function leesVoorstellen(db: Db): Voorstelrij[] {
  return rijen(db, `${keuze} ORDER BY v.ingediend_op DESC, v.id`).map((r) => voorstelRij.parse(r));
}

/** One proposal, or null. */
export function leesVoorstel(db: Db, id: string): Voorstelrij | null {
  const gevonden = rij(db, `${keuze} WHERE v.id = @id`, { id });
  return gevonden ? voorstelRij.parse(gevonden) : null;
}

/** Adds a proposal. */
export function schrijfVoorstel(
  db: Db,
  v: { id: string; naam: string; waarde: unknown; vanaf: string; bron: string; doorId: string; op: string },
): void {
  bereid(
    db,
    `INSERT INTO beleid_voorstel (id, naam, waarde, vanaf, bron, ingediend_door_id, ingediend_op, status)
     VALUES (@id, @naam, @waarde, @vanaf, @bron, @doorId, @op, 'voorgesteld')`,
  ).run({ ...v, waarde: JSON.stringify(v.waarde) });
}

/** Keeps the outcome of the last try-out. */
export function noteerProef(db: Db, id: string, proef: { regels: number; gewijzigd: number; op: string }): void {
  bereid(db, 'UPDATE beleid_voorstel SET proef = ? WHERE id = ?').run(JSON.stringify(proef), id);
}

/** Puts a proposal into force or turns it down; false when it was judged already. */
export function beoordeelVoorstel(
  db: Db,
  v: { id: string; status: 'van-kracht' | 'afgewezen'; doorId: string; op: string; beoordeling: string | null },
): boolean {
  return wijzigt(
    db,
    `UPDATE beleid_voorstel SET status = @status, beoordeeld_door_id = @doorId, beoordeeld_op = @op, beoordeling = @beoordeling
     WHERE id = @id AND status = 'voorgesteld'`,
    v,
  );
}

/** The values in force, in the order in which they were put into force. */
export function leesVanKracht(db: Db): Voorstelrij[] {
  return rijen(db, `${keuze} WHERE v.status = 'van-kracht' ORDER BY v.beoordeeld_op, v.id`).map((r) =>
    voorstelRij.parse(r),
  );
}

/** What stands as the judgement of a value that was in force and made way. */
const VERVANGEN = 'onthaal:vervangen';

/**
 * Lets the value that is in force for a day make way for another that was proposed after it. Who put it in force stays.
 * @returns false: there is one that was put in force since the other was proposed, or none
 */
export function vervangVoorstel(db: Db, v: { naam: string; vanaf: string; ingediendOp: string }): boolean {
  return wijzigt(
    db,
    `UPDATE beleid_voorstel SET status = 'afgewezen', beoordeling = '${VERVANGEN}'
     WHERE naam = @naam AND vanaf = @vanaf AND status = 'van-kracht' AND beoordeeld_op < @ingediendOp`,
    v,
  );
}

const aantalRij = z.object({ n: z.number() });

/** So many values made way: each counted as a change of the policy when it came. */
export const telVervangen = (db: Db): number =>
  aantalRij.parse(rij(db, `SELECT count(*) AS n FROM beleid_voorstel WHERE beoordeling = '${VERVANGEN}'`)).n;
