import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * The night register: what was saved, closed, opened again or corrected, a row per version; and what a line was before it was
 * changed. The lines themselves stay in `nacht`.
 */
export const m0013: Migratie = {
  nummer: 13,
  naam: 'nacht',
  sql: `
CREATE TABLE nachtregister (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  wat TEXT NOT NULL CHECK (wat IN ('opgeslagen', 'gesloten', 'heropend', 'gecorrigeerd')),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'gesloten')),
  -- Places in use, beds out of use, and places put up besides, as they were when this version was written.
  capaciteit INTEGER NOT NULL CHECK (capaciteit >= 0),
  dicht INTEGER NOT NULL CHECK (dicht >= 0),
  extra INTEGER NOT NULL CHECK (extra >= 0),
  aanwezig INTEGER NOT NULL,
  laat INTEGER NOT NULL,
  afwezig INTEGER NOT NULL,
  afwezig_gemeld INTEGER NOT NULL,
  vertrokken INTEGER NOT NULL,
  -- People with a place of whom it was not filled in.
  nog_open INTEGER NOT NULL,
  -- Heads counted by the night worker; null while the register was never closed.
  geteld INTEGER CHECK (geteld >= 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, datum, versie),
  CHECK (stand = 'open' OR (geteld IS NOT NULL AND nog_open = 0)),
  CHECK (aanwezig + laat <= capaciteit + extra),
  CHECK (wat NOT IN ('heropend', 'gecorrigeerd') OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX nachtregister_datum ON nachtregister (datum, locatie_id, versie);
${nooitWijzigen('nachtregister')}

-- What a line was and what it became, with the version of the register that did it. Null: not filled in.
CREATE TABLE nacht_correctie (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  versie INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  was TEXT CHECK (was IN ('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken')),
  was_bed_id TEXT REFERENCES bed (id),
  was_tijd TEXT,
  wordt TEXT CHECK (wordt IN ('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken')),
  wordt_bed_id TEXT REFERENCES bed (id),
  wordt_tijd TEXT,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, datum, versie, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX nacht_correctie_client ON nacht_correctie (client_id, datum);
${nooitWijzigen('nacht_correctie')}
`,
};
