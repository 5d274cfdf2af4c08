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
