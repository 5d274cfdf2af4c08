import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * The records beside the facts of the onderzoek (5.2.4, 2.2.4, 2.2.7): one table, a row per version, the whole content in each.
 * A record that lapsed has a reason and stays; a later version without one brings it back.
 */
export const m0004: Migratie = {
  nummer: 4,
  naam: 'onderzoek',
  sql: `
CREATE TABLE stuk (
  -- The order in which things were recorded, also within one instant.
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('meting', 'opvraging', 'afspraak', 'hersteltermijn', 'verslag', 'bijlage')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  vervallen TEXT CHECK (length(vervallen) > 0),
  document_id TEXT REFERENCES document (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (id, versie)
) STRICT;
CREATE INDEX stuk_dossier ON stuk (dossier_id);
CREATE INDEX stuk_document ON stuk (document_id) WHERE document_id IS NOT NULL;
${nooitWijzigen('stuk')}

-- How large a file may be that is attached to a dossier, in MB.
UPDATE instelling SET waarden = json_set(waarden, '$.bijlageMaxMb', 15) WHERE json_extract(waarden, '$.bijlageMaxMb') IS NULL;
`,
};
