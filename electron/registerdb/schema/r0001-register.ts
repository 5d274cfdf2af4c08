import type { Registermigratie } from './migratie.ts';

/**
 * The registry: one append-only table of records, and who may see which of them.
 *
 * The key begins with `stroom_ref` (the dossier, or the client where there is no dossier) and `vastgelegd_op`: a table that is
 * partitioned by month, or distributed by dossier, must have both in every unique key. The sender stands in it too, so that
 * nobody can take the id of another's record beforehand.
 */
export const r0001: Registermigratie = {
  nummer: 1,
  naam: 'register',
  sql: `
CREATE TABLE register.kenmerk (
  enkel boolean PRIMARY KEY DEFAULT true CHECK (enkel),
  id text NOT NULL,
  proef boolean NOT NULL,
  aangemaakt_op timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE register.organisatie (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{26}$'),
  soort text NOT NULL CHECK (soort IN ('gemeente', 'opvangaanbieder', 'veilig-thuis')),
  naam text NOT NULL CHECK (length(naam) BETWEEN 1 AND 400)
);
-- Which aanbieders work for which gemeente: the gemeente reads what they send.
CREATE TABLE register.samenwerking (
  gemeente_id text NOT NULL REFERENCES register.organisatie (id),
  aanbieder_id text NOT NULL REFERENCES register.organisatie (id),
  PRIMARY KEY (gemeente_id, aanbieder_id)
);
CREATE TABLE register.login (
  rol name PRIMARY KEY,
  organisatie_id text NOT NULL REFERENCES register.organisatie (id)
);
-- Per kind of organisation and kind of record: who may write it, and which an aanbieder may read when it is meant for it.
CREATE TABLE register.soortrecht (
  organisatiesoort text NOT NULL,
  soort text NOT NULL,
  schrijven boolean NOT NULL,
  lezen boolean NOT NULL,
  PRIMARY KEY (organisatiesoort, soort)
);

CREATE TABLE register.record (
  stroom_ref text NOT NULL,
  vastgelegd_op timestamptz NOT NULL,
  organisatie_id text NOT NULL,
  record_id text NOT NULL,
  organisatie_soort text NOT NULL,
  soort text NOT NULL,
  versie integer NOT NULL,
  dossier_ref text,
  -- Place in what this sender recorded of this dossier: 1, 2, 3. Says the order and shows what is missing.
  volgnummer integer NOT NULL CHECK (volgnummer >= 1),
  gericht_aan text,
  inhoud jsonb NOT NULL CHECK (jsonb_typeof(inhoud) = 'object'),
  ontvangen_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stroom_ref, vastgelegd_op, organisatie_id, record_id)
);
CREATE INDEX record_afzender ON register.record (organisatie_id, soort, vastgelegd_op);
CREATE INDEX record_gericht ON register.record (gericht_aan, soort, vastgelegd_op) WHERE gericht_aan IS NOT NULL;

CREATE FUNCTION register.blijft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN RAISE EXCEPTION 'records blijven zoals ze zijn' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER record_blijft BEFORE UPDATE OR DELETE ON register.record FOR EACH ROW EXECUTE FUNCTION register.blijft();
CREATE TRIGGER record_blijft_heel BEFORE TRUNCATE ON register.record FOR EACH STATEMENT EXECUTE FUNCTION register.blijft();

-- Who is logged in. session_user is the login itself, whatever role it has taken on.
CREATE FUNCTION register.eigen_id() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT organisatie_id FROM register.login WHERE rol = session_user $$;
CREATE FUNCTION register.eigen_soort() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT o.soort FROM register.login l JOIN register.organisatie o ON o.id = l.organisatie_id WHERE l.rol = session_user $$;
CREATE FUNCTION register.mijn_aanbieders() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(array_agg(aanbieder_id), '{}') FROM register.samenwerking WHERE gemeente_id = register.eigen_id() $$;
CREATE FUNCTION register.mijn_gemeenten() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(array_agg(gemeente_id), '{}') FROM register.samenwerking WHERE aanbieder_id = register.eigen_id() $$;
CREATE FUNCTION register.schrijfsoorten() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(array_agg(soort), '{}') FROM register.soortrecht WHERE schrijven AND organisatiesoort = register.eigen_soort() $$;
CREATE FUNCTION register.leessoorten() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(array_agg(soort), '{}') FROM register.soortrecht WHERE lezen AND organisatiesoort = register.eigen_soort() $$;
-- What the app asks when it connects: is this the right registry, and am I who I think I am?
CREATE FUNCTION register.wie() RETURNS TABLE (
    organisatie_id text, organisatie_soort text, register_id text, proef boolean, schemanummer integer, schrijfsoorten text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT register.eigen_id(), register.eigen_soort(), k.id, k.proef,
          (SELECT max(nummer) FROM register.schemaversie), register.schrijfsoorten()
        FROM register.kenmerk k $$;

ALTER TABLE register.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE register.record FORCE ROW LEVEL SECURITY;
-- The selects around the functions make them run once per statement, not once per row.
CREATE POLICY eigen_lezen ON register.record FOR SELECT TO onthaal_register
  USING (organisatie_id = (SELECT register.eigen_id()));
CREATE POLICY gemeente_leest ON register.record FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'gemeente'
    AND organisatie_soort = 'opvangaanbieder'
    AND organisatie_id = ANY ((SELECT register.mijn_aanbieders())::text[])
    AND (gericht_aan IS NULL OR gericht_aan = (SELECT register.eigen_id())));
CREATE POLICY aanbieder_leest ON register.record FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'opvangaanbieder'
    AND organisatie_soort = 'gemeente'
    AND organisatie_id = ANY ((SELECT register.mijn_gemeenten())::text[])
    AND gericht_aan = (SELECT register.eigen_id())
    AND soort = ANY ((SELECT register.leessoorten())::text[]));
CREATE POLICY eigen_schrijven ON register.record FOR INSERT TO onthaal_register
  WITH CHECK (organisatie_id = (SELECT register.eigen_id())
    AND organisatie_soort = (SELECT register.eigen_soort())
    AND soort = ANY ((SELECT register.schrijfsoorten())::text[]));

REVOKE ALL ON ALL TABLES IN SCHEMA register FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA register FROM PUBLIC;
GRANT USAGE ON SCHEMA register TO onthaal_register;
GRANT SELECT ON register.record TO onthaal_register;
-- Not ontvangen_op: when something came in, the server says.
GRANT INSERT (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer,
  gericht_aan, inhoud) ON register.record TO onthaal_register;
GRANT EXECUTE ON FUNCTION register.eigen_id(), register.eigen_soort(), register.mijn_aanbieders(), register.mijn_gemeenten(),
  register.schrijfsoorten(), register.leessoorten(), register.wie() TO onthaal_register;
`,
};
