import Database from 'better-sqlite3';
import type { Bevinding, Gered } from '#core/behoud/poort.ts';
import type { Db } from '../openen.ts';
import { codeVanSqlite, sleutelIn } from '../openen.ts';
import { leesHandelingen, telSoorten } from './lezen.ts';
import { Schijffout } from './schijf.ts';

/** Opens a copy of a file for reading, without what a desk needs. The folder must be one that may be written in. */
function openKopie(pad: string, sleutel: Uint8Array): Db {
  const db = new Database(pad, { fileMustExist: true, timeout: 1000 });
  try {
    sleutelIn(db, sleutel);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (fout) {
    db.close();
    throw fout;
  }
}

/** The newest line of the access log. */
export function leesSchakel(db: Db): { aantal: number; hash: string } {
  const gevonden = db.prepare('SELECT volgnummer AS aantal, hash FROM audit ORDER BY volgnummer DESC LIMIT 1').get() as
    { aantal: number; hash: string } | undefined;
  return gevonden ?? { aantal: 0, hash: '' };
}

/**
 * Opens a copy with its key and reads every page of it: each is authenticated by the cipher, and the trees hold together.
 * @throws Schijffout `bestand-beschadigd`
 */
export function kijkNa(pad: string, sleutel: Uint8Array): Bevinding {
  let db: Db | null = null;
  try {
    db = openKopie(pad, sleutel);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Schijffout('bestand-beschadigd');
    const schema = Number(db.pragma('user_version', { simple: true }));
    return { schema, audit: leesSchakel(db), tellingen: telSoorten(db) };
  } catch (fout) {
    // A disk that is full or may not be written says nothing about the file.
    const code = codeVanSqlite(fout);
    if (fout instanceof Schijffout || code === 'opslag-vol' || code === 'opslag-alleen-lezen') throw fout;
    throw new Schijffout('bestand-beschadigd', fout);
  } finally {
    db?.close();
  }
}

/** What can still be read of a damaged file: as much as comes before the first page that does not open. */
export function red(pad: string, sleutel: Uint8Array, na: number, hoogstens: number): Gered {
  const uit: Gered = { handelingen: [], tellingen: {} };
  let db: Db | null = null;
  try {
    db = openKopie(pad, sleutel);
    uit.handelingen = leesHandelingen(db, na, hoogstens);
    uit.tellingen = telSoorten(db);
  } catch {
    // Damaged, which is why we are here: what was read before that counts.
  } finally {
    db?.close();
  }
  return uit;
}
