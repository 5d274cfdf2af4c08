import type { Migratie } from './migratie.ts';

/** How far the records of each partner were read in a registry, by the places as that registry counts them. */
export const m0025: Migratie = {
  nummer: 25,
  naam: 'volgen',
  sql: `
CREATE TABLE register_gevolgd (
  register_id TEXT NOT NULL,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('gemeente', 'opvangaanbieder', 'veilig-thuis')),
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (register_id, organisatie_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbak_bron ON inbak (bron);
`,
};
