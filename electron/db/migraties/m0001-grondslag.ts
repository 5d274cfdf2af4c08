import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

export const m0001: Migratie = {
  nummer: 1,
  naam: 'grondslag',
  sql: `
CREATE TABLE organisatie (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  id TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL CHECK (soort IN ('gemeente', 'opvangaanbieder', 'veilig-thuis')),
  proef INTEGER NOT NULL CHECK (proef IN (0, 1)),
  aangemaakt_op TEXT NOT NULL
) STRICT;

CREATE TABLE instelling (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  versie INTEGER NOT NULL,
  waarden TEXT NOT NULL CHECK (json_valid(waarden))
) STRICT;

CREATE TABLE locatie (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('nachtopvang', 'crisisopvang', 'gezinsopvang', 'jongerenopvang', 'dagopvang', 'winteropvang')),
  keten TEXT NOT NULL CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  straat TEXT NOT NULL,
  postcode TEXT NOT NULL,
  plaats TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  capaciteit INTEGER NOT NULL CHECK (capaciteit >= 0),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE gebruiker (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL,
  inlognaam TEXT NOT NULL UNIQUE,
  rollen TEXT NOT NULL CHECK (json_valid(rollen)),
  locatie_id TEXT REFERENCES locatie (id),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  tijdelijk_wachtwoord INTEGER NOT NULL CHECK (tijdelijk_wachtwoord IN (0, 1)),
  aangemaakt_op TEXT NOT NULL,
  laatst_ingelogd TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE client (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  achternaam TEXT NOT NULL,
  tussenvoegsel TEXT NOT NULL,
  voornamen TEXT NOT NULL,
  roepnaam TEXT NOT NULL,
  geboortedatum TEXT CHECK (geboortedatum GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  bsn TEXT UNIQUE CHECK (length(bsn) = 9),
  geen_bsn_reden TEXT NOT NULL,
  geslacht TEXT CHECK (geslacht IN ('vrouw', 'man', 'x')),
  telefoon TEXT NOT NULL,
  email TEXT NOT NULL,
  straat TEXT NOT NULL,
  huisnummer TEXT NOT NULL,
  postcode TEXT NOT NULL,
  plaats TEXT NOT NULL,
  taal TEXT NOT NULL,
  bijzonderheden TEXT NOT NULL,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX client_geboortedatum ON client (geboortedatum);

CREATE TABLE client_versie (
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL,
  velden TEXT NOT NULL CHECK (json_valid(velden)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (client_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('client_versie')}

-- What people type to find a client: words of the name, their sound, the digits of BSN and birth date.
CREATE TABLE client_sleutel (
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'klank', 'datum')),
  sleutel TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (soort, sleutel, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_sleutel_client ON client_sleutel (client_id);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  kenmerk TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL,
  gemeld_op TEXT NOT NULL,
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  status TEXT NOT NULL CHECK (status IN ('melding', 'onderzoek', 'wacht-op-besluit', 'verstrekt', 'geweigerd', 'geeindigd')),
  regime TEXT CHECK (regime IN ('regulier', 'alleen-onderdak')),
  laatste_dag TEXT,
  volgende_termijn TEXT,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_client ON dossier (client_id);
CREATE INDEX dossier_status ON dossier (status, gemeld_op);
CREATE INDEX dossier_gemeld ON dossier (gemeld_op);

CREATE TABLE stap (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  stap TEXT NOT NULL CHECK (stap IN ('melding', 'acute-opvang', 'onderzoek', 'toegankelijkheid', 'voorwaarden')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, stap, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('stap')}

-- Open terms only: what is done or replaced is deleted, so the Werkvoorraad reads an index and nothing else.
CREATE TABLE termijn (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  uiterlijk TEXT NOT NULL,
  artikel TEXT NOT NULL,
  omschrijving TEXT NOT NULL,
  PRIMARY KEY (dossier_id, soort)
) STRICT, WITHOUT ROWID;

-- One row per dossier that waits for somebody: its most urgent term, and for whom it waits.
CREATE TABLE werkregel (
  dossier_id TEXT PRIMARY KEY REFERENCES dossier (id),
  wacht_op TEXT NOT NULL CHECK (wacht_op IN ('balie', 'beslisser', 'niemand')),
  uiterlijk TEXT,
  soort TEXT
) STRICT, WITHOUT ROWID;
-- Both hold all that the counts look at, so that counting reads the index and no row.
CREATE INDEX werkregel_uiterlijk ON werkregel (uiterlijk, dossier_id, soort);
CREATE INDEX werkregel_wacht ON werkregel (wacht_op, uiterlijk, dossier_id, soort);

CREATE TABLE besluit (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('verstrekken', 'weigeren')),
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
  CHECK (soort = 'weigeren' OR (ingangsdatum IS NOT NULL AND laatste_dag >= ingangsdatum))
) STRICT, WITHOUT ROWID;
CREATE INDEX besluit_dossier ON besluit (dossier_id);
${nooitWijzigen('besluit')}

CREATE TABLE bekendmaking (
  besluit_id TEXT PRIMARY KEY REFERENCES besluit (id),
  datum TEXT NOT NULL,
  wijze TEXT NOT NULL CHECK (wijze IN ('uitgereikt', 'per-post', 'digitaal')),
  bezwaar_tot TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bekendmaking')}

CREATE TABLE besluit_vervallen (
  besluit_id TEXT PRIMARY KEY REFERENCES besluit (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('besluit_vervallen')}

CREATE TABLE pas_sleutel (
  id TEXT PRIMARY KEY,
  openbaar TEXT NOT NULL CHECK (json_valid(openbaar)),
  -- Only the organisation that signs has it; who only checks passes keeps the public half.
  geheim TEXT CHECK (json_valid(geheim)),
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE copas (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  pasnummer TEXT NOT NULL UNIQUE,
  geldig_van TEXT NOT NULL,
  geldig_tot TEXT NOT NULL CHECK (geldig_tot >= geldig_van),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  token TEXT NOT NULL,
  uitgegeven_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  uitgegeven_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copas_besluit ON copas (besluit_id);
CREATE INDEX copas_dossier ON copas (dossier_id);
${nooitWijzigen('copas')}

CREATE TABLE copas_ingetrokken (
  pas_id TEXT PRIMARY KEY REFERENCES copas (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('copas_ingetrokken')}

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag')),
  besluit_id TEXT REFERENCES besluit (id),
  pas_id TEXT REFERENCES copas (id),
  titel TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  gemaakt_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  gemaakt_op TEXT NOT NULL
) STRICT;
CREATE INDEX document_dossier ON document (dossier_id);
CREATE INDEX document_besluit ON document (besluit_id);
CREATE INDEX document_pas ON document (pas_id);
${nooitWijzigen('document')}

CREATE TABLE plaatsing (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  dossier_id TEXT REFERENCES dossier (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  soort TEXT NOT NULL CHECK (soort IN ('acuut', 'besluit')),
  van TEXT NOT NULL,
  tot TEXT CHECK (tot >= van)
) STRICT, WITHOUT ROWID;
CREATE INDEX plaatsing_client ON plaatsing (client_id, locatie_id);
CREATE INDEX plaatsing_dossier ON plaatsing (dossier_id);
CREATE INDEX plaatsing_locatie ON plaatsing (locatie_id, van);

CREATE TABLE nacht (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  stand TEXT NOT NULL CHECK (stand IN ('aanwezig', 'afwezig', 'afwezig-gemeld')),
  PRIMARY KEY (locatie_id, datum, client_id),
  UNIQUE (client_id, datum)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  sleutel TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  basis_versie INTEGER NOT NULL,
  bewaard_op TEXT NOT NULL,
  PRIMARY KEY (gebruiker_id, sleutel)
) STRICT, WITHOUT ROWID;

-- NEN 7513, in a hash chain: each line carries the hash of the one before it.
CREATE TABLE audit (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
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
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_dossier ON audit (dossier_id);
CREATE INDEX audit_client ON audit (client_id);
${nooitWijzigen('audit')}

-- What the central registry still has to get: immutable records, written with the change itself.
CREATE TABLE uitbak (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  schema_versie INTEGER NOT NULL,
  dossier_id TEXT,
  client_id TEXT,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  vastgelegd_op TEXT NOT NULL
) STRICT;
CREATE INDEX uitbak_dossier ON uitbak (dossier_id);
CREATE INDEX uitbak_client ON uitbak (client_id);
${nooitWijzigen('uitbak')}

CREATE TABLE beleid_voorstel (
  id TEXT PRIMARY KEY,
  naam TEXT NOT NULL,
  waarde TEXT NOT NULL CHECK (json_valid(waarde)),
  vanaf TEXT NOT NULL,
  bron TEXT NOT NULL,
  ingediend_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  ingediend_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('voorgesteld', 'van-kracht', 'afgewezen')),
  beoordeeld_door_id TEXT REFERENCES gebruiker (id),
  beoordeeld_op TEXT,
  beoordeling TEXT,
  proef TEXT CHECK (json_valid(proef)),
  CHECK (beoordeeld_door_id IS NULL OR beoordeeld_door_id <> ingediend_door_id OR status = 'afgewezen')
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX beleid_voorstel_van_kracht ON beleid_voorstel (naam, vanaf) WHERE status = 'van-kracht';
`,
};
