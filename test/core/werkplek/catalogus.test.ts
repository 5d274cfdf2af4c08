import { afterAll, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/openen.ts';
import { afgeleid, eigen, gedeeld, isZoekindex } from '#db/werkplek/catalogus.ts';
import { leesTabellen } from '#db/werkplek/schema.ts';
import { nieuweMap } from '../hulp.ts';

const map = nieuweMap();
const db = openDatabase(join(map, 'leeg.db'), randomBytes(32), { nieuw: true });
afterAll(() => {
  db.close();
  rmSync(map, { recursive: true, force: true });
});

const tabellen = (
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as {
    name: string;
  }[]
)
  .map(({ name }) => name)
  .filter((naam) => !isZoekindex(naam));

it('says of every table whether desks share it, once', () => {
  const genoemd = [...Object.keys(gedeeld), ...afgeleid, ...eigen].sort();
  expect(genoemd).toEqual(tabellen);
});

it('names columns that are there, and a key where the file numbers the rows', () => {
  for (const [naam, soort] of Object.entries(gedeeld)) {
    const tabel = leesTabellen(db).get(naam);
    const kolommen = [...(tabel?.kolommen ?? []), tabel?.nummer];
    const dossier = typeof soort.dossier === 'string' ? soort.dossier : soort.dossier?.[0];
    for (const kolom of [...(soort.eigenKolommen ?? []), ...(soort.sleutel ?? []), dossier].filter(
      (k) => k !== undefined,
    ))
      expect(kolommen, naam).toContain(kolom);
    const genummerd = db
      .prepare(
        `SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND type = 'INTEGER' AND name NOT IN ('enkel', 'nummer')`,
      )
      .all(naam) as { name: string }[];
    const enkel = db.prepare('SELECT count(*) AS n FROM pragma_table_info(?) WHERE pk > 0').get(naam) as { n: number };
    if (genummerd.length === 1 && enkel.n === 1)
      expect([soort.nummer, Array.isArray(soort.sleutel)], naam).toEqual([genummerd[0]?.name, true]);
  }
});

it('lets what points to a shared row be shared, or be kept by every desk itself', () => {
  const verwijzingen = db
    .prepare(
      `SELECT m.name AS van, f."table" AS naar FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
    )
    .all() as { van: string; naar: string }[];
  const gebroken = verwijzingen.filter(({ van, naar }) => van in gedeeld && !(naar in gedeeld));
  expect(gebroken).toEqual([]);
});
