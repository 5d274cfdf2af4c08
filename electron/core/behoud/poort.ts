import type { Bewaarregel } from '#shared/behoud/regels.ts';
import type { Kopieaanleiding } from '#shared/behoud/kopie.ts';

/** Numbers per kind of record, for the comparison. */
export type Tellingen = Readonly<Record<string, number>>;

/** A backup as it stands in a folder. `goed`: complete, and opened with the key when it was made. */
export interface Kopie {
  naam: string;
  administratieId: string;
  stand: 'goed' | 'half' | 'kapot';
  teller: number;
  gemaaktOp: string;
  aanleiding: Kopieaanleiding;
  bytes: number;
  schema: number;
  /** The newest line of the access log in it. */
  audit: { aantal: number; hash: string };
  /** Of the file from which it was made: unchanged since, then this backup is still the newest state. */
  bron: { bytes: number; mtimeMs: number };
  /** sha-256 of the database file. */
  sha256: string;
}

/** A small file that belongs to the set: the key ring, the anchors. */
export interface Kleinbestand {
  naam: string;
  tekst: string;
}

export interface Maakopdracht {
  soort: 'maak';
  map: string;
  administratieId: string;
  /** An open file descriptor of the database file: a second one that is closed would drop SQLite's own lock on it. */
  greep: number;
  bytes: number;
  mtimeMs: number;
  sleutel: Uint8Array;
  klein: readonly Kleinbestand[];
  audit: { aantal: number; hash: string };
  aanleiding: Kopieaanleiding;
  gemaaktOp: string;
  programma: string;
  regel: Bewaarregel;
}

/** What is in a database that was opened for checking. */
export interface Bevinding {
  schema: number;
  audit: { aantal: number; hash: string };
  tellingen: Tellingen;
}

/** A line of the access log, for the list of what would be lost. */
export interface Handeling {
  volgnummer: number;
  moment: string;
  gebruikerId: string | null;
  gebruiker: string;
  actie: 'C' | 'R' | 'U' | 'D' | 'E';
  tekst: string;
  kenmerk: string | null;
}

/** What could still be read of a file that is damaged. */
export interface Gered {
  handelingen: Handeling[];
  tellingen: Tellingen;
}

/** The key of the file, and those that it had before. */
export interface Sleutels {
  sleutel: Uint8Array;
  eerdere?: readonly Uint8Array[];
}

export type Kopietaak =
  | Maakopdracht
  | { soort: 'lijst'; map: string; administratieId: string | null }
  /** Looks whether the files of a backup are still what they were when it was opened and found good. */
  | ({ soort: 'nakijk'; map: string; administratieId: string; naam: string } & Sleutels)
  /** Brings a backup beside the data, opens it there and checks it whole. */
  | ({ soort: 'klaarzetten'; map: string; administratieId: string; naam: string; doel: string } & Sleutels)
  /** Makes a copy of a closed file under another key, and reads it back. */
  | { soort: 'hersleutel'; pad: string; doel: string; sleutel: Uint8Array; nieuw: Uint8Array }
  /** Reads the small files of a backup. */
  | { soort: 'klein'; map: string; administratieId: string; naam: string }
  /** Reads every page of the file that the desk has open, on a second connection. */
  | { soort: 'controleer'; pad: string; sleutel: Uint8Array }
  /** What can still be read of a damaged file, on a copy of it. */
  | { soort: 'red'; pad: string; sleutel: Uint8Array; na: number; hoogstens: number }
  /** Copies a whole backup to another folder, and checks what arrived. */
  | { soort: 'elders'; map: string; administratieId: string; naam: string; doel: string }
  /** Whether a folder is there and can be written in. */
  | { soort: 'proef'; map: string };

export interface Kopieuitslag {
  maak: { kopie: Kopie; opgeruimd: number };
  lijst: { kopieen: Kopie[]; vrij: number | null };
  nakijk: { goed: boolean };
  klaarzetten: { bevinding: Bevinding; kopie: Kopie };
  klein: { bestanden: Kleinbestand[] };
  controleer: { heel: boolean };
  red: Gered;
  hersleutel: { bevinding: Bevinding };
  elders: { naam: string };
  proef: { vrij: number | null };
}

export interface Kopieluisteraar {
  voortgang?(klaar: number, totaal: number): void;
  /** The file has been copied and may change again. @returns false: it changed meanwhile, throw the copy away */
  gekopieerd?(): boolean;
}

/** Work on files of any size, beside the desk: in a thread of its own, one task after the other. */
export interface Kopieerder {
  /** @throws Kopiefout */
  doe<S extends keyof Kopieuitslag>(
    taak: Extract<Kopietaak, { soort: S }>,
    luister?: Kopieluisteraar,
  ): Promise<Kopieuitslag[S]>;
}
