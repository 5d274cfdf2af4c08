import type { Registermigratie } from './migratie.ts';

const kolommen = `stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer,
  gericht_aan, inhoud`;

/** As r0001 and r0004 have it. Beside the own: a gemeente reads what its aanbieders send it, an aanbieder what is meant for it of the kinds that it may read. */
const lezen = (tabel: string, leesbaar: string, zonderDossier = ''): string => `
CREATE POLICY eigen_lezen ON register.${tabel} FOR SELECT TO onthaal_register
  USING (organisatie_id = (SELECT register.eigen_id()));
CREATE POLICY gemeente_leest ON register.${tabel} FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'gemeente'
    AND organisatie_soort = 'opvangaanbieder'
    AND organisatie_id = ANY ((SELECT register.mijn_aanbieders())::text[])
    AND (gericht_aan IS NULL OR gericht_aan = (SELECT register.eigen_id())));
CREATE POLICY aanbieder_leest ON register.${tabel} FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'opvangaanbieder'
    AND organisatie_soort = 'gemeente'
    AND organisatie_id = ANY ((SELECT register.mijn_gemeenten())::text[])
    AND gericht_aan = (SELECT register.eigen_id())
    AND ${leesbaar});
CREATE POLICY gemeente_leest_crisis ON register.${tabel} FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'gemeente'
    AND organisatie_soort = 'veilig-thuis'
    AND organisatie_id = ANY ((SELECT register.mijn_aanbieders())::text[])
    AND (gericht_aan IS NULL OR gericht_aan = (SELECT register.eigen_id()))${zonderDossier}
    AND ${leesbaar});`;

