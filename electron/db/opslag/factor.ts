import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const factorRij = z
  .object({
    id: z.string(),
    gebruikerId: z.string(),
    geheim: z.string(),
    zout: z.string(),
    geheugenKiB: z.number(),
    gangen: z.number(),
    sinds: z.string(),
    codesOver: z.number(),
  })
  .transform(({ geheugenKiB, gangen, ...rest }) => ({ ...rest, kosten: { geheugenKiB, gangen } }));
export type Factorrij = z.infer<typeof factorRij>;

/** The second factor that a user has now, or null. Of two that were made at two desks at once, the newest. */
export function leesTweedeFactor(db: Db, gebruikerId: string): Factorrij | null {
  const gevonden = rij(
    db,
    `SELECT id, gebruiker_id AS gebruikerId, geheim, zout, geheugen_kib AS geheugenKiB, gangen, sinds,
       (SELECT count(*) FROM factor_code WHERE factor_id = id AND gebruikt_op IS NULL) AS codesOver
     FROM tweede_factor WHERE gebruiker_id = @gebruikerId AND einde IS NULL ORDER BY sinds DESC, id DESC LIMIT 1`,
    { gebruikerId },
  );
  return gevonden ? factorRij.parse(gevonden) : null;
}

const lijstRij = z.object({ gebruikerId: z.string(), sinds: z.string() });

/** Who has a second factor, and since when (ISO instant). */
export function leesTweedeFactoren(db: Db): z.infer<typeof lijstRij>[] {
  return rijen(
    db,
    `SELECT gebruiker_id AS gebruikerId, max(sinds) AS sinds FROM tweede_factor WHERE einde IS NULL
     GROUP BY gebruiker_id ORDER BY gebruiker_id`,
  ).map((r) => lijstRij.parse(r));
}

const afgehaaldRij = z.object({ door: z.string(), op: z.string(), reden: z.string() });

/** Who took a user's factor off, as long as the user was not told; null when there is nothing to tell. */
export function leesFactorAfgehaald(db: Db, gebruikerId: string): z.infer<typeof afgehaaldRij> | null {
  const gevonden = rij(
    db,
    `SELECT g.naam AS door, f.einde AS op, coalesce(f.einde_reden, '') AS reden FROM tweede_factor f
     JOIN gebruiker g ON g.id = f.einde_door_id
     WHERE f.gebruiker_id = @gebruikerId AND f.einde_wijze = 'beheer' AND f.gezien_op IS NULL
     ORDER BY f.einde DESC LIMIT 1`,
    { gebruikerId },
  );
  return gevonden ? afgehaaldRij.parse(gevonden) : null;
}

/** The user knows that a factor was taken off. */
export function noteerFactorGezien(db: Db, gebruikerId: string, op: string): void {
  bereid(
    db,
    `UPDATE tweede_factor SET gezien_op = @op WHERE gebruiker_id = @gebruikerId AND einde_wijze = 'beheer' AND gezien_op IS NULL`,
  ).run({ gebruikerId, op });
}

/** Adds a second factor with the hashes of its recovery codes. */
export function schrijfTweedeFactor(
  db: Db,
  { kosten, codesOver: _, ...factor }: Factorrij,
  codes: readonly string[],
): void {
  bereid(
    db,
    `INSERT INTO tweede_factor (id, gebruiker_id, geheim, zout, geheugen_kib, gangen, sinds)
     VALUES (@id, @gebruikerId, @geheim, @zout, @geheugenKiB, @gangen, @sinds)`,
  ).run({ ...factor, ...kosten });
  const erbij = bereid(db, 'INSERT INTO factor_code (factor_id, nummer, hash) VALUES (?, ?, ?)');
  codes.forEach((hash, i) => erbij.run(factor.id, i + 1, hash));
}

export interface Factoreinde {
  gebruikerId: string;
  wijze: 'eigen' | 'vernieuwd' | 'beheer' | 'herstelsleutel';
  doorId: string;
  reden: string | null;
  op: string;
}

/** Ends the second factor of a user and forgets its secret; false when there was none. */
export function beeindigTweedeFactor(db: Db, einde: Factoreinde): boolean {
  const { changes } = bereid(
    db,
    `UPDATE tweede_factor SET geheim = NULL, einde = @op, einde_wijze = @wijze, einde_door_id = @doorId, einde_reden = @reden
     WHERE gebruiker_id = @gebruikerId AND einde IS NULL`,
  ).run(einde);
  return changes > 0;
}

/** Whether this step, or a later one up to `tot`, was used at this desk. */
export function isFactorstapGebruikt(db: Db, factorId: string, stap: number, tot: number): boolean {
  return (
    rij(db, 'SELECT 1 FROM factor_stap WHERE factor_id = @factorId AND stap BETWEEN @stap AND @tot', {
      factorId,
      stap,
      tot,
    }) !== undefined
  );
}

/** Notes that the code of a step was used. */
export function noteerFactorstap(db: Db, factorId: string, stap: number): void {
  bereid(db, 'INSERT INTO factor_stap (factor_id, stap) VALUES (?, ?)').run(factorId, stap);
}

const codeRij = z.object({ nummer: z.number() });

/** The number of the unused recovery code with this hash, or null. */
export function leesFactorcode(db: Db, factorId: string, hash: string): number | null {
  const gevonden = rij(
    db,
    'SELECT nummer FROM factor_code WHERE factor_id = @factorId AND hash = @hash AND gebruikt_op IS NULL',
    { factorId, hash },
  );
  return gevonden ? codeRij.parse(gevonden).nummer : null;
}

/** Notes that a recovery code was used. */
export function noteerFactorcode(db: Db, factorId: string, nummer: number, op: string): void {
  bereid(db, 'UPDATE factor_code SET gebruikt_op = @op WHERE factor_id = @factorId AND nummer = @nummer').run({
    factorId,
    nummer,
    op,
  });
}
