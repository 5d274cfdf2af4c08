import type { Organisatiesoort } from '#shared/contract/rechten.ts';
import type { Recordfoutcode, Storingcode } from '#shared/register/levering.ts';

/** Where the registry is and how to get in. */
export interface Registeradres {
  host: string;
  poort: number;
  database: string;
  gebruiker: string;
  wachtwoord: string;
  /** PEM of the certificate authority that the server must have; null: those that the computer knows. */
  ca: string | null;
}

/** Who the registry says we are, and which registry it is. */
export interface Registerwie {
  organisatieId: string;
  organisatiesoort: Organisatiesoort;
  registerId: string;
  proef: boolean;
  schemanummer: number;
  /** Kinds of record that this login may write. */
  schrijfsoorten: readonly string[];
}

/** A record of the outbox on its way. */
export interface TeLeveren {
  /** In the outbox of this file. */
  volgnummer: number;
  recordId: string;
  soort: string;
  /** JSON text of the whole record, as it was stored. */
  inhoud: string;
  /** The dossier, or the client where there is no dossier. */
  stroomRef: string;
  /** 1, 2, 3 within the stroom. */
  stroomVolgnummer: number;
  gerichtAan: string | null;
}

/** What the registry did with a record: new, there already, or there with another content. */
export type Ontvangst = 'nieuw' | 'bekend' | 'anders';

export interface Registerverbinding {
  readonly wie: Registerwie;
  /**
   * Hands over a batch, all of it or nothing; the answer comes when the registry has it on its disk.
   * @returns per recordId what became of it
   * @throws Recordfout when a record in it cannot be stored, Registerfout when the registry cannot be reached now
   */
  lever(records: readonly TeLeveren[]): Promise<ReadonlyMap<string, Ontvangst>>;
  /** Whether the other side still answers. @throws Registerfout */
  leeft(): Promise<void>;
  /** Set when the line broke while nothing was under way. */
  gebroken(): Storingcode | null;
  sluit(): Promise<void>;
}

/** The way to the registry; the composition root gives the real one. */
export interface Registerpoort {
  /** @throws Registerfout */
  verbind(adres: Registeradres): Promise<Registerverbinding>;
}

/** The registry cannot be reached, or is not the right one: nothing wrong with the records. */
export class Registerfout extends Error {
  readonly code: Storingcode;
  constructor(code: Storingcode) {
    super(code);
    this.code = code;
  }
}

/** One of the records of a batch cannot be stored as it is. */
export class Recordfout extends Error {
  readonly code: Recordfoutcode;
  constructor(code: Recordfoutcode) {
    super(code);
    this.code = code;
  }
}
