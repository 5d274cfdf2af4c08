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

/** An organisation of which this one may read something. */
export interface Partner {
  id: string;
  soort: Organisatiesoort;
  naam: string;
}

/** How far the records of a sender were read: a place in the registry, as it counts. */
export interface Gevolgd {
  transactie: string;
  plek: string;
}
/** Before everything. */
export const vanaf: Gevolgd = { transactie: '0', plek: '0' };

/** A record as the registry has it; read strictly before anything is done with it. */
export interface Opgehaald {
  recordId: string;
  soort: string | null;
  versie: number | null;
  dossierRef: string | null;
  organisatie: Partner;
  vastgelegdOp: string | null;
  inhoud?: unknown;
}
export interface Oogst {
  records: readonly Opgehaald[];
  tot: Gevolgd;
  /** There can be more at once. */
  meer: boolean;
}

/** A record of our own as the registry has it, without its content. */
export interface Eigenrecord {
  recordId: string;
  soort: string;
  stroomRef: string;
  stroomVolgnummer: number;
  vastgelegdOp: string;
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
  /** Of which organisations something may be read. */
  readonly partners: readonly Partner[];
  /** What a partner recorded after a place, in order. @throws Registerfout */
  haal(van: Partner, na: Gevolgd, aantal: number): Promise<Oogst>;
  /** What we recorded ourselves after a place, in order: after going back to a backup. @throws Registerfout */
  haalEigen(na: Gevolgd, aantal: number): Promise<{ records: readonly Eigenrecord[]; tot: Gevolgd; meer: boolean }>;
  /** The content of records of our own, by their id. @throws Registerfout */
  inhoudVan(recordIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Is called each time that somebody, whoever, recorded something. */
  bijNieuws(doe: () => void): void;
  /** Whether the other side still answers. @throws Registerfout */
  leeft(): Promise<void>;
  /** What the clock of the server says, ISO instant. @throws Registerfout */
  serverklok(): Promise<string>;
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
