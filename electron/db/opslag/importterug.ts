import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, zonderSlot } from './hulp.ts';

/** What an import can make. */
export type Importtabel = 'client' | 'locatie' | 'kamer' | 'bed';

/** What belongs to a row and goes with it; everything else that points at it rests on it. */
const hoortErbij: ReadonlySet<string> = new Set([
  'client_versie',
  'client_sleutel',
  'client_schaduw',
  'dubbel_taak',
  'dubbel_paar',
]);

const verwijzerRij = z.object({ tabel: z.string(), kolom: z.string() });
const bekend = new WeakMap<Db, Map<Importtabel, { tabel: string; kolom: string }[]>>();

/** Every column that points at a table, as the schema itself says it: a table that an area adds later counts without being named here. */
function leesVerwijzers(db: Db, tabel: Importtabel): { tabel: string; kolom: string }[] {
  const perTabel = bekend.get(db) ?? new Map<Importtabel, { tabel: string; kolom: string }[]>();
  bekend.set(db, perTabel);
  const eerder = perTabel.get(tabel);
  if (eerder) return eerder;
  const gevonden = rijen(
    db,
    `SELECT m.name AS tabel, f."from" AS kolom FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = @tabel ORDER BY m.name, f."from"`,
    { tabel },
  )
    .map((r) => verwijzerRij.parse(r))
    .filter((verwijzer) => !hoortErbij.has(verwijzer.tabel));
  perTabel.set(tabel, gevonden);
  return gevonden;
}

/** Names of the tables with rows that rest on this one; empty when it can go without leaving anything behind. */
export function leesRustendOp(db: Db, soort: Importtabel, id: string): string[] {
  const gevonden = leesVerwijzers(db, soort).filter(
    ({ tabel, kolom }) => rij(db, `SELECT 1 FROM "${tabel}" WHERE "${kolom}" = @id LIMIT 1`, { id }) !== undefined,
  );
  return [...new Set(gevonden.map(({ tabel }) => tabel))];
}

/** Takes clients out whole, with their versions and search keys. The caller saw that nothing rests on them, and says who did it. */
export function wisClienten(db: Db, ids: readonly string[]): void {
  if (ids.length === 0) return;
  zonderSlot(db, 'client_versie', () => {
    for (const id of ids) {
      for (const tabel of ['client_versie', 'client_sleutel', 'client_schaduw', 'dubbel_taak'])
        bereid(db, `DELETE FROM ${tabel} WHERE client_id = ?`).run(id);
      bereid(db, 'DELETE FROM dubbel_paar WHERE a_id = @id OR b_id = @id').run({ id });
      bereid(db, 'DELETE FROM client WHERE id = ?').run(id);
    }
  });
}

/** Takes a locatie, room or bed out on which nothing rests. */
export function wisInrichting(db: Db, soort: Exclude<Importtabel, 'client'>, id: string): void {
  bereid(db, `DELETE FROM ${soort} WHERE id = ?`).run(id);
}
