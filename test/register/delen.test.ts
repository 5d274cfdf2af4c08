import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { maakLogin } from '#registerdb/logins.ts';
import { registermigraties } from '#registerdb/schema/index.ts';
import { pgRegister } from '#registerdb/verbinding.ts';
import { vanaf, type Registerverbinding, type TeLeveren } from '#core/register/levering/poort.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwId, nieuwRegister, record, type Organisatie, type Register } from './opstelling.ts';

/* The table of records in a part per month: made by who sets the registry up and by what is delivered, with no right for it. */
let server: Server;
let register: Register;
let gemeente: Organisatie;
let kade: Organisatie;
let lijn: Registerverbinding;
let nummer = 0;
beforeAll(async () => (server = await startPostgres()));
afterAll(() => server.ruimOp());
beforeEach(async () => {
  register = await nieuwRegister(server, `delen_${(nummer += 1)}`);
  gemeente = await register.login('gemeente', `gemeente_${nummer}`);
  kade = await register.login('opvangaanbieder', `kade_${nummer}`, [gemeente.id]);
  lijn = await pgRegister.verbind(kade.adres);
  return async () => {
    await lijn.sluit();
    await register.beheer.end();
  };
});

/** Noon on a day of a month after (or before) this one. */
function inMaand(verder: number, dag = 10): string {
  const nu = new Date();
  return new Date(Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth() + verder, dag, 12)).toISOString();
}
const deelVan = (op: string): string => `record_${op.slice(0, 4)}_${op.slice(5, 7)}`;
function op(moment: string, wie = kade): TeLeveren {
  const een = { ...record(wie, nieuwId(), 1), vastgelegdOp: moment };
  const { recordId, soort, dossierRef } = een;
  const inhoud = JSON.stringify(een);
  return { volgnummer: 1, recordId, soort, inhoud, stroomRef: dossierRef ?? '', stroomVolgnummer: 1, gerichtAan: null };
}
const delen = async (): Promise<string[]> =>
  (
    await register.beheer.query<{ naam: string }>(
      `SELECT relid::regclass::text AS naam FROM pg_partition_tree('register.record') WHERE isleaf ORDER BY 1`,
    )
  ).rows.map(({ naam }) => naam.replace('register.', ''));
const ligtIn = async ({ recordId }: TeLeveren) =>
  (
    await register.beheer.query<{ deel: string; plek: string; transactie: string }>(
      `SELECT tableoid::regclass::text AS deel, plek::text, transactie::text FROM register.record WHERE record_id = $1`,
      [recordId],
    )
  ).rows.map((rij) => ({ ...rij, deel: rij.deel.replace('register.', '') }));
const inDeel = async (een: TeLeveren): Promise<string[]> => (await ligtIn(een)).map(({ deel }) => deel);
async function alsLogin(wie: Organisatie, doe: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const { host, poort: port, database, gebruiker: user, wachtwoord: password } = wie.adres;
  const client = new pg.Client({ host, port, database, user, password, ssl: false });
  await client.connect();
  await doe(client).finally(() => client.end());
}
/** As the desk of the gemeente follows: ids in order. */
async function volg(): Promise<string[]> {
  const bij = await pgRegister.verbind(gemeente.adres);
  const van = bij.partners.find(({ id }) => id === kade.id)!;
  const ids: string[] = [];
  for (let na = vanaf, meer = true; meer;) {
    const oogst = await bij.haal(van, na, 3);
    ids.push(...oogst.records.map(({ recordId }) => recordId));
    ({ tot: na, meer } = oogst);
  }
  await bij.sluit();
  return ids;
}

