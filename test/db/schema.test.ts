import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migraties } from '#db/migraties/index.ts';
import type { Db } from '#db/openen.ts';
import { nieuweDb } from './hulp.ts';

const bestand = fileURLToPath(new URL('schema.sql', import.meta.url));

interface Onderdeel {
  type: string;
  name: string;
  tbl_name: string;
  sql: string;
}
const onderdelen = (db: Db): Onderdeel[] =>
  db
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name",
    )
    .all() as Onderdeel[];
/** Tables of ours: a full text index keeps its own beside it. */
const tabellen = (db: Db) =>
  onderdelen(db).filter(
    ({ type, name, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL') && !/_zoek_/.test(name),
  );

/** Tables that keep what happened: nothing in them is ever changed or taken out. */
const alleenErbij = [
  'bewaarinstelling',
  'vernietigd',
  'audit_elders',
  'botsing',
  'botsing_afhandeling',
  'aanlever_bestand',
  'ethoskeuze',
  'bestandssleutel',
  'bestandsontvanger',
  'aanlever_ontvangst',
  'aanlever_zaak',
  'aanlevering',
  'kluisadres',
  'kluisbrief',
  'kluisinzage',
  'kluislezer',
  'kluisoordeel',
  'basispunt',
  'crisisbijdragelijst',
  'aankomst',
  'aankomst_vervallen',
  'afscherming',
  'afwezigheid',
  'acuut_gebeurtenis',
  'audit',
  'bedhandeling',
  'bekendmaking',
  'bekendmaking_poging',
  'bekendmaking_versie',
  'besluit',
  'besluit_brief',
  'besluit_vervallen',
  'bezwaar_bekendmaking',
  'bezwaar_beslissing',
  'bezwaar_versie',
  'bouwsteen',
  'client_versie',
  'collega_bekende',
  'toezicht_oordeel',
  'zoekspoor',
  'contact',
  'contact_klaar',
  'contact_vervallen',
  'copas',
  'dagrapport_versie',
  'vertrekpunt',
  'copas_ingetrokken',
  'copas_vervanging',
  'crisisopgave',
  'crisisstuk',
  'crisisstuk_document',
  'crisislocatie',
  'crisislocatie_versie',
  'crisislocatie_bevestiging',
  'plekvraag',
  'plekvraag_ingetrokken',
  'plekvraag_aan',
  'plekantwoord',
  'plekantwoord_vervallen',
  'plekhouding_stap',
  'crisisverzoek',
  'document',
  'dossierregel',
  'dubbel_oordeel',
  'huisregels',
  'huisregels_akkoord',
  'huisregels_akkoord_vervallen',
  'instelling_wijziging',
  'inzage',
  'inzage_oordeel',
  'klaargezet',
  'klacht_afhandeling',
  'klacht_versie',
  'locatie_afspraak',
  'locatie_bestand',
  'nacht_correctie',
  'nachtregister',
  'samenvoeging',
  'samenvoeging_terug',
  'sjabloon',
  'sjabloon_beoordeling',
  'geschil',
  'geschil_stap',
  'geschil_stap_vervallen',
  'inkomend',
  'inbak',
  'inbak_afhandeling',
  'ontvangst',
  'overboeking',
  'register_sleutel',
  'register_sleutel_ingetrokken',
  'stap',
  'stuk',
  'terug_gezien',
  'terug_handeling',
  'terug_nagekeken',
  'terug_nagelopen',
  'terug_record',
  'terugzetting',
  'uitbak_verschuiving',
  'toewijzing',
  'uitbak',
  'uitstel',
  'vastlegging',
  'vastlegging_document',
  'bijdragelijst',
  'dagbezoek',
  'maaltijd',
  'winterbesluit',
  'winterbesluit_vervallen',
  'winterlocatie',
  'winternacht',
  'winterregel',
  'vastlegging_herkomst',
  'verzending',
  'verzoek_bestand',
  'verzoek_versie',
];

describe('the schema', () => {
  it('is the one in test/db/schema.sql (after a new migration: SCHEMA=schrijf npm run unit -- test/db/schema)', () => {
    const schema = `${onderdelen(nieuweDb())
      .map(({ sql }) => `${sql};`)
      .join('\n\n')}\n`;
    if (process.env['SCHEMA'] === 'schrijf') writeFileSync(bestand, schema);
    expect(schema).toBe(readFileSync(bestand, 'utf8'));
  });

  it('comes from migrations that are numbered from one, without gaps', () => {
    const nummers = migraties.map(({ nummer }) => nummer);
    expect(nummers).toEqual(migraties.map((_, plek) => plek + 1));
    expect(nieuweDb().pragma('user_version', { simple: true })).toBe(nummers.length);
  });

  it('is strict in every table: a number is no text', () => {
    const db = nieuweDb();
    expect(tabellen(db).length).toBeGreaterThan(15);
    const strikt = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(strikt.all()).toEqual([]);
    expect(() => db.prepare("INSERT INTO instelling VALUES (1, 'een', '{}')").run()).toThrow(/cannot store TEXT/);
  });

  it('has a primary key in every table and an index under every foreign key that is searched', () => {
    const db = nieuweDb();
    for (const { name } of tabellen(db)) {
      const kolommen = db.pragma(`table_info(${name})`) as { pk: number }[];
      expect(
        kolommen.some(({ pk }) => pk > 0),
        name,
      ).toBe(true);
    }
    for (const tabel of ['dossier', 'besluit', 'copas', 'document', 'plaatsing'])
      expect(
        onderdelen(db).filter(({ type, tbl_name }) => type === 'index' && tbl_name === tabel),
        tabel,
      ).not.toEqual([]);
  });

  it('has its settings on: foreign keys, WAL, full sync, no trust in the schema, triggers also under REPLACE', () => {
    const db = nieuweDb();
    const stand = (naam: string): unknown => db.pragma(naam, { simple: true });
    expect({
      foreign_keys: stand('foreign_keys'),
      journal_mode: stand('journal_mode'),
      synchronous: stand('synchronous'),
      trusted_schema: stand('trusted_schema'),
      recursive_triggers: stand('recursive_triggers'),
      locking_mode: stand('locking_mode'),
      cipher: stand('cipher'),
    }).toEqual({
      foreign_keys: 1,
      journal_mode: 'wal',
      synchronous: 2,
      trusted_schema: 0,
      recursive_triggers: 1,
      // Shared, so that a thread of this program can read beside it; a second program is refused (openen.test.ts).
      locking_mode: 'normal',
      cipher: 'aegis',
    });
    expect(() => db.prepare("INSERT INTO client_sleutel VALUES ('woord', 'x', 'niemand')").run()).toThrow(
      /FOREIGN KEY/,
    );
  });
});

describe('append-only tables', () => {
  it('are these, and no table keeps only half of it', () => {
    const triggers = onderdelen(nieuweDb()).filter(({ type, name }) => type === 'trigger' && name.includes('_blijft_'));
    expect(triggers.map(({ name }) => name).sort()).toEqual(
      alleenErbij.flatMap((tabel) => [`${tabel}_blijft_wis`, `${tabel}_blijft_wijzig`]).sort(),
    );
  });

  it.each(alleenErbij)('%s refuses UPDATE, DELETE and REPLACE', (tabel) => {
    const db = nieuweDb();
    // Rows without their parents: it is the triggers that are tried here, not the keys.
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    const kolommen = db.pragma(`table_info(${tabel})`) as { name: string; type: string }[];
    const waarden = kolommen.map(({ name, type }) =>
      type === 'INTEGER'
        ? 1
        : type === 'BLOB'
          ? Buffer.from('x')
          : /feiten|uitleg|gronden|velden|inhoud|kring|uitgesloten|momentopname|bekend/.test(name)
            ? '{}'
            : 'x',
    );
    const plekken = waarden.map(() => '?').join(', ');
    db.prepare(`INSERT INTO ${tabel} VALUES (${plekken})`).run(...waarden);
    const kolom = kolommen.at(-1)?.name ?? '';
    expect(() => db.prepare(`UPDATE ${tabel} SET ${kolom} = ${kolom}`).run()).toThrow('append-only');
    expect(() => db.prepare(`DELETE FROM ${tabel}`).run()).toThrow('append-only');
    expect(() => db.prepare(`INSERT OR REPLACE INTO ${tabel} VALUES (${plekken})`).run(...waarden)).toThrow(
      'append-only',
    );
    expect(db.prepare(`SELECT count(*) AS n FROM ${tabel}`).get()).toEqual({ n: 1 });
  });
});
