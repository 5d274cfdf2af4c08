import { describe, expect, it } from 'vitest';
import type { Db } from '#db/openen.ts';
import { vernietigcatalogus } from '#db/vernietigen/catalogus.ts';
import { isZoekindex } from '#db/werkplek/catalogus.ts';
import { nieuweDb } from '../../db/hulp.ts';

const namen = (db: Db): string[] =>
  (
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[]
  ).filter((naam) => !isZoekindex(naam));

/** Tables with a row of their own about a dossier or a person: by a column, or because they point at such a table. */
function bereikbaar(db: Db): Set<string> {
  const bereikt = new Set(['dossier', 'client']);
  for (const naam of namen(db)) {
    const kolommen = db.prepare(`SELECT name FROM pragma_table_info('${naam}')`).pluck().all() as string[];
    if (kolommen.some((k) => /(^|_)(dossier|client)_id$/.test(k))) bereikt.add(naam);
  }
  for (let erbij = true; erbij;) {
    erbij = false;
    for (const naam of namen(db)) {
      if (bereikt.has(naam)) continue;
      const ouders = db.prepare(`SELECT "table" FROM pragma_foreign_key_list('${naam}')`).pluck().all() as string[];
      if (!ouders.some((ouder) => bereikt.has(ouder) && naam !== ouder)) continue;
      bereikt.add(naam);
      erbij = true;
    }
  }
  return bereikt;
}

describe('the catalogue of destruction', () => {
  it('has every table of the schema, once', () => {
    expect(Object.keys(vernietigcatalogus).toSorted()).toEqual(namen(nieuweDb()).toSorted());
  });

  it('lets no table stay that reaches a dossier or a person, but the access log and the proof', () => {
    const db = nieuweDb();
    const blijft = [...bereikbaar(db)].filter((naam) => 'blijft' in (vernietigcatalogus[naam] ?? {}));
    expect(blijft.toSorted()).toEqual(['audit', 'audit_elders', 'vernietigd']);
  });

  it('names columns that exist', () => {
    const db = nieuweDb();
    for (const [naam, plaats] of Object.entries(vernietigcatalogus)) {
      const kolommen = new Set(db.prepare(`SELECT name FROM pragma_table_info('${naam}')`).pluck().all() as string[]);
      const genoemd =
        'json' in plaats
          ? plaats.json
          : 'leeg' in plaats
            ? plaats.leeg
            : 'rijen' in plaats
              ? [plaats.rijen.dossier, plaats.rijen.client].flatMap((w) =>
                  w === undefined
                    ? []
                    : typeof w === 'string'
                      ? [w]
                      : 'sql' in w
                        ? []
                        : 'kolommen' in w
                          ? w.kolommen
                          : [w[0]],
                )
              : [];
      expect(
        genoemd.filter((k) => !kolommen.has(k)),
        naam,
      ).toEqual([]);
    }
  });
});
