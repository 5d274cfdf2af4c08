import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Db } from './openen.ts';

/** The data folder on disk: the key ring, the login attempts and one encrypted file per administratie. */
export interface Opslagplaats {
  /** The parsed JSON of a small file, or null when it is not there. Throws on unreadable JSON. */
  leesJson(naam: 'sleutelbos' | 'pogingen'): unknown;
  /** Replaces a small file as a whole: after a crash the old or the new one is there, never half of it. */
  schrijfJson(naam: 'sleutelbos' | 'pogingen', inhoud: unknown): void;
  open(administratieId: string, sleutel: Uint8Array, opties?: { nieuw?: boolean }): Db;
  /** Takes a half-made installation away again. */
  ruimOp(administratieIds: readonly string[]): void;
}

function syncMap(map: string): void {
  const greep = openSync(map, 'r');
  try {
    fsyncSync(greep);
  } catch {
    // Windows cannot fsync a folder; the rename is durable there by the journal of NTFS.
  } finally {
    closeSync(greep);
  }
}

function schrijfAtomair(map: string, naam: string, tekst: string): void {
  const tijdelijk = join(map, `${naam}.nieuw`);
  const greep = openSync(tijdelijk, 'w', 0o600);
  try {
    writeSync(greep, tekst);
    fsyncSync(greep);
  } finally {
    closeSync(greep);
  }
  renameSync(tijdelijk, join(map, naam));
  syncMap(map);
}

/** The data folder at `map`; made when it is not there, readable by its owner only. */
export function opslagplaatsIn(map: string): Opslagplaats {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const bestand = (id: string): string => join(map, `${id}.db`);
  return {
    leesJson: (naam) => {
      const pad = join(map, `${naam}.json`);
      return existsSync(pad) ? JSON.parse(readFileSync(pad, 'utf8')) : null;
    },
    schrijfJson: (naam, inhoud) => schrijfAtomair(map, `${naam}.json`, JSON.stringify(inhoud)),
    open: (id, sleutel, opties) => openDatabase(bestand(id), sleutel, opties),
    ruimOp: (ids) => {
      for (const id of ids)
        for (const eind of ['', '-wal', '-shm', '-journal']) rmSync(bestand(id) + eind, { force: true });
    },
  };
}
