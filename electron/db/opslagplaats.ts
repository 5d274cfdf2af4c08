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
import { openDatabase, openLezend, type Db } from './openen.ts';

/** The small files of the data folder: the key ring, the login attempts, and how far the access logs had come. */
export type Klein = 'sleutelbos' | 'pogingen' | 'ankers';

/** A new version of a small file that stands beside the old one, safely on the disk. */
export interface Klaargezet {
  /** Puts it in the place of the old one. */
  bevestig(): void;
  gooiWeg(): void;
}

/** The data folder on disk: small files and one encrypted database per administratie. */
export interface Opslagplaats {
  /** The parsed JSON of a small file, `undefined` when it is no JSON, or null when it is not there. */
  leesJson(naam: Klein): unknown;
  /** Replaces a small file as a whole: after a crash the old or the new one is there, never half of it. */
  schrijfJson(naam: Klein, inhoud: unknown): void;
  /** Writes the new version of a small file beside the old one: what can fail, fails here. */
  zetKlaar(naam: Klein, inhoud: unknown): Klaargezet;
  open(administratieId: string, sleutel: Uint8Array, opties?: { nieuw?: boolean }): Db;
  /** Opens a file that is open already a second time, to read only. */
  openLezend(administratieId: string, sleutel: Uint8Array): Db;
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

function zetKlaar(map: string, naam: string, tekst: string): Klaargezet {
  const tijdelijk = join(map, `${naam}.nieuw`);
  const greep = openSync(tijdelijk, 'w', 0o600);
  try {
    writeSync(greep, tekst);
    fsyncSync(greep);
  } finally {
    closeSync(greep);
  }
  return {
    bevestig: () => {
      renameSync(tijdelijk, join(map, naam));
      syncMap(map);
    },
    gooiWeg: () => rmSync(tijdelijk, { force: true }),
  };
}

function leesBestand(pad: string): unknown {
  if (!existsSync(pad)) return null;
  const tekst = readFileSync(pad, 'utf8');
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** The data folder at `map`; made when it is not there, readable by its owner only. */
export function opslagplaatsIn(map: string): Opslagplaats {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const bestand = (id: string): string => join(map, `${id}.db`);
  return {
    leesJson: (naam) => leesBestand(join(map, `${naam}.json`)),
    schrijfJson: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)).bevestig(),
    zetKlaar: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)),
    open: (id, sleutel, opties) => openDatabase(bestand(id), sleutel, opties),
    openLezend: (id, sleutel) => openLezend(bestand(id), sleutel),
    ruimOp: (ids) => {
      for (const id of ids)
        for (const eind of ['', '-wal', '-shm', '-journal']) rmSync(bestand(id) + eind, { force: true });
    },
  };
}
