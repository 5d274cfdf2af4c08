import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Notes a dossier of which an aanbieder may have to hear something, while there is an aanbieder. */
const merk = (naam: string, bij: string, dossier: string, als = 'TRUE'): string => `
CREATE TRIGGER toewijzing_te_doen_${naam} AFTER ${bij} WHEN ${als} AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) ${dossier}; END;`;
const rij = (deel: 'NEW' | 'OLD'): string => `SELECT ${deel}.dossier_id WHERE ${deel}.dossier_id IS NOT NULL`;
const vanBesluit = 'SELECT dossier_id FROM besluit WHERE id = NEW.besluit_id';

/** What goes to an aanbieder and comes back, as records; what came in waits, is applied, or is set aside with a reason. */
export const m0015: Migratie = {
  nummer: 15,
  naam: 'uitwisseling',
  sql: `
-- Which aanbieder runs a locatie of the college: it hears who sleeps there.
CREATE TABLE locatie_aanbieder (
  locatie_id TEXT PRIMARY KEY REFERENCES locatie (id),
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Dossiers of which something changed that an aanbieder may have to know. The triggers miss no change, whoever makes it; the
-- use case that made it turns them into records before its transaction ends.
CREATE TABLE toewijzing_te_doen (dossier_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
${merk('dossier', 'UPDATE ON dossier', 'VALUES (NEW.id)')}
${merk('plaatsing', 'INSERT ON plaatsing', rij('NEW'))}
${merk('plaatsing_wijzig', 'UPDATE ON plaatsing', rij('NEW'))}
${merk('plaatsing_weg', 'DELETE ON plaatsing', rij('OLD'))}
${merk('pas', 'INSERT ON copas', rij('NEW'))}
${merk('pas_in', 'INSERT ON copas_ingetrokken', 'SELECT dossier_id FROM copas WHERE id = NEW.pas_id')}
${merk('besluit', 'INSERT ON besluit', rij('NEW'))}
${merk('bekend', 'INSERT ON bekendmaking', vanBesluit)}
${merk('bekend_anders', 'INSERT ON bekendmaking_versie', vanBesluit)}
${merk('vervallen', 'INSERT ON besluit_vervallen', vanBesluit)}
${merk('regel', 'INSERT ON dossierregel', rij('NEW'))}
${merk('stap', 'INSERT ON stap', rij('NEW'), "NEW.stap = 'melding'")}
${merk(
  'client',
  'UPDATE ON client',
  'SELECT id FROM dossier WHERE client_id = NEW.id UNION SELECT dossier_id FROM huishouden_lid WHERE client_id = NEW.id',
)}

-- For whom a record is; null: whoever the registry gives it to.
ALTER TABLE uitbak ADD COLUMN voor_id TEXT;
CREATE INDEX uitbak_voor ON uitbak (voor_id, volgnummer) WHERE voor_id IS NOT NULL;
CREATE INDEX uitbak_soort ON uitbak (soort, volgnummer);

-- What went out as a file: everything up to and including a number of the outbox.
CREATE TABLE verzending (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  tot INTEGER NOT NULL,
  telling TEXT NOT NULL CHECK (json_valid(telling)),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX verzending_organisatie ON verzending (organisatie_id, tot);
${nooitWijzigen('verzending')}
-- What was read in, and what it came to.
CREATE TABLE ontvangst (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  uitslag TEXT NOT NULL CHECK (json_valid(uitslag)),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('ontvangst')}

-- In whose name stands what another organisation recorded: nobody logs in as this user.
CREATE TABLE namens (
  organisatie_id TEXT PRIMARY KEY,
  gebruiker_id TEXT NOT NULL UNIQUE REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;

-- At an aanbieder: the newest toewijzing of each dossier of a college, and the dossier that it is here.
CREATE TABLE opvangtoewijzing (
  organisatie_id TEXT NOT NULL,
  dossier_ref TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- When the college recorded it.
  vastgelegd_op TEXT NOT NULL,
  PRIMARY KEY (organisatie_id, dossier_ref)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX opvangtoewijzing_dossier ON opvangtoewijzing (dossier_id);
-- Who is meant by a reference of another organisation.
CREATE TABLE client_koppeling (
  organisatie_id TEXT NOT NULL,
  hun_ref TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (organisatie_id, hun_ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_koppeling_client ON client_koppeling (client_id);

-- Which version of a record came from another organisation; it is corrected there.
CREATE TABLE vastlegging_herkomst (
  vastlegging_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  record_id TEXT NOT NULL UNIQUE,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  functie TEXT NOT NULL,
  PRIMARY KEY (vastlegging_id, versie),
  FOREIGN KEY (vastlegging_id, versie) REFERENCES vastlegging (id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('vastlegging_herkomst')}

-- Any kind of record can come in now, and what does not fit is kept with the reason.
CREATE TABLE inbak_nieuw (
  record_id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (length(soort) > 0),
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  bron TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  ontvangen_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  ontvangen_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO inbak_nieuw SELECT record_id, soort, organisatie_id, organisatie_naam, bron, inhoud, ontvangen_door_id, ontvangen_op FROM inbak;
CREATE TABLE inbak_afhandeling_nieuw (
  record_id TEXT NOT NULL REFERENCES inbak (record_id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('verwerkt', 'afgewezen', 'teruggezet', 'geweigerd')),
  dossier_id TEXT REFERENCES dossier (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (record_id, volgnummer),
  CHECK (uitkomst = 'verwerkt' OR dossier_id IS NULL),
  CHECK (uitkomst <> 'geweigerd' OR reden <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO inbak_afhandeling_nieuw SELECT record_id, volgnummer, uitkomst, dossier_id, reden, door_id, op FROM inbak_afhandeling;
DROP TABLE inbak_afhandeling;
DROP TABLE inbak;
ALTER TABLE inbak_nieuw RENAME TO inbak;
ALTER TABLE inbak_afhandeling_nieuw RENAME TO inbak_afhandeling;
CREATE INDEX inbak_afhandeling_dossier ON inbak_afhandeling (dossier_id) WHERE dossier_id IS NOT NULL;
${nooitWijzigen('inbak')}
${nooitWijzigen('inbak_afhandeling')}
`,
};
