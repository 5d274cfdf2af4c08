import type { Migratie } from './migratie.ts';

/**
 * Clients and locaties brought in from a file: every line as it stood there until it is dealt with, what was made of it, and which
 * column was what the last time. The lines are work in hand, not a record: a line that was taken in keeps no values of its own.
 */
export const m0037: Migratie = {
  nummer: 37,
  naam: 'import',
  sql: `
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('client', 'locatie')),
  stand TEXT NOT NULL CHECK (stand IN ('lezen', 'koppelen', 'controleren', 'klaar', 'bezig', 'gedaan', 'terugdraaien', 'teruggedraaid', 'weg')),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kenmerken TEXT NOT NULL CHECK (json_valid(kenmerken)),
  koppen TEXT NOT NULL CHECK (json_valid(koppen)),
  koppeling TEXT NOT NULL CHECK (json_valid(koppeling)),
  regels INTEGER NOT NULL,
  -- How far the step is that runs now: the last line or thing that was dealt with, and how many.
  cursor INTEGER NOT NULL,
  klaar INTEGER NOT NULL,
  -- Counts how often the lines were judged from the first on.
  ronde INTEGER NOT NULL,
  wijze TEXT CHECK (wijze IN ('alles', 'goede')),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  gedaan_op TEXT,
  terug_door_id TEXT REFERENCES gebruiker (id),
  terug_op TEXT,
  terug_reden TEXT,
  CHECK ((terug_op IS NULL) = (terug_door_id IS NULL) AND (terug_op IS NULL) = (terug_reden IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_op ON import (op);

CREATE TABLE import_regel (
  import_id TEXT NOT NULL REFERENCES import (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  -- Empty as soon as the line was taken in.
  cellen TEXT NOT NULL CHECK (json_valid(cellen)),
  stand TEXT NOT NULL CHECK (stand IN ('gelezen', 'goed', 'fout', 'dubbel', 'gedaan', 'aangevuld', 'overgeslagen', 'geweigerd', 'terug', 'blijft')),
  oordeel TEXT NOT NULL CHECK (json_valid(oordeel)),
  keuze TEXT CHECK (keuze IN ('overslaan', 'aanvullen', 'nieuw')),
  keuze_id TEXT,
  keuze_reden TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  PRIMARY KEY (import_id, nummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_regel_stand ON import_regel (import_id, stand, nummer);

-- Under what a line is found by another line of the same file.
CREATE TABLE import_sleutel (
  import_id TEXT NOT NULL REFERENCES import (id),
  ronde INTEGER NOT NULL,
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  nummer INTEGER NOT NULL,
  PRIMARY KEY (import_id, ronde, soort, sleutel, nummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_sleutel_regel ON import_sleutel (import_id, ronde, nummer);

-- What an import made or changed, in order, with the version it had right after: so that it can be taken back.
CREATE TABLE import_ding (
  import_id TEXT NOT NULL REFERENCES import (id),
  plek INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('client', 'locatie', 'kamer', 'bed')),
  ding_id TEXT NOT NULL,
  handeling TEXT NOT NULL CHECK (handeling IN ('nieuw', 'aangevuld')),
  versie INTEGER NOT NULL,
  -- Of a locatie that was completed: what stood there.
  was TEXT CHECK (json_valid(was)),
  PRIMARY KEY (import_id, plek),
  UNIQUE (import_id, ding_id)
) STRICT, WITHOUT ROWID;

-- Which field a header was the last time; an empty field: none.
CREATE TABLE import_kop (
  soort TEXT NOT NULL,
  kop TEXT NOT NULL,
  veld TEXT NOT NULL,
  PRIMARY KEY (soort, kop)
) STRICT, WITHOUT ROWID;
`,
};
