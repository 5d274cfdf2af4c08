import type { Kopieerder } from './behoud/poort.ts';
import type { Registerpoort } from './register/levering/poort.ts';
import type { Werkplekpoort } from './werkplek/lijn/poort.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';
import type { Argonkosten } from './sessie/wachtwoord.ts';

/** The only clock of the program. Days are calendar days in Europe/Amsterdam. */
export interface Klok {
  /** Today, `YYYY-MM-DD`. */
  vandaag(): string;
  /** Now as an instant, ISO 8601 UTC with milliseconds. */
  nu(): string;
  /** Amsterdam wall-clock time to the minute, `YYYY-MM-DDTHH:MM`. */
  nuLokaal(): string;
  /** Milliseconds that only go forward, for idle time and waiting; unaffected by a changed system clock. */
  verstreken(): number;
  /** Milliseconds since this computer was switched on; a changed system clock does not move it, and it outlives the program. */
  sindsStart(): number;
}

/** Source of randomness: so many cryptographically random bytes. */
export type Toeval = (aantal: number) => Uint8Array;

/** The log carries no people: codes, counts and references only. */
export interface Log {
  meld(regel: string): void;
  fout(kenmerk: string, fout: unknown): void;
  /** The newest lines, oldest first; left out where nothing is kept. */
  laatste?(hoogstens: number): string[];
}

/** What the program runs on, for the health page and a diagnosis; null: not known. */
export interface Omgeving {
  electron: string | null;
  chrome: string | null;
  node: string;
  platform: string;
  proefruntime: boolean;
}

/** What the core gets from its surroundings. */
export interface Poorten {
  klok: Klok;
  toeval: Toeval;
  log: Log;
  /** Folder with fonts and templates. */
  bronnen: string;
  /** Name of this workstation for the audit log. */
  werkstation: string;
  versie: string;
  /** Secret kept by the desktop's own key store (safeStorage); null where there is none. */
  apparaatgeheim: Uint8Array | null;
  /** Started with `--proef`. */
  proefGewenst: boolean;
  /** Cost of argon2id for new passwords; left out, as it is outside tests: `standaardkosten`. */
  wachtwoordkosten?: Argonkosten;
  /** What the program runs on; left out in tests and tools. */
  omgeving?: Omgeving;
  /** How this computer stands with new versions, as the main process told it last; null: it did not yet. */
  bijwerken?(): Bijwerkstand | null;
  /** The way to the central registry; left out where nothing is delivered. */
  register?: Registerpoort;
  /** Works on backups beside the desk; left out where none are made. */
  kopieerder?: Kopieerder;
  /** The way to the log of this organisation's desks; left out where nothing is shared. */
  werkplekken?: Werkplekpoort;
  /** Tells the window something, unasked. */
  meldGebeurtenis(gebeurtenis: import('#shared/contract/gebeurtenissen.ts').Gebeurtenis): void;
}
