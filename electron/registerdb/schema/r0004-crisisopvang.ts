import type { Registermigratie } from './migratie.ts';

/**
 * A gemeente reads from a Veilig Thuis that works for it the kinds that it may: counts by the month, about nobody. The link is a
 * `samenwerking` like that of an aanbieder; nothing else of Veilig Thuis can be read by anybody, whatever a row says.
 */
export const r0004: Registermigratie = {
  nummer: 4,
  naam: 'crisisopvang',
  sql: `
CREATE POLICY gemeente_leest_crisis ON register.record FOR SELECT TO onthaal_register
  USING ((SELECT register.eigen_soort()) = 'gemeente'
    AND organisatie_soort = 'veilig-thuis'
    AND organisatie_id = ANY ((SELECT register.mijn_aanbieders())::text[])
    AND (gericht_aan IS NULL OR gericht_aan = (SELECT register.eigen_id()))
    AND dossier_ref IS NULL
    AND soort = ANY ((SELECT register.leessoorten())::text[]));
-- Whatever a login of Veilig Thuis tries: nothing that hangs on a dossier comes in.
CREATE POLICY veilig_thuis_zonder_dossier ON register.record AS RESTRICTIVE FOR INSERT TO onthaal_register
  WITH CHECK (organisatie_soort <> 'veilig-thuis' OR dossier_ref IS NULL);
`,
};
