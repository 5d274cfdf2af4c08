import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseFout, kopieerNaar, migreer, openDatabase, type Db } from './openen.ts';

/** A file that is held still: nothing is written in it until it is let go; what is recorded meanwhile stays in the WAL. */
export interface Stilgelegd {
  /** A descriptor for reading. Never close it: that would drop SQLite's lock on the file (POSIX). */
  greep: number;
  bytes: number;
  mtimeMs: number;
  laatLos(): void;
}

/** A database file that was put aside, with its WAL. */
export interface Terzijdegezet {
  /** Folder within `terzijde`. */
  naam: string;
  bytes: number;
}

/** What was decided about putting a file in the place of another, so that it can be finished after a power cut. */
export interface Verwisseling {
  administratieId: string;
  /** Folder within `terzijde` for what stands there now. */
  terzijde: string;
}

/** The database files of the data folder as files: held still for a copy, watched, put aside, exchanged. */
export interface Bestanden {
  pad(administratieId: string): string;
  /** The file that was brought to be put back. */
  kandidaat(administratieId: string): string;
  /** Remembers an opened file, so that it can be copied and missed. */
  volg(administratieId: string, db: Db): void;
  /** Lets go of files whose database was closed. */
  vergeetDichte(): void;
  /**
   * Brings the WAL into the file and keeps the file as it is; null while a long read needs the state of before.
   * @throws SQLite's errors
   */
  legStil(administratieId: string, db: Db): Stilgelegd | null;
  /** Whether the file stands where it was opened: `weg` when it was taken away, `anders` when another stands there. */
  waarIs(administratieId: string, db: Db): 'hier' | 'weg' | 'anders';
  /**
   * Writes what an open database holds to the disk again, after its file was taken away: in its place, or aside when another
   * stands there. @returns whether it stands in its place
   */
  red(administratieId: string, db: Db, terzijde: string): boolean;
  /** Opens the file that was brought, and brings it to the newest schema. */
  openKandidaat(administratieId: string, sleutel: Uint8Array): Db;
  /** Takes away a file that was brought and is not put back. */
  wisKandidaat(administratieId: string): void;
  /** Puts the present file aside and the brought one in its place. Can be repeated until it is done. */
  verwissel(wissel: Verwisseling): void;
  terzijde(administratieId: string): Terzijdegezet[];
  bestaat(administratieId: string): boolean;
  /** The folder beside the data for backups, made when it is not there. */
  eigenKopiemap(): string;
  /** Bytes of the database file; 0 when it is not there. */
  bytes(administratieId: string): number;
}

const staarten = ['-wal', '-shm', '-journal', ''] as const;

/** The database files in a data folder. */
export function bestandenIn(map: string): Bestanden {
  const pad = (id: string): string => join(map, `${id}.db`);
  const kandidaat = (id: string): string => join(map, `${id}.terug`);
  const open = new Map<string, { db: Db; greep: number }>();

  function vergeetDichte(): void {
    for (const [id, { db, greep }] of open)
      if (!db.open) {
        closeSync(greep);
        open.delete(id);
      }
  }

  function greepVan(id: string, db: Db): number {
    const gevonden = open.get(id);
    if (gevonden?.db !== db) throw new DatabaseFout('database-in-gebruik');
    return gevonden.greep;
  }

  function legStil(id: string, db: Db): Stilgelegd | null {
    const greep = greepVan(id, db);
    const laatLos = (): void => {
      if (db.open) db.pragma('wal_autocheckpoint = 1000');
    };
    db.pragma('wal_autocheckpoint = 0');
    try {
      const [uit] = db.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[];
      if (uit?.busy !== 0 || uit.log !== uit.checkpointed) {
        laatLos();
        return null;
      }
    } catch (fout) {
      laatLos();
      throw fout;
    }
    const { size, mtimeMs } = fstatSync(greep);
    return { greep, bytes: size, mtimeMs, laatLos };
  }

  function waarIs(id: string, db: Db): 'hier' | 'weg' | 'anders' {
    const eigen = fstatSync(greepVan(id, db));
    const nu = statSync(pad(id), { throwIfNoEntry: false });
    if (!nu) return 'weg';
    return nu.ino === eigen.ino && nu.dev === eigen.dev ? 'hier' : 'anders';
  }

  return {
    pad,
    kandidaat,
    vergeetDichte,
    legStil,
    waarIs,
    volg(id, db) {
      open.set(id, { db, greep: openSync(pad(id), 'r') });
    },
    red(id, db, terzijde) {
      const vrij = waarIs(id, db) === 'weg';
      const aside = join(map, 'terzijde', terzijde);
      if (!vrij) mkdirSync(aside, { recursive: true, mode: 0o700 });
      const doel = vrij ? pad(id) : join(aside, `${id}.db`);
      // A WAL that was left behind belongs to the file that is gone.
      if (vrij) for (const eind of ['-wal', '-shm']) rmSync(pad(id) + eind, { force: true });
      kopieerNaar(db, doel);
      return vrij;
    },
    openKandidaat(id, sleutel) {
      const db = openDatabase(kandidaat(id), sleutel, { migraties: [] });
      try {
        // The backup itself is the copy aside that a migration asks for.
        migreer(db, null);
        return db;
      } catch (fout) {
        db.close();
        throw fout;
      }
    },
    wisKandidaat: (id) => staarten.forEach((eind) => rmSync(kandidaat(id) + eind, { force: true })),
    verwissel({ administratieId: id, terzijde }) {
      vergeetDichte();
      const aside = join(map, 'terzijde', terzijde);
      // A candidate that is no longer there was put in its place before the power went.
      if (!existsSync(kandidaat(id))) return;
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      // The WAL goes before the file that it belongs to: one that stayed would be read into the file that comes.
      for (const eind of staarten)
        if (existsSync(pad(id) + eind)) renameSync(pad(id) + eind, join(aside, `${id}.db${eind}`));
      renameSync(kandidaat(id), pad(id));
    },
    terzijde(id) {
      const alle = join(map, 'terzijde');
      if (!existsSync(alle)) return [];
      return readdirSync(alle).flatMap((naam) => {
        const gevonden = statSync(join(alle, naam, `${id}.db`), { throwIfNoEntry: false });
        return gevonden ? [{ naam, bytes: gevonden.size }] : [];
      });
    },
    bestaat: (id) => existsSync(pad(id)),
    eigenKopiemap: () => {
      const eigen = join(map, 'reservekopieen');
      mkdirSync(eigen, { recursive: true, mode: 0o700 });
      return eigen;
    },
    bytes: (id) => statSync(pad(id), { throwIfNoEntry: false })?.size ?? 0,
  };
}
