import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { Registeradres } from '#core/register/levering/poort.ts';
import type { Verzegeld, Werkplekverbinding } from '#core/werkplek/lijn/poort.ts';
import { scramGeheim } from '#registerdb/logins.ts';
import { pgWerkplekken } from '#registerdb/werkplek.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwId, nieuwRegister, type Organisatie, type Register } from './opstelling.ts';

/* The log of an organisation's desks, attacked with logins of others and of its own by plain SQL. */
let server: Server;
let register: Register;
let gemeente: Organisatie;
let buur: Organisatie;
let kade: Organisatie;
let vt: Organisatie;
const [eerste, tweede] = [nieuwId(), nieuwId()];
let balie: Registeradres;
let een: Werkplekverbinding;
let twee: Werkplekverbinding;
const begin = { transactie: '0', plek: '0' };
const over = (uren: number): string => new Date(Date.now() + uren * 3_600_000).toISOString();

async function sql(adres: Registeradres): Promise<pg.Client> {
  const { host, poort: port, database, gebruiker: user, wachtwoord: password } = adres;
  const client = new pg.Client({ host, port, database, user, password, ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
const pakket = (volgnummer: number, tekst = `pakket ${volgnummer}`, sleutel = 1): Verzegeld => ({
  werkplekId: '',
  volgnummer,
  schema: 31,
  sleutel,
  op: '2026-11-22T10:00:00.000Z',
  inhoud: new Uint8Array(Buffer.from(tekst)),
});
const invoegen = `INSERT INTO register.werkpakket (organisatie_id, werkplek_id, volgnummer, schema, sleutel, op, inhoud)
  VALUES ($1, $2, $3, 31, 1, now(), '\\x00')`;
const alle = async (): Promise<string[]> =>
  (
    await register.beheer.query<{ w: string; n: number }>(
      'SELECT werkplek_id AS w, volgnummer AS n FROM register.werkpakket ORDER BY transactie, plek',
    )
  ).rows.map(({ w, n }) => `${w} ${n}`);

async function sluitAan(id: string, via: Werkplekverbinding): Promise<Registeradres> {
  const uitnodiging = await via.nodigUit(id, over(1));
  const lijn = await pgWerkplekken.verbind({ ...gemeente.adres, ...uitnodiging });
  await lijn.meldAan(1, 'om te vullen');
  await lijn.klaar(new Uint8Array([1]), 1, `van ${id} zelf`);
  await lijn.sluit();
  return { ...gemeente.adres, ...uitnodiging, wachtwoord: `van ${id} zelf` };
}

beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'werkplek');
  gemeente = await register.login('gemeente', 'rotterdam');
  buur = await register.login('gemeente', 'buur');
  kade = await register.login('opvangaanbieder', 'kade', [gemeente.id]);
  vt = await register.login('veilig-thuis', 'veilig_thuis');
  een = await pgWerkplekken.verbind(gemeente.adres);
  await een.begin(eerste, new Uint8Array([1]));
  balie = await sluitAan(tweede, een);
  twee = await pgWerkplekken.verbind(balie);
  await een.stuur(eerste, [pakket(1), pakket(2)]);
  await twee.stuur(tweede, [pakket(1)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([een.sluit(), twee.sluit()]);
  await register.beheer.end();
  await server.ruimOp();
});

describe('the log of the desks', () => {
  it('has one order for all, keeps what comes twice once, and refuses another under the same number', async () => {
    await een.stuur(eerste, [pakket(2), pakket(3)]);
    const volgorde = [`${eerste} 1`, `${eerste} 2`, `${tweede} 1`, `${eerste} 3`];
    expect(await alle()).toEqual(volgorde);
    for (const lijn of [een, twee]) {
      const { pakketten, meer } = await lijn.haal(begin, 100);
      expect(pakketten.map(({ werkplekId, volgnummer }) => `${werkplekId} ${volgnummer}`)).toEqual(volgorde);
      expect(meer).toBe(false);
    }
    await expect(een.stuur(eerste, [pakket(3, 'iets anders')])).rejects.toMatchObject({ code: 'dubbel' });
    expect(await alle()).toEqual(volgorde);
  });

  it('comes in stretches without gaps', async () => {
    const gelezen: number[] = [];
    for (let na = begin, meer = true; meer;) {
      const stuk = await twee.haal(na, 2);
      gelezen.push(...stuk.pakketten.map(({ volgnummer }) => volgnummer));
      ({ tot: na, meer } = stuk);
    }
    expect(gelezen).toEqual([1, 2, 1, 3]);
  });

  it('tells the other desks of the same organisation, and says nothing in it', async () => {
    const gehoord: string[] = [];
    const luister = await sql(kade.adres);
    luister.on('notification', ({ payload }) => gehoord.push(`kade ${payload}`));
    await luister.query(`LISTEN onthaal_werk_${kade.id}`);
    const nieuws = new Promise<void>((klaar) => twee.bijNieuws(() => klaar()));
    await een.stuur(eerste, [pakket(4)]);
    await nieuws;
    await luister.query('SELECT 1');
    expect(gehoord).toEqual([]);
    await luister.end();
  });

  it('shows who has read how far', async () => {
    const { tot } = await twee.haal(begin, 2);
    await twee.gezien(tot);
    const lijst = await een.lijst();
    expect(lijst.map(({ werkplekId, achter }) => [werkplekId, achter])).toEqual([
      [eerste, 1],
      [tweede, 2],
    ]);
    expect(await een.teLezen(begin)).toBe(5);
  });
});

describe('what another organisation can do with it', () => {
  it('see nothing: no packages, no desks, no keys', async () => {
    for (const wie of [buur, kade, vt]) {
      const client = await sql(wie.adres);
      for (const vraag of [
        'SELECT * FROM register.werkpakket',
        'SELECT * FROM register.werkpleksleutel',
        'SELECT * FROM register.werkplekken()',
      ])
        expect((await client.query(vraag)).rows, vraag).toEqual([]);
      expect((await client.query('SELECT register.werk_te_lezen($1, 0) AS n', ['0'])).rows).toEqual([{ n: '0' }]);
      await expect(client.query('SELECT * FROM register.werkplek')).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });

  it('write nothing: not as us, not as one of our desks, not as itself without being a desk', async () => {
    for (const wie of [buur, kade, vt]) {
      const client = await sql(wie.adres);
      for (const [org, werkplek] of [
        [gemeente.id, eerste],
        [wie.id, eerste],
        [wie.id, nieuwId()],
        [gemeente.id, nieuwId()],
      ])
        await expect(client.query(invoegen, [org, werkplek, 90])).rejects.toMatchObject({ code: '42501' });
      for (const [vraag, waarden] of [
        ['SELECT register.trek_werkplek_in($1, 2, $2)', [tweede, '{}']],
        ['SELECT register.nodig_werkplek_uit($1, $2, now())', [nieuwId(), scramGeheim('x')]],
        ['SELECT register.meld_werkplek_aan(1, $1)', [scramGeheim('x')]],
        ['SELECT register.werkplek_klaar($1, 1, $2)', ['\\x00', scramGeheim('x')]],
        ['SELECT register.sluit_login($1)', ['rotterdam']],
      ] as const)
        await expect(client.query(vraag, [...waarden]), vraag).rejects.toMatchObject({
          code: expect.stringMatching(/^(OW001|42501)$/),
        });
      await client.end();
    }
    expect((await een.haal(begin, 100)).pakketten).toHaveLength(5);
  });
});

describe('what a desk itself can do with it', () => {
  it('write only as itself, under the key of now, never over what stands, and not the order', async () => {
    const client = await sql(balie);
    for (const [org, werkplek] of [
      [gemeente.id, eerste],
      [buur.id, tweede],
    ])
      await expect(client.query(invoegen, [org, werkplek, 90])).rejects.toMatchObject({ code: '42501' });
    await expect(twee.stuur(tweede, [pakket(2, 'oud', 2)])).rejects.toMatchObject({ code: 'conflict' });
    for (const vraag of [
      `UPDATE register.werkpakket SET inhoud = '\\x00'`,
      'DELETE FROM register.werkpakket',
      'TRUNCATE register.werkpakket',
      'ALTER TABLE register.werkpakket DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE register.werkpakket DISABLE TRIGGER werkpakket_blijft',
      `INSERT INTO register.werkpakket (organisatie_id, werkplek_id, volgnummer, schema, sleutel, op, inhoud, plek)
         VALUES ('${gemeente.id}', '${tweede}', 91, 31, 1, now(), '\\x00', 1)`,
      `INSERT INTO register.werkpleksleutel VALUES ('${gemeente.id}', 2, '${eerste}', '${tweede}', '\\x00')`,
      'SELECT * FROM register.werkplek',
      `UPDATE register.werkplek SET ingetrokken_op = now()`,
      `INSERT INTO register.login VALUES ('balie', '${gemeente.id}')`,
      'SET ROLE rotterdam',
      'SELECT register.sluit_login($$rotterdam$$)',
    ])
      await expect(client.query(vraag), vraag).rejects.toMatchObject({ code: '42501' });
    for (const vraag of [
      `UPDATE register.werkpakket SET inhoud = '\\x00'`,
      'DELETE FROM register.werkpakket',
      'TRUNCATE register.werkpakket CASCADE',
    ])
      await expect(register.beheer.query(vraag), vraag).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('make no login but one of this organisation that may do nothing else, and put no SQL in it', async () => {
    const client = await sql(balie);
    const vraag = 'SELECT register.nodig_werkplek_uit($1, $2, $3)';
    for (const [id, geheim] of [
      [nieuwId(), `x' SUPERUSER --`],
      [nieuwId(), `SCRAM-SHA-256$4096:${'a'.repeat(24)}$${'a'.repeat(44)}:${'a'.repeat(44)}' SUPERUSER`],
      [`x"; DROP TABLE a; --`, scramGeheim('x')],
      ['rotterdam', scramGeheim('x')],
      [nieuwId(), null],
    ])
      await expect(client.query(vraag, [id, geheim, over(1)])).rejects.toMatchObject({ code: 'OW005' });
    await expect(client.query(vraag, [nieuwId(), scramGeheim('x'), over(24 * 40)])).rejects.toMatchObject({
      code: 'OW005',
    });
    // Taking the place of a desk that is there.
    await expect(client.query(vraag, [eerste, scramGeheim('x'), over(1)])).rejects.toMatchObject({ code: '23505' });
    await client.end();
    const { rows } = await register.beheer.query<{ mag: boolean }>(
      `SELECT bool_or(rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls) AS mag
       FROM pg_roles WHERE rolname LIKE 'onthaal_w_%'`,
    );
    expect(rows).toEqual([{ mag: false }]);
  });
});

describe('an invitation', () => {
  it('works once, and its password no longer after that', async () => {
    const id = nieuwId();
    const uitnodiging = await een.nodigUit(id, over(1));
    const adres = { ...gemeente.adres, ...uitnodiging };
    const lijn = await pgWerkplekken.verbind(adres);
    // Invited is not in: nothing to see, nothing to write.
    expect((await lijn.haal(begin, 10)).pakketten).toEqual([]);
    expect(await lijn.werkplek()).toBeNull();
    await expect(lijn.stuur(id, [pakket(1)])).rejects.toMatchObject({ code: 'conflict' });
    await expect(lijn.nodigUit(nieuwId(), over(1))).rejects.toMatchObject({ code: 'ingetrokken' });
    await lijn.meldAan(1, 'om te vullen');
    await expect(lijn.meldAan(1, 'nog een')).rejects.toMatchObject({ code: 'uitnodiging-gebruikt' });
    expect((await lijn.haal(begin, 10)).pakketten).not.toEqual([]);
    await lijn.klaar(new Uint8Array([9]), 1, 'het eigen wachtwoord');
    await expect(lijn.klaar(new Uint8Array([8]), 1, 'nog een')).rejects.toMatchObject({ code: 'ingetrokken' });
    await lijn.sluit();
    for (const wachtwoord of [adres.wachtwoord, 'om te vullen'])
      await expect(pgWerkplekken.verbind({ ...adres, wachtwoord })).rejects.toMatchObject({
        code: 'wachtwoord-onjuist',
      });
    const eigen = await pgWerkplekken.verbind({ ...adres, wachtwoord: 'het eigen wachtwoord' });
    await eigen.sluit();
    await een.trekIn(id, 2, { [eerste]: 'AAAA', [tweede]: 'AAAA' });
  });

  it('is no good after its time', async () => {
    const uitnodiging = await een.nodigUit(nieuwId(), over(-1));
    await expect(pgWerkplekken.verbind({ ...gemeente.adres, ...uitnodiging })).rejects.toMatchObject({
      code: 'wachtwoord-onjuist',
    });
  });

  it('cannot be used by a login of the organisation that was not invited', async () => {
    await expect(een.meldAan(2, 'x')).rejects.toMatchObject({ code: 'ingetrokken' });
    await expect(een.begin(nieuwId(), new Uint8Array([1]))).rejects.toMatchObject({ code: 'deelt-al' });
  });
});

describe('a desk that is withdrawn', () => {
  it('is shut out at once, also on a line that is open, with the invitations that it made; the rest gets the next key', async () => {
    const [weg, open] = [nieuwId(), nieuwId()];
    const uitnodiging = await een.nodigUit(weg, over(1));
    const adres = { ...gemeente.adres, ...uitnodiging, wachtwoord: 'dief' };
    const voor = await pgWerkplekken.verbind({ ...gemeente.adres, ...uitnodiging });
    await voor.meldAan(2, 'dief');
    await voor.sluit();
    const dief = await pgWerkplekken.verbind(adres);
    const achterdeur = await dief.nodigUit(open, over(1));
    // All who stay must get the key, and nobody else; otherwise nothing happens.
    for (const omhulsels of [{}, { [eerste]: 'AAAA' }, { [eerste]: 'AAAA', [tweede]: 'AAAA', [weg]: 'AAAA' }])
      await expect(een.trekIn(weg, 3, omhulsels as never)).rejects.toMatchObject({ code: 'conflict' });
    await expect(een.trekIn(weg, 2, { [eerste]: 'AAAA', [tweede]: 'AAAA' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(een.trekIn(eerste, 3, { [tweede]: 'AAAA' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await dief.haal(begin, 1)).pakketten).toHaveLength(1);
    await een.trekIn(weg, 3, { [eerste]: 'AQID', [tweede]: 'BAUG' });
    await expect(dief.haal(begin, 1).then(({ pakketten }) => pakketten)).rejects.toThrow();
    await expect(pgWerkplekken.verbind(adres)).rejects.toThrow();
    await expect(pgWerkplekken.verbind({ ...gemeente.adres, ...achterdeur })).rejects.toThrow();
    expect(await twee.sleutels(2)).toEqual([{ sleutel: 3, vanWerkplek: eerste, omhulsel: new Uint8Array([4, 5, 6]) }]);
    expect(await twee.huidigeSleutel()).toBe(3);
    const lijst = await twee.lijst();
    expect(lijst.find(({ werkplekId }) => werkplekId === weg)?.ingetrokkenOp).not.toBeNull();
    await dief.sluit();
  });
});
