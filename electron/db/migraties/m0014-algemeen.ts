import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Bijdragen (5.2.13), and the dagopvang and winteropvang that need no besluit (5.2.14). */
export const m0014: Migratie = {
  nummer: 14,
  naam: 'algemeen',
  sql: `
-- Opening or closing the winteropvang, namens het college; at an aanbieder as it was received.
CREATE TABLE winterbesluit (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (soort IN ('openen', 'sluiten')),
  -- The besluit to open that this one ends.
  opent_id TEXT REFERENCES winterbesluit (id),
  -- openen: the first night. sluiten: the last one (t/m).
  nacht TEXT NOT NULL,
  -- openen: the last night (t/m) when that is known; null: until it is closed.
  tot TEXT CHECK (tot >= nacht),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- The toets as it answered; null for what was received.
  uitleg TEXT CHECK (json_valid(uitleg)),
  herkomst TEXT NOT NULL CHECK (herkomst IN ('eigen', 'ontvangen', 'register')),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((soort = 'sluiten') = (opent_id IS NOT NULL)),
  CHECK ((herkomst = 'eigen') = (uitleg IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX winterbesluit_opent ON winterbesluit (opent_id);
${nooitWijzigen('winterbesluit')}

CREATE TABLE winterbesluit_vervallen (
  besluit_id TEXT PRIMARY KEY REFERENCES winterbesluit (id),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('winterbesluit_vervallen')}

-- How many beds a besluit to open adds at a locatie of this file.
CREATE TABLE winterlocatie (
  besluit_id TEXT NOT NULL REFERENCES winterbesluit (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  bedden INTEGER NOT NULL CHECK (bedden > 0),
  PRIMARY KEY (besluit_id, locatie_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX winterlocatie_locatie ON winterlocatie (locatie_id);
${nooitWijzigen('winterlocatie')}

-- A guest of a night of the winteropvang, in versions: with a name or without, from a dossier only by choice.
CREATE TABLE winterregel (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  -- Of the night: the first guest is 1.
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  alias TEXT NOT NULL,
  client_id TEXT REFERENCES client (id),
  -- HH:MM
  tijd TEXT,
  -- Why somebody was let in when every place was taken; empty: there was a place.
  overboeken TEXT NOT NULL,
  -- Where somebody goes when the winteropvang closes.
  afloop TEXT CHECK (afloop IN ('centraal-onthaal', 'dagopvang', 'opvang', 'andere-regio', 'netwerk', 'straat', 'onbekend')),
  reden TEXT NOT NULL,
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (vervallen = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX winterregel_nacht ON winterregel (locatie_id, nacht);
CREATE INDEX winterregel_client ON winterregel (client_id);
${nooitWijzigen('winterregel')}

-- A night that was closed with its total, or opened again with a reason.
CREATE TABLE winternacht (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  aantal INTEGER NOT NULL CHECK (aantal >= 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, nacht, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('winternacht')}

-- Visits to the dagopvang as counts, never as people. A correction is a line of its own, with a reason.
CREATE TABLE dagbezoek (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  dag TEXT NOT NULL,
  dagdeel TEXT NOT NULL CHECK (dagdeel IN ('ochtend', 'middag', 'avond')),
  met_pas INTEGER NOT NULL CHECK (met_pas IN (0, 1)),
  groep TEXT CHECK (groep IN ('man', 'vrouw', 'jongere')),
  aantal INTEGER NOT NULL CHECK (aantal <> 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (aantal > 0 OR reden <> '')
) STRICT;
CREATE INDEX dagbezoek_dag ON dagbezoek (locatie_id, dag);
${nooitWijzigen('dagbezoek')}

-- So that one pass counts once in a part of the day. Holds no client and is emptied when the day is over.
CREATE TABLE dagpas (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  dag TEXT NOT NULL,
  dagdeel TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  PRIMARY KEY (locatie_id, dag, dagdeel, kenmerk)
) STRICT, WITHOUT ROWID;

-- Whether somebody took the meal of a night. Without a row: whoever slept there did.
CREATE TABLE maaltijd (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  genuttigd INTEGER NOT NULL CHECK (genuttigd IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, nacht, client_id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX maaltijd_client ON maaltijd (client_id);
${nooitWijzigen('maaltijd')}

-- The bijdragen of a month at a locatie as they were fixed. What changes afterwards stands on a later list.
CREATE TABLE bijdragelijst (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  maand TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, maand, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bijdragelijst')}
`,
};
