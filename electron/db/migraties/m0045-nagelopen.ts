import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Records that going back to a backup lost, as a person works through them: a row per version, the last counts. */
export const m0045: Migratie = {
  nummer: 45,
  naam: 'nagelopen',
  sql: `
CREATE TABLE terug_nagelopen (
  record_id TEXT NOT NULL REFERENCES terug_record (record_id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- 0: the tick was taken off again.
  gedaan INTEGER NOT NULL CHECK (gedaan IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (record_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('terug_nagelopen')}
`,
};
