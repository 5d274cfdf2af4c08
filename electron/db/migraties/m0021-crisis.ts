import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Crisisopvang (5.1.2 to 5.1.6): what Veilig Thuis records about a case, in versions, and the paper that belongs to it. The
 * kinds are not listed here: each has its schema in `shared/domein/crisis/`.
 */
export const m0021: Migratie = {
  nummer: 21,
  naam: 'crisis',
  sql: `
CREATE TABLE crisisstuk (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  -- Whom of the household it is about; null: the case as a whole.
  client_id TEXT REFERENCES client (id),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why this version is there: empty for the first and for work that goes on.
  reden TEXT NOT NULL,
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (ingetrokken = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX crisisstuk_dossier ON crisisstuk (dossier_id, soort);
CREATE INDEX crisisstuk_client ON crisisstuk (client_id) WHERE client_id IS NOT NULL;
${nooitWijzigen('crisisstuk')}

CREATE TABLE crisisstuk_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  stuk_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  FOREIGN KEY (stuk_id, versie) REFERENCES crisisstuk (id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX crisisstuk_document_stuk ON crisisstuk_document (stuk_id);
${nooitWijzigen('crisisstuk_document')}

CREATE TABLE document_nieuw (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag', 'bijlage', 'uitnodiging',
    'hersteltermijn', 'doorverwijzing', 'meldbewijs', 'toestemming', 'regiobericht', 'geschil', 'overdracht', 'reiskaart', 'waarschuwing',
    'incident', 'zienswijze', 'perspectief', 'afloopbericht', 'bezwaar-ontvangst', 'beslissing-op-bezwaar', 'klacht-ontvangst',
    'klacht-antwoord', 'dossierafdruk', 'brief', 'schorsing', 'huisregels', 'woonbijdrage', 'bijdragelijst', 'overdrachtsverslag',
    'vertrekbewijs', 'verblijfsverslag', 'crisisbeschikking', 'crisisbrief', 'crisisoverdracht', 'crisisafdruk', 'veiligheidsplan',
    'plekvraag', 'verzegelde-brief')),
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
INSERT INTO document_nieuw SELECT id, dossier_id, soort, besluit_id, pas_id, titel, mime, bestandsnaam, bytes, sha256, gemaakt_door_id,
  gemaakt_op FROM document;
DROP TABLE document;
ALTER TABLE document_nieuw RENAME TO document;
CREATE INDEX document_dossier ON document (dossier_id);
CREATE INDEX document_besluit ON document (besluit_id);
CREATE INDEX document_pas ON document (pas_id);
${nooitWijzigen('document')}
`,
};
