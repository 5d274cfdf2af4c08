import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buiten, exporttabellen, tabellenVan, verwerkingVan } from '#shared/inzage/tabellen.ts';
import { organisatiesoorten } from '#shared/contract/rechten.ts';
import { lezersVan, verwerkingen, verwerkingnamen } from '#shared/inzage/verwerkingen.ts';
import { leesTabellenOverClienten } from '#db/opslag/inzage.ts';
import { termijnVolgensTabel } from '#core/inzage/bewaartermijn.ts';
import type { Db } from '#db/openen.ts';
import type { Testkern } from '../hulp.ts';
import { gemeentesjabloon, openBestand } from '../opstelling.ts';

let k: Testkern;
let db: Db;
beforeAll(async () => {
  k = await gemeentesjabloon()();
  k.sluit();
  ({ db } = await openBestand(k.map));
});
afterAll(() => {
  db.close();
  k.ruimOp();
});

const tabellen = (): string[] =>
  (
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all() as {
      name: string;
    }[]
  ).map(({ name }) => name);

/** The data map: what the README links to, made from the same lists as the file that a person gets. */
function gegevenskaart(): string {
  const delen = verwerkingnamen.map((naam) => {
    const v = verwerkingen[naam];
    const lezers = organisatiesoorten
      .filter((soort) => v.bij.some((een) => een === soort))
      .map((soort) => `${soort}: ${lezersVan(naam, soort).join(', ') || 'niemand'}`);
    return [
      `## ${v.naam}`,
      '',
      `- **Gegevens**: ${v.gegevens}`,
      `- **Van wie**: ${v.wie}`,
      `- **Waarvoor**: ${v.doel}`,
      `- **Grond**: ${v.grond}`,
      `- **Wie leest**: ${lezers.join('; ')}`,
      `- **Wie krijgt**: ${v.ontvangers}`,
      `- **Hoe lang**: ${termijnVolgensTabel(naam, '2026-11-16')}`,
      `- **Tabellen**: ${tabellenVan(naam)
        .map((tabel) => `\`${tabel}\``)
        .join(', ')}`,
    ].join('\n');
  });
  const weg = Object.entries(buiten).map(([tabel, { waarom }]) => `- \`${tabel}\`: ${waarom}`);
  return [
    '# Data map',
    '',
    'Made from `verwerkingen.ts` and `tabellen.ts` by `KAART=schrijf npm run unit -- test/core/inzage/catalogus`; the same test compares it.',
    '',
    delen.join('\n\n'),
    '',
    '## Not in the file of a request for access, with the reason',
    '',
    weg.join('\n'),
    '',
  ].join('\n');
}

describe('the catalogue of what is given to whom asks (AVG 15)', () => {
  it('has every table with a way to a client: in the file, or left out with the reason', () => {
    const missen = leesTabellenOverClienten(db).filter((naam) => !exporttabellen[naam] && !buiten[naam]?.waarom);
    expect(missen).toEqual([]);
  });

  it('names no table and no column that is not there, and no table twice', () => {
    const bestaand = new Set(tabellen());
    for (const naam of [...Object.keys(exporttabellen), ...Object.keys(buiten)]) expect(bestaand, naam).toContain(naam);
    expect(Object.keys(exporttabellen).filter((naam) => buiten[naam])).toEqual([]);
    for (const [naam, tabel] of Object.entries(exporttabellen)) {
      const kolommen = (db.prepare(`SELECT name FROM pragma_table_info('${naam}')`).all() as { name: string }[]).map(
        (r) => r.name,
      );
      const eenheid = tabel.eenheid === 'lijst' ? [] : tabel.eenheid;
      const genoemd = [
        ...tabel.paden.map(({ kolom }) => kolom),
        ...eenheid,
        ...(tabel.weg ?? []),
        ...(tabel.binnenin ? [tabel.binnenin] : []),
      ];
      for (const kolom of genoemd) expect(kolommen, `${naam}.${kolom}`).toContain(kolom);
      const namen = Object.keys(exporttabellen);
      for (const { van } of tabel.paden)
        if (van !== 'client' && van !== 'dossier')
          expect(namen.indexOf(van), `${naam} after ${van}`).toBeLessThan(namen.indexOf(naam));
    }
  });

  it('puts every table of the schema in exactly one processing of the register (AVG 30)', () => {
    expect(tabellen().filter((naam) => verwerkingVan(naam) === null)).toEqual([]);
    const bestaand = new Set(tabellen());
    for (const verwerking of verwerkingnamen)
      expect(
        tabellenVan(verwerking).filter((naam) => !bestaand.has(naam)),
        verwerking,
      ).toEqual([]);
  });

  it('is the data map that the README links to', () => {
    const pad = fileURLToPath(new URL('../../../shared/inzage/README.md', import.meta.url));
    if (process.env['KAART'] === 'schrijf') writeFileSync(pad, gegevenskaart());
    expect(readFileSync(pad, 'utf8')).toBe(gegevenskaart());
  });
});
