import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** Basis op orde (5.2.10) per person, in versions; and the sites for homes that an organisation works with (5.2.11). */
export const m0018: Migratie = {
  nummer: 18,
  naam: 'basis',
  sql: `
CREATE TABLE basispunt (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  punt TEXT NOT NULL CHECK (punt IN ('identiteitsbewijs', 'briefadres', 'email', 'bankrekening', 'zorgverzekering', 'digid', 'ib60',
    'inkomen', 'huisarts', 'cjg', 'tandarts', 'kinderopvang', 'school', 'onderwijs', 'fondsen', 'alimentatie')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('niet-gevraagd', 'ontbreekt', 'bezig', 'op-orde', 'niet-van-toepassing')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why what was settled turned out otherwise; empty for work that goes on.
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, client_id, punt, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX basispunt_client ON basispunt (client_id);
${nooitWijzigen('basispunt')}

CREATE TABLE woningzoeksite (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL CHECK (length(naam) > 0),
  adres TEXT NOT NULL,
  loting INTEGER NOT NULL CHECK (loting IN (0, 1)),
  buiten_regio INTEGER NOT NULL CHECK (buiten_regio IN (0, 1)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;
`,
};
