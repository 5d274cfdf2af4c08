import type { Migratie } from './migratie.ts';

/**
 * Who is somewhere tonight, with years of who was there behind it. A stay without an end sorts after every day, so that the index
 * begins where tonight does and what is over is never looked at.
 */
export const m0042: Migratie = {
  nummer: 42,
  naam: 'snelheid',
  sql: `
DROP INDEX plaatsing_nacht;
DROP INDEX bedgebruik_nacht;
CREATE INDEX plaatsing_nog ON plaatsing (locatie_id, coalesce(tot, '9999'), van);
CREATE INDEX plaatsing_nu ON plaatsing (coalesce(tot, '9999'), van, locatie_id);
CREATE INDEX bedgebruik_nog ON bedgebruik (bed_id, coalesce(tot, '9999'), van);
CREATE INDEX copas_geldig ON copas (locatie_id, geldig_tot);
-- Only the nights of somebody that make a signal: away without a word.
CREATE INDEX nacht_weg ON nacht (datum, client_id, locatie_id) WHERE stand = 'afwezig';
`,
};