/** Months are those of UTC, so that no setting of a session decides in which one a record belongs. */
const maanden = `
CREATE FUNCTION register.maand_van(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN date_trunc('month', moment AT TIME ZONE 'UTC')::date;

-- Whether a month may have a part of its own: from five years before the registry was made up to three months from now. What a
-- clock far beside the time recorded stays in the rest.
CREATE FUNCTION register.maand_kan(maand date, vandaag date) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT maand = date_trunc('month', maand)::date
          AND maand >= (SELECT register.maand_van(min(aangemaakt_op)) - interval '5 years' FROM register.kenmerk)
          AND maand <= vandaag + interval '3 months' $$;

-- A part is for nobody to read or write but through the whole: no rights are given on it.
CREATE FUNCTION register.maak_deel(naam name, grenzen text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE TABLE register.%I (LIKE register.record INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', naam);
  EXECUTE format('ALTER TABLE register.%I ENABLE ROW LEVEL SECURITY', naam);
  EXECUTE format('REVOKE ALL ON register.%I FROM PUBLIC', naam);
  EXECUTE format('CREATE TRIGGER record_blijft_heel BEFORE TRUNCATE ON register.%I FOR EACH STATEMENT
    EXECUTE FUNCTION register.blijft()', naam);
  -- Not CREATE ... PARTITION OF: that would hold up everybody who reads or writes.
  EXECUTE format('ALTER TABLE register.record ATTACH PARTITION register.%I %s', naam, grenzen);
END $$;
CREATE FUNCTION register.maak_maand(maand date) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp
  AS $$ SELECT register.maak_deel(to_char(maand, '"record_"YYYY_MM')::name, format('FOR VALUES FROM (%L) TO (%L)',
          to_char(maand, 'YYYY-MM-DD 00:00:00+00'), to_char(maand + interval '1 month', 'YYYY-MM-DD 00:00:00+00'))) $$;

-- Called with what is delivered: makes the part of a month when it is not there yet. It never holds a delivery up: what cannot
-- be made now goes to the rest, from which register:init takes it.
CREATE FUNCTION register.zorg_voor_maand(maand date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '2s' AS $$
BEGIN
  IF to_regclass(to_char(maand, '"register.record_"YYYY_MM')) IS NOT NULL THEN RETURN true; END IF;
  IF register.maand_kan(maand, (now() AT TIME ZONE 'UTC')::date) IS NOT TRUE THEN RETURN false; END IF;
  -- One at a time: two that look into the rest would wait for each other.
  PERFORM pg_advisory_xact_lock(5220301, 4);
  IF to_regclass(to_char(maand, '"register.record_"YYYY_MM')) IS NOT NULL THEN RETURN true; END IF;
  IF EXISTS (SELECT FROM register.record_rest r WHERE r.vastgelegd_op >= maand::timestamp AT TIME ZONE 'UTC'
             AND r.vastgelegd_op < (maand + interval '1 month') AT TIME ZONE 'UTC') THEN RETURN false; END IF;
  PERFORM register.maak_maand(maand);
  RETURN true;
EXCEPTION WHEN lock_not_available OR deadlock_detected OR check_violation OR duplicate_table OR duplicate_object OR unique_violation
  OR invalid_object_definition THEN
  RETURN to_regclass(to_char(maand, '"register.record_"YYYY_MM')) IS NOT NULL;
END $$;

-- What register:init does each time: the parts of this month and the next three, and a part of its own for every month that got
-- into the rest. Answers how many records moved.
CREATE FUNCTION register.deel_in(vandaag date) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  nodig date[];
  verhuisd bigint := 0;
  bleef bigint;
  maand date;
BEGIN
  SELECT coalesce(array_agg(DISTINCT m), '{}') INTO nodig FROM (SELECT register.maand_van(vastgelegd_op) AS m FROM register.record_rest) r
    WHERE register.maand_kan(m, vandaag);
  IF nodig <> '{}' THEN
    ALTER TABLE register.record DETACH PARTITION register.record_rest;
    ALTER TABLE register.record_rest RENAME TO record_rest_oud;
    ALTER INDEX register.record_rest_moment RENAME TO record_rest_oud_moment;
  END IF;
  FOREACH maand IN ARRAY nodig || ARRAY(SELECT (date_trunc('month', vandaag) + n * interval '1 month')::date FROM generate_series(0, 3) n) LOOP
    IF to_regclass(to_char(maand, '"register.record_"YYYY_MM')) IS NULL THEN PERFORM register.maak_maand(maand); END IF;
  END LOOP;
  IF nodig = '{}' THEN RETURN 0; END IF;
  PERFORM register.maak_deel('record_rest', 'DEFAULT');
  CREATE INDEX record_rest_moment ON register.record_rest (vastgelegd_op);
  -- Into the parts themselves: nothing new came in, so nobody is told.
  FOREACH maand IN ARRAY nodig LOOP
    EXECUTE format('INSERT INTO register.%I SELECT * FROM register.record_rest_oud WHERE register.maand_van(vastgelegd_op) = %L',
      to_char(maand, '"record_"YYYY_MM'), maand);
    GET DIAGNOSTICS bleef = ROW_COUNT;
    verhuisd := verhuisd + bleef;
  END LOOP;
  INSERT INTO register.record_rest SELECT * FROM register.record_rest_oud WHERE register.maand_van(vastgelegd_op) <> ALL (nodig);
  GET DIAGNOSTICS bleef = ROW_COUNT;
  IF verhuisd + bleef <> (SELECT count(*) FROM register.record_rest_oud) THEN RAISE EXCEPTION 'records kwamen niet allemaal over'; END IF;
  DROP TABLE register.record_rest_oud;
  RETURN verhuisd;
END $$;
`;

/** In a row of its own: which senders recorded in which transaction something of which month, for whom. */
const aankomst = `
CREATE TABLE register.aankomst (
  organisatie_id text NOT NULL,
  transactie xid8 NOT NULL,
  maand date NOT NULL,
  gericht_aan text,
  organisatie_soort text NOT NULL,
  soorten text[] NOT NULL,
  UNIQUE NULLS NOT DISTINCT (organisatie_id, transactie, maand, gericht_aan)
);
`;

