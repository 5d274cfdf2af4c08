import type { Migratie } from './migratie.ts';
import { nooitWijzigen } from './append-only.ts';

/**
 * How long things are kept, why some are kept longer, and the lists by which they are destroyed. Of what was destroyed only an id
 * stays that leads to nobody. `uitbak_weg`: how many records of a stroom went, so that its places are not used twice.
 */
export const m0041: Migratie = {
  nummer: 41,
  naam: 'bewaren',
  sql: `
CREATE TABLE bewaarinstelling (
  soort TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Years; of 'bedenktijd' days.
  waarde INTEGER NOT NULL CHECK (waarde >= 1),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (soort, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bewaarinstelling')}

CREATE TABLE bewaarreden (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  -- Last day; null: until somebody ends it.
  tot TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  einde_op TEXT,
  einde_reden TEXT,
  einde_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((einde_op IS NULL) = (einde_reden IS NULL) AND (einde_op IS NULL) = (einde_door_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX bewaarreden_client ON bewaarreden (client_id);

CREATE TABLE vernietigingslijst (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  nummer INTEGER NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  jaren INTEGER NOT NULL,
  artikel TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('opgesteld', 'vastgesteld', 'bezig', 'uitgevoerd', 'ingetrokken')),
  opgesteld_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  opgesteld_op TEXT NOT NULL,
  vastgesteld_door_id TEXT REFERENCES gebruiker (id),
  vastgesteld_op TEXT,
  -- First day on which it may be executed.
  vanaf TEXT,
  uitgevoerd_door_id TEXT REFERENCES gebruiker (id),
  uitgevoerd_op TEXT,
  -- When the pages of the file were overwritten at the desk that did it.
  gewist_op TEXT,
  -- By the rule for backups of then: the day after which none of before is left.
  kopieen_tot TEXT,
  ingetrokken_door_id TEXT REFERENCES gebruiker (id),
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  CHECK (vastgesteld_door_id IS NULL OR vastgesteld_door_id <> opgesteld_door_id),
  CHECK (stand NOT IN ('vastgesteld', 'bezig', 'uitgevoerd') OR vastgesteld_door_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE vernietigingsregel (
  lijst_id TEXT NOT NULL REFERENCES vernietigingslijst (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  ding TEXT NOT NULL CHECK (ding IN ('dossier', 'persoon')),
  -- No foreign key: it stays when the dossier or person is gone.
  ding_id TEXT NOT NULL,
  einde TEXT NOT NULL,
  sinds TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('voorgesteld', 'afgehaald', 'vernietigd', 'gebleven')),
  reden TEXT NOT NULL,
  personen INTEGER,
  PRIMARY KEY (lijst_id, nummer),
  UNIQUE (lijst_id, ding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vernietigingsregel_ding ON vernietigingsregel (ding_id);

CREATE TABLE vernietigd (
  ding_id TEXT PRIMARY KEY,
  ding TEXT NOT NULL CHECK (ding IN ('dossier', 'persoon')),
  -- Of a dossier; two desks that both work on it notice each other.
  dossier_id TEXT,
  lijst_id TEXT NOT NULL REFERENCES vernietigingslijst (id),
  nummer INTEGER NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('vernietigd')}

CREATE TABLE uitbak_weg (
  stroom_ref TEXT PRIMARY KEY,
  aantal INTEGER NOT NULL CHECK (aantal >= 1)
) STRICT, WITHOUT ROWID;

-- The people of a night are found by its day.
CREATE INDEX uitbak_nacht ON uitbak (json_extract(inhoud, '$.inhoud.datum')) WHERE soort = 'nachtregister';
CREATE INDEX inbak_nachtdag ON inbak (json_extract(inhoud, '$.inhoud.datum')) WHERE soort = 'nachtregister';

-- Rows of dagrapport were never taken out before.
CREATE TRIGGER dagrapport_zoek_weg AFTER DELETE ON dagrapport WHEN OLD.ingetrokken = 0 BEGIN
  INSERT INTO dagrapport_zoek (dagrapport_zoek, rowid, tekst) VALUES ('delete', OLD.nr, OLD.tekst);
END;
`,
};
