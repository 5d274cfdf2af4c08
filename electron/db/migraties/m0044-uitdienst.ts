import type { Migratie } from './migratie.ts';

/**
 * Colleagues who leave: until which day, to whom their work goes, and when it was done; a row per version, the last counts. And the
 * review of who has access: one at a time, a judgement per account in versions.
 */
export const m0044: Migratie = {
  nummer: 44,
  naam: 'uitdienst',
  sql: `
CREATE TABLE uitdienst (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Null: it is off.
  laatste_dag TEXT,
  naar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  gedaan_op TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (gebruiker_id, versie)
) STRICT, WITHOUT ROWID;
CREATE TABLE toegangscontrole (
  id TEXT PRIMARY KEY,
  begonnen_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  afgerond_op TEXT,
  afgerond_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((afgerond_op IS NULL) = (afgerond_door_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE toegangsoordeel (
  controle_id TEXT NOT NULL REFERENCES toegangscontrole (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Null: the tick was taken off again.
  oordeel TEXT CHECK (oordeel IN ('klopt', 'aanpassen')),
  toelichting TEXT NOT NULL,
  -- Roles, locatie and whether active, as they were judged.
  gezien TEXT NOT NULL CHECK (json_valid(gezien)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (controle_id, gebruiker_id, versie)
) STRICT, WITHOUT ROWID;
`,
};
