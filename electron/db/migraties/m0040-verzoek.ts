import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Requests about personal data (AVG 15 to 22), whole in every version, with what was given. The files have a table of their own:
 * a request can be about somebody without a dossier, and who works on a dossier has no business with them. And the access log is
 * found by time and by user in the order in which it was written.
 */
export const m0040: Migratie = {
  nummer: 40,
  naam: 'verzoek',
  sql: `
CREATE TABLE verzoek (
  id TEXT PRIMARY KEY,
  -- Null: about nobody who is known here.
  client_id TEXT REFERENCES client (id),
  soort TEXT NOT NULL CHECK (soort IN ('inzage', 'overdracht', 'rectificatie', 'wissing', 'beperking', 'bezwaar')),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'afgehandeld', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('toegewezen', 'deels', 'geweigerd', 'niets'))
) STRICT, WITHOUT ROWID;
CREATE INDEX verzoek_client ON verzoek (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX verzoek_lijst ON verzoek (status, uiterlijk);

CREATE TABLE verzoek_versie (
  verzoek_id TEXT NOT NULL REFERENCES verzoek (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  wat TEXT NOT NULL CHECK (wat IN ('vastgelegd', 'gewijzigd', 'afgehandeld', 'heropend', 'verteld')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (verzoek_id, versie),
  CHECK (wat <> 'heropend' OR reden <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('verzoek_versie')}

CREATE TABLE verzoek_bestand (
  id TEXT PRIMARY KEY,
  verzoek_id TEXT NOT NULL REFERENCES verzoek (id),
  soort TEXT NOT NULL CHECK (soort IN ('dossier', 'brief')),
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL,
  -- The same for another program, and the documents that belong to it; null for a letter.
  gegevens TEXT CHECK (json_valid(gegevens)),
  documenten TEXT NOT NULL CHECK (json_valid(documenten)),
  telling TEXT NOT NULL CHECK (json_valid(telling)),
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT;
CREATE INDEX verzoek_bestand_verzoek ON verzoek_bestand (verzoek_id);
${nooitWijzigen('verzoek_bestand')}

CREATE INDEX audit_moment ON audit (moment);
CREATE INDEX audit_gebruiker ON audit (gebruiker);
CREATE INDEX audit_gebeurtenis ON audit (gebeurtenis, tekst);
`,
};
