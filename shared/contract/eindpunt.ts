import type { z } from 'zod';
import type { Recht } from './rechten.ts';

/** Who may call: a right from the table, anybody with a session, or (before login) anybody. */
export type Toegang = Recht | 'ingelogd' | 'openbaar';

/**
 * What the core checks before the handler runs:
 * `geen` nothing further; `organisatie` the open administratie as a whole; `eigen` only the user's own rows;
 * `client`, `dossier`, `besluit`, `pas`, `document`, `locatie`: the record named by `<bereik>Id` in the input must exist in
 * the user's own administratie and, for a user bound to a locatie, belong to a client who stays there. A shielded client is
 * for its circle only;
 * `afgeschermd`: the client, by `clientId` or by `dossierId`, also from outside the circle of a shield.
 */
export type Bereik =
  'geen' | 'organisatie' | 'eigen' | 'client' | 'dossier' | 'besluit' | 'pas' | 'document' | 'locatie' | 'afgeschermd';

/** NEN 7513 kinds of action: create, read, update, delete, execute. */
export type Auditactie = 'C' | 'R' | 'U' | 'D' | 'E';

export interface Auditsoort {
  actie: Auditactie;
  tekst: string;
  /** One line per session and dossier is enough: the call repeats while somebody types. */
  eenmaal?: boolean;
}

export interface Eindpunt<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  soort: 'vraag' | 'opdracht';
  toegang: Toegang;
  bereik: Bereik;
  /** `kern`: answered by the core. `schil`: by the main process (files, printing). `intern`: core, but only for the main process. */
  uitvoerder: 'kern' | 'schil' | 'intern';
  /** Whether a call proves that a person is at the desk; polling does not. */
  houdtWakker: boolean;
  /** The audit line, in NEN 7513 terms; null where no personal data is touched. */
  audit: Auditsoort | null;
  invoer: I;
  uitvoer: O;
}

type Deel<I extends z.ZodType, O extends z.ZodType> = Pick<Eindpunt<I, O>, 'toegang' | 'invoer' | 'uitvoer'> &
  Partial<Pick<Eindpunt, 'bereik' | 'uitvoerder' | 'houdtWakker' | 'audit'>>;

function maak<I extends z.ZodType, O extends z.ZodType>(soort: 'vraag' | 'opdracht', deel: Deel<I, O>): Eindpunt<I, O> {
  return { soort, bereik: 'geen', uitvoerder: 'kern', houdtWakker: true, audit: null, ...deel };
}
/** An endpoint that reads. */
export const vraag = <I extends z.ZodType, O extends z.ZodType>(deel: Deel<I, O>): Eindpunt<I, O> =>
  maak('vraag', deel);
/** An endpoint that changes something: one transaction. */
export const opdracht = <I extends z.ZodType, O extends z.ZodType>(deel: Deel<I, O>): Eindpunt<I, O> =>
  maak('opdracht', deel);
