import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** First and last names of who is close to a colleague are compared apart; what the registry hears of a case has a reference of its own. */
export const m0029: Migratie = {
  nummer: 29,
  naam: 'toezicht',
  sql: `
DROP TABLE collega_bekende_sleutel;
CREATE TABLE collega_bekende_sleutel (
  bekende_id TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('voornaam', 'achternaam', 'datum', 'telefoon')),
  sleutel TEXT NOT NULL,
  PRIMARY KEY (bekende_id, soort, sleutel)
) STRICT, WITHOUT ROWID;
CREATE INDEX collega_bekende_sleutel_woord ON collega_bekende_sleutel (sleutel);

-- Under what reference the registry hears of a case: random, and tied to the case nowhere but here.
CREATE TABLE crisistelling (
  dossier_id TEXT PRIMARY KEY REFERENCES dossier (id),
  ref TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisistelling')}
-- The months that were released, whole: when something arrives says nothing.
CREATE TABLE crisisvrijgave (
  maand TEXT PRIMARY KEY CHECK (maand GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  aantal INTEGER NOT NULL CHECK (aantal >= 0),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisisvrijgave')}`,
};
