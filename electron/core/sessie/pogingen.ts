import { z } from 'zod';

/** Failed logins per hashed name; kept in a file so that a restart forgets nothing. Moments are ISO instants. */
export const pogingenSchema = z.record(z.string(), z.strictObject({ mislukt: z.number().int(), laatste: z.string() }));
export type Pogingen = z.infer<typeof pogingenSchema>;

const vrij = 3;
const langsteWachtSeconden = 300;
/** After a day without attempts a name starts anew, and the file does not grow with every name that was ever tried. */
const vergeetNaMs = 86_400_000;

/**
 * A clock that was set back starts the wait again from now: it never gets shorter, and nobody waits until the clock has
 * caught up with a moment that lay in the future.
 */
export function volgKlok(pogingen: Pogingen, hash: string, nu: string): Pogingen {
  const stand = pogingen[hash];
  return stand && stand.laatste > nu ? { ...pogingen, [hash]: { ...stand, laatste: nu } } : pogingen;
}

/** Whole seconds to wait before the next attempt: none for three slips, then 5, 10, 20 … up to 300. */
export function wachttijd(pogingen: Pogingen, hash: string, nu: string): number {
  const stand = pogingen[hash];
  if (!stand || stand.mislukt < vrij) return 0;
  const straf = Math.min(langsteWachtSeconden, 5 * 2 ** (stand.mislukt - vrij));
  const voorbij = Math.max(0, (Date.parse(nu) - Date.parse(stand.laatste)) / 1000);
  return Math.max(0, Math.ceil(straf - voorbij));
}

/** One more failure; names that were not tried for a day are forgotten. */
export function misluktePoging(pogingen: Pogingen, hash: string, nu: string): Pogingen {
  const grens = Date.parse(nu) - vergeetNaMs;
  const vers = Object.fromEntries(Object.entries(pogingen).filter(([, stand]) => Date.parse(stand.laatste) > grens));
  return { ...vers, [hash]: { mislukt: (vers[hash]?.mislukt ?? 0) + 1, laatste: nu } };
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
