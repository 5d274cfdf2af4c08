import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { migraties } from './migraties/index.ts';
import type { Migratie } from './migraties/migratie.ts';
import { beginVangst, sluitPakket, type Daad } from './werkplek/vangst.ts';

export type Db = Database.Database;
export type Openfout =
  | 'database-beschadigd'
  | 'database-weg'
  | 'database-van-nieuwere-versie'
  | 'database-in-gebruik'
  | 'opslag-alleen-lezen'
  | 'opslag-vol'
  | 'opslag-weg';

/** A database that cannot be opened, with the code that the window shows. */
export class DatabaseFout extends Error {
  readonly code: Openfout;
  /** The other computer that has the file open, where that is known. */
  readonly door: string | null;
  constructor(code: Openfout, oorzaak?: unknown, door: string | null = null) {
    super(code, { cause: oorzaak });
    this.code = code;
    this.door = door;
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
  SQLITE_IOERR: 'opslag-weg',
  // The key ring and the other small files are plain files.
  EACCES: 'opslag-alleen-lezen',
  EPERM: 'opslag-alleen-lezen',
  EROFS: 'opslag-alleen-lezen',
  ENOSPC: 'opslag-vol',
  EDQUOT: 'opslag-vol',
  EFBIG: 'opslag-vol',
  EIO: 'opslag-weg',
  ENODEV: 'opslag-weg',
  ENOTCONN: 'opslag-weg',
  ESTALE: 'opslag-weg',
};

/** The refusal code for an error of SQLite or of the disk, or null when the error is a bug of ours. */
export function codeVanSqlite(fout: unknown): Openfout | null {
  if (fout instanceof DatabaseFout) return fout.code;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  const basis = Object.keys(sqliteCodes).find((naam) => code === naam || code.startsWith(`${naam}_`));
  return basis ? (sqliteCodes[basis] ?? null) : null;
}

/** How long another program that has the file open is waited for: a core that is just closing, nothing more. */
const wachtOpSlotMs = 2000;

/** Gives an opened file its key, before anything is read of it. */
export function sleutelIn(db: Db, sleutel: Uint8Array): void {
  if (sleutel.length !== 32) throw new RangeError('The key must have 32 bytes.');
  // AEGIS authenticates every page: a flipped byte is noticed. A raw key skips key derivation (1 ms to open).
  db.pragma("cipher='aegis'");
  db.pragma(`key="raw:${Buffer.from(sleutel).toString('hex')}"`);
}

/**
 * Refuses a second program: for a moment nobody else may have the file open, also not to read. Every program that opens it asks
 * this, and whoever has it open keeps a shared lock until it closes, so the second is always the one that is refused. After that
 * the lock is shared again, so that a reader of this same program ({@link openLezend}) can stand beside it. NORMAL comes
 * first: a file that begins with WAL while locked has no shared index, and could not be shared any more.
 */
function weesDeEnige(db: Db): void {
  db.pragma('journal_mode = WAL');
  for (const wijze of ['NORMAL', 'EXCLUSIVE', 'NORMAL']) {
    db.pragma(`locking_mode = ${wijze}`);
    // A lock is taken, or given back, with the next transaction.
    db.exec('BEGIN IMMEDIATE; COMMIT');
  }
}

function stelIn(db: Db): void {
  weesDeEnige(db);
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Without this REPLACE takes rows out behind the back of the append-only triggers.
  db.pragma('recursive_triggers = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -98304');
  db.pragma('trusted_schema = OFF');
}

/**
 * Opens (or makes) an encrypted database and brings it to the newest schema.
 * Throws {@link DatabaseFout} when the key does not fit, the file is gone, damaged, in use, or from a newer version.
 */
export function openDatabase(
  pad: string,
  sleutel: Uint8Array,
  opties: { nieuw?: boolean; migraties?: readonly Migratie[] } = {},
): Db {
  if (!opties.nieuw && !existsSync(pad)) throw new DatabaseFout('database-weg');
  const db = new Database(pad, { timeout: wachtOpSlotMs });
  try {
    sleutelIn(db, sleutel);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    // A file of no bytes is a good empty database to SQLite; here it is one that lost everything.
    if (!opties.nieuw && versieVan(db) === 0) throw new DatabaseFout('database-beschadigd');
    stelIn(db);
    if (opties.migraties?.length !== 0) migreer(db, pad, opties.migraties);
    if (opties.migraties === undefined) beginVangst(db);
    return db;
  } catch (fout) {
    db.close();
    const code = codeVanSqlite(fout);
    throw code && !(fout instanceof DatabaseFout) ? new DatabaseFout(code, fout) : fout;
  }
}

/**
 * Opens a file that this program has open already a second time, to read only: what a long read sees stays as it was when it
 * began, and whoever writes does not wait for it. Throws {@link DatabaseFout} like {@link openDatabase}.
 */
export function openLezend(pad: string, sleutel: Uint8Array): Db {
  if (!existsSync(pad)) throw new DatabaseFout('database-weg');
  const db = new Database(pad, { readonly: true, timeout: wachtOpSlotMs });
  try {
    sleutelIn(db, sleutel);
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32768');
    db.pragma('trusted_schema = OFF');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (fout) {
    db.close();
    const code = codeVanSqlite(fout);
    throw code && !(fout instanceof DatabaseFout) ? new DatabaseFout(code, fout) : fout;
  }
}

const versieVan = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Runs the missing migrations in one transaction, all or none; a copy stays beside the file before an older one is changed
 * (`pad` null: there is a copy already).
 * Foreign keys rest meanwhile, so that a table can be made anew, and are checked whole before anything is kept.
 */
export function migreer(db: Db, pad: string | null, lijst: readonly Migratie[] = migraties): void {
  const huidig = versieVan(db);
  const nieuwste = lijst.at(-1)?.nummer ?? 0;
  if (huidig > nieuwste) throw new DatabaseFout('database-van-nieuwere-versie');
  if (huidig === nieuwste) return;
  if (huidig > 0 && pad !== null) kopieerNaar(db, `${pad}.voor-${nieuwste}`);
  const metSleutels = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const { nummer, sql } of lijst) if (nummer > huidig) db.exec(sql);
      if (huidig > 0 && db.prepare('PRAGMA foreign_key_check').all().length > 0)
        throw new Error('A migration left rows that point nowhere');
      db.pragma(`user_version = ${nieuwste}`);
    }).immediate();
  } finally {
    db.pragma(`foreign_keys = ${String(metSleutels)}`);
  }
}

/**
 * Writes a complete encrypted copy under the same key, in the place of an earlier one: half a copy never stands there.
 * `db.backup()` cannot do this for an encrypted file.
 */
export function kopieerNaar(db: Db, doel: string): void {
  const halverwege = `${doel}.nieuw`;
  const ruimHalve = (): void => ['', '-journal'].forEach((eind) => rmSync(halverwege + eind, { force: true }));
  ruimHalve();
  try {
    db.prepare('VACUUM INTO ?').run(halverwege);
  } catch (fout) {
    // On a disk that is full half a copy would take the last room.
    ruimHalve();
    throw fout;
  }
  renameSync(halverwege, doel);
}

/**
 * Runs a use case in one immediate transaction: all of it or nothing. Where desks share their work, what it did goes into the
 * package of this desk in the same transaction.
 * @param daad what it is about; left out: as the access log says it, and it cannot be done again
 */
export function inTransactie<T>(db: Db, werk: () => T, daad: Daad | null = null): T {
  if (db.inTransaction) return db.transaction(werk)();
  return db
    .transaction(() => {
      const uitkomst = werk();
      sluitPakket(db, daad);
      return uitkomst;
    })
    .immediate();
}
