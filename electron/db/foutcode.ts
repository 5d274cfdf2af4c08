import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeVanSqlite, DatabaseFout, type Openfout } from './openen.ts';
import { schrijfHeel } from './schrijven.ts';

/** More than a file system keeps for a last small file. */
const proefbytes = 128 * 1024;

const sqliteCode = (fout: unknown): string => (fout instanceof Error && 'code' in fout ? String(fout.code) : '');

/** Tries to write in a folder, and says what stopped it; null: nothing did. */
function probeer(map: string): Openfout | null {
  if (!existsSync(map)) return 'opslag-weg';
  const pad = join(map, `.proef-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    schrijfHeel(pad, '0'.repeat(proefbytes));
    return null;
  } catch (fout) {
    return codeVanSqlite(fout) ?? 'opslag-weg';
  } finally {
    rmSync(pad, { force: true });
  }
}

/**
 * The refusal code for an error of the data folder, or null when the error is a bug of ours. SQLite has one word for a disk that went
 * away, a quota that is reached and a file that may not grow, and one for a file that cannot be opened: what it was is tried in the folder.
 */
export const codeIn =
  (map: string) =>
  (fout: unknown): Openfout | null => {
    const code = codeVanSqlite(fout);
    const naam = sqliteCode(fout instanceof DatabaseFout ? (fout.cause ?? fout) : fout);
    if (/^SQLITE_IOERR_(WRITE|SHM|TRUNCATE|FSYNC|DIR_FSYNC)/.test(naam))
      return probeer(map) ?? (naam.startsWith('SQLITE_IOERR_WRITE') ? 'opslag-vol' : code);
    if (naam.startsWith('SQLITE_CANTOPEN') || naam.startsWith('SQLITE_READONLY')) return probeer(map) ?? code;
    return code;
  };

/** The refusal code for a data folder that cannot even be begun with, or null when the error is a bug of ours. */
export function codeBijBegin(fout: unknown): Openfout | null {
  const code = sqliteCode(fout);
  return (
    codeVanSqlite(fout) ?? (['ENOENT', 'ENOTDIR', 'EEXIST', 'ENXIO', 'UNKNOWN'].includes(code) ? 'opslag-weg' : null)
  );
}
