import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** What a setting was before it was changed, by whom and when: a row per changed value, so that a slip can be put back. */
export const m0048: Migratie = {
  nummer: 48,
  naam: 'instellingwijziging',
  sql: `
CREATE TABLE instelling_wijziging (
  id TEXT PRIMARY KEY,
  onderdeel TEXT NOT NULL CHECK (onderdeel <> ''),
  -- Which locatie, or which desk's connection; empty: the one of the organisation.
  over TEXT NOT NULL,
  -- Its place in the settings: openTot, huisafspraken.laatVanaf.
  pad TEXT NOT NULL CHECK (pad <> ''),
  was TEXT NOT NULL CHECK (json_valid(was)),
  wordt TEXT NOT NULL CHECK (json_valid(wordt)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX instelling_wijziging_over ON instelling_wijziging (onderdeel, over, op);
${nooitWijzigen('instelling_wijziging')}
`,
};
