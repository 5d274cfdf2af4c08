import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** The class of ETHOS Light that a person chose instead of the one that follows from the facts, with why. */
export const m0034: Migratie = {
  nummer: 34,
  naam: 'ethos',
  sql: `
CREATE TABLE ethoskeuze (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  client_id TEXT NOT NULL REFERENCES client (id),
  vanaf TEXT NOT NULL,
  klasse TEXT NOT NULL CHECK (klasse IN ('1', '2', '3', '4', '5', '6', '7', 'geen')),
  reden TEXT NOT NULL CHECK (reden <> ''),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX ethoskeuze_client ON ethoskeuze (client_id);
${nooitWijzigen('ethoskeuze')}
`,
};
