import { z } from 'zod';
import { bezoekgroepen, dagdelen, type Bezoekgroep, type Dagdeel } from '#shared/domein/dagdeel.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen } from './hulp.ts';

/** What a count is about: where, when, with a pass or without, and of which group if that was counted. */
export interface Bezoekvak {
  locatieId: string;
  dag: string;
  dagdeel: Dagdeel;
  metPas: boolean;
  groep: Bezoekgroep | null;
}

/** Adds a line of visits; a correction is one with fewer than none and a reason. */
export function schrijfDagbezoek(
  db: Db,
  regel: Bezoekvak & { aantal: number; reden: string; doorId: string; op: string },
): void {
  bereid(
    db,
    `INSERT INTO dagbezoek (locatie_id, dag, dagdeel, met_pas, groep, aantal, reden, door_id, op)
     VALUES (@locatieId, @dag, @dagdeel, @metPas, @groep, @aantal, @reden, @doorId, @op)`,
  ).run({ ...regel, metPas: regel.metPas ? 1 : 0 });
}

const vakRij = z.object({
  locatieId: z.string(),
  dag: z.string(),
  dagdeel: z.enum(dagdelen),
  metPas: z.number().transform((n) => n === 1),
  groep: z.enum(bezoekgroepen).nullable(),
  aantal: z.number(),
});
export type Bezoektelling = z.infer<typeof vakRij>;

/** Visits per locatie, day, part of the day, pass and group, corrections taken off. */
export function telDagbezoek(db: Db, van: string, tot: string, locatieId: string | null): Bezoektelling[] {
  return rijen(
    db,
    `SELECT locatie_id AS locatieId, dag, dagdeel, met_pas AS metPas, groep, sum(aantal) AS aantal FROM dagbezoek
     WHERE dag BETWEEN @van AND @tot AND (@locatieId IS NULL OR locatie_id = @locatieId)
     GROUP BY locatie_id, dag, dagdeel, met_pas, groep ORDER BY dag, locatie_id, dagdeel, met_pas, groep`,
    { van, tot, locatieId },
  ).map((r) => vakRij.parse(r));
}

const regelRij = z.object({
  volgnummer: z.number(),
  dagdeel: z.enum(dagdelen),
  metPas: z.number().transform((n) => n === 1),
  groep: z.enum(bezoekgroepen).nullable(),
  aantal: z.number(),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});

/** The newest lines of a day, or only those with a reason: the corrections. */
export function leesDagbezoek(
  db: Db,
  locatieId: string,
  dag: string,
  aantal: number,
  alleenReden: boolean,
): z.infer<typeof regelRij>[] {
  return rijen(
    db,
    `SELECT b.volgnummer, b.dagdeel, b.met_pas AS metPas, b.groep, b.aantal, b.reden, g.naam AS door, b.op FROM dagbezoek b
     JOIN gebruiker g ON g.id = b.door_id WHERE b.locatie_id = @locatieId AND b.dag = @dag AND (@alleenReden = 0 OR b.reden <> '')
     ORDER BY b.volgnummer DESC LIMIT @aantal`,
    { locatieId, dag, aantal, alleenReden: alleenReden ? 1 : 0 },
  ).map((r) => regelRij.parse(r));
}

/** Notes that a pass was counted in this part of the day, and forgets those of days before; false when it was already. */
export function noteerDagpas(
  db: Db,
  pas: { locatieId: string; dag: string; dagdeel: Dagdeel; kenmerk: string },
): boolean {
  bereid(db, 'DELETE FROM dagpas WHERE dag < ?').run(pas.dag);
  const sql =
    'INSERT OR IGNORE INTO dagpas (locatie_id, dag, dagdeel, kenmerk) VALUES (@locatieId, @dag, @dagdeel, @kenmerk)';
  return bereid(db, sql).run(pas).changes === 1;
}
