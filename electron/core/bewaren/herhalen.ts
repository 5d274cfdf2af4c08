import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { Db } from '#db/openen.ts';
import type { Kleinbestand } from '../behoud/poort.ts';
import type { Opslaglaag } from '../opslaglaag.ts';

/*
 * What was destroyed, beside the database and with every backup: a file of before does not know it. Marks of ids, which say nothing
 * to whoever does not have the id already.
 */
const bestandSchema = z.record(idSchema, z.array(z.string().regex(/^[0-9a-f]{64}$/)));
type Plek = Pick<Opslaglaag, 'plaats'>;

/** A mark of an id: who has the id can find it back, nobody else learns anything from it. */
export const afdrukVan = (id: string): string => createHash('sha256').update(id).digest('hex');

function leesAlle({ plaats }: Plek): z.infer<typeof bestandSchema> {
  const gelezen = bestandSchema.safeParse(plaats.leesJson('vernietigd') ?? {});
  return gelezen.success ? gelezen.data : {};
}

function voegToe(laag: Plek, administratieId: string, nieuw: readonly string[]): void {
  const alle = leesAlle(laag);
  const bekend = new Set(alle[administratieId]);
  if (nieuw.every((afdruk) => bekend.has(afdruk))) return;
  const samen = [...new Set([...bekend, ...nieuw])].toSorted();
  laag.plaats.schrijfJson('vernietigd', { ...alle, [administratieId]: samen });
}

/** Notes beside the database what was destroyed in it. What is noted is never taken out again. */
export function noteerVernietigd(laag: Opslaglaag, { db, administratieId }: { db: Db; administratieId: string }): void {
  const ids = laag.opslag.leesVernietigd(db);
  if (ids.length > 0)
    voegToe(
      laag,
      administratieId,
      ids.map(({ id }) => afdrukVan(id)),
    );
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}

/** Takes over what a backup of another computer says was destroyed. */
export function neemAfdrukkenOver(laag: Plek, administratieId: string, klein: readonly Kleinbestand[]): void {
  for (const { naam, tekst } of klein) {
    if (naam !== 'vernietigd.json') continue;
    const gelezen = bestandSchema.safeParse(alsJson(tekst));
    if (gelezen.success) voegToe(laag, administratieId, gelezen.data[administratieId] ?? []);
  }
}

/** Destroys in an older file what was destroyed since, in the transaction of the caller. @returns how many dossiers and persons */
export function vernietigOpnieuw(laag: Opslaglaag, db: Db, administratieId: string): number {
  const afdrukken = new Set(leesAlle(laag)[administratieId]);
  if (afdrukken.size === 0) return 0;
  const weg = [...laag.opslag.leesAlleDingen(db)].filter(({ id }) => afdrukken.has(afdrukVan(id)));
  return laag.opslag.vernietigOpnieuw(db, weg).length;
}
