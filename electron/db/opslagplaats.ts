import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bestandenIn, type Bestanden } from './bestanden.ts';
import { DatabaseFout, openDatabase, openLezend, type Db } from './openen.ts';
import { schrijfHeel, syncMap } from './schrijven.ts';

/**
 * The small files of the data folder: the key ring, the login attempts, how far the access logs had come, where backups go, who
 * the users are (encrypted, for after a restore), a restore that is under way, how it went with the checks of the health page, and
 * marks of what was destroyed.
 */
export type Klein =
  'sleutelbos' | 'pogingen' | 'ankers' | 'reservekopieen' | 'gebruikers' | 'terugzetting' | 'gezondheid' | 'vernietigd';

/** A new version of a small file that stands beside the old one, safely on the disk. */
export interface Klaargezet {
  /** Puts it in the place of the old one. */
  bevestig(): void;
  gooiWeg(): void;
}

/** The data folder on disk: small files and one encrypted database per administratie. */
export interface Opslagplaats {
  /**
   * The parsed JSON of a small file, `undefined` when it is no JSON, or null when it is not there.
   * @throws DatabaseFout `opslag-weg` when the folder itself is gone
   */
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
  /** Puts a small file aside under `terzijde`, when it is there. */
  legOpzij(naam: Klein, terzijde: string): void;
  /** Takes a small file away. */
  wisJson(naam: Klein): void;
  /** Where the data are. */
  readonly map: string;
  /** The database files as files. */
  readonly bestanden: Bestanden;
}

function zetKlaar(map: string, naam: string, tekst: string): Klaargezet {
  const tijdelijk = join(map, `${naam}.nieuw`);
  schrijfHeel(tijdelijk, tekst);
  return {
    bevestig: () => {
      renameSync(tijdelijk, join(map, naam));
      syncMap(map);
    },
    gooiWeg: () => rmSync(tijdelijk, { force: true }),
  };
}

/** A folder that may not be looked into is not an empty one, and one that is gone is not a new one. */
function leesTekst(map: string, naam: string): string | null {
  try {
    return readFileSync(join(map, naam), 'utf8');
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout;
    if (!existsSync(map)) throw new DatabaseFout('opslag-weg', fout);
    return null;
  }
}

function leesBestand(map: string, naam: string): unknown {
  const tekst = leesTekst(map, naam);
  if (tekst === null) return null;
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** Opens a file that no other computer has open: by the lock where there is one, and by its sign of life where there is not. */
function openVrij(bestanden: Bestanden, id: string, sleutel: Uint8Array, opties?: { nieuw?: boolean }): Db {
  const ander = bestanden.bezetDoor(id);
  if (ander !== null) throw new DatabaseFout('database-in-gebruik', undefined, ander);
  return openDatabase(bestanden.pad(id), sleutel, opties);
}

/**
 * The data folder at `map`; made when it is not there, readable by its owner only.
 * @param werkstation the name of this computer, for others on a shared folder; null: they are not told
 */
export function opslagplaatsIn(map: string, werkstation: string | null = null): Opslagplaats {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const bestanden = bestandenIn(map, werkstation);
  const bestand = bestanden.pad;
  return {
    map,
    bestanden,
    leesJson: (naam) => leesBestand(map, `${naam}.json`),
    schrijfJson: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)).bevestig(),
    zetKlaar: (naam, inhoud) => zetKlaar(map, `${naam}.json`, JSON.stringify(inhoud)),
    legOpzij: (naam, terzijde) => {
      if (!existsSync(join(map, `${naam}.json`))) return;
      const opzij = join(map, 'terzijde', terzijde);
      mkdirSync(opzij, { recursive: true, mode: 0o700 });
      renameSync(join(map, `${naam}.json`), join(opzij, `${naam}.json`));
    },
    wisJson: (naam) => rmSync(join(map, `${naam}.json`), { force: true }),
    open: (id, sleutel, opties) => {
      bestanden.vergeetDichte();
      const db = openVrij(bestanden, id, sleutel, opties);
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
