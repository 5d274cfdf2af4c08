import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereideTeksten, rijen } from './hulp.ts';

const naamRij = z.object({ name: z.string() });
const telRij = z.object({ n: z.number() });

/** The tables of the open file by name. */
export const leesTabelnamen = (db: Db): string[] =>
  rijen(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  ).map((r) => naamRij.parse(r).name);

/** How many rows a table has. @param tabel one of {@link leesTabelnamen} */
export const telRijen = (db: Db, tabel: string): number =>
  telRij.parse(db.prepare(`SELECT count(*) AS n FROM "${tabel.replaceAll('"', '""')}"`).get()).n;

/** sha-256 over how the file is laid out: the same number of migrations must give the same. */
export function schemahash(db: Db): string {
  const som = createHash('sha256');
  for (const een of rijen(db, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'))
    som.update(JSON.stringify(een));
  return som.digest('hex');
}

const instellingen = [
  'user_version',
  'page_size',
  'page_count',
  'freelist_count',
  'journal_mode',
  'synchronous',
  'cache_size',
  'mmap_size',
  'auto_vacuum',
  'foreign_keys',
  'secure_delete',
] as const;

/** How SQLite is set on the open file. */
export const leesSqlite = (db: Db): Record<string, string> =>
  Object.fromEntries(instellingen.map((naam) => [naam, String(db.pragma(naam, { simple: true }))]));

const planRij = z.object({ detail: z.string() });

/**
 * How SQLite goes about every query that this session asked: the names of tables and indexes, never a value. The text of a query
 * is told by its sha-256, so that it can be found in the source.
 */
export function leesPlannen(db: Db): { query: string; plan: string[] }[] {
  return bereideTeksten(db)
    .filter((sql) => /^\s*(SELECT|WITH)\b/i.test(sql))
    .flatMap((sql) => {
      const query = createHash('sha256').update(sql).digest('hex').slice(0, 16);
      try {
        const leeg = sql.replaceAll(/[@:$][A-Za-z_]\w*|\?/g, 'NULL');
        const plan = db.prepare(`EXPLAIN QUERY PLAN ${leeg}`).all();
        // What a query was written with is no name: a literal in a plan is left out.
        return [{ query, plan: plan.map((r) => planRij.parse(r).detail.replaceAll(/'[^']*'|"[^"]*"/g, '…')) }];
      } catch {
        // Written such that it cannot be explained without its values: then nothing is told of it.
        return [];
      }
    })
    .sort((a, b) => (a.query < b.query ? -1 : 1));
}
