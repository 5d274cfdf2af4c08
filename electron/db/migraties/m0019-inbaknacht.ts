import type { Migratie } from './migratie.ts';

/** A night that comes in is held against the one that came before it: found without reading every record. */
export const m0019: Migratie = {
  nummer: 19,
  naam: 'inbaknacht',
  sql: `
CREATE INDEX inbak_nacht ON inbak (organisatie_id, json_extract(inhoud, '$.inhoud.datum'), json_extract(inhoud, '$.inhoud.locatie.locatieRef'))
  WHERE soort = 'nachtregister';
`,
};
