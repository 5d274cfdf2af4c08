import type pg from 'pg';
import { z } from 'zod';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import type { Eigenrecord, Gevolgd, Oogst, Partner } from '#core/register/levering/poort.ts';

const partnerSchema = z.object({ id: z.string(), soort: organisatiesoortSchema, naam: z.string() });

/** The organisations of which this login may read something. */
export async function leesPartners(client: pg.Client): Promise<Partner[]> {
  const { rows } = await client.query('SELECT id, soort, naam FROM register.partners()');
  return rows.map((rij) => partnerSchema.parse(rij));
}

const haal = `SELECT tot_transactie::text AS "totTransactie", tot_plek::text AS "totPlek", meer, record_id AS "recordId", soort, versie,
  dossier_ref AS "dossierRef", to_char(vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "vastgelegdOp", inhoud,
  transactie::text AS transactie, plek::text AS plek
FROM register.volg($1, $2::text::xid8, $3::bigint, $4)`;

const rijSchema = z.object({
  totTransactie: z.string(),
  totPlek: z.string(),
  meer: z.boolean(),
  recordId: z.string().nullable(),
  soort: z.string().nullable(),
  versie: z.number().nullable(),
  dossierRef: z.string().nullable(),
  vastgelegdOp: z.string().nullable(),
  inhoud: z.unknown(),
  transactie: z.string().nullable(),
  plek: z.string().nullable(),
});

/** What one sender recorded after a place, in order: see `register.volg` in the schema. */
export async function haalVan(client: pg.Client, van: Partner, na: Gevolgd, aantal: number): Promise<Oogst> {
  const { rows } = await client.query({ text: haal, values: [van.id, na.transactie, na.plek, aantal] });
  const gelezen = rows.map((rij) => rijSchema.parse(rij));
  const { id, naam, soort } = van;
  const records = gelezen.flatMap(
    ({ recordId, totTransactie: _, totPlek: __, meer: ___, transactie: ____, plek: _____, ...rest }) =>
      recordId === null ? [] : [{ recordId, organisatie: { id, naam, soort }, ...rest }],
  );
  const laatste = gelezen.at(-1);
  if (records.length >= aantal && laatste)
    return { records, tot: { transactie: laatste.transactie ?? '', plek: laatste.plek ?? '' }, meer: true };
  const tot = laatste ? { transactie: laatste.totTransactie, plek: laatste.totPlek } : na;
  return { records, tot, meer: laatste?.meer ?? false };
}

/** What this login recorded itself after a place, without its content. */
const eigen = `
SELECT e.record_id AS "recordId", e.soort, e.stroom_ref AS "stroomRef", e.volgnummer AS "stroomVolgnummer",
  to_char(e.vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "vastgelegdOp",
  e.transactie::text AS transactie, e.plek::text AS plek
FROM register.record e
WHERE e.organisatie_id = $1 AND (e.transactie, e.plek) > ($2::text::xid8, $3::bigint)
ORDER BY e.transactie, e.plek LIMIT $4`;

const eigenSchema = z.object({
  recordId: z.string(),
  soort: z.string(),
  stroomRef: z.string(),
  stroomVolgnummer: z.number(),
  vastgelegdOp: z.string(),
  transactie: z.string(),
  plek: z.string(),
});

/** See {@link eigen}. Without a horizon: nobody else writes as this organisation while its one desk reads. */
export async function haalEigenVan(
  client: pg.Client,
  organisatieId: string,
  na: Gevolgd,
  aantal: number,
): Promise<{ records: Eigenrecord[]; tot: Gevolgd; meer: boolean }> {
  const { rows } = await client.query({ text: eigen, values: [organisatieId, na.transactie, na.plek, aantal] });
  const gelezen = rows.map((rij) => eigenSchema.parse(rij));
  const records = gelezen.map(({ transactie: _, plek: __, ...rest }) => rest);
  const { transactie, plek } = gelezen.at(-1) ?? na;
  return { records, tot: { transactie, plek }, meer: records.length >= aantal };
}

/** The content of records of this login's own. */
export async function inhoudVanEigen(
  client: pg.Client,
  organisatieId: string,
  recordIds: readonly string[],
): Promise<Map<string, unknown>> {
  const { rows } = await client.query({
    text: 'SELECT record_id AS "recordId", inhoud FROM register.record WHERE organisatie_id = $1 AND record_id = ANY ($2::text[])',
    values: [organisatieId, recordIds],
  });
  const schema = z.object({ recordId: z.string(), inhoud: z.unknown() });
  return new Map(rows.map((rij) => schema.parse(rij)).map(({ recordId, inhoud }) => [recordId, inhoud]));
}
