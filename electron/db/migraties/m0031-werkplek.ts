import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Desks of one organisation that share their work: what this one made and has read, who lost to whom, and their access logs. */
export const m0031: Migratie = {
  nummer: 31,
  naam: 'werkplek',
  sql: `
CREATE TABLE werkplek (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  werkplek_id TEXT NOT NULL,
  -- Up to where the log of all desks was read, in the server's own terms, and how many packages that were.
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL,
  gelezen INTEGER NOT NULL,
  -- The last record of the outbox that stands for every desk; what comes after it may still turn out not to count.
  uitbak_tot INTEGER NOT NULL,
  -- How many packages the first fill is, of this desk's own file or of the first desk's; null: not known yet.
  begin_totaal INTEGER,
  begin_klaar INTEGER NOT NULL
) STRICT;

-- Own packages that the log did not bring back yet.
CREATE TABLE werkpakket (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  op TEXT NOT NULL,
  schema INTEGER NOT NULL,
  begin INTEGER NOT NULL CHECK (begin IN (0, 1)),
  inhoud BLOB NOT NULL,
  gestuurd INTEGER NOT NULL CHECK (gestuurd IN (0, 1)),
  -- Whether its rows stand in the file: not when it does not fit on what others did first.
  staat INTEGER NOT NULL CHECK (staat IN (0, 1))
) STRICT;
CREATE INDEX werkpakket_te_sturen ON werkpakket (volgnummer) WHERE gestuurd = 0;

-- What was decided on, and recorded in, a dossier: by which desk, at which place of the log at last.
CREATE TABLE werkgrens (
  sleutel TEXT NOT NULL,
  werkplek_id TEXT NOT NULL,
  beslist INTEGER NOT NULL,
  grond INTEGER NOT NULL,
  PRIMARY KEY (sleutel, werkplek_id)
) STRICT, WITHOUT ROWID;

-- Packages that changed something, with the rows that they touched: to say who was first.
CREATE TABLE werklog (
  nummer INTEGER PRIMARY KEY,
  werkplek_id TEXT NOT NULL,
  gebruiker TEXT NOT NULL,
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  op TEXT NOT NULL,
  sleutels TEXT NOT NULL CHECK (json_valid(sleutels))
) STRICT;

-- Packages that lost. Made from the log, so the same at every desk.
CREATE TABLE botsing (
  id TEXT PRIMARY KEY,
  nummer INTEGER NOT NULL UNIQUE,
  werkplek_id TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  op TEXT NOT NULL,
  client_id TEXT,
  dossier_id TEXT,
  -- What was typed, to do it again; null where it may not be kept, or cannot be done again.
  invoer TEXT CHECK (json_valid(invoer)),
  inhoud BLOB NOT NULL,
  reden TEXT NOT NULL,
  tabel TEXT,
  -- The package that was first; null: not found.
  door_nummer INTEGER
) STRICT;
CREATE INDEX botsing_dossier ON botsing (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TABLE botsing_afhandeling (
  botsing_id TEXT PRIMARY KEY,
  keuze TEXT NOT NULL CHECK (keuze IN ('laten', 'opnieuw')),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The access logs of the other desks, each with its own chain.
CREATE TABLE audit_elders (
  werkplek_id TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  moment TEXT NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  rollen TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  actie TEXT NOT NULL CHECK (actie IN ('C', 'R', 'U', 'D', 'E')),
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  client_id TEXT,
  dossier_id TEXT,
  uitkomst TEXT NOT NULL,
  doel TEXT NOT NULL,
  werkstation TEXT NOT NULL,
  nood INTEGER NOT NULL CHECK (nood IN (0, 1)),
  vorige_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (werkplek_id, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_elders_client ON audit_elders (client_id);
CREATE INDEX audit_elders_dossier ON audit_elders (dossier_id);
CREATE INDEX audit_elders_moment ON audit_elders (moment);
${nooitWijzigen('audit_elders')}
${nooitWijzigen('botsing')}
${nooitWijzigen('botsing_afhandeling')}
`,
};
