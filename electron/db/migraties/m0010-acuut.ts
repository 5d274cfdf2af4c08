import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Acute opvang (5.2.3): beds of tonight, who reports when, what aanbieders send in; CO-passen that replace one another. */
export const m0010: Migratie = {
  nummer: 10,
  naam: 'acuut',
  sql: `
-- How many sleep somewhere in one night is read from this index and from no row.
CREATE INDEX plaatsing_nacht ON plaatsing (locatie_id, tot, van);

-- A bed kept for a moment while somebody fills in the form; one per user, forgotten when its time is up.
CREATE TABLE bed_vast (
  gebruiker_id TEXT PRIMARY KEY REFERENCES gebruiker (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  tot TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bed_vast_locatie ON bed_vast (locatie_id);

-- More people than places, and why.
CREATE TABLE overboeking (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  van TEXT NOT NULL,
  capaciteit INTEGER NOT NULL,
  bezet INTEGER NOT NULL CHECK (bezet >= capaciteit),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX overboeking_dossier ON overboeking (dossier_id);
${nooitWijzigen('overboeking')}

-- What happened to an acute stay after the first night. A slip is taken back by a line of its own.
CREATE TABLE acuut_gebeurtenis (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('gemeld', 'nieuwe-dag', 'beeindigd', 'verteld', 'teruggedraaid')),
  -- gemeld: on which day; nieuwe-dag: the new day; beeindigd: the last night inside; verteld: on which day.
  dag TEXT,
  aanleiding TEXT CHECK (aanleiding IN ('niet-gemeld', 'geen-recht')),
  aan TEXT CHECK (aan IN ('aanbieder', 'client')),
  hoe TEXT CHECK (hoe IN ('telefoon', 'persoonlijk', 'schriftelijk', 'niet-gelukt')),
  reden TEXT NOT NULL,
  op_gebeurtenis_id TEXT REFERENCES acuut_gebeurtenis (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (dossier_id, volgnummer),
  CHECK ((soort = 'teruggedraaid') = (dag IS NULL)),
  CHECK ((soort = 'beeindigd') = (aanleiding IS NOT NULL)),
  CHECK ((soort = 'verteld') = (aan IS NOT NULL AND hoe IS NOT NULL)),
  CHECK ((soort IN ('teruggedraaid', 'verteld')) = (op_gebeurtenis_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
${nooitWijzigen('acuut_gebeurtenis')}

-- Whose registry files are read in: the public key of an aanbieder, as beheer entered it.
CREATE TABLE register_sleutel (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  openbaar TEXT NOT NULL CHECK (json_valid(openbaar)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('register_sleutel')}
CREATE TABLE register_sleutel_ingetrokken (
  sleutel_id TEXT PRIMARY KEY REFERENCES register_sleutel (id),
  dag TEXT NOT NULL,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('register_sleutel_ingetrokken')}

-- Records that came in from others, each once, as they were signed.
CREATE TABLE inbak (
  record_id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (soort IN ('acute-plaatsing')),
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  bron TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  ontvangen_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  ontvangen_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('inbak')}
CREATE TABLE inbak_afhandeling (
  record_id TEXT NOT NULL REFERENCES inbak (record_id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('verwerkt', 'afgewezen', 'teruggezet')),
  dossier_id TEXT REFERENCES dossier (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (record_id, volgnummer),
  CHECK ((uitkomst = 'verwerkt') = (dossier_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX inbak_afhandeling_dossier ON inbak_afhandeling (dossier_id) WHERE dossier_id IS NOT NULL;
${nooitWijzigen('inbak_afhandeling')}

-- Which locatie of ours is meant by a reference of another organisation; asked once.
CREATE TABLE locatie_koppeling (
  organisatie_id TEXT NOT NULL,
  hun_ref TEXT NOT NULL,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  PRIMARY KEY (organisatie_id, hun_ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE copas_vervanging (
  pas_id TEXT PRIMARY KEY REFERENCES copas (id),
  vervangt_id TEXT NOT NULL UNIQUE REFERENCES copas (id),
  soort TEXT NOT NULL CHECK (soort IN ('kwijt', 'gestolen', 'beschadigd', 'gewijzigd')),
  toelichting TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('copas_vervanging')}
`,
};