describe('parts of months', () => {
  it('are there for this month and three more, and are made by what is delivered of another month', async () => {
    expect(await delen()).toEqual([...[0, 1, 2, 3].map((n) => deelVan(inMaand(n))), 'record_rest']);
    const [nu, eerder, ook] = [op(inMaand(0)), op(inMaand(-7)), op(inMaand(-7, 28))];
    const kent = await lijn.lever([nu, eerder, ook]);
    expect([...kent.values()]).toEqual(['nieuw', 'nieuw', 'nieuw']);
    expect([await inDeel(nu), await inDeel(eerder), await inDeel(ook)]).toEqual([
      [deelVan(inMaand(0))],
      [deelVan(inMaand(-7))],
      [deelVan(inMaand(-7))],
    ]);
    expect([...(await lijn.lever([ook, eerder, nu])).values()]).toEqual(['bekend', 'bekend', 'bekend']);
    expect(await volg()).toEqual([nu, eerder, ook].map(({ recordId }) => recordId));
  });

  it('at the turn of a month that nobody prepared the first delivery makes it, of several at once one', async () => {
    // As if register:init ran long ago: this month and those after it are not there.
    for (const n of [0, 1, 2, 3]) await register.beheer.query(`DROP TABLE register.${deelVan(inMaand(n))}`);
    const lijnen = await Promise.all([1, 2, 3, 4].map(() => pgRegister.verbind(kade.adres)));
    const alle = lijnen.map((_, i) => [op(inMaand(0, i + 1)), op(inMaand(0, 20 + i))]);
    await Promise.all(lijnen.map((een, i) => een.lever(alle[i]!)));
    expect(await delen()).toEqual([deelVan(inMaand(0)), 'record_rest']);
    for (const een of alle.flat()) expect(await ligtIn(een)).toHaveLength(1);
    expect((await volg()).sort()).toEqual(
      alle
        .flat()
        .map(({ recordId }) => recordId)
        .sort(),
    );
    await Promise.all(lijnen.map((een) => een.sluit()));
  });

  it('what a clock far beside the time recorded waits in the rest, is followed, and gets its part when its month comes', async () => {
    const [ooit, straks, later] = [op('1999-12-31T23:59:59.000Z'), op(inMaand(5)), op('2099-01-01T00:00:00.000Z')];
    await lijn.lever([ooit, straks, later]);
    for (const een of [ooit, straks, later]) expect(await inDeel(een)).toEqual(['record_rest']);
    expect(await volg()).toEqual([ooit, straks, later].map(({ recordId }) => recordId));
    const vooraf = await ligtIn(straks);
    // Three months on: register:init as it is run then.
    const { rows } = await register.beheer.query<{ n: string }>('SELECT register.deel_in($1::date) AS n', [
      inMaand(4).slice(0, 10),
    ]);
    expect(rows[0]?.n).toBe('1');
    const [daarna] = await ligtIn(straks);
    expect(daarna).toEqual({ ...vooraf[0], deel: deelVan(inMaand(5)) });
    expect([await inDeel(ooit), await inDeel(later)]).toEqual([['record_rest'], ['record_rest']]);
    expect([...(await lijn.lever([later, straks, ooit])).values()]).toEqual(['bekend', 'bekend', 'bekend']);
    expect(await volg()).toEqual([ooit, straks, later].map(({ recordId }) => recordId));
    // Again changes nothing.
    const eerst = await delen();
    await register.beheer.query('SELECT register.deel_in($1::date)', [inMaand(4).slice(0, 10)]);
    expect(await delen()).toEqual(eerst);
  });

  it('a reader that does not let go holds no delivery up: it goes to the rest, and register:init puts it where it belongs', async () => {
    await alsLogin(gemeente, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT count(*) FROM register.record');
      const een = op(inMaand(-5));
      expect([...(await lijn.lever([een])).values()]).toEqual(['nieuw']);
      expect(await inDeel(een)).toEqual(['record_rest']);
      await client.query('COMMIT');
      // Its month has a row in the rest: what comes next does not try again, and is one with it.
      const nog = op(inMaand(-5, 12));
      await lijn.lever([nog]);
      expect(await inDeel(nog)).toEqual(['record_rest']);
      await richtRegisterIn(register.beheer, { registerId: nieuwId(), proef: false });
      expect([await inDeel(een), await inDeel(nog)]).toEqual([[deelVan(inMaand(-5))], [deelVan(inMaand(-5))]]);
      expect(await volg()).toEqual([een.recordId, nog.recordId]);
    });
  });

  it('two statements of one transaction are followed whole, by who may read their kinds and nobody else', async () => {
    await alsLogin(gemeente, async (client) => {
      const invoegen = `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, gericht_aan, inhoud)
        VALUES ($1, now(), $2, $1, 'gemeente', $3, 1, 1, $4, '{}')`;
      await client.query('BEGIN');
      await client.query(invoegen, [nieuwId(), gemeente.id, 'besluit', kade.id]);
      await client.query('COMMIT');
      const van = lijn.partners.find(({ id }) => id === gemeente.id)!;
      const leeg = await lijn.haal(van, vanaf, 10);
      expect(leeg).toMatchObject({ records: [], meer: false });
      await client.query('BEGIN');
      await client.query(invoegen, [nieuwId(), gemeente.id, 'besluit', kade.id]);
      await client.query(invoegen, [nieuwId(), gemeente.id, 'toewijzing', kade.id]);
      await client.query('COMMIT');
      expect((await lijn.haal(van, leeg.tot, 10)).records.map(({ soort }) => soort)).toEqual(['toewijzing']);
    });
    // Plain SQL: that something came for it which it may not read is not to be seen either.
    await alsLogin(kade, async (client) => {
      const { rows } = await client.query('SELECT organisatie_id FROM register.aankomst');
      expect(rows).toEqual([{ organisatie_id: gemeente.id }]);
    });
  });
});

