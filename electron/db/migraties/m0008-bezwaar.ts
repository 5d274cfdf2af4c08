import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Bezwaar and klacht, each version kept; and the indexes that the reports read. */
export const m0008: Migratie = {
  nummer: 8,
  naam: 'bezwaar',
  sql: `
-- The first row holds what never changes; status and uiterlijk follow from the newest version and serve the lists.
CREATE TABLE bezwaar (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'beslist', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('niet-ontvankelijk', 'ongegrond', 'gegrond', 'deels-gegrond'))
) STRICT, WITHOUT ROWID;
CREATE INDEX bezwaar_dossier ON bezwaar (dossier_id);
CREATE INDEX bezwaar_besluit ON bezwaar (besluit_id);
CREATE INDEX bezwaar_lijst ON bezwaar (status, uiterlijk);
CREATE INDEX bezwaar_ontvangen ON bezwaar (ontvangen_op, status, uitkomst, dossier_id);

CREATE TABLE bezwaar_versie (
  bezwaar_id TEXT NOT NULL REFERENCES bezwaar (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (bezwaar_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bezwaar_versie')}

-- The beslissing op bezwaar (Awb 7:11, 7:12); herroeping_id is the besluit by which the contested one was taken back.
CREATE TABLE bezwaar_beslissing (
  bezwaar_id TEXT PRIMARY KEY REFERENCES bezwaar (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('niet-ontvankelijk', 'ongegrond', 'gegrond', 'deels-gegrond')),
  motivering TEXT NOT NULL,
  herroeping_id TEXT REFERENCES besluit (id),
  document_id TEXT REFERENCES document (id),
  beslist_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (herroeping_id IS NULL OR uitkomst IN ('gegrond', 'deels-gegrond'))
) STRICT, WITHOUT ROWID;
CREATE INDEX bezwaar_beslissing_herroeping ON bezwaar_beslissing (herroeping_id) WHERE herroeping_id IS NOT NULL;
${nooitWijzigen('bezwaar_beslissing')}

-- Sending the beslissing op bezwaar starts the term for beroep (Awb 6:8).
CREATE TABLE bezwaar_bekendmaking (
  bezwaar_id TEXT PRIMARY KEY REFERENCES bezwaar_beslissing (bezwaar_id),
  datum TEXT NOT NULL,
  wijze TEXT NOT NULL CHECK (wijze IN ('uitgereikt', 'per-post', 'digitaal')),
  beroep_tot TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bezwaar_bekendmaking')}

CREATE TABLE klacht (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'afgehandeld', 'doorgestuurd', 'opgelost', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld'))
) STRICT, WITHOUT ROWID;
CREATE INDEX klacht_dossier ON klacht (dossier_id);
CREATE INDEX klacht_lijst ON klacht (status, uiterlijk);
CREATE INDEX klacht_ontvangen ON klacht (ontvangen_op, status, uitkomst, dossier_id);

CREATE TABLE klacht_versie (
  klacht_id TEXT NOT NULL REFERENCES klacht (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (klacht_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('klacht_versie')}

CREATE TABLE klacht_afhandeling (
  klacht_id TEXT PRIMARY KEY REFERENCES klacht (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld')),
  bevindingen TEXT NOT NULL,
  maatregelen TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  afgehandeld_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('klacht_afhandeling')}

-- Reports read these and no rows: a besluit keeps its facts with it, so its row is large.
CREATE INDEX dossier_rapport_gemeld ON dossier (gemeld_op, keten);
CREATE INDEX dossier_rapport_verblijf ON dossier (laatste_dag, keten) WHERE laatste_dag IS NOT NULL;
CREATE INDEX besluit_rapport ON besluit (soort, peildatum, dossier_id, genomen_op, keten, json_extract(feiten, '$.melding.aanvraagOp'),
  json_extract(feiten, '$.onderzoek.afgerondOp'));
CREATE INDEX besluit_rapport_dossier ON besluit (dossier_id, soort, genomen_op, ingangsdatum);
CREATE INDEX vastlegging_rapport ON vastlegging (soort, json_extract(inhoud, '$.datum'), id, versie, dossier_id);
CREATE INDEX plaatsing_rapport ON plaatsing (soort, van, tot, client_id, dossier_id, locatie_id);
`,
};
