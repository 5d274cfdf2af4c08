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

/** Runs a statement that must change exactly `aantal` rows; false when it did not (somebody else was first). */
export function wijzigt(db: Db, sql: string, waarden: Record<string, unknown>, aantal = 1): boolean {
  return bereid(db, sql).run(waarden).changes === aantal;
}

/** All rows of a query as unknown objects, to be parsed by their schema. */
export function rijen(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown[] {
  return bereid(db, sql).all(waarden);
}

/** The first row of a query, or undefined. */
export function rij(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown {
  return bereid(db, sql).get(waarden);
}

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
