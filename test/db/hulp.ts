import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Migratie } from '#db/migraties/migratie.ts';
import { DatabaseFout, openDatabase, type Db } from '#db/openen.ts';

export const sleutel = new Uint8Array(randomBytes(32));

/** A folder that goes when the test ends. */
export function map(): string {
  const pad = mkdtempSync(join(tmpdir(), 'onthaal-db-'));
  onTestFinished(() => rmSync(pad, { recursive: true, force: true }));
  return pad;
}

/** A new, empty database with the real schema (or that of an older version); closed when the test ends. */
export function nieuweDb(pad = join(map(), 'x.db'), lijst?: readonly Migratie[]): Db & { pad: string } {
  const db = openDatabase(pad, sleutel, { nieuw: true, ...(lijst && { migraties: lijst }) });
  onTestFinished(() => void db.close());
  return Object.assign(db, { pad });
}

/** The code with which opening is refused, or `ok`. */
export function codeBij(werk: () => unknown): string {
  try {
    const db = werk();
    if (db && typeof db === 'object' && 'close' in db) (db as Db).close();
    return 'ok';
  } catch (fout) {
    if (fout instanceof DatabaseFout) return fout.code;
    throw fout;
  }
}
