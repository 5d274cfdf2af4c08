import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { recordsoorten, type Recordsoort } from '#shared/register/records.ts';
import { pgRegister } from '#registerdb/verbinding.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwId, nieuwRegister, record, type Organisatie, type Register } from './opstelling.ts';

/* Row-level security, attacked with the logins themselves by plain SQL. */
let server: Server;
let register: Register;
let gemeente: Organisatie;
let buurgemeente: Organisatie;
let kade: Organisatie;
let haven: Organisatie;
let veiligThuis: Organisatie;
let vtElders: Organisatie;
let als: Record<'gemeente' | 'buur' | 'kade' | 'haven' | 'vt', pg.Client>;

async function inloggen({ adres }: Organisatie): Promise<pg.Client> {
  const { host, poort: port, database, gebruiker: user, wachtwoord: password } = adres;
  const client = new pg.Client({ host, port, database, user, password, ssl: false });
  await client.connect();
  return client;
}
async function lever(wie: Organisatie, soort: Recordsoort, gerichtAan: string | null = null): Promise<string> {
  const verbinding = await pgRegister.verbind(wie.adres);
  const een = record(wie, soort === 'crisisopvang' ? null : nieuwId(), 1, soort);
  const { recordId, dossierRef } = een;
  const tekst = JSON.stringify(een);
  const stroomRef = dossierRef ?? recordId;
  await verbinding
    .lever([{ volgnummer: 1, recordId, soort, inhoud: tekst, stroomRef, stroomVolgnummer: 1, gerichtAan }])
    .finally(() => verbinding.sluit());
  return recordId;
}
const ziet = async (client: pg.Client, van = 'register.record'): Promise<string[]> =>
  (await client.query<{ id: string }>(`SELECT record_id AS id FROM ${van}`)).rows.map(({ id }) => id).sort();
const fout = (client: pg.Client, sql: string, waarden: unknown[] = []) =>
  expect(client.query(sql, waarden)).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|0A000|42P17|22023)$/),
  });
const invoegen = `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, inhoud)
  VALUES ($1, now(), $2, $3, $4, $5, 1, 1, '{}')`;

let r: Record<string, string>;
beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'register');
  gemeente = await register.login('gemeente', 'rotterdam');
  buurgemeente = await register.login('gemeente', 'buur');
  kade = await register.login('opvangaanbieder', 'kade', [gemeente.id]);
  haven = await register.login('opvangaanbieder', 'haven', [gemeente.id, buurgemeente.id]);
  veiligThuis = await register.login('veilig-thuis', 'veilig_thuis', [gemeente.id]);
  vtElders = await register.login('veilig-thuis', 'vt_elders');
  r = {
    toets: await lever(gemeente, 'toets'),
    toewijzingKade: await lever(gemeente, 'toewijzing', kade.id),
    besluitKade: await lever(gemeente, 'besluit', kade.id),
    toewijzingHaven: await lever(gemeente, 'toewijzing', haven.id),
    nachtKade: await lever(kade, 'acute-plaatsing'),
    nachtHaven: await lever(haven, 'acute-plaatsing', buurgemeente.id),
    nachtenKade: await lever(kade, 'nachtregister'),
    matrix: await lever(gemeente, 'zelfredzaamheidmatrix'),
    contact: await lever(gemeente, 'contact'),
    // Even what is meant for an aanbieder, of a kind that it may not read.
    bezwaarKade: await lever(gemeente, 'bezwaar', kade.id),
    toestemmingKade: await lever(gemeente, 'toestemming', kade.id),
    plaatsing: await lever(gemeente, 'plaatsing'),
    vanVt: await lever(veiligThuis, 'crisisopvang'),
    vtVoorBuur: await lever(veiligThuis, 'crisisopvang', buurgemeente.id),
    vtVoorKade: await lever(veiligThuis, 'crisisopvang', kade.id),
    vanVtElders: await lever(vtElders, 'crisisopvang'),
  };
  als = {
    gemeente: await inloggen(gemeente),
    buur: await inloggen(buurgemeente),
    kade: await inloggen(kade),
    haven: await inloggen(haven),
    vt: await inloggen(veiligThuis),
  };
});
afterAll(async () => {
  for (const client of Object.values(als)) await client.end();
  await register.beheer.end();
  await server.ruimOp();
});
const dit = (...namen: string[]): string[] => namen.map((naam) => r[naam]!).sort();

