import type { Migratie } from './migratie.ts';

/** The way to the registry, and what of the outbox it has. Bookkeeping of this file: for another registry it starts anew. */
export const m0020: Migratie = {
  nummer: 20,
  naam: 'levering',
  sql: `
CREATE TABLE register_verbinding (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  aan INTEGER NOT NULL CHECK (aan IN (0, 1)),
  host TEXT NOT NULL,
  poort INTEGER NOT NULL CHECK (poort BETWEEN 1 AND 65535),
  database TEXT NOT NULL,
  gebruiker TEXT NOT NULL,
  wachtwoord TEXT NOT NULL,
  -- PEM of the authority that the server's certificate must come from; null: those that the computer knows.
  ca TEXT,
  -- The registry that the table below is about; null: not connected yet.
  register_id TEXT
) STRICT;

-- What became of a record of the outbox. Everything up to the highest number was offered, in order.
CREATE TABLE levering (
  volgnummer INTEGER PRIMARY KEY REFERENCES uitbak (volgnummer),
  status TEXT NOT NULL CHECK (status IN ('verstuurd', 'geweigerd', 'opnieuw')),
  reden TEXT,
  op TEXT NOT NULL,
  CHECK ((status = 'geweigerd') = (reden IS NOT NULL))
) STRICT;
CREATE INDEX levering_open ON levering (status, volgnummer) WHERE status <> 'verstuurd';
`,
};
