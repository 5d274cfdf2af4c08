import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rijen } from './hulp.ts';

/** By what somebody around a case is found who is no client. */
export type Betrokkenesleutel = { soort: 'woord' | 'klank' | 'datum' | 'telefoon' | 'kenteken'; sleutel: string };

/** Replaces the keys of one person around a case; none when the record no longer counts. */
export function schrijfBetrokkenesleutels(
  db: Db,
  wie: { stukId: string; dossierId: string },
  sleutels: readonly Betrokkenesleutel[],
): void {
  bereid(db, 'DELETE FROM betrokkene_sleutel WHERE stuk_id = ?').run(wie.stukId);
  const voegToe = bereid(
    db,
    'INSERT OR IGNORE INTO betrokkene_sleutel (soort, sleutel, stuk_id, dossier_id) VALUES (?, ?, ?, ?)',
  );
  for (const { soort, sleutel } of sleutels) voegToe.run(soort, sleutel, wie.stukId, wie.dossierId);
}

/** A condition on the keys of one person: exact, or everything that begins with it. */
export type Betrokkenevraag = Betrokkenesleutel & { begin: boolean };

const vondstRij = z.object({ dossierId: z.string(), clientId: z.string() });

/** Cases of which one person around them has a hit in every group of keys. `zonder`, `alleen`: clients, by id. */
export function zoekBetrokkenen(
  db: Db,
  groepen: readonly (readonly Betrokkenevraag[])[],
  {
    zonder = [],
    alleen = null,
    aantal,
  }: { zonder?: readonly string[]; alleen?: readonly string[] | null; aantal: number },
): z.infer<typeof vondstRij>[] {
  if (groepen.length === 0) return [];
  const binding: Record<string, unknown> = {
    aantal,
    zonder: JSON.stringify(zonder),
    alleen: alleen && JSON.stringify(alleen),
  };
  const deel = (groep: readonly Betrokkenevraag[], g: number): string =>
    groep
      .map(({ soort, sleutel, begin }, i) => {
        binding[`s${g}_${i}`] = sleutel;
        binding[`e${g}_${i}`] = begin ? `${sleutel}\u{10ffff}` : sleutel;
        return `SELECT stuk_id FROM betrokkene_sleutel WHERE soort = '${soort}' AND sleutel BETWEEN @s${g}_${i} AND @e${g}_${i}`;
      })
      .join(' UNION ');
  const [eerste, ...rest] = groepen.map(deel);
  const verder = rest.map((sql) => `AND p.stuk_id IN (${sql})`).join(' ');
  return rijen(
    db,
    `SELECT DISTINCT d.id AS dossierId, d.client_id AS clientId FROM (${eerste}) p
     JOIN (SELECT DISTINCT stuk_id, dossier_id FROM betrokkene_sleutel) k ON k.stuk_id = p.stuk_id
     JOIN dossier d ON d.id = k.dossier_id
     WHERE d.client_id NOT IN (SELECT value FROM json_each(@zonder))
       AND (@alleen IS NULL OR d.client_id IN (SELECT value FROM json_each(@alleen))) ${verder}
     ORDER BY d.gemeld_op DESC, d.id LIMIT @aantal`,
    binding,
  ).map((r) => vondstRij.parse(r));
}