describe('what a login sees', () => {
  it('the gemeente: its own, and what its aanbieders send it', async () => {
    expect(await ziet(als.gemeente)).toEqual(
      dit(
        ...['toets', 'toewijzingKade', 'besluitKade', 'toewijzingHaven', 'nachtKade', 'nachtenKade', 'vanVt'],
        ...['matrix', 'contact', 'bezwaarKade', 'toestemmingKade', 'plaatsing'],
      ),
    );
  });
  it('another gemeente: only what is sent to it by who works for it', async () => {
    expect(await ziet(als.buur)).toEqual(dit('nachtHaven'));
  });
  it('an aanbieder: its own, and of what is meant for it the kinds that it may read; no onderzoek, no reasons', async () => {
    expect(await ziet(als.kade)).toEqual(dit('toewijzingKade', 'nachtKade', 'nachtenKade'));
    expect(await ziet(als.haven)).toEqual(dit('toewijzingHaven', 'nachtHaven'));
  });
  it('Veilig Thuis: its own and nothing else; of it only the gemeente that it works for reads, and only its counts', async () => {
    expect(await ziet(als.vt)).toEqual(dit('vanVt', 'vtVoorBuur', 'vtVoorKade'));
    expect(await ziet(als.gemeente, 'register.v_crisisopvang')).toEqual(dit('vanVt'));
    for (const wie of [als.buur, als.kade, als.haven]) {
      expect(await ziet(wie, 'register.v_crisisopvang')).toEqual([]);
      expect(await ziet(wie, 'register.v_crisisopvang_nu')).toEqual([]);
    }
  });
  it('the views give no more than the table', async () => {
    for (const client of Object.values(als)) {
      const mag = new Set(await ziet(client));
      for (const soort of recordsoorten) {
        const beeld = `register.v_${soort.replaceAll('-', '_')}`;
        for (const id of await ziet(client, beeld)) expect(mag, beeld).toContain(id);
      }
    }
    expect(await ziet(als.gemeente, 'register.v_toewijzing')).toEqual(dit('toewijzingKade', 'toewijzingHaven'));
    expect(await ziet(als.gemeente, 'register.v_acute_plaatsing')).toEqual(dit('nachtKade'));
  });
});

