import type { Statement } from 'better-sqlite3';
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
