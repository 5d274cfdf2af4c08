import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

export const m0003: Migratie = {
  nummer: 3,
  naam: 'melding',
  sql: `
-- Around the steps of a dossier: vertegenwoordigers, toestemmingen, confirmations, referrals and closings. A row per version.
CREATE TABLE dossierregel (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('vertegenwoordiger', 'toestemming', 'bevestiging', 'doorverwijzing', 'sluiting')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (id, versie)
) STRICT;
CREATE INDEX dossierregel_dossier ON dossierregel (dossier_id, soort);
${nooitWijzigen('dossierregel')}

-- Who else of the household has a record here, as the newest melding says: derived, so that both dossiers show each other.
CREATE TABLE huishouden_lid (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  rol TEXT NOT NULL CHECK (rol IN ('partner', 'kind', 'ander')),
  PRIMARY KEY (dossier_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX huishouden_lid_client ON huishouden_lid (client_id);
`,
};
