import type { Klokstand } from '#shared/behoud/klok.ts';
import type { Beleid } from '#shared/beleid/index.ts';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Eindpuntnaam, GelezenInvoer, Schilnaam, Uitvoer } from '#shared/contract/tabel.ts';
import type { Db } from '#db/openen.ts';
import type { Anker } from './audit/keten.ts';
import type { Behoud } from './behoud/dienst.ts';
import type { Noodweg } from './behoud/noodweg.ts';
import type { Storingen } from './gezondheid/teller.ts';
import type { Opslag, Opslaglaag } from './opslaglaag.ts';
import type { Poorten } from './poorten.ts';
import type { Levering } from './register/levering/levering.ts';
import type { OpenSessie } from './sessie/staat.ts';
import type { Werklijn } from './werkplek/lijn/lus.ts';

/** What use cases about backups get beside the rest. */
export interface Behoudkant {
  dienst: Behoud;
  noodweg: Noodweg;
  laag: Opslaglaag;
  open: OpenSessie;
  /** What is odd about the clock of this computer; null: nothing. */
  klok: Klokstand | null;
}

/** Whom and what a call is about, for the audit line. */
export interface Betreft {
  clientId: string | null;
  dossierId: string | null;
  /** NEN 7513: opened in an emergency, outside the circle of a shield. */
  nood?: boolean;
  /** A client of whom this user may not know that they are here, and who was tried for. */
  gevangen?: string;
}

/** Everything a use case may use. Made anew for every call: one moment, one session, one policy. */
export interface Context {
  readonly db: Db;
  readonly opslag: Opslag;
  readonly poorten: Poorten;
  readonly sessie: Sessie;
  /** Today in Europe/Amsterdam and the instant of the call: asked once. */
  readonly vandaag: string;
  readonly nu: string;
  readonly beleid: Beleid;
  readonly instellingen: Instellingen;
  /** Says whom the call turned out to be about, when the input did not name them. */
  betreft(wie: Partial<Betreft>): void;
  /** The line that the access log must at least reach; null when none was noted. */
  anker(): Anker | null;
  /** What the delivery to the registry is doing, and a push to try now. */
  readonly levering: Pick<Levering, 'stand' | 'nuProberen'>;
  /** Backups of the open file; null where none are made (sowing). */
  readonly behoud: Behoudkant | null;
  /** How the line to the other desks of this organisation is, and a push to try now. */
  readonly werklijn: Pick<Werklijn, 'stand' | 'nuProberen'>;
  /** What went wrong in the program since it started, counted. */
  readonly storingen: () => Storingen;
  /** Opens the user's own identity for geheime adressen; null where no password was given (sowing). */
  readonly kluissleutel: Uint8Array | null;
  /** A new random record id. */
  id(): string;
  /** A use case by the name of its endpoint, to do again what somebody typed; left out where nobody is in. */
  binnen?(naam: string): Binnenin | null;
}

/** A use case as another one runs it, inside its own transaction. */
export interface Binnenin {
  eindpunt: Eindpunt;
  voorbereiden?: (context: Context, invoer: object) => Promise<unknown>;
  uitvoeren: (context: Context, invoer: object, voorbereid: unknown) => unknown;
  /** What the transaction is about, when it is not what was called. */
  isDaad(gebeurtenis: string, invoer: object): void;
}

/** What a long read may use: all plain but the file, so that it can be done on a thread of its own. */
export type Leesbron = Pick<Context, 'db' | 'opslag' | 'sessie' | 'vandaag' | 'nu' | 'beleid' | 'instellingen'> & {
  readonly poorten: Pick<Poorten, 'bronnen'>;
};

/** The endpoints that the core answers; the others are about files and paper. */
export type Kernnaam = Exclude<Eindpuntnaam, Schilnaam>;

/**
 * A use case. `uitvoeren` runs synchronously inside one transaction; what must be awaited (a PDF, a key derivation)
 * is made first by `voorbereiden`, from data that `uitvoeren` checks again. What only reads and may take seconds stands in
 * `leeswerk/taken.ts` and is read on a thread of its own.
 */
export type Behandelaar<N extends Eindpuntnaam> =
  | ((context: Context, invoer: GelezenInvoer<N>) => Uitvoer<N>)
  | {
      voorbereiden: (context: Context, invoer: GelezenInvoer<N>) => Promise<unknown>;
      uitvoeren: (context: Context, invoer: GelezenInvoer<N>, voorbereid: never) => Uitvoer<N>;
    }
  | {
      langLezen: true;
      uitvoeren: (context: Context, invoer: GelezenInvoer<N>, gelezen: never) => Uitvoer<N>;
    };

/** Ties the prepared value's type of the two halves of a use case together. */
export function tweedelig<N extends Eindpuntnaam, V>(delen: {
  voorbereiden: (context: Context, invoer: GelezenInvoer<N>) => Promise<V>;
  uitvoeren: (context: Context, invoer: GelezenInvoer<N>, voorbereid: V) => Uitvoer<N>;
}): Behandelaar<N> {
  return delen;
}

export type Behandelaars<N extends Eindpuntnaam> = { readonly [K in N]: Behandelaar<K> };
export type Geantwoord<N extends Eindpuntnaam> = Antwoord<Uitvoer<N>>;
