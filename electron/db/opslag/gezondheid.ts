import { z } from 'zod';
import { migraties } from '../migraties/index.ts';
import type { Db } from '../openen.ts';
import { rij } from './hulp.ts';

const stilRij = z.object({ stil: z.number(), nooit: z.number() });

/**
 * How many active users did not log in for long, and how many never did.
 * @param sinds ISO instant: a login before it is long ago
 * @param nieuwSinds ISO instant: who was added after it may still come
 */
export function telStilleGebruikers(db: Db, sinds: string, nieuwSinds: string): z.infer<typeof stilRij> {
  return stilRij.parse(
    rij(
      db,
      `SELECT count(*) FILTER (WHERE laatst_ingelogd < @sinds) AS stil,
         count(*) FILTER (WHERE laatst_ingelogd IS NULL AND aangemaakt_op < @nieuwSinds) AS nooit
       FROM gebruiker WHERE actief = 1 AND id NOT IN (SELECT gebruiker_id FROM namens)`,
      { sinds, nieuwSinds },
    ),
  );
}

/** The number of the last migration of the open file, and that of this version of the program. */
export const leesSchemanummers = (db: Db): { schema: number; hoort: number } => ({
  schema: Number(db.pragma('user_version', { simple: true })),
  hoort: migraties.at(-1)?.nummer ?? 0,
});