describe('what a login cannot do with the parts', () => {
  it('read or write past the whole, make or take away parts, or say what came in', async () => {
    await lijn.lever([op(inMaand(0))]);
    const deel = `register.${deelVan(inMaand(0))}`;
    await alsLogin(gemeente, async (client) => {
      for (const sql of [
        `SELECT * FROM ${deel}`,
        'SELECT * FROM register.record_rest',
        `INSERT INTO ${deel} SELECT * FROM register.record`,
        `UPDATE ${deel} SET soort = 'x'`,
        `DELETE FROM ${deel}`,
        `TRUNCATE ${deel}`,
        `COPY ${deel} TO STDOUT`,
        `ALTER TABLE register.record DETACH PARTITION ${deel}`,
        `ALTER TABLE ${deel} DISABLE ROW LEVEL SECURITY`,
        `DROP TABLE ${deel}`,
        'CREATE TABLE register.record_2001_01 (x int)',
        `SELECT register.maak_maand('2026-01-01')`,
        `SELECT register.maak_deel('record_x', 'DEFAULT')`,
        `SELECT register.deel_in('2026-01-01')`,
        'SELECT soorten FROM register.aankomst',
        `INSERT INTO register.aankomst VALUES ('x', '1', '2026-01-01', NULL, 'gemeente', '{}')`,
        'DELETE FROM register.aankomst',
        'SELECT register.meld()',
      ])
        await expect(client.query(sql), sql).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|0A000)$/) });
      const eerst = await delen();
      for (const maand of [
        '2099-01-01',
        '1980-01-01',
        '0001-01-01',
        'infinity',
        '-infinity',
        inMaand(0).slice(0, 10),
        null,
      ]) {
        const { rows } = await client.query('SELECT register.zorg_voor_maand($1::date) AS gemaakt', [maand]);
        expect(rows).toEqual([{ gemaakt: maand === inMaand(0).slice(0, 10) }]);
      }
      expect(await delen()).toEqual(eerst);
      // In range: an empty part more, of which there can never be more than months.
      await client.query('SELECT register.zorg_voor_maand($1::date)', [`${inMaand(-9).slice(0, 7)}-01`]);
      expect(await delen()).toHaveLength(eerst.length + 1);
    });
    const fout = { code: '42501' };
    await expect(register.beheer.query(`UPDATE ${deel} SET soort = 'x'`)).rejects.toMatchObject(fout);
    await expect(register.beheer.query(`DELETE FROM ${deel}`)).rejects.toMatchObject(fout);
    await expect(register.beheer.query(`TRUNCATE ${deel}`)).rejects.toMatchObject(fout);
  });
});

