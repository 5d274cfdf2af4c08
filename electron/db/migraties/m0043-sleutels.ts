import type { Migratie } from './migratie.ts';

/**
 * Keys that can be changed. A travelling key is the secret of a pair under the password, and what it opens is sealed for the pair: a
 * next inlogsleutel reaches a colleague who is not there. `sleutelwissel`: when the key of this desk's file was changed.
 */
export const m0043: Migratie = {
  nummer: 43,
  naam: 'sleutels',
  sql: `
ALTER TABLE reissleutel ADD COLUMN openbaar TEXT;
CREATE TABLE inlogsleutel (
  id TEXT PRIMARY KEY,
  sleutel TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE reistoegang (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  openbaar TEXT NOT NULL,
  -- Empty: the first inlogsleutel.
  inlog_id TEXT NOT NULL,
  toegang TEXT NOT NULL CHECK (json_valid(toegang)),
  PRIMARY KEY (gebruiker_id, openbaar, inlog_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sleutelwissel (
  op TEXT PRIMARY KEY,
  door_id TEXT NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
`,
};
