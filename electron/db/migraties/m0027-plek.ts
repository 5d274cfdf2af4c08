import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Finding a place (5.1.2): requests without a person, answers that lapse, rooms that are held, and requests from elsewhere. */
export const m0027: Migratie = {
  nummer: 27,
  naam: 'plek',
  sql: `
CREATE TABLE plekvraag (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  -- Of the request: whoever hears it learns nothing of the dossier.
  kenmerk TEXT NOT NULL UNIQUE,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX plekvraag_dossier ON plekvraag (dossier_id);
${nooitWijzigen('plekvraag')}
CREATE TABLE plekvraag_ingetrokken (
  vraag_id TEXT PRIMARY KEY REFERENCES plekvraag (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('plekvraag_ingetrokken')}

-- Whom a request went to: a location, or the contact of a region elsewhere. Each once.
CREATE TABLE plekvraag_aan (
  id TEXT PRIMARY KEY,
  vraag_id TEXT NOT NULL REFERENCES plekvraag (id),
  locatie_id TEXT REFERENCES crisislocatie (id),
  regio_id TEXT REFERENCES centrumregio (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((locatie_id IS NULL) <> (regio_id IS NULL)),
  UNIQUE (vraag_id, locatie_id),
  UNIQUE (vraag_id, regio_id)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('plekvraag_aan')}

CREATE TABLE plekantwoord (
  id TEXT PRIMARY KEY,
  aan_id TEXT NOT NULL REFERENCES plekvraag_aan (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (aan_id, volgnummer)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('plekantwoord')}
CREATE TABLE plekantwoord_vervallen (
  antwoord_id TEXT PRIMARY KEY REFERENCES plekantwoord (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('plekantwoord_vervallen')}

-- A room that is held for a case (vast) or that it came into (bezet), until the location is asked anew and counts it itself
-- (geteld). Rooms of a size are numbered from 1 to what was said to be empty; nobody has the same number.
CREATE TABLE plekhouding (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  antwoord_id TEXT NOT NULL REFERENCES plekantwoord (id),
  -- Null: in a region elsewhere, which holds it by itself.
  locatie_id TEXT REFERENCES crisislocatie (id),
  personen INTEGER,
  nummer INTEGER CHECK (nummer >= 1),
  -- Amsterdam wall-clock time.
  tot TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('vast', 'bezet', 'los')),
  geteld INTEGER NOT NULL CHECK (geteld IN (0, 1)),
  CHECK ((locatie_id IS NULL) = (nummer IS NULL)),
  CHECK ((locatie_id IS NULL) = (personen IS NULL)),
  CHECK (geteld = 0 OR stand = 'bezet')
) STRICT, WITHOUT ROWID;
CREATE INDEX plekhouding_dossier ON plekhouding (dossier_id);
CREATE UNIQUE INDEX plekhouding_kamer ON plekhouding (locatie_id, personen, nummer)
  WHERE locatie_id IS NOT NULL AND stand <> 'los' AND geteld = 0;

CREATE TRIGGER plekhouding_past_nieuw BEFORE INSERT ON plekhouding
WHEN NEW.locatie_id IS NOT NULL AND NEW.stand <> 'los' AND NEW.geteld = 0 AND NEW.nummer > coalesce((
  SELECT json_extract(k.value, '$.aantal') FROM crisislocatie_bevestiging b, json_each(b.leeg) k
  WHERE b.locatie_id = NEW.locatie_id AND json_extract(k.value, '$.personen') = NEW.personen
    AND b.volgnummer = (SELECT max(n.volgnummer) FROM crisislocatie_bevestiging n WHERE n.locatie_id = NEW.locatie_id)), 0)
BEGIN SELECT RAISE(ABORT, 'no such empty room'); END;
CREATE TRIGGER plekhouding_past_wijzig BEFORE UPDATE ON plekhouding
WHEN NEW.locatie_id IS NOT NULL AND NEW.stand <> 'los' AND NEW.geteld = 0 AND NEW.nummer > coalesce((
  SELECT json_extract(k.value, '$.aantal') FROM crisislocatie_bevestiging b, json_each(b.leeg) k
  WHERE b.locatie_id = NEW.locatie_id AND json_extract(k.value, '$.personen') = NEW.personen
    AND b.volgnummer = (SELECT max(n.volgnummer) FROM crisislocatie_bevestiging n WHERE n.locatie_id = NEW.locatie_id)), 0)
BEGIN SELECT RAISE(ABORT, 'no such empty room'); END;
CREATE TRIGGER plekhouding_past_bevestiging BEFORE INSERT ON crisislocatie_bevestiging
WHEN EXISTS (SELECT 1 FROM plekhouding h WHERE h.locatie_id = NEW.locatie_id AND h.stand <> 'los' AND h.geteld = 0
  AND h.nummer > coalesce((SELECT json_extract(k.value, '$.aantal') FROM json_each(NEW.leeg) k
    WHERE json_extract(k.value, '$.personen') = h.personen), 0))
BEGIN SELECT RAISE(ABORT, 'fewer empty rooms than are held'); END;
CREATE TRIGGER plekhouding_nooit_weg BEFORE DELETE ON plekhouding BEGIN SELECT RAISE(ABORT, 'plekhouding is kept'); END;

CREATE TABLE plekhouding_stap (
  houding_id TEXT NOT NULL REFERENCES plekhouding (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('vast', 'verlengd', 'losgelaten', 'verlopen', 'bezet', 'teruggedraaid')),
  tot TEXT NOT NULL,
  reden TEXT NOT NULL,
  -- The arrival that made it bezet.
  stuk_id TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (houding_id, volgnummer)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('plekhouding_stap')}

-- Another region or Veilig Thuis asks for a place here: only for code rood.
CREATE TABLE crisisverzoek (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  kenmerk TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'aangenomen', 'geweigerd', 'ingetrokken')),
  reden TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK ((stand = 'aangenomen') = (dossier_id IS NOT NULL)),
  CHECK (stand NOT IN ('geweigerd', 'ingetrokken') OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX crisisverzoek_dossier ON crisisverzoek (dossier_id) WHERE dossier_id IS NOT NULL;
${nooitWijzigen('crisisverzoek')}
`,
};
