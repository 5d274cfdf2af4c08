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
import { bezetIn, klopMs, type Bezet } from './bezet.ts';
import { vrijIn } from './kopie/schijf.ts';
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
  /** The other computer that has this file open, by its last sign of life; null: none, or not known. */
  bezetDoor(administratieId: string): string | null;
  /** Says to other computers, now and then, that this one still has the file open. */
  klop(administratieId: string): void;
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
  /** Takes away what was put aside under this name. */
  wisTerzijde(naam: string): void;
  terzijde(administratieId: string): Terzijdegezet[];
  /** How many copies of before a migration stand beside the file. */
  voorversies(administratieId: string): number;
  /**
   * Takes those away that were made for this schema or an older one; half ones always. They hold what a backup of that day would, and no
   * rule lets them age out.
   */
  ruimVoorversies(administratieId: string, schema: number): void;
  bestaat(administratieId: string): boolean;
  /** The administraties whose file stands here. */
  alle(): string[];
  /** The folder beside the data for backups, made when it is not there. */
  eigenKopiemap(): string;
  /** Bytes of the database file; 0 when it is not there. */
  bytes(administratieId: string): number;
  /** Bytes of its WAL: what was recorded and does not stand in the file itself yet. */
  walBytes(administratieId: string): number;
  /** Bytes that are free where the data are; null where the system does not say. */
  vrij(): number | null;
}

const staarten = ['-wal', '-shm', '-journal', ''] as const;

/** The database files in a data folder. */
export function bestandenIn(map: string, werkstation: string | null = null): Bestanden {
  const pad = (id: string): string => join(map, `${id}.db`);
  const kandidaat = (id: string): string => join(map, `${id}.terug`);
  const open = new Map<string, { db: Db; greep: number; geklopt: number }>();
  const bezet = (id: string): Bezet | null => (werkstation === null ? null : bezetIn(map, id, werkstation));

  /** As far as it can be written: a disk that is full is no reason to stop, SQLite's own lock stands. */
  function meldBezet(id: string): void {
    try {
      bezet(id)?.neem();
    } catch {
      // The next knock tries again.
    }
  }

  function vergeetDichte(): void {
    for (const [id, { db, greep }] of open)
      if (!db.open) {
        closeSync(greep);
        open.delete(id);
        bezet(id)?.geefTerug();
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

  /** What {@link migreer} left: `<id>.db.voor-<schema>`, and what a power cut left of one. */
  const vanVoor = (id: string): { naam: string; nummer: number; heel: boolean }[] =>
    readdirSync(map).flatMap((naam) => {
      const [, nummer, rest] = naam.startsWith(`${id}.db.voor-`) ? (/voor-(\d+)(.*)$/.exec(naam) ?? []) : [];
      return nummer === undefined ? [] : [{ naam, nummer: Number(nummer), heel: rest === '' }];
    });

  return {
    pad,
    kandidaat,
    vergeetDichte,
    legStil,
    waarIs,
    bezetDoor: (id) => bezet(id)?.wie() ?? null,
    klop: (id) => {
      const een = open.get(id);
      if (!een || performance.now() - een.geklopt < klopMs) return;
      een.geklopt = performance.now();
      meldBezet(id);
    },
    volg(id, db) {
      open.set(id, { db, greep: openSync(pad(id), 'r'), geklopt: performance.now() });
      meldBezet(id);
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
    wisTerzijde: (naam) => rmSync(join(map, 'terzijde', naam), { recursive: true, force: true }),
    terzijde(id) {
      const alle = join(map, 'terzijde');
      if (!existsSync(alle)) return [];
      return readdirSync(alle).flatMap((naam) => {
        const gevonden = statSync(join(alle, naam, `${id}.db`), { throwIfNoEntry: false });
        return gevonden ? [{ naam, bytes: gevonden.size }] : [];
      });
    },
    voorversies: (id) => vanVoor(id).filter(({ heel }) => heel).length,
    ruimVoorversies: (id, schema) => {
      for (const { naam, nummer, heel } of vanVoor(id))
        if (!heel || nummer <= schema) rmSync(join(map, naam), { force: true });
    },
    bestaat: (id) => existsSync(pad(id)),
    alle: () => readdirSync(map).flatMap((naam) => /^([0-9a-z]{26})\.db$/.exec(naam)?.[1] ?? []),
    eigenKopiemap: () => {
      const eigen = join(map, 'reservekopieen');
      mkdirSync(eigen, { recursive: true, mode: 0o700 });
      return eigen;
    },
    bytes: (id) => statSync(pad(id), { throwIfNoEntry: false })?.size ?? 0,
    walBytes: (id) => statSync(`${pad(id)}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    vrij: () => vrijIn(map),
  };
}
