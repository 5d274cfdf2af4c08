import { z } from 'zod';

/** Failed logins per hashed name; kept in a file so that a restart forgets nothing. Moments are ISO instants. */
export const pogingenSchema = z.record(z.string(), z.strictObject({ mislukt: z.number().int(), laatste: z.string() }));
export type Pogingen = z.infer<typeof pogingenSchema>;

const vrij = 3;
const langsteWachtSeconden = 300;

/** Seconds to wait before the next attempt: none for three slips, then 5, 10, 20 … up to 300. A clock set back never shortens it. */
export function wachttijd(pogingen: Pogingen, hash: string, nu: string): number {
  const stand = pogingen[hash];
  if (!stand || stand.mislukt < vrij) return 0;
  const straf = Math.min(langsteWachtSeconden, 5 * 2 ** (stand.mislukt - vrij));
  const voorbij = Math.max(0, (Date.parse(nu) - Date.parse(stand.laatste)) / 1000);
  return Math.max(0, Math.ceil(straf - voorbij));
}

/** One more failure. */
export function misluktePoging(pogingen: Pogingen, hash: string, nu: string): Pogingen {
  return { ...pogingen, [hash]: { mislukt: (pogingen[hash]?.mislukt ?? 0) + 1, laatste: nu } };
}

/** A success wipes the slate of that name. */
export function geluktePoging(pogingen: Pogingen, hash: string): Pogingen {
  return Object.fromEntries(Object.entries(pogingen).filter(([naam]) => naam !== hash));
}
