import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** The bijdrage after three months of crisisopvang (5.1.6): the list of a month as it was fixed, in versions. */
export const m0028: Migratie = {
  nummer: 28,
  naam: 'crisisverblijf',
  sql: `
CREATE TABLE crisisbijdragelijst (
  maand TEXT NOT NULL CHECK (maand GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (maand, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisisbijdragelijst')}
`,
};