/** A delivery and the following are functions of the server: how it divides its table is no business of an app. */
const functies = `
CREATE OR REPLACE FUNCTION register.meld() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO register.aankomst AS a (organisatie_id, transactie, maand, gericht_aan, organisatie_soort, soorten)
  SELECT n.organisatie_id, n.transactie, register.maand_van(n.vastgelegd_op), n.gericht_aan, min(n.organisatie_soort), array_agg(DISTINCT n.soort)
  FROM nieuw n GROUP BY 1, 2, 3, 4
  ON CONFLICT (organisatie_id, transactie, maand, gericht_aan)
    DO UPDATE SET soorten = ARRAY(SELECT DISTINCT s FROM unnest(a.soorten || excluded.soorten) s);
  IF FOUND THEN NOTIFY onthaal_register; END IF;
  RETURN NULL;
END $$;

-- A batch in one transaction. The record travels as the text that was stored; its columns are read from it here, so that they
-- cannot differ from it. What is there already stays; whether it is the same is answered.
CREATE FUNCTION register.lever(documenten text[], stromen text[], volgnummers integer[], geadresseerden text[])
  RETURNS TABLE (record_id text, ontvangst text) LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  docs jsonb[] := documenten::jsonb[];
  nieuwe text[];
  vroegste timestamptz;
  laatste timestamptz;
BEGIN
  PERFORM register.zorg_voor_maand(m) FROM (SELECT DISTINCT register.maand_van((d ->> 'vastgelegdOp')::timestamptz) AS m FROM unnest(docs) d) x;
  WITH nieuw AS (
    INSERT INTO register.record (${kolommen})
    SELECT stroom, (d ->> 'vastgelegdOp')::timestamptz, d -> 'organisatie' ->> 'id', d ->> 'recordId', d -> 'organisatie' ->> 'soort',
      d ->> 'soort', (d ->> 'versie')::integer, d ->> 'dossierRef', volg, aan, d -> 'inhoud'
    FROM unnest(docs, stromen, volgnummers, geadresseerden) WITH ORDINALITY AS t (d, stroom, volg, aan, n) ORDER BY n
    ON CONFLICT DO NOTHING RETURNING record.record_id
  ) SELECT coalesce(array_agg(nieuw.record_id), '{}') INTO nieuwe FROM nieuw;
  IF cardinality(nieuwe) = cardinality(docs) THEN RETURN QUERY SELECT unnest(nieuwe), 'nieuw'; RETURN; END IF;
  SELECT min((d ->> 'vastgelegdOp')::timestamptz), max((d ->> 'vastgelegdOp')::timestamptz) INTO vroegste, laatste FROM unnest(docs) d;
  -- Planned each time with the moments as they are: only the parts in which they lie are looked at.
  RETURN QUERY EXECUTE $q$
    SELECT d ->> 'recordId', CASE WHEN d ->> 'recordId' = ANY ($3) THEN 'nieuw' WHEN r.soort IS NULL THEN NULL
      WHEN r.inhoud = d -> 'inhoud' AND r.soort = d ->> 'soort' AND r.versie = (d ->> 'versie')::integer THEN 'bekend' ELSE 'anders' END
    FROM unnest($1, $2) AS t (d, stroom) LEFT JOIN LATERAL (
      SELECT e.soort, e.versie, e.inhoud FROM register.record e
      WHERE d ->> 'recordId' <> ALL ($3) AND e.stroom_ref = stroom AND e.vastgelegd_op = (d ->> 'vastgelegdOp')::timestamptz
        AND e.vastgelegd_op BETWEEN $4 AND $5 AND e.organisatie_id = d -> 'organisatie' ->> 'id' AND e.record_id = d ->> 'recordId' LIMIT 1
    ) r ON true $q$ USING docs, stromen, nieuwe, vroegste, laatste;
END $$;

-- What one sender recorded after a place, in the order in which it came in, as far as nothing can come in before it any more. A
-- transaction that stays open long anywhere in the server holds that back: what came later is read late, never skipped. Each row
-- also says up to where everything was read and whether there can be more; without a record there is one row.
CREATE FUNCTION register.volg(van text, na_transactie xid8, na_plek bigint, hoogstens integer)
  RETURNS TABLE (tot_transactie xid8, tot_plek bigint, meer boolean, record_id text, soort text, versie integer, dossier_ref text,
    vastgelegd_op timestamptz, inhoud jsonb, transactie xid8, plek bigint)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  grens xid8;
  laatste xid8;
  delen text;
  aantal bigint;
  -- An aanbieder reads of a gemeente only what is meant for it: that is asked for by an index, not sought among all the rest.
  voor text := CASE WHEN register.eigen_soort() = 'opvangaanbieder' AND van <> register.eigen_id()
    THEN format('AND gericht_aan = %L', register.eigen_id()) ELSE '' END;
BEGIN
  EXECUTE replace($q$
    WITH g AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS x),
    a AS MATERIALIZED (SELECT c.transactie, c.maand FROM register.aankomst c WHERE c.organisatie_id = $1 AND c.transactie >= $2
      AND (c.transactie > $2 OR $4 < 9223372036854775807) /*voor*/ AND c.transactie < (SELECT x FROM g) ORDER BY c.transactie FETCH FIRST $3 ROWS WITH TIES)
    SELECT (SELECT x FROM g), max(a.transactie), count(*), (SELECT string_agg(CASE WHEN isfinite(m)
      THEN format('(e.vastgelegd_op >= %L AND e.vastgelegd_op < %L)', m::timestamp AT TIME ZONE 'UTC', (m + interval '1 month') AT TIME ZONE 'UTC')
      ELSE format('e.vastgelegd_op = %L', m) END, ' OR ') FROM (SELECT DISTINCT maand AS m FROM a) x)
    FROM a $q$, '/*voor*/', voor) INTO grens, laatste, aantal, delen USING van, na_transactie, hoogstens, na_plek;
  meer := aantal >= hoogstens;
  -- Cut off: everything of the last transaction that was looked at, and nothing after it.
  tot_transactie := CASE WHEN meer THEN laatste ELSE grens END;
  tot_plek := CASE WHEN meer THEN 9223372036854775807 ELSE 0 END;
  IF delen IS NULL THEN RETURN NEXT; RETURN; END IF;
  RETURN QUERY EXECUTE format($q$
    SELECT $5, $6, $7, r.* FROM (SELECT) een LEFT JOIN LATERAL (
      SELECT e.record_id, e.soort, e.versie, e.dossier_ref, e.vastgelegd_op, e.inhoud, e.transactie, e.plek FROM register.record e
      WHERE e.organisatie_id = $1 AND (e.transactie, e.plek) > ($2, $3) AND e.transactie <= $4 AND (%s) %s
      ORDER BY e.transactie, e.plek LIMIT $8
    ) r ON true ORDER BY r.transactie, r.plek $q$, delen, voor)
    USING van, na_transactie, na_plek, laatste, tot_transactie, tot_plek, meer, hoogstens;
END $$;
`;

