import { z } from 'zod';

/**
 * Failed logins per hashed name; kept in a file so that a restart forgets nothing. `laatste` is an ISO instant, `aan` how long the
 * computer was on then (milliseconds), `middel` which password was guessed at: another one begins with a clean slate.
 */
const standSchema = z.strictObject({
  mislukt: z.number().int(),
  laatste: z.string(),
  aan: z.number().optional(),
  middel: z.string().optional(),
});
type Stand = z.infer<typeof standSchema>;
export const pogingenSchema = z.record(z.string(), standSchema);
export type Pogingen = z.infer<typeof pogingenSchema>;

/** The clocks at the moment of an attempt, and what is tried. */
export interface Poging {
  hash: string;
  /** ISO instant. */
  nu: string;
  /** Milliseconds since the computer was switched on. */
  aan: number;
  /** Says which password it is, without saying anything about it; empty for a name that does not exist. */
  middel: string;
}

const vrij = 3;
const langsteWachtSeconden = 300;
/** So many failures in a row close a password (NIST SP 800-63B-4, 3.2.2: no more than 100). */
export const hoogstensMislukt = 100;
/** So many names are remembered: a file that grows with every name that was ever tried can be filled up. */
export const hoogstensNamen = 500;

/**
 * How a name stands now. A clock that was set back starts the wait again from now: it never gets shorter, and nobody waits until the
 * clock has caught up with a moment that lay in the future. Who was given another password begins anew.
 */
export function bijgewerkt(pogingen: Pogingen, { hash, nu, middel }: Poging): Pogingen {
  const stand = pogingen[hash];
  if (!stand) return pogingen;
  if (middel && stand.middel && stand.middel !== middel) return geluktePoging(pogingen, hash);
  return stand.laatste > nu ? { ...pogingen, [hash]: { ...stand, laatste: nu } } : pogingen;
}

/** How long ago the last failure was at least, seconds: by the wall clock, and by how long the computer has been on. */
function voorbijSinds(stand: Stand, { nu, aan }: Poging): number {
  const opDeWand = Math.max(0, Date.parse(nu) - Date.parse(stand.laatste));
  // Switched off and on since: then at least as long as it is on now.
  const machine = stand.aan === undefined ? Infinity : aan >= stand.aan ? aan - stand.aan : aan;
  return Math.min(opDeWand, machine) / 1000;
}

/** Whole seconds to wait before the next attempt: none for three slips, then 5, 10, 20 … up to 300. */
export function wachttijd(pogingen: Pogingen, poging: Poging): number {
  const stand = pogingen[poging.hash];
  if (!stand || stand.mislukt < vrij) return 0;
  const straf = Math.min(langsteWachtSeconden, 5 * 2 ** (stand.mislukt - vrij));
  return Math.max(0, Math.ceil(straf - voorbijSinds(stand, poging)));
}

/** Whether this password failed so often in a row that it opens nothing here any more. */
export const isDicht = (pogingen: Pogingen, hash: string): boolean =>
  (pogingen[hash]?.mislukt ?? 0) >= hoogstensMislukt;

/** Keeps the names that failed most; of those that failed as often the newest. */
function begrens(pogingen: Pogingen): Pogingen {
  const alle = Object.entries(pogingen);
  if (alle.length <= hoogstensNamen) return pogingen;
  const zwaarst = alle.sort(([, a], [, b]) => b.mislukt - a.mislukt || (a.laatste < b.laatste ? 1 : -1));
  return Object.fromEntries(zwaarst.slice(0, hoogstensNamen));
}

/** One more failure. */
export function misluktePoging(pogingen: Pogingen, { hash, nu, aan, middel }: Poging): Pogingen {
  const mislukt = (pogingen[hash]?.mislukt ?? 0) + 1;
  const welk = middel || pogingen[hash]?.middel;
  return begrens({ ...pogingen, [hash]: { mislukt, laatste: nu, aan, ...(welk && { middel: welk }) } });
}

/** Puts back how a name stood: this attempt was no guess (a password that fits, without the code that belongs to it). */
export function nietGeteld(pogingen: Pogingen, hash: string, stand: Pogingen): Pogingen {
  const was = stand[hash];
  return was ? { ...pogingen, [hash]: was } : geluktePoging(pogingen, hash);
}

/** A success wipes the slate of that name. */
export function geluktePoging(pogingen: Pogingen, hash: string): Pogingen {
  return Object.fromEntries(Object.entries(pogingen).filter(([naam]) => naam !== hash));
}
