import type { Registermigratie } from './migratie.ts';

/**
 * Following what others record. A reader asks per sender for what came after the place where it was. A place is the
 * transaction and a number within it: numbers alone are handed out before a transaction commits, so that one could be read
 * past; a transaction that is older than every one still open cannot come in any more. Whoever listens is told that something
 * came in, never what or of whom.
 */
export const r0002: Registermigratie = {
  nummer: 2,
  naam: 'volgen',
  sql: `
ALTER TABLE register.record ADD COLUMN transactie xid8 NOT NULL DEFAULT pg_current_xact_id();
-- Not an identity: a table that is partitioned can have a sequence in every version of PostgreSQL.
CREATE SEQUENCE register.plek;
GRANT USAGE ON SEQUENCE register.plek TO onthaal_register;
ALTER TABLE register.record ADD COLUMN plek bigint NOT NULL DEFAULT nextval('register.plek');
CREATE INDEX record_volgen ON register.record (organisatie_id, transactie, plek);

CREATE FUNCTION register.meld() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN NOTIFY onthaal_register; RETURN NULL; END $$;
CREATE TRIGGER record_meld AFTER INSERT ON register.record FOR EACH STATEMENT EXECUTE FUNCTION register.meld();

-- With whom this login works together: whose records it may read something of.
CREATE FUNCTION register.partners() RETURNS TABLE (id text, soort text, naam text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT o.id, o.soort, o.naam FROM register.organisatie o
        WHERE o.id = ANY (register.mijn_aanbieders()) OR o.id = ANY (register.mijn_gemeenten()) ORDER BY o.id $$;
REVOKE ALL ON FUNCTION register.partners(), register.meld() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register.partners() TO onthaal_register;
`,
};
