import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Digits of a telephone number as people type them: +31 6 and 0031 6 become 06. */
const cijfers = ['-', ' ', '(', ')', '.', '/'].reduce((tekst, weg) => `replace(${tekst}, '${weg}', '')`, 'telefoon');
const telefoon = `CASE WHEN ${cijfers} LIKE '+31%' THEN '0' || substr(${cijfers}, 4)
  WHEN ${cijfers} LIKE '0031%' THEN '0' || substr(${cijfers}, 5) ELSE ${cijfers} END`;

const zoeken = `
-- A telephone number is searched too; the list of kinds is closed, so the table is made anew.
ALTER TABLE client_sleutel RENAME TO client_sleutel_oud;
DROP INDEX client_sleutel_client;
CREATE TABLE client_sleutel (
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'klank', 'datum', 'telefoon')),
  sleutel TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (soort, sleutel, client_id)
) STRICT, WITHOUT ROWID;
INSERT INTO client_sleutel SELECT soort, sleutel, client_id FROM client_sleutel_oud;
INSERT OR IGNORE INTO client_sleutel SELECT 'telefoon', ${telefoon}, id FROM client WHERE length(${cijfers}) >= 8;
DROP TABLE client_sleutel_oud;
CREATE INDEX client_sleutel_client ON client_sleutel (client_id);`;

const afscherming = `
-- Who may see a shielded client: every version is kept. uitgesloten: whom it is about, and who is family of the client.
CREATE TABLE afscherming (
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  grond TEXT NOT NULL CHECK (grond IN ('medewerker', 'familie-van-medewerker', 'publiek-persoon', 'veiligheid', 'anders')),
  reden TEXT NOT NULL,
  voor TEXT NOT NULL CHECK (voor IN ('kring', 'iedereen')),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id),
  kring TEXT NOT NULL CHECK (json_valid(kring)),
  uitgesloten TEXT NOT NULL CHECK (json_valid(uitgesloten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (client_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('afscherming')}

-- The newest version, where it is active, laid out for the check that every call makes.
CREATE TABLE afscherming_nu (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  voor TEXT NOT NULL CHECK (voor IN ('kring', 'iedereen')),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE afscherming_mens (
  client_id TEXT NOT NULL REFERENCES afscherming_nu (client_id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  rol TEXT NOT NULL CHECK (rol IN ('kring', 'zelf', 'familie')),
  PRIMARY KEY (client_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX afscherming_mens_gebruiker ON afscherming_mens (gebruiker_id);

-- Opened by somebody outside the circle, with a reason; judged afterwards by the owner of the shield.
CREATE TABLE inzage (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id),
  reden TEXT NOT NULL,
  op TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot > op)
) STRICT, WITHOUT ROWID;
CREATE INDEX inzage_wie ON inzage (gebruiker_id, client_id, tot);
CREATE INDEX inzage_client ON inzage (client_id);
${nooitWijzigen('inzage')}
CREATE TABLE inzage_oordeel (
  inzage_id TEXT PRIMARY KEY REFERENCES inzage (id),
  oordeel TEXT NOT NULL CHECK (oordeel IN ('terecht', 'onterecht')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('inzage_oordeel')}`;

const samenvoegen = `
-- Two clients turned out to be one person. momentopname: all that is needed to take them apart again, exactly.
CREATE TABLE samenvoeging (
  id TEXT PRIMARY KEY,
  blijft_id TEXT NOT NULL REFERENCES client (id),
  verdwijnt_id TEXT NOT NULL REFERENCES client (id),
  blijft_versie INTEGER NOT NULL,
  reden TEXT NOT NULL,
  momentopname TEXT NOT NULL CHECK (json_valid(momentopname)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (blijft_id <> verdwijnt_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX samenvoeging_blijft ON samenvoeging (blijft_id);
CREATE INDEX samenvoeging_verdwijnt ON samenvoeging (verdwijnt_id);
${nooitWijzigen('samenvoeging')}
CREATE TABLE samenvoeging_terug (
  samenvoeging_id TEXT PRIMARY KEY REFERENCES samenvoeging (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('samenvoeging_terug')}
-- Where the old id leads now.
CREATE TABLE client_alias (
  oud_id TEXT PRIMARY KEY REFERENCES client (id),
  nieuw_id TEXT NOT NULL REFERENCES client (id),
  samenvoeging_id TEXT NOT NULL REFERENCES samenvoeging (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_alias_nieuw ON client_alias (nieuw_id);

-- Clients to compare with the others: new or changed since the last time.
CREATE TABLE dubbel_taak (client_id TEXT PRIMARY KEY REFERENCES client (id)) STRICT, WITHOUT ROWID;
INSERT INTO dubbel_taak SELECT id FROM client;
CREATE TABLE dubbel_paar (
  a_id TEXT NOT NULL REFERENCES client (id),
  b_id TEXT NOT NULL REFERENCES client (id),
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  redenen TEXT NOT NULL CHECK (json_valid(redenen)),
  PRIMARY KEY (a_id, b_id),
  CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dubbel_paar_b ON dubbel_paar (b_id);
CREATE INDEX dubbel_paar_score ON dubbel_paar (score DESC, a_id, b_id);
CREATE TABLE dubbel_oordeel (
  a_id TEXT NOT NULL REFERENCES client (id),
  b_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('geen-dubbel', 'opnieuw')),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (a_id, b_id, versie),
  CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('dubbel_oordeel')}`;

