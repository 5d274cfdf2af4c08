import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** What is recorded during and after a stay: evidence, perspectief, nazorg. Every version stays. */
export const m0007: Migratie = {
  nummer: 7,
  naam: 'vervolg',
  sql: `
CREATE TABLE vastlegging (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('waarschuwing', 'incident', 'verblijfsgesprek', 'woningaanbod', 'inspanning', 'vervolgplek',
    'heronderzoek', 'voornemen', 'plan', 'uitstroom', 'warme-overdracht', 'nazorg')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why this version is there: empty for the first and for work that goes on.
  reden TEXT NOT NULL,
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (ingetrokken = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX vastlegging_dossier ON vastlegging (dossier_id, soort);
${nooitWijzigen('vastlegging')}

-- The letters and prints that were made of a record.
CREATE TABLE vastlegging_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  vastlegging_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  FOREIGN KEY (vastlegging_id, versie) REFERENCES vastlegging (id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX vastlegging_document_vastlegging ON vastlegging_document (vastlegging_id);
${nooitWijzigen('vastlegging_document')}
`,
};
