import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Files between organisations are encrypted (age, X25519): our own secret by which we read what is meant for us, and the recipient
 * of every other organisation, as beheer entered it. The newest of an organisation counts.
 */
export const m0030: Migratie = {
  nummer: 30,
  naam: 'bundel',
  sql: `
CREATE TABLE bestandssleutel (
  ontvanger TEXT PRIMARY KEY,
  geheim TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bestandssleutel')}

CREATE TABLE bestandsontvanger (
  organisatie_id TEXT NOT NULL,
  ontvanger TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (organisatie_id, ontvanger)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bestandsontvanger')}
`,
};
