import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Files for others than the registry (CBS, iWmo): how each looks, what was delivered when by whom, and what the receiver said.
 * A delivery is kept whole, so that it can be read back and compared with what the facts say now.
 */
export const m0023: Migratie = {
  nummer: 23,
  naam: 'aanlevering',
  sql: `
CREATE TABLE aanlever_indeling (
  soort TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- The first day of the first period that it is for.
  vanaf TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('voorgesteld', 'van-kracht', 'afgewezen')),
  beoordeeld_door_id TEXT REFERENCES gebruiker (id),
  beoordeeld_op TEXT,
  oordeel TEXT NOT NULL,
  PRIMARY KEY (soort, versie),
  CHECK ((status = 'voorgesteld') = (beoordeeld_op IS NULL)),
  CHECK (beoordeeld_door_id IS NULL OR beoordeeld_door_id <> door_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE aanlevering (
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
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (soort, van, volgnummer),
  CHECK ((volgnummer = 1) = (reden = ''))
) STRICT, WITHOUT ROWID;
${nooitWijzigen('aanlevering')}

-- Per case what went: a checksum of its lines, or null and why it was left out.
CREATE TABLE aanlever_zaak (
  aanlevering_id TEXT NOT NULL REFERENCES aanlevering (id),
  sleutel TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  sha256 TEXT,
  problemen TEXT NOT NULL CHECK (json_valid(problemen)),
  PRIMARY KEY (aanlevering_id, sleutel),
  CHECK (sha256 IS NOT NULL OR problemen <> '[]')
) STRICT, WITHOUT ROWID;
CREATE INDEX aanlever_zaak_dossier ON aanlever_zaak (dossier_id) WHERE dossier_id IS NOT NULL;
${nooitWijzigen('aanlever_zaak')}

-- What the receiver answered; a later line counts instead of an earlier one.
CREATE TABLE aanlever_ontvangst (
  volgnummer INTEGER PRIMARY KEY,
  aanlevering_id TEXT NOT NULL REFERENCES aanlevering (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('verstuurd', 'aangenomen', 'afgekeurd')),
  datum TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT;
CREATE INDEX aanlever_ontvangst_levering ON aanlever_ontvangst (aanlevering_id);
${nooitWijzigen('aanlever_ontvangst')}

-- All cases of one kind of record, in order: the half-yearly delivery walks over them.
CREATE INDEX crisisstuk_soort ON crisisstuk (soort, dossier_id);
`,
};
