/* What an app from before the table had parts asks of the registry: it must go on to work, and shows what the parts cost and give. */

export const lever = `
WITH b AS MATERIALIZED (
  SELECT t.doc::jsonb AS d, t.stroom, t.volg, t.aan, t.n
  FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[]) WITH ORDINALITY AS t (doc, stroom, volg, aan, n)
), k AS MATERIALIZED (
  SELECT stroom AS stroom_ref, (d ->> 'vastgelegdOp')::timestamptz AS vastgelegd_op, d -> 'organisatie' ->> 'id' AS organisatie_id,
    d ->> 'recordId' AS record_id, d -> 'organisatie' ->> 'soort' AS organisatie_soort, d ->> 'soort' AS soort,
    (d ->> 'versie')::integer AS versie, d ->> 'dossierRef' AS dossier_ref, volg AS volgnummer, aan AS gericht_aan,
    d -> 'inhoud' AS inhoud, n
  FROM b
), nieuw AS (
  INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie,
    dossier_ref, volgnummer, gericht_aan, inhoud)
  SELECT stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer,
    gericht_aan, inhoud
  FROM k ORDER BY n
  ON CONFLICT DO NOTHING RETURNING record_id
)
SELECT k.record_id AS "recordId",
  CASE WHEN nieuw.record_id IS NOT NULL THEN 'nieuw'
    WHEN r.soort IS NULL THEN NULL
    WHEN r.inhoud = k.inhoud AND r.soort = k.soort AND r.versie = k.versie THEN 'bekend' ELSE 'anders' END AS ontvangst
FROM k LEFT JOIN nieuw ON nieuw.record_id = k.record_id
  LEFT JOIN LATERAL (
    SELECT e.soort, e.versie, e.inhoud FROM register.record e
    WHERE nieuw.record_id IS NULL AND e.stroom_ref = k.stroom_ref AND e.vastgelegd_op = k.vastgelegd_op
      AND e.organisatie_id = k.organisatie_id AND e.record_id = k.record_id LIMIT 1
  ) r ON true`;

export const haal = `
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
