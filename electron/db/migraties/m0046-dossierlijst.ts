import type { Migratie } from './migratie.ts';

/** The list of dossiers of one status, counted and paged from the index: also where the last day says that it has ended (5.2.9). */
export const m0046: Migratie = {
  nummer: 46,
  naam: 'dossierlijst',
  sql: `
DROP INDEX dossier_status;
CREATE INDEX dossier_status ON dossier (status, gemeld_op, laatste_dag, keten);
`,
};
