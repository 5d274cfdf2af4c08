import type { Db } from '#db/openen.ts';
import type { Context } from '../context.ts';

/** One package as it travels between the core and the line: what one transaction changed. */
export interface Pakket {
  werkplekId: string;
  /** Of the desk that made it: 1, 2, 3, … without gaps. */
  volgnummer: number;
  /** Number of the newest migration of the desk that made it. */
  schema: number;
  /** When it was made, ISO instant. */
  op: string;
  /** Compressed plain bytes; the line encrypts them. */
  inhoud: Uint8Array;
}

/** A place in the one order of all packages, in the server's own terms: the transaction (xid8) and the place in it. */
export interface Plek {
  transactie: string;
  plek: string;
}

/** What came of a stretch of the log. */
export interface Verwerkt {
  /** Whether anything that a colleague made changed something here: the window then reads anew. */
  nieuw: boolean;
  /** Own packages that lost and now wait for a person. */
  botsingen: number;
  /** A package was made by a newer Onthaal: nothing from it on was taken in. Say "Werk eerst Onthaal bij". */
  teOud: boolean;
}

/** How far the first fill of a desk, or the first delivery of everything, has come. */
export interface Beginstand {
  klaar: number;
  totaal: number;
}

/** What the line asks of the engine. Every function is one short stretch in one transaction. */
export interface Werkplekkern {
  /** Own packages that the line did not send yet, in order, begin packages first; together not much over 1 MB. */
  teSturen(db: Db, hoogstens: number): Pakket[];
  /** The server has the own packages up to and including this number. */
  gestuurd(db: Db, totEnMet: number): void;
  /** How far the log was read. */
  tot(db: Db): Plek;
  /**
   * Takes in a stretch of the log, in order and without gaps from where it was read, own packages included. With `teOud` what
   * comes before the package of the newer version is kept, and `tot` stands there.
   */
  verwerk(context: Context, pakketten: readonly (Pakket & Plek)[], tot: Plek): Verwerkt;
  /** Turns sharing on. The first desk (`begin`) delivers all that stands in its file; another one starts from the log alone. */
  zetAan(context: Context, wie: { werkplekId: string; begin: boolean }): void;
  /** Under which id this desk shares; null: it does not. */
  werkplek(db: Db): { werkplekId: string; begin: Beginstand | null } | null;
}
