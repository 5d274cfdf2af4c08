import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Db } from '../openen.ts';

const bereide = new WeakMap<Db, Map<string, Statement>>();

/** The prepared statement for this text, made once per open database: parsing SQL costs more than most of our queries. */
export function bereid(db: Db, sql: string): Statement {
  const perDb = bereide.get(db) ?? new Map<string, Statement>();
  bereide.set(db, perDb);
  const bestaand = perDb.get(sql);
  if (bestaand) return bestaand;
  const nieuw = db.prepare(sql);
  perDb.set(sql, nieuw);
  return nieuw;
}

/** The texts of the statements that were prepared on this database. */
export const bereideTeksten = (db: Db): string[] => [...(bereide.get(db)?.keys() ?? [])];

/** Runs a statement that must change exactly `aantal` rows; false when it did not (somebody else was first). */
export function wijzigt(db: Db, sql: string, waarden: Record<string, unknown>, aantal = 1): boolean {
  return bereid(db, sql).run(waarden).changes === aantal;
}

/**
 * Text in a column as the JSON that it is. What `JSON.parse` answers is JSON: walking it again by `z.json()` would cost more than
 * reading the row. Whoever needs a shape pipes it on.
 */
export const jsontekst = z.string().transform((tekst): z.core.util.JSONType => JSON.parse(tekst));

/** All rows of a query as unknown objects, to be parsed by their schema. */
export function rijen(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown[] {
  return bereid(db, sql).all(waarden);
}

/** The first row of a query, or undefined. */
export function rij(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown {
  return bereid(db, sql).get(waarden);
}

/**
 * SQL: whether a row with van and tot (t/m, null: goes on) holds on a day, read from the index on its end. The plus keeps SQLite
 * from starting at everything that ever began before that day.
 * @param t the table's alias, or empty
 */
export const geldtOp = (t: string, dag = '@nacht'): string => {
  const kolom = (naam: string): string => (t ? `${t}.${naam}` : naam);
  return `+${kolom('van')} <= ${dag} AND coalesce(${kolom('tot')}, '9999') >= ${dag}`;
};

const triggerRij = z.object({ name: z.string(), sql: z.string() });

/**
 * Does something to a table that otherwise only grows: merging, taking apart and undoing an import are the only changes it allows,
 * and each is recorded.
 */
export function zonderSlot<T>(db: Db, tabel: string, werk: () => T): T {
  const sloten = rijen(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = @tabel AND name LIKE '%\\_blijft\\_%' ESCAPE '\\'",
    { tabel },
  ).map((r) => triggerRij.parse(r));
  for (const { name } of sloten) db.exec(`DROP TRIGGER ${name}`);
  const uitkomst = werk();
  for (const { sql } of sloten) db.exec(sql);
  return uitkomst;
}
