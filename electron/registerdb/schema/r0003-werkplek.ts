import type { Registermigratie } from './migratie.ts';

/**
 * Desks of one organisation that share their work. What a desk changed is a package, encrypted under a key that only these desks
 * have: here stand sizes, times and an order. Each desk has a login of its own, so that a computer that was lost is shut out
 * alone. An invitation is a login with a password that works until it is used: who uses it chooses another.
 *
 * The keys begin with the organisation: the packages can be partitioned or distributed by it.
 */
export const r0003: Registermigratie = {
  nummer: 3,
  naam: 'werkplek',
  sql: `
CREATE TABLE register.werkplek (
  organisatie_id text NOT NULL REFERENCES register.organisatie (id),
  werkplek_id text NOT NULL CHECK (werkplek_id ~ '^[0-9a-hjkmnp-tv-z]{26}$'),
  rol name NOT NULL UNIQUE,
  -- Its name and public key, sealed by the desks; of which generation of their key.
  gegevens bytea CHECK (octet_length(gegevens) <= 4096),
  sleutel integer NOT NULL CHECK (sleutel >= 1),
  uitgenodigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  uitgenodigd_door text,
  geldig_tot timestamptz,
  aangemeld_op timestamptz,
  gezien_op timestamptz,
  gelezen_transactie xid8 NOT NULL DEFAULT '0',
  gelezen_plek bigint NOT NULL DEFAULT 0,
  ingetrokken_op timestamptz,
  PRIMARY KEY (organisatie_id, werkplek_id)
);
-- Each next generation of the key, wrapped for each desk that stayed.
CREATE TABLE register.werkpleksleutel (
  organisatie_id text NOT NULL,
  sleutel integer NOT NULL CHECK (sleutel >= 2),
  werkplek_id text NOT NULL,
  van_werkplek text NOT NULL,
  omhulsel bytea NOT NULL CHECK (octet_length(omhulsel) <= 1024),
  PRIMARY KEY (organisatie_id, sleutel, werkplek_id),
  FOREIGN KEY (organisatie_id, werkplek_id) REFERENCES register.werkplek (organisatie_id, werkplek_id)
);
CREATE SEQUENCE register.werkplek_plek;
CREATE TABLE register.werkpakket (
  organisatie_id text NOT NULL,
  werkplek_id text NOT NULL,
  volgnummer integer NOT NULL CHECK (volgnummer >= 1),
  schema integer NOT NULL,
  sleutel integer NOT NULL,
  op timestamptz NOT NULL,
  inhoud bytea NOT NULL,
  transactie xid8 NOT NULL DEFAULT pg_current_xact_id(),
  plek bigint NOT NULL DEFAULT nextval('register.werkplek_plek'),
  PRIMARY KEY (organisatie_id, werkplek_id, volgnummer)
);
-- Compressed and encrypted already.
ALTER TABLE register.werkpakket ALTER COLUMN inhoud SET STORAGE EXTERNAL;
CREATE INDEX werkpakket_orde ON register.werkpakket (organisatie_id, transactie, plek);
CREATE TRIGGER werkpakket_blijft BEFORE UPDATE OR DELETE ON register.werkpakket FOR EACH ROW EXECUTE FUNCTION register.blijft();
CREATE TRIGGER werkpakket_blijft_heel BEFORE TRUNCATE ON register.werkpakket FOR EACH STATEMENT EXECUTE FUNCTION register.blijft();
CREATE TRIGGER werkpleksleutel_blijft BEFORE UPDATE OR DELETE ON register.werkpleksleutel FOR EACH ROW EXECUTE FUNCTION register.blijft();

-- Which desk is logged in; null for a login of the organisation that is no desk, was invited only, or was withdrawn.
CREATE FUNCTION register.eigen_werkplek() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT w.werkplek_id FROM register.werkplek w JOIN register.login l ON l.rol = w.rol AND l.organisatie_id = w.organisatie_id
        WHERE w.rol = session_user AND w.aangemeld_op IS NOT NULL AND w.ingetrokken_op IS NULL $$;
-- The newest generation of the key of this organisation's desks.
CREATE FUNCTION register.huidige_sleutel() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce((SELECT max(sleutel) FROM register.werkpleksleutel WHERE organisatie_id = register.eigen_id()), 1) $$;

ALTER TABLE register.werkpakket ENABLE ROW LEVEL SECURITY;
ALTER TABLE register.werkpakket FORCE ROW LEVEL SECURITY;
CREATE POLICY werkplek_leest ON register.werkpakket FOR SELECT TO onthaal_register
  USING (organisatie_id = (SELECT register.eigen_id()) AND (SELECT register.eigen_werkplek()) IS NOT NULL);
CREATE POLICY werkplek_schrijft ON register.werkpakket FOR INSERT TO onthaal_register
  WITH CHECK (organisatie_id = (SELECT register.eigen_id()) AND werkplek_id = (SELECT register.eigen_werkplek())
    AND sleutel = (SELECT register.huidige_sleutel()));
ALTER TABLE register.werkpleksleutel ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_sleutel ON register.werkpleksleutel FOR SELECT TO onthaal_register
  USING (organisatie_id = (SELECT register.eigen_id()) AND werkplek_id = (SELECT register.eigen_werkplek()));

-- Says to the desks of one organisation that something came in, and nothing else.
CREATE FUNCTION register.meld_werk() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('onthaal_werk_' || n.organisatie_id, '') FROM (SELECT DISTINCT organisatie_id FROM nieuw) n;
  RETURN NULL;
END $$;
CREATE TRIGGER werkpakket_meld AFTER INSERT ON register.werkpakket
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION register.meld_werk();

CREATE FUNCTION register.is_scram(geheim text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  AS $$ SELECT coalesce(geheim ~ '^SCRAM-SHA-256\\$[0-9]{4,7}:[A-Za-z0-9+/=]{10,60}\\$[A-Za-z0-9+/=]{40,60}:[A-Za-z0-9+/=]{40,60}$', false) $$;

-- The first desk: its login is the one that the organisation has. Again while nothing was shared yet: a start that was broken off.
CREATE FUNCTION register.begin_werkplek(nieuw text, naam bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org text := register.eigen_id();
BEGIN
  IF org IS NULL THEN RAISE EXCEPTION 'geen-login' USING ERRCODE = 'OW001'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('werkplek|' || org, 0));
  IF NOT EXISTS (SELECT FROM register.werkpakket WHERE organisatie_id = org) THEN
    DELETE FROM register.werkplek w WHERE w.organisatie_id = org AND w.rol = session_user
      AND NOT EXISTS (SELECT FROM register.werkplek a WHERE a.organisatie_id = org AND a.rol <> session_user);
  END IF;
  IF EXISTS (SELECT FROM register.werkplek WHERE organisatie_id = org) THEN
    RAISE EXCEPTION 'deelt-al' USING ERRCODE = 'OW002';
  END IF;
  INSERT INTO register.werkplek (organisatie_id, werkplek_id, rol, gegevens, sleutel, aangemeld_op, gezien_op)
    VALUES (org, nieuw, session_user, naam, 1, clock_timestamp(), clock_timestamp());
END $$;

-- A login for one more desk. The password comes as the server keeps it (SCRAM), so that it stands in no log.
CREATE FUNCTION register.nodig_werkplek_uit(nieuw text, geheim text, tot timestamptz) RETURNS name
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org text := register.eigen_id();
  zelf text := register.eigen_werkplek();
  login name := 'onthaal_w_' || nieuw;
BEGIN
  IF zelf IS NULL THEN RAISE EXCEPTION 'geen-werkplek' USING ERRCODE = 'OW001'; END IF;
  IF nieuw !~ '^[0-9a-hjkmnp-tv-z]{26}$' OR NOT register.is_scram(geheim) OR tot > clock_timestamp() + interval '31 days' THEN
    RAISE EXCEPTION 'onjuist' USING ERRCODE = 'OW005';
  END IF;
  INSERT INTO register.werkplek (organisatie_id, werkplek_id, rol, sleutel, uitgenodigd_door, geldig_tot)
    VALUES (org, nieuw, login, register.huidige_sleutel(), zelf, tot);
  EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L VALID UNTIL %L',
    login, geheim, tot);
  EXECUTE format('GRANT onthaal_register TO %I', login);
  INSERT INTO register.login (rol, organisatie_id) VALUES (login, org);
  RETURN login;
END $$;

-- Uses an invitation: once, in time, and with another password from then on. It has no name until it is filled.
CREATE FUNCTION register.meld_werkplek_aan(generatie integer, geheim text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE w register.werkplek;
BEGIN
  SELECT * INTO w FROM register.werkplek WHERE rol = session_user FOR UPDATE;
  IF NOT FOUND OR w.ingetrokken_op IS NOT NULL OR w.geldig_tot IS NULL THEN
    RAISE EXCEPTION 'geen-uitnodiging' USING ERRCODE = 'OW001';
  END IF;
  IF w.aangemeld_op IS NOT NULL THEN RAISE EXCEPTION 'gebruikt' USING ERRCODE = 'OW003'; END IF;
  IF w.geldig_tot < clock_timestamp() OR register.huidige_sleutel() <> generatie THEN
    RAISE EXCEPTION 'verlopen' USING ERRCODE = 'OW004';
  END IF;
  IF NOT register.is_scram(geheim) THEN RAISE EXCEPTION 'onjuist' USING ERRCODE = 'OW005'; END IF;
  UPDATE register.werkplek SET sleutel = generatie, aangemeld_op = clock_timestamp(), gezien_op = clock_timestamp()
    WHERE rol = session_user;
  EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, geheim);
END $$;

-- The new desk is filled: what it is called, and another password. What its invitation could lead to is over.
CREATE FUNCTION register.werkplek_klaar(naam bytea, generatie integer, geheim text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE register.werkplek SET gegevens = naam, sleutel = generatie, gezien_op = clock_timestamp()
    WHERE rol = session_user AND werkplek_id = register.eigen_werkplek() AND gegevens IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'geen-werkplek' USING ERRCODE = 'OW001'; END IF;
  IF NOT register.is_scram(geheim) THEN RAISE EXCEPTION 'onjuist' USING ERRCODE = 'OW005'; END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L', session_user, geheim);
END $$;

-- Shuts one login out: from now on, also on a line that is open.
CREATE FUNCTION register.sluit_login(welke name) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM register.login WHERE rol = welke;
  BEGIN
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', welke);
    EXECUTE format('REVOKE onthaal_register FROM %I', welke);
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = welke AND pid <> pg_backend_pid();
  EXCEPTION WHEN insufficient_privilege THEN
    -- A login that the server's own administrator made: without its row above it sees nothing and may nothing.
    NULL;
  END;
END $$;

-- Withdraws a desk, in one go with the next generation of the key for those who stay; or an invitation that nobody used.
CREATE FUNCTION register.trek_werkplek_in(welke text, generatie integer, omhulsels jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org text := register.eigen_id();
  zelf text := register.eigen_werkplek();
  w register.werkplek;
  blijvers text[];
  weg name[] := '{}';
BEGIN
  IF zelf IS NULL THEN RAISE EXCEPTION 'geen-werkplek' USING ERRCODE = 'OW001'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('werkplek|' || org, 0));
  SELECT * INTO w FROM register.werkplek WHERE organisatie_id = org AND werkplek_id = welke FOR UPDATE;
  IF NOT FOUND OR w.ingetrokken_op IS NOT NULL OR welke = zelf THEN
    RAISE EXCEPTION 'conflict' USING ERRCODE = 'OW006';
  END IF;
  IF w.aangemeld_op IS NOT NULL THEN
    SELECT array_agg(werkplek_id ORDER BY werkplek_id) INTO blijvers FROM register.werkplek
      WHERE organisatie_id = org AND aangemeld_op IS NOT NULL AND ingetrokken_op IS NULL AND werkplek_id <> welke;
    IF generatie <> register.huidige_sleutel() + 1
      OR blijvers IS DISTINCT FROM (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(omhulsels) k) THEN
      RAISE EXCEPTION 'conflict' USING ERRCODE = 'OW006';
    END IF;
    INSERT INTO register.werkpleksleutel (organisatie_id, sleutel, werkplek_id, van_werkplek, omhulsel)
      SELECT org, generatie, e.key, zelf, decode(e.value, 'base64') FROM jsonb_each_text(omhulsels) e;
    -- Invitations hold the key of before; those that this desk made could be its own way back.
    weg := ARRAY(SELECT rol FROM register.werkplek WHERE organisatie_id = org AND aangemeld_op IS NULL AND ingetrokken_op IS NULL);
  END IF;
  weg := weg || w.rol;
  UPDATE register.werkplek SET ingetrokken_op = clock_timestamp() WHERE organisatie_id = org AND rol = ANY (weg);
  PERFORM pg_notify('onthaal_werk_' || org, '');
  -- Last: cutting a line cannot be taken back.
  PERFORM register.sluit_login(rol) FROM unnest(weg) rol;
END $$;

-- The desks of this organisation, with how much each has still to read (counted up to ten thousand).
CREATE FUNCTION register.werkplekken() RETURNS TABLE (werkplek_id text, gegevens bytea, sleutel integer, uitgenodigd_door text,
    uitgenodigd_op timestamptz, geldig_tot timestamptz, aangemeld_op timestamptz, gezien_op timestamptz, ingetrokken_op timestamptz,
    achter bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT w.werkplek_id, w.gegevens, w.sleutel, w.uitgenodigd_door, w.uitgenodigd_op, w.geldig_tot, w.aangemeld_op, w.gezien_op,
          w.ingetrokken_op,
          CASE WHEN w.aangemeld_op IS NULL OR w.ingetrokken_op IS NOT NULL THEN 0 ELSE (SELECT count(*) FROM (
            SELECT FROM register.werkpakket p WHERE p.organisatie_id = w.organisatie_id
              AND (p.transactie, p.plek) > (w.gelezen_transactie, w.gelezen_plek) AND p.werkplek_id <> w.werkplek_id LIMIT 10000) t) END
        FROM register.werkplek w
        WHERE w.organisatie_id = register.eigen_id() AND register.eigen_werkplek() IS NOT NULL ORDER BY w.uitgenodigd_op $$;
-- This desk is there, and has read so far.
CREATE FUNCTION register.werkplek_gezien(tot_transactie text, tot_plek bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ UPDATE register.werkplek SET gezien_op = clock_timestamp(), gelezen_transactie = tot_transactie::xid8, gelezen_plek = tot_plek
        WHERE rol = session_user AND werkplek_id = register.eigen_werkplek() $$;
-- How many packages stand between a place and now: what a long catching up has before it.
CREATE FUNCTION register.werk_te_lezen(na_transactie text, na_plek bigint) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT count(*) FROM register.werkpakket WHERE organisatie_id = register.eigen_id() AND register.eigen_werkplek() IS NOT NULL
          AND (transactie, plek) > (na_transactie::xid8, na_plek) $$;

REVOKE ALL ON ALL TABLES IN SCHEMA register FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA register FROM PUBLIC;
GRANT USAGE ON SEQUENCE register.werkplek_plek TO onthaal_register;
GRANT SELECT ON register.werkpakket, register.werkpleksleutel TO onthaal_register;
-- Not transactie and plek: the order is the server's.
GRANT INSERT (organisatie_id, werkplek_id, volgnummer, schema, sleutel, op, inhoud) ON register.werkpakket TO onthaal_register;
GRANT EXECUTE ON FUNCTION register.eigen_werkplek(), register.huidige_sleutel(), register.begin_werkplek(text, bytea),
  register.nodig_werkplek_uit(text, text, timestamptz), register.meld_werkplek_aan(integer, text),
  register.werkplek_klaar(bytea, integer, text),
  register.trek_werkplek_in(text, integer, jsonb), register.werkplekken(), register.werkplek_gezien(text, bigint),
  register.werk_te_lezen(text, bigint) TO onthaal_register;
`,
};
