import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Day reports of a locatie with full text search, what an incident led to, and what is seen to before somebody leaves. */
export const m0016: Migratie = {
  nummer: 16,
  naam: 'begeleiding',
  sql: `
-- The newest version of each line, laid out for reading and searching; every version stands in dagrapport_versie.
CREATE TABLE dagrapport (
  -- The order of writing, and the row of the full text.
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  -- Null: about the house.
  client_id TEXT REFERENCES client (id),
  dossier_id TEXT REFERENCES dossier (id),
  -- The day on which the shift begins.
  datum TEXT NOT NULL,
  dienst TEXT NOT NULL CHECK (dienst IN ('vroeg', 'laat', 'nacht')),
  categorie TEXT NOT NULL CHECK (categorie IN ('algemeen', 'gedrag', 'gezondheid', 'afspraak', 'contact', 'huisregels', 'gebouw')),
  tekst TEXT NOT NULL CHECK (length(tekst) > 0),
  let_op INTEGER NOT NULL CHECK (let_op IN (0, 1)),
  gedaan INTEGER NOT NULL CHECK (gedaan IN (0, 1)),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (let_op = 1 OR gedaan = 0)
) STRICT;
CREATE INDEX dagrapport_dienst ON dagrapport (locatie_id, datum, dienst);
CREATE INDEX dagrapport_locatie ON dagrapport (locatie_id, nr);
CREATE INDEX dagrapport_client ON dagrapport (client_id, nr);
CREATE INDEX dagrapport_dossier ON dagrapport (dossier_id, nr);
CREATE INDEX dagrapport_letop ON dagrapport (locatie_id, nr) WHERE let_op = 1 AND gedaan = 0 AND ingetrokken = 0;

CREATE TABLE dagrapport_versie (
  id TEXT NOT NULL REFERENCES dagrapport (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  categorie TEXT NOT NULL,
  tekst TEXT NOT NULL,
  let_op INTEGER NOT NULL,
  gedaan INTEGER NOT NULL,
  ingetrokken INTEGER NOT NULL,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('dagrapport_versie')}

-- Full text in the same encrypted file. What was withdrawn, or corrected away, is not found.
CREATE VIRTUAL TABLE dagrapport_zoek USING fts5 (tekst, content = 'dagrapport', content_rowid = 'nr',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER dagrapport_zoek_nieuw AFTER INSERT ON dagrapport BEGIN
  INSERT INTO dagrapport_zoek (rowid, tekst) SELECT NEW.nr, NEW.tekst WHERE NEW.ingetrokken = 0;
END;
CREATE TRIGGER dagrapport_zoek_wijzig AFTER UPDATE OF tekst, ingetrokken ON dagrapport BEGIN
  INSERT INTO dagrapport_zoek (dagrapport_zoek, rowid, tekst) SELECT 'delete', OLD.nr, OLD.tekst WHERE OLD.ingetrokken = 0;
  INSERT INTO dagrapport_zoek (rowid, tekst) SELECT NEW.nr, NEW.tekst WHERE NEW.ingetrokken = 0;
END;

-- The warning or schorsing that an incident led to. Only a tie: what was recorded stands by itself.
CREATE TABLE incident_gevolg (
  incident_id TEXT NOT NULL,
  gevolg_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (incident_id, gevolg_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_gevolg_dossier ON incident_gevolg (dossier_id);

-- What a person ticked off for somebody who leaves; the newest version counts.
CREATE TABLE vertrekpunt (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  punt TEXT NOT NULL CHECK (punt IN ('plan', 'overdracht', 'briefadres', 'eigendommen', 'nazorg', 'kamer', 'sleutel', 'pas', 'uitstroom', 'bewijs')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'klaar', 'niet-nodig')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, punt, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('vertrekpunt')}
`,
};
