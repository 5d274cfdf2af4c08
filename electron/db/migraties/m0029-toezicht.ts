import type { Migratie } from './migratie.ts';

/** First and last names of who is close to a colleague are compared apart. */
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
`,
};
