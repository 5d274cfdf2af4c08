import type { Storingcode } from '#shared/register/levering.ts';
import type { Werkplekfoutcode } from '#shared/werkplek/fouten.ts';
import type { Registeradres, Registerwie } from '../../register/levering/poort.ts';
import type { Plek } from '../poort.ts';

/** A package as it stands at the server: what is in it only the desks can read. */
export interface Verzegeld {
  werkplekId: string;
  volgnummer: number;
  schema: number;
  /** Generation of the key under which it was sealed. */
  sleutel: number;
  /** ISO instant. */
  op: string;
  inhoud: Uint8Array;
}

/** A stretch of the log, in order. */
export interface Werkoogst {
  pakketten: readonly (Verzegeld & Plek)[];
  /** Up to where was read. */
  tot: Plek;
  /** There can be more at once. */
  meer: boolean;
}

/** A desk as the server knows it; its name is sealed. Moments are ISO instants. */
export interface Werkplekregel {
  werkplekId: string;
  gegevens: Uint8Array | null;
  sleutel: number;
  uitgenodigdDoor: string | null;
  uitgenodigdOp: string;
  geldigTot: string | null;
  aangemeldOp: string | null;
  gezienOp: string | null;
  ingetrokkenOp: string | null;
  /** Packages of others that it has not read, counted up to ten thousand. */
  achter: number;
}

/** A generation of the key, wrapped for this desk. */
export interface Sleutelomslag {
  sleutel: number;
  vanWerkplek: string;
  omhulsel: Uint8Array;
}

/** A line to the log of the organisation's desks. Every function throws Registerfout or Werkplekfout. */
export interface Werkplekverbinding {
  readonly wie: Registerwie;
  /** Under which desk this login is known; null: none yet. */
  werkplek(): Promise<string | null>;
  huidigeSleutel(): Promise<number>;
  /** Stores packages, once each, in the order given. @throws Werkplekfout `dubbel` when the server has another under a number */
  stuur(werkplekId: string, pakketten: readonly Verzegeld[]): Promise<void>;
  /** What came after a place, as far as nothing can come in before it any more. */
  haal(na: Plek, aantal: number): Promise<Werkoogst>;
  teLezen(na: Plek): Promise<number>;
  gezien(tot: Plek): Promise<void>;
  sleutels(na: number): Promise<Sleutelomslag[]>;
  lijst(): Promise<Werkplekregel[]>;
  begin(werkplekId: string, gegevens: Uint8Array): Promise<void>;
  /** @returns the name and password of a login that works until it is used */
  nodigUit(werkplekId: string, geldigTot: string): Promise<{ gebruiker: string; wachtwoord: string }>;
  /** Uses the invitation; from then on this password is the one. */
  meldAan(sleutel: number, wachtwoord: string): Promise<void>;
  /** This desk is filled: what it is called, and its own password. */
  klaar(gegevens: Uint8Array, sleutel: number, wachtwoord: string): Promise<void>;
  /** Withdraws a desk with the next generation of the key for those who stay, or an invitation (then the rest is ignored). */
  trekIn(werkplekId: string, sleutel: number, omhulsels: Readonly<Record<string, string>>): Promise<void>;
  /** Is called when a colleague's desk stored something. */
  bijNieuws(doe: () => void): void;
  leeft(): Promise<void>;
  gebroken(): Storingcode | null;
  sluit(): Promise<void>;
}

/** The way to the log; the composition root gives the real one. */
export interface Werkplekpoort {
  /** @throws Registerfout */
  verbind(adres: Registeradres): Promise<Werkplekverbinding>;
}

/** Something about the desks themselves is not as it should be; the taking in stops and says so. */
export class Werkplekfout extends Error {
  readonly code: Werkplekfoutcode;
  constructor(code: Werkplekfoutcode) {
    super(code);
    this.code = code;
  }
}
