import type pg from 'pg';
import { z } from 'zod';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import type { Gevolgd, Oogst, Partner } from '#core/register/levering/poort.ts';

const partnerSchema = z.object({ id: z.string(), soort: organisatiesoortSchema, naam: z.string() });

/** The organisations of which this login may read something. */
export async function leesPartners(client: pg.Client): Promise<Partner[]> {
  const { rows } = await client.query('SELECT id, soort, naam FROM register.partners()');
  return rows.map((rij) => partnerSchema.parse(rij));
}

/**
 * What one sender recorded after a place, in the order in which the registry got it, as far as nothing can come in before it any
 * more. The horizon is of the same snapshot as the rows. A transaction that stays open long anywhere in the server holds it
 * back, so that what came later is read late, never skipped.
 */
const haal = `
WITH grens AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS x)
SELECT grens.x::text AS grens, r.* FROM grens LEFT JOIN LATERAL (
  SELECT e.record_id AS "recordId", e.soort, e.versie, e.dossier_ref AS "dossierRef",
    to_char(e.vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "vastgelegdOp", e.inhoud,
    e.transactie::text AS transactie, e.plek::text AS plek
  FROM register.record e
  WHERE e.organisatie_id = $1 AND (e.transactie, e.plek) > ($2::text::xid8, $3::bigint) AND e.transactie < grens.x
  ORDER BY e.transactie, e.plek LIMIT $4
) r ON true
ORDER BY r.transactie::xid8, r.plek::bigint`;

const rijSchema = z.object({
  grens: z.string(),
  recordId: z.string().nullable(),
  soort: z.string().nullable(),
  versie: z.number().nullable(),
  dossierRef: z.string().nullable(),
  vastgelegdOp: z.string().nullable(),
  inhoud: z.unknown(),
  transactie: z.string().nullable(),
  plek: z.string().nullable(),
});

/** See {@link haal}. Where fewer came than were asked for, everything up to the horizon was read. */
export async function haalVan(client: pg.Client, van: Partner, na: Gevolgd, aantal: number): Promise<Oogst> {
  const { rows } = await client.query({ text: haal, values: [van.id, na.transactie, na.plek, aantal] });
  const gelezen = rows.map((rij) => rijSchema.parse(rij));
  const { id, naam, soort } = van;
  const records = gelezen.flatMap(({ recordId, grens: _, transactie: __, plek: ___, ...rest }) =>
    recordId === null ? [] : [{ recordId, organisatie: { id, naam, soort }, ...rest }],
  );
  const laatste = gelezen.at(-1);
  const vol = records.length >= aantal;
  const tot = vol
    ? { transactie: laatste?.transactie ?? na.transactie, plek: laatste?.plek ?? na.plek }
    : { transactie: laatste?.grens ?? na.transactie, plek: '0' };
  return { records, tot, meer: vol };
}