const werk = `
-- Who works together: Centraal Onthaal, CO Jongeren. ketens: whose new dossiers are proposed to the team.
CREATE TABLE team (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL UNIQUE COLLATE NOCASE,
  ketens TEXT NOT NULL CHECK (json_valid(ketens)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE team_lid (
  team_id TEXT NOT NULL REFERENCES team (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  PRIMARY KEY (team_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_lid_gebruiker ON team_lid (gebruiker_id);

-- Who has a dossier in hand: a row per change. namens_id: the absent colleague from whom it was taken over.
CREATE TABLE toewijzing (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  behandelaar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  namens_id TEXT REFERENCES gebruiker (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX toewijzing_namens ON toewijzing (namens_id) WHERE namens_id IS NOT NULL;
${nooitWijzigen('toewijzing')}

-- From when until when (t/m) a colleague is away; why is nobody's business. A row per change.
CREATE TABLE afwezigheid (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  van TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot >= van),
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX afwezigheid_gebruiker ON afwezigheid (gebruiker_id, tot);
${nooitWijzigen('afwezigheid')}

-- Put aside until the first day on which it shows again; tot null: taken back up. bekend: the terms that ran then, so that a new one breaks through.
CREATE TABLE uitstel (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  tot TEXT,
  reden TEXT NOT NULL,
  voorbij_termijn INTEGER NOT NULL CHECK (voorbij_termijn IN (0, 1)),
  bekend TEXT NOT NULL CHECK (json_valid(bekend)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('uitstel')}

-- One row per open term of a dossier that waits for somebody; eerste: the most urgent, by which the dossier stands in the list.
-- Without a term: soort is empty and uiterlijk lies at the end of all days. voorrang 0 stands on top.
CREATE TABLE werkregel_nieuw (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  uiterlijk TEXT NOT NULL,
  eerste INTEGER NOT NULL CHECK (eerste IN (0, 1)),
  voorrang INTEGER NOT NULL CHECK (voorrang IN (0, 1)),
  wacht_op TEXT NOT NULL CHECK (wacht_op IN ('balie', 'beslisser', 'niemand')),
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  behandelaar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  uitgesteld_tot TEXT,
  PRIMARY KEY (dossier_id, soort, sleutel)
) STRICT, WITHOUT ROWID;
INSERT INTO werkregel_nieuw SELECT w.dossier_id, coalesce(w.soort, ''), w.sleutel, coalesce(w.uiterlijk, '9999-12-31'), 1,
  w.soort IS NOT 'melden-bij-co', w.wacht_op, d.keten, NULL, NULL, NULL FROM werkregel w JOIN dossier d ON d.id = w.dossier_id;
DROP TABLE werkregel;
ALTER TABLE werkregel_nieuw RENAME TO werkregel;
INSERT OR IGNORE INTO werkregel SELECT w.dossier_id, t.soort, t.sleutel, t.uiterlijk, 0, 1, w.wacht_op, w.keten, NULL, NULL, NULL
  FROM werkregel w JOIN termijn t ON t.dossier_id = w.dossier_id WHERE w.eerste = 1 AND t.soort NOT IN ('bezwaar', 'perspectief');
-- Each holds all that the list filters and counts by, so that counting reads the index and no row.
CREATE INDEX werkregel_eerste ON werkregel (eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, behandelaar_id, team_id, uitgesteld_tot);
CREATE INDEX werkregel_behandelaar ON werkregel (behandelaar_id, eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, team_id, uitgesteld_tot);
CREATE INDEX werkregel_team ON werkregel (team_id, eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, behandelaar_id, uitgesteld_tot);
CREATE INDEX werkregel_soort ON werkregel (soort, voorrang, uiterlijk, dossier_id, eerste, wacht_op, keten, behandelaar_id, team_id, uitgesteld_tot);`;

export const m0009: Migratie = { nummer: 9, naam: 'werk', sql: zoeken + afscherming + samenvoegen + werk };
