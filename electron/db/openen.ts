import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { migraties } from './migraties/index.ts';

export type Db = Database.Database;
export type Openfout =
  'database-beschadigd' | 'database-van-nieuwere-versie' | 'database-in-gebruik' | 'opslag-alleen-lezen' | 'opslag-vol';

/** A database that cannot be opened, with the code that the window shows. */
export class DatabaseFout extends Error {
  readonly code: Openfout;
  constructor(code: Openfout, oorzaak?: unknown) {
    super(code, { cause: oorzaak });
    this.code = code;
  }
}

const sqliteCodes: Record<string, Openfout> = {
  SQLITE_NOTADB: 'database-beschadigd',
  SQLITE_CORRUPT: 'database-beschadigd',
  SQLITE_BUSY: 'database-in-gebruik',
  SQLITE_LOCKED: 'database-in-gebruik',
  SQLITE_READONLY: 'opslag-alleen-lezen',
  SQLITE_CANTOPEN: 'opslag-alleen-lezen',
  SQLITE_FULL: 'opslag-vol',
  SQLITE_IOERR: 'opslag-vol',
};

/** The refusal code for an SQLite error, or null when the error is a bug of ours. */
export function codeVanSqlite(fout: unknown): Openfout | null {
  if (fout instanceof DatabaseFout) return fout.code;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  const basis = Object.keys(sqliteCodes).find((naam) => code === naam || code.startsWith(`${naam}_`));
  return basis ? (sqliteCodes[basis] ?? null) : null;
}

function sleutelIn(db: Db, sleutel: Uint8Array): void {
  if (sleutel.length !== 32) throw new RangeError('The key must have 32 bytes.');
  // AEGIS authenticates every page: a flipped byte is noticed. A raw key skips key derivation (1 ms to open).
  db.pragma("cipher='aegis'");
  db.pragma(`key="raw:${Buffer.from(sleutel).toString('hex')}"`);
}

function stelIn(db: Db): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -98304');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 2000');
  // EXCLUSIVE takes its lock at the first write: take it now, so that a second program is refused at once.
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

/**
 * Opens (or makes) an encrypted database and brings it to the newest schema.
 * Throws {@link DatabaseFout} when the key does not fit, the file is damaged, in use, or from a newer version.
 */
export function openDatabase(pad: string, sleutel: Uint8Array, opties: { nieuw?: boolean } = {}): Db {
  if (!opties.nieuw && !existsSync(pad)) throw new DatabaseFout('database-beschadigd');
  const db = new Database(pad);
  try {
    sleutelIn(db, sleutel);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    stelIn(db);
    migreer(db, pad);
    return db;
  } catch (fout) {
    db.close();
    const code = codeVanSqlite(fout);
    throw code && !(fout instanceof DatabaseFout) ? new DatabaseFout(code, fout) : fout;
  }
}

/** Runs the missing migrations, each in one transaction; a copy stays beside the file before an older one is changed. */
export function migreer(db: Db, pad: string): void {
  const huidig = Number(db.pragma('user_version', { simple: true }));
  const nieuwste = migraties.length;
  if (huidig > nieuwste) throw new DatabaseFout('database-van-nieuwere-versie');
  if (huidig > 0 && huidig < nieuwste) kopieerNaar(db, `${pad}.voor-${nieuwste}`);
  for (const migratie of migraties.slice(huidig)) {
    db.transaction(() => {
      db.exec(migratie.sql);
      db.pragma(`user_version = ${migratie.nummer}`);
    }).immediate();
  }
}

/** Writes a complete encrypted copy under the same key. `db.backup()` cannot do this for an encrypted file. */
export function kopieerNaar(db: Db, doel: string): void {
  if (existsSync(doel)) return;
  db.prepare('VACUUM INTO ?').run(doel);
}

/** Runs a use case in one immediate transaction: all of it or nothing. */
export function inTransactie<T>(db: Db, werk: () => T): T {
  return db.transaction(werk).immediate();
}