/**
 * The table of records in a part per month, in place: the keys were made for it, so that no record changes. One transaction; the
 * registry waits meanwhile. The key stays what makes a record one: its stroom and its moment stand in the sender's append-only
 * outbox and never change, so the same record always comes to the same part.
 */
export const r0005: Registermigratie = {
  nummer: 5,
  naam: 'delen',
  sql: `
-- The views hang on the table; register:init makes them again.
DO $$ DECLARE beeld name; BEGIN
  FOR beeld IN SELECT viewname FROM pg_views WHERE schemaname = 'register' AND viewname LIKE 'v\\_%' ORDER BY viewname DESC LOOP
    EXECUTE format('DROP VIEW register.%I', beeld);
  END LOOP;
END $$;
ALTER TABLE register.record RENAME TO record_oud;
-- An owner who is no superuser would see none of the rows that are to be moved.
ALTER TABLE register.record_oud NO FORCE ROW LEVEL SECURITY;
ALTER INDEX register.record_pkey RENAME TO record_oud_pkey;
DROP INDEX register.record_afzender, register.record_gericht, register.record_volgen;
CREATE TABLE register.record (LIKE register.record_oud INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (vastgelegd_op);
${maanden}
SELECT register.maak_deel('record_rest', 'DEFAULT');
CREATE INDEX record_rest_moment ON register.record_rest (vastgelegd_op);
SELECT register.maak_maand(m) FROM (SELECT DISTINCT register.maand_van(vastgelegd_op) AS m FROM register.record_oud) x
  WHERE register.maand_kan(m, (now() AT TIME ZONE 'UTC')::date) ORDER BY m;
INSERT INTO register.record SELECT * FROM register.record_oud;
DO $$ BEGIN
  IF (SELECT count(*) FROM register.record) <> (SELECT count(*) FROM register.record_oud) THEN
    RAISE EXCEPTION 'records kwamen niet allemaal over';
  END IF;
END $$;
${aankomst}
INSERT INTO register.aankomst (organisatie_id, transactie, maand, gericht_aan, organisatie_soort, soorten)
SELECT organisatie_id, transactie, register.maand_van(vastgelegd_op), gericht_aan, min(organisatie_soort), array_agg(DISTINCT soort)
FROM register.record_oud GROUP BY 1, 2, 3, 4;
DROP TABLE register.record_oud;

ALTER TABLE register.record ADD PRIMARY KEY (stroom_ref, vastgelegd_op, organisatie_id, record_id);
CREATE INDEX record_afzender ON register.record (organisatie_id, soort, vastgelegd_op);
CREATE INDEX record_gericht ON register.record (gericht_aan, soort, vastgelegd_op) WHERE gericht_aan IS NOT NULL;
CREATE INDEX record_volgen ON register.record (organisatie_id, transactie, plek);
CREATE INDEX record_volgen_gericht ON register.record (gericht_aan, organisatie_id, transactie, plek) WHERE gericht_aan IS NOT NULL;
CREATE INDEX aankomst_gericht ON register.aankomst (gericht_aan, organisatie_id, transactie) WHERE gericht_aan IS NOT NULL;
${functies}
CREATE TRIGGER record_blijft BEFORE UPDATE OR DELETE ON register.record FOR EACH ROW EXECUTE FUNCTION register.blijft();
CREATE TRIGGER record_blijft_heel BEFORE TRUNCATE ON register.record FOR EACH STATEMENT EXECUTE FUNCTION register.blijft();
CREATE TRIGGER record_meld AFTER INSERT ON register.record REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION register.meld();

ALTER TABLE register.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE register.record FORCE ROW LEVEL SECURITY;
ALTER TABLE register.aankomst ENABLE ROW LEVEL SECURITY;
${lezen('record', 'soort = ANY ((SELECT register.leessoorten())::text[])', '\n    AND dossier_ref IS NULL')}
CREATE POLICY eigen_schrijven ON register.record FOR INSERT TO onthaal_register
  WITH CHECK (organisatie_id = (SELECT register.eigen_id())
    AND organisatie_soort = (SELECT register.eigen_soort())
    AND soort = ANY ((SELECT register.schrijfsoorten())::text[]));
CREATE POLICY veilig_thuis_zonder_dossier ON register.record AS RESTRICTIVE FOR INSERT TO onthaal_register
  WITH CHECK (organisatie_soort <> 'veilig-thuis' OR dossier_ref IS NULL);
-- Whoever may read none of the kinds in it does not see that something came either.
${lezen('aankomst', 'soorten && (SELECT register.leessoorten())::text[]')}

REVOKE ALL ON register.record, register.aankomst FROM PUBLIC;
GRANT SELECT ON register.record TO onthaal_register;
GRANT SELECT (organisatie_id, transactie, maand, gericht_aan) ON register.aankomst TO onthaal_register;
GRANT INSERT (${kolommen}) ON register.record TO onthaal_register;
REVOKE ALL ON FUNCTION register.maand_van(timestamptz), register.maand_kan(date, date), register.maak_deel(name, text), register.maak_maand(date),
  register.zorg_voor_maand(date), register.deel_in(date), register.meld(), register.lever(text[], text[], integer[], text[]),
  register.volg(text, xid8, bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register.maand_van(timestamptz), register.zorg_voor_maand(date), register.lever(text[], text[], integer[], text[]),
  register.volg(text, xid8, bigint, integer) TO onthaal_register;
ANALYZE register.record;
ANALYZE register.aankomst;
`,
};
