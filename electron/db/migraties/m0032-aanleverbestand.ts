import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * The file of a delivery stands beside its row. In a table WITHOUT ROWID every look at a key reads the whole row, and each of a
 * hundred thousand cases looks at the key of its delivery: with a file of megabytes in that row that took minutes.
 */
export const m0032: Migratie = {
  nummer: 32,
  naam: 'aanleverbestand',
  sql: `
CREATE TABLE aanlever_bestand (
  aanlevering_id TEXT PRIMARY KEY REFERENCES aanlevering (id),
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO aanlever_bestand (aanlevering_id, bytes) SELECT id, bytes FROM aanlevering;

CREATE TABLE aanlevering_nieuw (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL,
  van TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot >= van),
  -- 1 is the first about this period; a later one takes its place.
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  reden TEXT NOT NULL,
  indeling_versie INTEGER NOT NULL,
  zaken INTEGER NOT NULL,
  regels INTEGER NOT NULL,
  geweigerd INTEGER NOT NULL,
  -- What the person read who confirmed it: counts and what stood out.
  verslag TEXT NOT NULL CHECK (json_valid(verslag)),
  bestandsnaam TEXT NOT NULL,
  mime TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (soort, van, volgnummer),
  CHECK ((volgnummer = 1) = (reden = ''))
) STRICT, WITHOUT ROWID;
INSERT INTO aanlevering_nieuw SELECT id, soort, van, tot, volgnummer, reden, indeling_versie, zaken, regels, geweigerd, verslag,
  bestandsnaam, mime, sha256, door_id, op FROM aanlevering;
DROP TRIGGER aanlevering_blijft_wijzig;
DROP TRIGGER aanlevering_blijft_wis;
DROP TABLE aanlevering;
ALTER TABLE aanlevering_nieuw RENAME TO aanlevering;
${nooitWijzigen('aanlevering')}
${nooitWijzigen('aanlever_bestand')}
`,
};