describe('what a login cannot do', () => {
  it('write in the name of another, as another kind, or a kind that is not its own to write', async () => {
    const kort = nieuwId().slice(0, 8);
    await fout(als.kade, invoegen, [nieuwId(), gemeente.id, nieuwId(), 'gemeente', 'sluiting']);
    await fout(als.kade, invoegen, [nieuwId(), kade.id, nieuwId(), 'gemeente', 'sluiting']);
    await fout(als.kade, invoegen, [nieuwId(), haven.id, nieuwId(), 'opvangaanbieder', 'sluiting']);
    for (const soort of ['besluit', 'vervolgbesluit', 'copas', `nieuw-${kort}`])
      await fout(als.kade, invoegen, [nieuwId(), kade.id, nieuwId(), 'opvangaanbieder', soort]);
    for (const soort of ['bezwaar', 'contact', 'zelfredzaamheidmatrix', 'toestemming', 'plaatsing', 'crisisopvang'])
      await fout(als.kade, invoegen, [nieuwId(), kade.id, nieuwId(), 'opvangaanbieder', soort]);
    await fout(als.gemeente, invoegen, [nieuwId(), gemeente.id, nieuwId(), 'gemeente', 'crisisopvang']);
    for (const soort of recordsoorten.filter((een) => een !== 'crisisopvang'))
      await fout(als.vt, invoegen, [nieuwId(), veiligThuis.id, nieuwId(), 'veilig-thuis', soort]);
    // Its counts neither, when they hang on a dossier.
    await fout(
      als.vt,
      invoegen.replace('soort, versie,', 'soort, dossier_ref, versie,').replace('$5, 1,', "$5, 'zaak', 1,"),
      [nieuwId(), veiligThuis.id, nieuwId(), 'veilig-thuis', 'crisisopvang'],
    );
    await als.kade.query('BEGIN');
    await als.kade.query(invoegen, [nieuwId(), kade.id, nieuwId(), 'opvangaanbieder', 'sluiting']);
    await als.kade.query('ROLLBACK');
  });

  it('take the id of another’s record beforehand, so that it would not come in', async () => {
    const een = record(gemeente, nieuwId(), 3);
    await als.kade.query(
      `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, inhoud)
       VALUES ($1, $2, $3, $4, 'opvangaanbieder', 'sluiting', 1, 1, '{}')`,
      [een.dossierRef, een.vastgelegdOp, kade.id, een.recordId],
    );
    const { recordId, dossierRef: stroomRef, soort } = een;
    const verbinding = await pgRegister.verbind(gemeente.adres);
    const kent = await verbinding.lever([
      {
        volgnummer: 1,
        recordId,
        soort,
        inhoud: JSON.stringify(een),
        stroomRef: stroomRef!,
        stroomVolgnummer: 1,
        gerichtAan: null,
      },
    ]);
    await verbinding.sluit();
    expect(kent.get(recordId)).toBe('nieuw');
  });

  it('change, take away or overwrite a record, its own neither; nor can the administrator by accident', async () => {
    for (const client of Object.values(als)) {
      await fout(client, `UPDATE register.record SET inhoud = '{}'`);
      await fout(client, 'DELETE FROM register.record');
      await fout(client, 'TRUNCATE register.record');
      await fout(
        client,
        `${invoegen} ON CONFLICT (stroom_ref, vastgelegd_op, organisatie_id, record_id) DO UPDATE SET soort = 'toets'`,
        [nieuwId(), kade.id, nieuwId(), 'opvangaanbieder', 'sluiting'],
      );
      await fout(client, 'MERGE INTO register.record r USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE');
      await fout(client, 'DELETE FROM register.v_toewijzing');
    }
    await fout(register.beheer, `UPDATE register.record SET inhoud = '{}'`);
    await fout(register.beheer, 'DELETE FROM register.record');
    await fout(register.beheer, 'TRUNCATE register.record');
  });

  it('set when a record came in', async () => {
    await fout(
      als.kade,
      `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, inhoud, ontvangen_op)
       VALUES ($1, now(), $1, $1, 'opvangaanbieder', 'sluiting', 1, 1, '{}', '2020-01-01')`,
      [kade.id],
    );
  });

  it('get round the policies', async () => {
    const kent = await ziet(als.kade);
    for (const sql of [
      'SET ROLE rotterdam',
      'SET ROLE beheer',
      'SET SESSION AUTHORIZATION rotterdam',
      'ALTER TABLE register.record DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE register.record NO FORCE ROW LEVEL SECURITY',
      'DROP POLICY eigen_lezen ON register.record',
      'CREATE POLICY alles ON register.record USING (true)',
      'GRANT rotterdam TO kade',
      `ALTER ROLE rotterdam PASSWORD 'x'`,
      'ALTER ROLE kade BYPASSRLS',
      'CREATE TABLE public.buit AS SELECT * FROM register.record',
      'CREATE TEMP TABLE buit (x int)',
      'CREATE SCHEMA kade',
      `CREATE FUNCTION pg_temp.eigen_id() RETURNS text LANGUAGE sql AS 'SELECT 1::text'`,
      `CREATE OR REPLACE FUNCTION register.eigen_id() RETURNS text LANGUAGE sql AS 'SELECT 1::text'`,
      `INSERT INTO register.login VALUES ('kade', '${gemeente.id}')`,
      'SELECT * FROM register.login',
      'SELECT * FROM register.organisatie',
      'SELECT * FROM register.samenwerking',
      'UPDATE register.soortrecht SET lezen = true',
      `SELECT pg_read_file('/etc/passwd')`,
      `COPY register.record TO '/tmp/buit'`,
      `COPY register.record FROM PROGRAM 'id'`,
      `SELECT lo_import('/etc/passwd')`,
      'CREATE EXTENSION dblink',
      'ALTER TABLE register.record DISABLE TRIGGER record_blijft',
      'SELECT rolpassword FROM pg_authid',
    ])
      await expect(als.kade.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    await als.kade.query('SET row_security = off');
    await expect(als.kade.query('SELECT * FROM register.record')).rejects.toMatchObject({ code: '42501' });
    await als.kade.query('RESET row_security');
    await als.kade.query('SET ROLE onthaal_register');
    expect(await ziet(als.kade)).toEqual(kent);
    await als.kade.query('RESET ROLE');
  });

  it('look through a condition that tells: errors and messages come only from its own rows', async () => {
    // Dividing by zero on every row that is looked at, hidden ones too if they were.
    const { rows } = await als.kade.query<{ n: string }>(
      `SELECT count(*) AS n FROM register.record WHERE organisatie_id NOT IN ($1, $2) AND 1 / (CASE WHEN soort = 'toets' THEN 0 ELSE 1 END) = 1`,
      [kade.id, ''],
    );
    expect(Number(rows[0]?.n)).toBe(1);
    expect((await als.kade.query('SELECT * FROM pg_stats WHERE schemaname = $1', ['register'])).rowCount).toBe(0);
  });

  it('make the views of others fail with a record that is no record', async () => {
    const client = als.haven;
    for (const [soort, inhoud] of [
      ['melding', { aantalKinderen: 'veel', heeftPartner: 3, datum: 'ooit' }],
      ['acute-plaatsing', { kinderenMee: 'x', client: 4 }],
    ] as const)
      await client.query(
        `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, inhoud)
         VALUES ($1, now(), $2, $1, 'opvangaanbieder', $3, 1, 1, $4)`,
        [nieuwId(), haven.id, soort, JSON.stringify(inhoud)],
      );
    const { rows } = await als.gemeente.query('SELECT aantal_kinderen, heeft_partner, datum FROM register.v_melding');
    expect(rows).toEqual([{ aantal_kinderen: null, heeft_partner: null, datum: 'ooit' }]);
    await als.gemeente.query('SELECT * FROM register.v_acute_plaatsing');
  });
});
