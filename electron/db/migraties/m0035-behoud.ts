import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Going back to a backup: who did it, from what to what, what was recorded in between as far as it could be read, and what the
 * registry still has of it. Where the registry counts further than this file, the count of a stroom goes on from there.
 */
export const m0035: Migratie = {
  nummer: 35,
  naam: 'behoud',
  sql: `
CREATE TABLE terugzetting (
  id TEXT PRIMARY KEY,
  op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  kopie_op TEXT NOT NULL,
  kopie_naam TEXT NOT NULL,
  -- The newest line of the access log that was known before, and the newest that is in the backup.
  audit_was INTEGER NOT NULL,
  audit_wordt INTEGER NOT NULL,
  -- The newest record of the outbox in the backup.
  uitbak_tot INTEGER NOT NULL,
  -- Where the file that was there before was put, in the data folder; null: there was none.
  terzijde TEXT,
  -- Whether all that was recorded since could be read.
  volledig INTEGER NOT NULL CHECK (volledig IN (0, 1)),
  tellingen TEXT NOT NULL CHECK (json_valid(tellingen))
) STRICT;
CREATE TABLE terug_handeling (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  volgnummer INTEGER NOT NULL,
  moment TEXT NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  actie TEXT NOT NULL,
  tekst TEXT NOT NULL,
  kenmerk TEXT,
  PRIMARY KEY (terugzetting_id, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE TABLE terug_gezien (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (terugzetting_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
-- The registry was read after going back; until then nothing is delivered.
CREATE TABLE terug_nagekeken (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  register_id TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (terugzetting_id, register_id)
) STRICT, WITHOUT ROWID;
-- What this organisation handed to the registry and this file no longer knows.
CREATE TABLE terug_record (
  record_id TEXT PRIMARY KEY,
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  soort TEXT NOT NULL,
  stroom_ref TEXT NOT NULL,
  vastgelegd_op TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud))
) STRICT;
CREATE TABLE uitbak_verschuiving (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  stroom_ref TEXT NOT NULL,
  na_volgnummer INTEGER NOT NULL,
  erbij INTEGER NOT NULL CHECK (erbij > 0),
  PRIMARY KEY (stroom_ref, terugzetting_id)
) STRICT, WITHOUT ROWID;
${['terugzetting', 'terug_handeling', 'terug_gezien', 'terug_nagekeken', 'terug_record', 'uitbak_verschuiving'].map(nooitWijzigen).join('\n')}
`,
};
