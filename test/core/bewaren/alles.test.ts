import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import type { Db } from '#db/openen.ts';
import { vernietig } from '#db/vernietigen/vernietig.ts';
import { vernietigcatalogus } from '#db/vernietigen/catalogus.ts';
import { testkern, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';

/** The whole proefomgeving: every area has rows in it. Each world is destroyed in its own file. */
let k: Testkern;
beforeAll(async () => {
  k = testkern();
  await k.doe('installatie.proefomgeving', {});
  k.sluit();
}, 240_000);
afterAll(() => k.ruimOp());

const kolom = (db: Db, sql: string): string[] => db.prepare(sql).pluck().all() as string[];
const tabellen = (db: Db): string[] =>
  kolom(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'dagrapport_zoek%'",
  );

/** In which tables and columns one of these texts stands. */
function waarStaat(db: Db, teksten: readonly string[], over: ReadonlySet<string>): string[] {
  const gevonden = new Set<string>();
  for (const tabel of tabellen(db).filter((naam) => !over.has(naam)))
    for (const rij of db.prepare(`SELECT * FROM "${tabel}"`).iterate() as Iterable<Record<string, unknown>>)
      for (const [k_, waarde] of Object.entries(rij)) {
        const tekst = Buffer.isBuffer(waarde) ? waarde.toString('latin1') : String(waarde);
        if (teksten.some((t) => tekst.includes(t)))
          gevonden.add(`${tabel}.${k_}${rij['soort'] ? ' ' + String(rij['soort']) : ''}`);
      }
  return [...gevonden].toSorted();
}

const mogenHetIdHouden = new Set(['audit', 'audit_elders', 'vernietigd', 'vernietigingsregel', 'uitbak_weg']);

describe.each([
  ['gemeente', 'balie'],
  ['aanbieder', 'aanbieder'],
  ['Veilig Thuis', 'veiligthuis'],
])('destroying in the file of the %s', (_naam, inlognaam) => {
  it('leaves of half of the dossiers nothing, and of the others everything', async () => {
    const { db } = await openBestand(k.map, inlognaam, proefwachtwoord);
    try {
      const alle = kolom(db, 'SELECT id FROM dossier ORDER BY id');
      const weg = alle.filter((_, i) => i % 2 === 0);
      const blijven = alle.filter((_, i) => i % 2 === 1);
      const metDossier = tabellen(db).filter(
        (naam) =>
          kolom(db, `SELECT name FROM pragma_table_info('${naam}')`).includes('dossier_id') &&
          naam in vernietigcatalogus,
      );
      const tel = () =>
        metDossier.map((naam) => [
          naam,
          db
            .prepare(`SELECT count(*) FROM "${naam}" WHERE dossier_id IN (SELECT value FROM json_each(?))`)
            .pluck()
            .get(JSON.stringify(blijven)),
        ]);
      const voor = tel();
      const uit = db.transaction(() =>
        vernietig(
          db,
          weg.map((id) => ({ soort: 'dossier', id })),
        ),
      )();
      const personen = uit.flatMap((een) => een.personen);
      expect(personen.length).toBeGreaterThan(2);
      expect(waarStaat(db, [...weg, ...personen], mogenHetIdHouden)).toEqual([]);
      expect(tel()).toEqual(voor);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(
        db.prepare("INSERT INTO dagrapport_zoek (dagrapport_zoek) VALUES ('integrity-check')").run().changes,
      ).toBeGreaterThanOrEqual(0);
    } finally {
      db.close();
    }
  });
});
