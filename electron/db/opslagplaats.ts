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
import { bestandenIn, type Bestanden } from './bestanden.ts';
import { openDatabase, openLezend, type Db } from './openen.ts';

/**
 * The small files of the data folder: the key ring, the login attempts, how far the access logs had come, where backups go, who
 * the users are (encrypted, for after a restore), and a restore that is under way.
 */
export type Klein = 'sleutelbos' | 'pogingen' | 'ankers' | 'reservekopieen' | 'gebruikers' | 'terugzetting';

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
  /** Takes a small file away. */
  wisJson(naam: Klein): void;
  /** Where the data are. */
  readonly map: string;
  /** The database files as files. */
  readonly bestanden: Bestanden;
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
  const bestanden = bestandenIn(map);
  const bestand = bestanden.pad;
  return {
    map,
    bestanden,
    leesJson: (naam) => leesBestand(join(map, `${naam}.json`)),
    schrijfJson: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)).bevestig(),
    zetKlaar: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)),
    wisJson: (naam) => rmSync(join(map, `${naam}.json`), { force: true }),
    open: (id, sleutel, opties) => {
      bestanden.vergeetDichte();
      const db = openDatabase(bestand(id), sleutel, opties);
      bestanden.volg(id, db);
      return db;
    },
    openLezend: (id, sleutel) => openLezend(bestand(id), sleutel),
    ruimOp: (ids) => {
      bestanden.vergeetDichte();
      for (const id of ids)
        for (const eind of ['', '-wal', '-shm', '-journal']) rmSync(bestand(id) + eind, { force: true });
    },
  };
}
