import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { bereid, jsontekst, rijen } from './hulp.ts';

interface Wijziging {
  id: string;
  onderdeel: string;
  over: string;
  pad: string;
  was: unknown;
  wordt: unknown;
  doorId: string;
  op: string;
}

/** Adds what one value was and became; null where there was none. */
export function schrijfInstellingwijziging(db: Db, { was, wordt, ...rest }: Wijziging): void {
  bereid(
    db,
    `INSERT INTO instelling_wijziging (id, onderdeel, over, pad, was, wordt, door_id, op)
     VALUES (@id, @onderdeel, @over, @pad, @was, @wordt, @doorId, @op)`,
  ).run({ ...rest, was: JSON.stringify(was), wordt: JSON.stringify(wordt) });
}

const wijzigingRij = z.object({
  id: idSchema,
  pad: z.string(),
  was: jsontekst,
  wordt: jsontekst,
  door: z.string(),
  op: z.string(),
});

/** What was changed, newest first. */
export function leesInstellingwijzigingen(db: Db, onderdeel: string, over: string, aantal: number) {
  return rijen(
    db,
    `SELECT w.id, w.pad, w.was, w.wordt, g.naam AS door, w.op
     FROM instelling_wijziging w JOIN gebruiker g ON g.id = w.door_id
     WHERE w.onderdeel = @onderdeel AND w.over = @over ORDER BY w.op DESC, w.id DESC LIMIT @aantal`,
    { onderdeel, over, aantal },
  ).map((r) => wijzigingRij.parse(r));
}
