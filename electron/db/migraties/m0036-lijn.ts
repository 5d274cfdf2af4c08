import type { Migratie } from './migratie.ts';

/**
 * The line between the desks of one organisation: who this desk is, the keys by generation, how far each desk's packages were
 * read, and which public key each of them has. Of this desk only, but for the travelling key of each user: the inlogsleutel
 * wrapped under the password, so that everybody signs in at every desk.
 */
export const m0036: Migratie = {
  nummer: 36,
  naam: 'lijn',
  sql: `
CREATE TABLE lijn_zelf (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  werkplek_id TEXT NOT NULL,
  naam TEXT NOT NULL,
  -- X25519, base64: by this a next generation of the key is handed over.
  geheim TEXT NOT NULL,
  openbaar TEXT NOT NULL,
  inlogsleutel TEXT NOT NULL,
  sinds TEXT NOT NULL
) STRICT;
CREATE TABLE lijn_sleutel (
  generatie INTEGER PRIMARY KEY CHECK (generatie >= 1),
  sleutel TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE TABLE lijn_gelezen (
  werkplek_id TEXT PRIMARY KEY,
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE lijn_bekend (
  werkplek_id TEXT PRIMARY KEY,
  naam TEXT NOT NULL,
  openbaar TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reissleutel (
  gebruiker_id TEXT PRIMARY KEY REFERENCES gebruiker (id),
  zout TEXT NOT NULL,
  geheugen_kib INTEGER NOT NULL CHECK (geheugen_kib >= 8),
  gangen INTEGER NOT NULL CHECK (gangen >= 1),
  omhulsel TEXT NOT NULL CHECK (json_valid(omhulsel)),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
