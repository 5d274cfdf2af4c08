import type { Migratie } from './migratie.ts';

const merk = (naam: string, bij: string, deel: 'NEW' | 'OLD'): string => `
CREATE TRIGGER plaatsing_te_melden_${naam} AFTER ${bij} ON plaatsing
BEGIN
  INSERT OR REPLACE INTO plaatsing_te_melden (plaatsing_id, dossier_id, client_id) VALUES (${deel}.id, ${deel}.dossier_id, ${deel}.client_id);
END;`;

/** Stays that changed and of which the registry has to hear. The triggers miss no change, whoever makes it; those of before go first. */
export const m0033: Migratie = {
  nummer: 33,
  naam: 'plaatsingmelden',
  sql: `
CREATE TABLE plaatsing_te_melden (
  plaatsing_id TEXT PRIMARY KEY,
  dossier_id TEXT,
  client_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO plaatsing_te_melden SELECT id, dossier_id, client_id FROM plaatsing;
${merk('nieuw', 'INSERT', 'NEW')}
${merk('anders', 'UPDATE', 'NEW')}
${merk('weg', 'DELETE', 'OLD')}
`,
};
