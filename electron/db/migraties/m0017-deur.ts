import type { Migratie } from './migratie.ts';

/** The door of an aanbieder (5.2.3, 5.2.6, 5.2.9): who arrived, a schorsing that a second person must agree with, answers on signals. */
export const m0017: Migratie = {
  nummer: 17,
  naam: 'deur',
  sql: `
-- Somebody who was assigned came in for the first time. What was not so is struck out with a reason, never removed.
CREATE TABLE deuraankomst (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  -- The night by the day on which it begins, and the Amsterdam wall-clock time of arriving.
  nacht TEXT NOT NULL,
  tijdstip TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  vervallen_op TEXT,
  vervallen_reden TEXT,
  vervallen_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((vervallen_op IS NULL) = (vervallen_reden IS NULL)),
  CHECK ((vervallen_op IS NULL) = (vervallen_door_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX deuraankomst_dossier ON deuraankomst (dossier_id, client_id);
CREATE INDEX deuraankomst_client ON deuraankomst (client_id);

-- A version of a schorsing that is longer than one person may impose: it works until grens, and whole once somebody else agreed.
CREATE TABLE schorsing_akkoord (
  stuk_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  grens TEXT NOT NULL,
  door_id TEXT REFERENCES gebruiker (id),
  op TEXT,
  PRIMARY KEY (stuk_id, versie),
  CHECK ((door_id IS NULL) = (op IS NULL))
) STRICT, WITHOUT ROWID;

-- What a person said about nights that somebody was away without notice. The nights are kept as they were then.
CREATE TABLE nachtsignaal (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  soort TEXT NOT NULL CHECK (soort IN ('gesprek-nodig', 'geen-structureel-gebruik', 'geen-feitelijk-verblijf')),
  -- gemeld: told to Centraal Onthaal, which answers nothing.
  antwoord TEXT NOT NULL CHECK (antwoord IN ('verklaard', 'opzij', 'gemeld')),
  -- The last night that it is about: what comes after is new.
  tot_nacht TEXT NOT NULL,
  nachten TEXT NOT NULL CHECK (json_valid(nachten)),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  vervallen_op TEXT,
  vervallen_reden TEXT,
  vervallen_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((vervallen_op IS NULL) = (vervallen_reden IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX nachtsignaal_dossier ON nachtsignaal (dossier_id, client_id);
CREATE INDEX nachtsignaal_client ON nachtsignaal (client_id);
`,
};
