import type { Migratie } from './migratie.ts';

/** A list that follows from a granted request for erasure (AVG 17). No foreign key: the request outlives the person, without one. */
export const m0047: Migratie = {
  nummer: 47,
  naam: 'wissing',
  sql: `
ALTER TABLE vernietigingslijst ADD COLUMN verzoek_id TEXT;
CREATE INDEX vernietigingslijst_verzoek ON vernietigingslijst (verzoek_id) WHERE verzoek_id IS NOT NULL;
`,
};
