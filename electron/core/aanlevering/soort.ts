import type { Aanleverveld, Indeling, Veldwaarden } from '#shared/aanlevering/indeling.ts';
import type { Aanleverperiode, Aanleverperiodesoort } from '#shared/aanlevering/periode.ts';
import type { Aanleversoortnaam } from '#shared/aanlevering/soorten.ts';
import type { Organisatiesoort, Recht } from '#shared/contract/rechten.ts';
import type { Leesbron } from '../context.ts';

/** Why a case is left out, or what about it is worth a look. */
export interface Aanleverprobleem {
  readonly ernst: 'fout' | 'let-op';
  readonly tekst: string;
}

/** A case (or a stay) with the facts that its lines are made of. */
export interface Bronzaak {
  /** The same in every delivery, and never a number of a person. */
  readonly sleutel: string;
  readonly dossierId: string | null;
  readonly clientId: string | null;
  readonly kenmerk: string;
  readonly zaak: Veldwaarden;
  readonly personen: readonly Veldwaarden[];
  readonly problemen: readonly Aanleverprobleem[];
}

/** What a delivery reads from: one state of the file, one policy, one day. */
export type Leverbron = Pick<Leesbron, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>;

/** The codes that a column can have, with what they are called. */
export interface Codelijst {
  readonly id: string;
  readonly naam: string;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/** How the lines of a file are written; text, a piece at a time, so that a large file never stands in the way. */
export interface Leverschrijver {
  readonly achtervoegsel: string;
  readonly mime: string;
  begin(indeling: Indeling, kenmerk: { periode: Aanleverperiode; vandaag: string }): string;
  regels(indeling: Indeling, cellen: readonly (readonly string[])[]): string;
  einde(): string;
}

/** A standard with a message per case, which travel together in one zip: the message, or why it cannot be written. */
export interface Berichtschrijver {
  readonly achtervoegsel: string;
  readonly mime: string;
  bericht(
    velden: Readonly<Record<string, string>>,
    vandaag: string,
  ): { naam: string; tekst: string } | { fout: string };
}

/**
 * One kind of delivery: which period, which cases, which facts. The engine does the rest: the report, the file, the receipt, the
 * list of what was refused, and the comparison with what went before.
 */
export interface Aanleversoort {
  readonly id: Aanleversoortnaam;
  /** Who may see it at all, besides the right to deliver. */
  readonly recht: Recht;
  readonly periode: Aanleverperiodesoort;
  readonly velden: readonly Aanleverveld[];
  readonly lijsten: readonly Codelijst[];
  readonly standaard: Indeling;
  /** Facts that are counted in the report. */
  readonly tellingen: readonly { readonly veld: string; readonly titel: string; readonly per: 'zaak' | 'persoon' }[];
  /** The part of a dossier where what is missing is filled in. */
  readonly deel: string | null;
  readonly schrijver: Leverschrijver | Berichtschrijver;
  /** Only when it is turned on, at the organisations that use it. */
  readonly alsAan?: (organisatie: Organisatiesoort, instellingen: Leesbron['instellingen']) => boolean;
  /** Every case of the period once, always in the same order, a piece at a time. */
  lees(bron: Leverbron, periode: Aanleverperiode): Iterable<readonly Bronzaak[]>;
}
