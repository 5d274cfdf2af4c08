import type { Registermigratie } from './migratie.ts';

/**
 * The one thing that changes a record: its sender says that a dossier or person was destroyed after the term (Wmo 2015 5.3.4). What
 * this sender recorded of them is emptied in the same transaction; that there were records, of which kind and when, stays, so that
 * no reader finds a gap. Records of whole nights are about many and stay.
 */
export const r0006: Registermigratie = {
  nummer: 6,
  naam: 'vernietiging',
  sql: `
CREATE FUNCTION register.vernietigt() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(current_setting('register.vernietigt', true), '') = 'ja'
          AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'register.record'::regclass) $$;

-- Nothing else of the row changes, and nothing but emptying happens.
CREATE OR REPLACE FUNCTION register.blijft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
    IF register.vernietigt() AND to_jsonb(NEW) -> 'inhoud' = '{"vernietigd": true}'::jsonb AND to_jsonb(NEW) - 'inhoud' = to_jsonb(OLD) - 'inhoud'
      THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'records blijven zoals ze zijn' USING ERRCODE = 'insufficient_privilege';
END $$;

-- An owner who is no superuser is held by row level security like anybody: it sees and changes rows only meanwhile.
DO $$ BEGIN
  EXECUTE format('CREATE POLICY vernietigen_lezen ON register.record FOR SELECT TO %I USING (register.vernietigt())', current_user);
  EXECUTE format('CREATE POLICY vernietigen ON register.record FOR UPDATE TO %I USING (register.vernietigt())', current_user);
END $$;

CREATE FUNCTION register.vernietig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('register.vernietigt', 'ja', true);
  UPDATE register.record r SET inhoud = '{"vernietigd": true}'
    WHERE r.stroom_ref = ANY (ARRAY(SELECT jsonb_array_elements_text(NEW.inhoud -> 'clientRefs')) || NEW.stroom_ref)
      AND r.organisatie_id = NEW.organisatie_id AND r.soort <> 'vernietiging';
  PERFORM set_config('register.vernietigt', '', true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION register.vernietig(), register.vernietigt() FROM PUBLIC;
CREATE TRIGGER record_vernietig AFTER INSERT ON register.record FOR EACH ROW WHEN (NEW.soort = 'vernietiging')
  EXECUTE FUNCTION register.vernietig();
`,
};
