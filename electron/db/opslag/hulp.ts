import type { Db } from '../openen.ts';

/** Runs a statement that must change exactly `aantal` rows; false when it did not (somebody else was first). */
export function wijzigt(db: Db, sql: string, waarden: Record<string, unknown>, aantal = 1): boolean {
  return db.prepare(sql).run(waarden).changes === aantal;
}

/** All rows of a query as unknown objects, to be parsed by their schema. */
export function rijen(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown[] {
  return db.prepare(sql).all(waarden);
}

/** The first row of a query, or undefined. */
export function rij(db: Db, sql: string, waarden: Record<string, unknown> = {}): unknown {
  return db.prepare(sql).get(waarden);
}
