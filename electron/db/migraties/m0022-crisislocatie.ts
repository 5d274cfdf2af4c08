import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Crisis locations by their cover name (5.1.2), in versions, and how many rooms stood empty when somebody last asked. No
 * address: that is kept apart and names a location by its id.
 */
export const m0022: Migratie = {
  nummer: 22,
  naam: 'crisislocatie',
  sql: `
CREATE TABLE crisislocatie (
  id TEXT PRIMARY KEY,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisislocatie')}

CREATE TABLE crisislocatie_versie (
  locatie_id TEXT NOT NULL REFERENCES crisislocatie (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- It is no longer asked; who is there stays there.
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisislocatie_versie')}

-- What the location said that stands empty, counting rooms that are held and nobody sleeps in yet.
CREATE TABLE crisislocatie_bevestiging (
  locatie_id TEXT NOT NULL REFERENCES crisislocatie (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  leeg TEXT NOT NULL CHECK (json_valid(leeg)),
  gesproken_met TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, volgnummer)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisislocatie_bevestiging')}
`,
};
