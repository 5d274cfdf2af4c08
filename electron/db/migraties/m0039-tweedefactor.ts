import type { Migratie } from './migratie.ts';

/**
 * The second factor of a user (TOTP, RFC 6238) with its recovery codes. The secret stands in this encrypted file and nowhere
 * else, and goes when the factor ends. `factorstap` is of this desk: which codes were used here.
 */
export const m0039: Migratie = {
  nummer: 39,
  naam: 'tweedefactor',
  sql: `
CREATE TABLE tweede_factor (
  id TEXT PRIMARY KEY,
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  -- Base32; null as soon as the factor ended.
  geheim TEXT,
  zout TEXT NOT NULL,
  geheugen_kib INTEGER NOT NULL CHECK (geheugen_kib >= 8),
  gangen INTEGER NOT NULL CHECK (gangen >= 1),
  sinds TEXT NOT NULL,
  einde TEXT,
  einde_wijze TEXT CHECK (einde_wijze IN ('eigen', 'vernieuwd', 'beheer', 'herstelsleutel')),
  einde_door_id TEXT REFERENCES gebruiker (id),
  einde_reden TEXT,
  -- When the user was told that somebody else took it off.
  gezien_op TEXT,
  CHECK ((einde IS NULL) = (geheim IS NOT NULL)),
  CHECK ((einde IS NULL) = (einde_wijze IS NULL) AND (einde IS NULL) = (einde_door_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX tweede_factor_gebruiker ON tweede_factor (gebruiker_id);

CREATE TABLE factor_code (
  factor_id TEXT NOT NULL REFERENCES tweede_factor (id),
  nummer INTEGER NOT NULL,
  -- argon2id with the salt and cost of the factor, base64.
  hash TEXT NOT NULL,
  gebruikt_op TEXT,
  PRIMARY KEY (factor_id, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE factor_stap (
  factor_id TEXT NOT NULL REFERENCES tweede_factor (id),
  stap INTEGER NOT NULL,
  PRIMARY KEY (factor_id, stap)
) STRICT, WITHOUT ROWID;
`,
};
