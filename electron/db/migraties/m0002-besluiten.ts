import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Closed lists that grew: SQLite widens a CHECK only by making the table anew and copying the rows. */
export const m0002: Migratie = {
  nummer: 2,
  naam: 'besluiten',
  sql: `
-- A besluit on the aanvraag stands by itself; any other changes an earlier one, from the day in per on.
CREATE TABLE besluit_nieuw (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('verstrekken', 'weigeren', 'buiten-behandeling', 'verlengen', 'niet-verlengen', 'wijzigen',
    'beeindigen', 'intrekken', 'herroepen')),
  op_besluit_id TEXT REFERENCES besluit (id),
  per TEXT,
  genomen_op TEXT NOT NULL,
  genomen_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  peildatum TEXT NOT NULL,
  beleidsversie TEXT NOT NULL,
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  ingangsdatum TEXT,
  laatste_dag TEXT,
  locatie_id TEXT REFERENCES locatie (id),
  contactpersoon_id TEXT NOT NULL REFERENCES gebruiker (id),
  motivering TEXT NOT NULL,
  afwijking TEXT,
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  voorwaarden TEXT NOT NULL,
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  uitleg TEXT NOT NULL CHECK (json_valid(uitleg)),
  CHECK ((op_besluit_id IS NULL) = (soort IN ('verstrekken', 'weigeren', 'buiten-behandeling'))),
  CHECK (soort <> 'verstrekken' OR (ingangsdatum IS NOT NULL AND laatste_dag >= ingangsdatum)),
  CHECK (soort <> 'verlengen' OR (per IS NOT NULL AND laatste_dag >= per)),
  CHECK (soort NOT IN ('wijzigen', 'beeindigen', 'intrekken') OR per IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO besluit_nieuw SELECT id, dossier_id, soort, NULL, NULL, genomen_op, genomen_door_id, peildatum, beleidsversie, keten,
  ingangsdatum, laatste_dag, locatie_id, contactpersoon_id, motivering, afwijking, gronden, voorwaarden, feiten, uitleg FROM besluit;
DROP TABLE besluit;
ALTER TABLE besluit_nieuw RENAME TO besluit;
CREATE INDEX besluit_dossier ON besluit (dossier_id);
CREATE INDEX besluit_op_besluit ON besluit (op_besluit_id) WHERE op_besluit_id IS NOT NULL;
${nooitWijzigen('besluit')}

CREATE TABLE document_nieuw (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag', 'bijlage', 'uitnodiging',
    'hersteltermijn', 'doorverwijzing', 'meldbewijs', 'toestemming', 'regiobericht', 'geschil', 'overdracht', 'reiskaart', 'waarschuwing',
    'incident', 'zienswijze', 'perspectief', 'afloopbericht', 'bezwaar-ontvangst', 'beslissing-op-bezwaar', 'klacht-ontvangst',
    'klacht-antwoord', 'dossierafdruk', 'brief')),
  besluit_id TEXT REFERENCES besluit (id),
  pas_id TEXT REFERENCES copas (id),
  titel TEXT NOT NULL,
  mime TEXT NOT NULL,
  -- Only of what was brought in; what the program makes is named after its kind and the kenmerk.
  bestandsnaam TEXT,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  gemaakt_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  gemaakt_op TEXT NOT NULL
) STRICT;
INSERT INTO document_nieuw SELECT id, dossier_id, soort, besluit_id, pas_id, titel, 'application/pdf', NULL, bytes, sha256,
  gemaakt_door_id, gemaakt_op FROM document;
DROP TABLE document;
ALTER TABLE document_nieuw RENAME TO document;
CREATE INDEX document_dossier ON document (dossier_id);
CREATE INDEX document_besluit ON document (besluit_id);
CREATE INDEX document_pas ON document (pas_id);
${nooitWijzigen('document')}

CREATE TABLE dossier_nieuw (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  kenmerk TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL,
  gemeld_op TEXT NOT NULL,
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  status TEXT NOT NULL CHECK (status IN ('melding', 'onderzoek', 'wacht-op-besluit', 'verstrekt', 'geweigerd', 'buiten-behandeling',
    'geeindigd', 'gesloten')),
  regime TEXT CHECK (regime IN ('regulier', 'alleen-onderdak')),
  laatste_dag TEXT,
  volgende_termijn TEXT,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO dossier_nieuw SELECT id, client_id, kenmerk, versie, gemeld_op, keten, status, regime, laatste_dag, volgende_termijn,
  aangemaakt_op FROM dossier;
DROP TABLE dossier;
ALTER TABLE dossier_nieuw RENAME TO dossier;
CREATE INDEX dossier_client ON dossier (client_id);
CREATE INDEX dossier_status ON dossier (status, gemeld_op);
CREATE INDEX dossier_gemeld ON dossier (gemeld_op);

-- Several terms of one kind can run at once (two open requests, two besluiten): sleutel tells them apart.
CREATE TABLE termijn_nieuw (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  uiterlijk TEXT NOT NULL,
  artikel TEXT NOT NULL,
  omschrijving TEXT NOT NULL,
  PRIMARY KEY (dossier_id, soort, sleutel)
) STRICT, WITHOUT ROWID;
INSERT INTO termijn_nieuw SELECT dossier_id, soort, '', uiterlijk, artikel, omschrijving FROM termijn;
DROP TABLE termijn;
ALTER TABLE termijn_nieuw RENAME TO termijn;

ALTER TABLE werkregel ADD COLUMN sleutel TEXT NOT NULL DEFAULT '';
`,
};