describe('moving a registry that is in use', () => {
  it('takes every record along also when its owner is no superuser, with its place, and the same again is known', async () => {
    const meester = await server.beheer();
    await meester.query(`CREATE ROLE eigenaar LOGIN CREATEROLE PASSWORD 'eigenaar'`);
    await meester.query('GRANT onthaal_register TO eigenaar WITH ADMIN OPTION, INHERIT FALSE');
    await meester.query('CREATE DATABASE van_eigenaar OWNER eigenaar');
    await meester.end();
    const eigenaar = new pg.Client({
      host: '127.0.0.1',
      port: server.poort,
      user: 'eigenaar',
      password: 'eigenaar',
      database: 'van_eigenaar',
      ssl: false,
    });
    await eigenaar.connect();
    const doel = { registerId: nieuwId(), proef: false };
    await richtRegisterIn(eigenaar, doel, registermigraties.slice(0, 4));
    const wachtwoord = await maakLogin(eigenaar, {
      rol: 'eigen_kade',
      organisatieId: kade.id,
      soort: 'opvangaanbieder',
      naam: 'Kade',
      voor: [],
    });
    const adres = {
      host: '127.0.0.1',
      poort: server.poort,
      database: 'van_eigenaar',
      gebruiker: 'eigen_kade',
      wachtwoord,
      ca: null,
    };
    const alle = [inMaand(-20), inMaand(-1), inMaand(0), inMaand(7), '2003-02-01T00:00:00.000Z'].map((moment) =>
      op(moment),
    );
    const regel = `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer, inhoud)
      SELECT $2, (d ->> 'vastgelegdOp')::timestamptz, d -> 'organisatie' ->> 'id', d ->> 'recordId', 'opvangaanbieder', d ->> 'soort', 1, $2, 1, d -> 'inhoud' FROM (SELECT $1::jsonb AS d) x`;
    await alsLogin({ ...kade, adres }, async (client) => {
      for (const { inhoud, stroomRef } of alle) await client.query(regel, [inhoud, stroomRef]);
    });
    const alles =
      'SELECT record_id, stroom_ref, vastgelegd_op, inhoud, transactie::text, plek, ontvangen_op FROM register.record ORDER BY plek';
    await eigenaar.query('ALTER TABLE register.record NO FORCE ROW LEVEL SECURITY');
    const voor = (await eigenaar.query(alles)).rows;
    expect(voor).toHaveLength(5);
    await eigenaar.query('ALTER TABLE register.record FORCE ROW LEVEL SECURITY');
    // A migration that breaks halfway leaves everything as it was.
    const kapot = registermigraties.map((een) =>
      een.nummer === 5 ? { ...een, sql: `${een.sql}; SELECT 1 / 0` } : een,
    );
    await expect(richtRegisterIn(eigenaar, doel, kapot)).rejects.toThrow('division');
    expect((await eigenaar.query(`SELECT relkind FROM pg_class WHERE oid = 'register.record'::regclass`)).rows).toEqual(
      [{ relkind: 'r' }],
    );
    // What destroys came later and is of the new one alone.
    const regels = async () =>
      (
        await eigenaar.query(
          `SELECT policyname, permissive, roles, cmd, qual, with_check FROM pg_policies WHERE tablename = 'record' AND policyname NOT LIKE 'vernietigen%' ORDER BY 1`,
        )
      ).rows;
    const vooraf = await regels();
    expect(await richtRegisterIn(eigenaar, doel)).toMatchObject({ van: 4, naar: registermigraties.length });
    expect(await regels()).toEqual(vooraf);
    const meer = await server.beheer('van_eigenaar');
    expect((await meer.query(alles)).rows).toEqual(voor);
    const { rows } = await meer.query<{ deel: string }>(
      'SELECT tableoid::regclass::text AS deel FROM register.record ORDER BY plek',
    );
    const rest = 'register.record_rest';
    expect(rows.map(({ deel }) => deel)).toEqual([
      ...[-20, -1, 0].map((n) => `register.${deelVan(inMaand(n))}`),
      rest,
      rest,
    ]);
    await meer.end();
    // The app goes on: what it has sent is known, a month that is not there yet is made without any right.
    const verder = await pgRegister.verbind(adres);
    expect([...(await verder.lever(alle)).values()]).toEqual(alle.map(() => 'bekend'));
    expect([...(await verder.lever([op(inMaand(-3))])).values()]).toEqual(['nieuw']);
    await verder.sluit();
    expect((await eigenaar.query(`SELECT FROM pg_class WHERE relname = $1`, [deelVan(inMaand(-3))])).rowCount).toBe(1);
    await eigenaar.end();
  });
});
