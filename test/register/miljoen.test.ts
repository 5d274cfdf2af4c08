import { loadavg, setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { Gevolgd } from '#core/register/levering/poort.ts';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { registermigraties } from '#registerdb/schema/index.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { aangeraakt, duur, maakBron, maakKoud, maakOrganisaties, planVan, sjablonenNaarMaat } from './groot.ts';
import { haal as haalVoorheen, lever as leverVoorheen } from './oudeapp.ts';
import { nieuwId, record, type Organisatie } from './opstelling.ts';
import { proefrecords } from './proefrecords.ts';

/*
 * A registry of all centrumgemeenten with the records of years, from before its table had parts: it is moved in place, and every
 * read of the app touches only the parts it needs. MILJOEN=10 takes ten million records, real documents of the proefomgeving, a
 * server on disk, and prints sizes and times; half an hour on a quiet machine and 30 GB.
 */
const gevraagd = Number(process.env['MILJOEN'] ?? 0);
const aantal = gevraagd ? gevraagd * 1_000_000 : 200_000;
const maanden = gevraagd ? 60 : 24;
/** Ten million go straight into the parts: making them twice would take an hour more. */
const inPlaats = gevraagd <= 1;
const voorDelen = registermigraties.filter(({ nummer }) => nummer <= 4);
const doel = { registerId: nieuwId(), proef: false };
const zeg = (regel: string): void => (gevraagd ? console.log(regel) : undefined);
const seconden = (van: number): string => `${((performance.now() - van) / 1000).toFixed(1)} s`;

let server: Server;
let beheer: pg.Client;
let wie: { gemeente: Organisatie; kade: Organisatie; haven: Organisatie };
let plek: (nummer: number) => Gevolgd;
/** What a follower read before the move, and the sum of everything. */
let ervoor: { gelezen: string[]; som: unknown };

async function inloggen({ adres }: Organisatie): Promise<pg.Client> {
  const { host, poort: port, database, gebruiker: user, wachtwoord: password } = adres;
  const client = new pg.Client({ host, port, database, user, password, ssl: false });
  await client.connect();
  return client;
}
async function als<T>(organisatie: Organisatie, doe: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await inloggen(organisatie);
  try {
    return await doe(client);
  } finally {
    await client.end();
  }
}
const volg = (van: Organisatie, { transactie, plek: na }: Gevolgd, hoogstens = 100) => ({
  text: 'SELECT * FROM register.volg($1, $2::text::xid8, $3::bigint, $4)',
  values: [van.id, transactie, na, hoogstens],
});
const volgVoorheen = (van: Organisatie, { transactie, plek: na }: Gevolgd, hoogstens = 100) => ({
  text: haalVoorheen,
  values: [van.id, transactie, na, hoogstens],
});
const leesVoorheen = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ recordId: string }>(volgVoorheen(wie.gemeente, plek(aantal * 0.7), 500))).rows.map(
    ({ recordId }) => recordId,
  );
/** First instant of a month before the current one, UTC. */
const maand = (terug: number): string => {
  const nu = new Date();
  return new Date(Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth() - terug, 1)).toISOString();
};
const deelVan = (moment: string): string => `record_${moment.slice(0, 4)}_${moment.slice(5, 7)}`;
const som = async () =>
  (
    await beheer.query(
      'SELECT count(*), sum(hashtext(record_id)::bigint), sum(plek), sum(volgnummer), max(transactie)::text FROM register.record',
    )
  ).rows[0] as unknown;

beforeAll(async () => {
  const instellingen = [
    'shared_buffers=1GB',
    'maintenance_work_mem=512MB',
    'max_wal_size=6GB',
    'wal_level=minimal',
    'max_wal_senders=0',
  ];
  server = await startPostgres(gevraagd ? { opSchijf: true, instellingen } : {});
  const meester = await server.beheer();
  await meester.query('CREATE DATABASE groot');
  await meester.end();
  beheer = await server.beheer('groot');
  await richtRegisterIn(beheer, doel, inPlaats ? voorDelen : registermigraties);
  wie = await maakOrganisaties(beheer, server, 'groot');
  const sjablonen = gevraagd ? await vanProef() : sjablonenNaarMaat();
  plek = await maakBron(beheer, { aantal, maanden, sjablonen });
  await laad();
  ervoor = { gelezen: await als(wie.kade, leesVoorheen), som: await som() };
}, 7_200_000);
afterAll(async () => {
  await beheer.end();
  await server.ruimOp();
});

/** The documents of the proefomgeving; a locatie closes its nights all year, which those few weeks do not show. */
async function vanProef() {
  const alle = await proefrecords();
  return alle.flatMap(({ record: { soort, inhoud, organisatie }, gericht }) =>
    organisatie.soort === 'veilig-thuis'
      ? []
      : Array.from({ length: soort === 'nachtregister' ? 90 : 1 }, () => ({
          soort,
          inhoud,
          schrijver: organisatie.soort as 'gemeente',
          gericht,
        })),
  );
}

async function laad(): Promise<void> {
  const stuk = Math.ceil(aantal / 40);
  await wijkUit();
  await beheer.query('BEGIN; DROP INDEX register.record_afzender, register.record_gericht, register.record_volgen');
  if (!inPlaats) {
    await beheer.query(
      'ALTER TABLE register.record DROP CONSTRAINT record_pkey; ALTER TABLE register.record DISABLE TRIGGER record_meld',
    );
    await beheer.query(
      `SELECT register.maak_maand(m) FROM (SELECT ($1::date - n * interval '1 month')::date AS m FROM generate_series(1, ${maanden - 1}) n) x`,
      [maand(0).slice(0, 10)],
    );
  }
  const van = performance.now();
  for (let i = 0; i < aantal; i += stuk) {
    await beheer.query(`INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer,
      gericht_aan, inhoud, transactie, plek) SELECT * FROM public.bron(${i}, ${Math.min(aantal, i + stuk)})`);
    zeg(`${Math.min(aantal, i + stuk)} after ${seconden(van)}, load ${loadavg()[0]?.toFixed(0)}`);
  }
  zeg(
    `${aantal} rows made and stored ${inPlaats ? 'in one table with its key' : 'in parts without keys'} in ${seconden(van)}`,
  );
  const index = performance.now();
  await beheer.query(`CREATE INDEX record_afzender ON register.record (organisatie_id, soort, vastgelegd_op);
    CREATE INDEX record_gericht ON register.record (gericht_aan, soort, vastgelegd_op) WHERE gericht_aan IS NOT NULL;
    CREATE INDEX record_volgen ON register.record (organisatie_id, transactie, plek)`);
  if (!inPlaats)
    await beheer.query(`ALTER TABLE register.record ADD PRIMARY KEY (stroom_ref, vastgelegd_op, organisatie_id, record_id);
      ALTER TABLE register.record ENABLE TRIGGER record_meld;
      INSERT INTO register.aankomst (organisatie_id, transactie, maand, gericht_aan, organisatie_soort, soorten)
      SELECT organisatie_id, transactie, register.maand_van(vastgelegd_op), gericht_aan, min(organisatie_soort), array_agg(DISTINCT soort)
      FROM register.record GROUP BY 1, 2, 3, 4`);
  await beheer.query('COMMIT');
  await beheer.query('VACUUM (ANALYZE) register.record');
  await beheer.query(`SELECT setval('register.plek', ${aantal + 1})`);
  zeg(`indexes and VACUUM ANALYZE ${seconden(index)}`);
  await beheer.query('VACUUM (ANALYZE) register.aankomst').catch(() => undefined);
  zeg(await grootte(inPlaats ? "SELECT 'register.record'::regclass" : delen));
}
/** The work that takes long lets others on the machine go first. */
async function wijkUit(): Promise<void> {
  const { rows } = await beheer.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  if (gevraagd && rows[0]) setPriority(rows[0].pid, 10);
}
async function grootte(wat: string): Promise<string> {
  const { rows } = await beheer.query<{ rijen: string; tabel: string; index: string }>(
    `SELECT (SELECT count(*) FROM register.record) AS rijen, sum(pg_table_size(r)) AS tabel, sum(pg_indexes_size(r)) AS index FROM (${wat}) x (r)`,
  );
  const { rijen, tabel, index } = rows[0]!;
  const gb = (n: string): string => `${(Number(n) / 1e9).toFixed(2)} GB`;
  return `${rijen} rows: table ${gb(tabel)}, indexes ${gb(index)}, ${Math.round((Number(tabel) + Number(index)) / Number(rijen))} bytes per record`;
}
const delen = `SELECT relid FROM pg_partition_tree('register.record') WHERE isleaf UNION ALL SELECT 'register.aankomst'::regclass`;

/** What the app and people with SQL ask, each with other senders, dossiers and places in turn. */
async function vragen(nieuw: boolean, keer: number) {
  const stromen = await als(
    wie.gemeente,
    async (c) =>
      (
        await c.query<{ s: string; op: string }>(
          `SELECT stroom_ref AS s, to_char(vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SSZ') AS op FROM register.record WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2 LIMIT ${keer}`,
          [maand(7), maand(6)],
        )
      ).rows,
  );
  const doe = nieuw ? volg : volgVoorheen;
  const reeks = <T>(maak: (i: number) => T): T[] => Array.from({ length: keer }, (_, i) => maak(i));
  const per = (i: number): string => maand(i % Math.min(maanden, 30));
  return [
    ['kade', 'aanbieder, nothing new', reeks(() => doe(wie.gemeente, { transactie: '9000000000', plek: '0' }))],
    [
      'kade',
      'aanbieder catches up, 100 of what is for it',
      reeks((i) => doe(wie.gemeente, plek(aantal * (0.6 + (0.35 * i) / keer)))),
    ],
    ['kade', 'aanbieder, new desk, first 100', reeks(() => doe(wie.gemeente, { transactie: '0', plek: '0' }))],
    [
      'gemeente',
      'gemeente follows an aanbieder, 100',
      reeks((i) => doe(wie.kade, plek(aantal * (0.6 + (0.35 * i) / keer)))),
    ],
    [
      'gemeente',
      'a dossier from its month on, half a year',
      reeks((i) => ({
        text: 'SELECT * FROM register.record WHERE stroom_ref = $1 AND vastgelegd_op >= $2 AND vastgelegd_op < $3 ORDER BY vastgelegd_op',
        values: [stromen[i % stromen.length]?.s, maand(11), maand(5)],
      })),
    ],
    [
      'gemeente',
      'a dossier through all months',
      reeks((i) => ({
        text: 'SELECT * FROM register.record WHERE stroom_ref = $1 ORDER BY vastgelegd_op',
        values: [stromen[i % stromen.length]?.s],
      })),
    ],
    [
      'gemeente',
      'counts per kind of one month',
      reeks((i) => ({
        text: "SELECT soort, count(*) FROM register.record WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2::timestamptz + interval '1 month' AND vastgelegd_op < $3 GROUP BY soort",
        values: [per(i), per(i), maand((i % Math.min(maanden, 30)) - 1)],
      })),
    ],
    [
      'gemeente',
      'view of besluiten of one month, as they stand',
      reeks(() => ({
        text: 'SELECT * FROM register.v_besluit_nu WHERE vastgelegd_op >= $1',
        values: [maand(0)],
      })).slice(0, 5),
    ],
    [
      'kade',
      'view of besluiten that it may not see',
      reeks(() => ({
        text: 'SELECT * FROM register.v_besluit WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2',
        values: [maand(1), maand(0)],
      })).slice(0, 5),
    ],
  ] as const;
}
async function meet(kop: string, nieuw: boolean): Promise<void> {
  if (!gevraagd) return;
  const alle = await vragen(nieuw, 40);
  await beheer.end();
  await maakKoud(server);
  beheer = await server.beheer('groot');
  for (const [rol, naam, reeks] of alle)
    await als(wie[rol], async (client) => {
      const koud = await duur(client, reeks);
      await duur(client, reeks);
      zeg(`${kop} | ${naam} | cold ${koud} | warm ${await duur(client, reeks)}`);
    });
}

describe(`${aantal} records`, () => {
  it('are moved in place, in one transaction, every one of them', async () => {
    if (inPlaats) await meet('one table', false);
    const van = performance.now();
    await richtRegisterIn(beheer, doel);
    zeg(`register:init, with what was to be moved, in ${seconden(van)}`);
    if (gevraagd && inPlaats) await beheer.query('VACUUM (ANALYZE) register.record');
    zeg(await grootte(delen));
    expect(await som()).toEqual(ervoor.som);
    const { rows } = await beheer.query<{ naam: string; rijen: string }>(
      `SELECT relid::regclass::text AS naam FROM pg_partition_tree('register.record') WHERE isleaf ORDER BY 1`,
    );
    const verwacht = Array.from({ length: maanden + 3 }, (_, i) => `register.${deelVan(maand(maanden - 1 - i))}`);
    expect(rows.map(({ naam }) => naam)).toEqual(expect.arrayContaining([...verwacht, 'register.record_rest']));
    // What came in late lies up to two months before the first.
    expect(rows.length).toBeLessThanOrEqual(verwacht.length + 3);
    const rest = await beheer.query<{ n: string }>('SELECT count(*) AS n FROM register.record_rest');
    expect(Number(rest.rows[0]?.n)).toBeLessThan(aantal / 1000);
  }, 7_200_000);

  it('a follower goes on where it was, with what an old app and a new one ask', async () => {
    await als(wie.kade, async (client) => {
      const na = plek(aantal * 0.7);
      expect(await leesVoorheen(client)).toEqual(ervoor.gelezen);
      const ids: string[] = [];
      let hier = na;
      while (ids.length < 500) {
        const { rows } = await client.query<{
          record_id: string | null;
          transactie: string;
          plek: string;
          tot_transactie: string;
          tot_plek: string;
          meer: boolean;
        }>(volg(wie.gemeente, hier));
        const met = rows.filter(({ record_id: id }) => id !== null);
        ids.push(...met.map(({ record_id: id }) => id!));
        const laatste = rows.at(-1)!;
        hier = met.length === 100 ? laatste : { transactie: laatste.tot_transactie, plek: laatste.tot_plek };
        if (met.length < 100 && !laatste.meer) break;
      }
      expect(ids.slice(0, 500)).toEqual(ervoor.gelezen);
    });
  });

  it('each read touches only the parts that it needs, with row-level security on', async () => {
    await meet('parts', true);
    if (!inPlaats) await meet('parts, statements of before', false);
    await als(wie.kade, async (client) => {
      const vraag = volg(wie.gemeente, plek(aantal * 0.7), 20);
      const { rows: gelezen } = await client.query<{ vastgelegd_op: Date }>(vraag);
      const volgt = await aangeraakt(client, () => client.query(vraag));
      expect(volgt).toEqual(
        expect.arrayContaining([...new Set(gelezen.map(({ vastgelegd_op: op }) => deelVan(op.toISOString())))]),
      );
      // What came in late lies two months back at most.
      expect(volgt.length).toBeLessThanOrEqual(4);
      expect(
        await aangeraakt(client, () => client.query(volg(wie.gemeente, { transactie: '9000000000', plek: '0' }))),
      ).toEqual([]);
      expect(
        (await aangeraakt(client, () => client.query(volg(wie.gemeente, { transactie: '0', plek: '0' }, 20)))).length,
      ).toBeLessThanOrEqual(4);
      // Beside it what the question of before touches: every part there is.
      expect(
        (await aangeraakt(client, () => client.query(volgVoorheen(wie.gemeente, plek(aantal * 0.7))))).length,
      ).toBeGreaterThan(maanden);
    });
    await als(wie.gemeente, async (client) => {
      const { rows } = await client.query<{ s: string }>(
        'SELECT stroom_ref AS s FROM register.record WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2 LIMIT 1',
        [maand(3), maand(2)],
      );
      const dossier = rows[0]!.s;
      const [van, tot] = [maand(4), maand(2)];
      const eigen = await planVan(
        client,
        'SELECT * FROM register.record WHERE stroom_ref = $1 AND vastgelegd_op >= $2 AND vastgelegd_op < $3',
        [dossier, van, tot],
      );
      expect(eigen.delen).toEqual([deelVan(maand(4)), deelVan(maand(3))]);
      expect(eigen.helemaal).toEqual([]);
      const heel = await planVan(client, 'SELECT * FROM register.record WHERE stroom_ref = $1', [dossier]);
      expect(heel.delen.length).toBeGreaterThan(maanden);
      expect(heel.helemaal.filter((deel) => deel !== 'record_rest')).toEqual(
        expect.not.arrayContaining([deelVan(maand(3))]),
      );
      const telling = await planVan(
        client,
        'SELECT soort, count(*) FROM register.record WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2 GROUP BY soort',
        [maand(3), maand(2)],
      );
      expect(telling.delen).toEqual([deelVan(maand(3))]);
      for (const beeld of ['v_toewijzing', 'v_besluit_nu', 'v_toets']) {
        const plan = await planVan(
          client,
          `SELECT * FROM register.${beeld} WHERE vastgelegd_op >= $1 AND vastgelegd_op < $2`,
          [maand(3), maand(2)],
        );
        if (!beeld.endsWith('_nu')) expect(plan.delen, beeld).toEqual([deelVan(maand(3))]);
        zeg(`plan ${beeld}: ${plan.delen.length} parts, ${plan.buffers} pages, ${plan.soorten.join('; ')}`);
      }
      const dossierbeeld = await planVan(
        client,
        'SELECT * FROM register.v_toets WHERE stroom_ref = $1 AND vastgelegd_op >= $2 AND vastgelegd_op < $3',
        [dossier, van, tot],
      );
      expect(dossierbeeld.delen).toEqual([deelVan(maand(4)), deelVan(maand(3))]);
      for (const [naam, plan] of Object.entries({ eigen, heel, telling, dossierbeeld }))
        zeg(`plan ${naam}: ${plan.delen.length} parts, ${plan.buffers} pages, ${plan.soorten.join('; ')}`);
    });
  }, 7_200_000);

  it('a delivery touches the parts of its own months, also when it is known already; an old app delivers too', async () => {
    const batch = (nummer: number, lengte = 250) => {
      const nu = Date.now();
      const alle = Array.from({ length: lengte }, (_, i) => ({
        ...record(wie.gemeente, nieuwId(), i),
        vastgelegdOp: new Date(nu - 1000 * (i + nummer)).toISOString(),
      }));
      return [
        alle.map((een) => JSON.stringify(een)),
        alle.map((een) => een.dossierRef),
        alle.map(() => 1),
        alle.map(() => null),
      ];
    };
    await als(wie.gemeente, async (client) => {
      const lever = (waarden: unknown[]) =>
        client.query<{ ontvangst: string }>('SELECT * FROM register.lever($1, $2, $3, $4)', waarden);
      const eerste = batch(0);
      const uitkomsten = async (waarden: unknown[]) => [
        ...new Set((await lever(waarden)).rows.map(({ ontvangst }) => ontvangst)),
      ];
      const recent = [deelVan(maand(0)), deelVan(maand(1)), 'record_rest'];
      for (const deel of await aangeraakt(client, () => lever(eerste))) expect(recent).toContain(deel);
      expect(await uitkomsten(eerste)).toEqual(['nieuw']);
      expect(await uitkomsten(eerste)).toEqual(['bekend']);
      for (const deel of await aangeraakt(client, () => lever(eerste))) expect(recent).toContain(deel);
      const tweede = batch(5);
      expect(
        new Set(
          (await client.query<{ ontvangst: string }>(leverVoorheen, tweede)).rows.map(({ ontvangst }) => ontvangst),
        ),
      ).toEqual(new Set(['nieuw']));
      expect(await uitkomsten(tweede)).toEqual(['bekend']);
      if (!gevraagd) return;
      const reeks = Array.from({ length: 60 }, (_, i) => ({
        text: 'SELECT * FROM register.lever($1, $2, $3, $4)',
        values: batch(i),
      }));
      zeg(`batch of 250 by the app's statement, new: ${await duur(client, reeks)}`);
      zeg(`the same again, all known: ${await duur(client, reeks)}`);
      zeg(
        `the same by the statement of before, all known: ${await duur(
          client,
          reeks.map(({ values }) => ({ text: leverVoorheen, values })),
        )}`,
      );
    });
  }, 600_000);

  it('COPY into the full registry, beside a bare COPY of the same rows into an empty table', async () => {
    const rijen = gevraagd >= 1 ? 1_000_000 : 5_000;
    const kolommen =
      'stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref, volgnummer, gericht_aan, inhoud';
    const bestand = `${server.map}/bestand.csv`;
    const kopieer = async (van: number, tot: number, doelen: string): Promise<number> => {
      // Other record ids than are there, of the last months.
      await beheer.query(`COPY (SELECT stroom_ref, vastgelegd_op, organisatie_id, substr(md5('k' || record_id), 1, 26), organisatie_soort, soort, versie, dossier_ref,
        volgnummer, gericht_aan, inhoud FROM public.bron(${van}, ${tot})) TO '${bestand}' WITH (FORMAT csv)`);
      const begin = performance.now();
      await beheer.query(`COPY ${doelen} (${kolommen}) FROM '${bestand}' WITH (FORMAT csv)`);
      return performance.now() - begin;
    };
    await wijkUit();
    await beheer.query(
      'CREATE TABLE public.kaal (LIKE register.record INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)',
    );
    const [van, tot] = [aantal - rijen, aantal];
    const kaal = await kopieer(van, tot, 'public.kaal');
    const wal = async () =>
      Number((await beheer.query<{ n: string }>(`SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS n`)).rows[0]?.n);
    const vooraf = await wal();
    const vol = await kopieer(van, tot, 'register.record');
    zeg(
      `COPY of ${rijen} rows: bare ${(kaal / 1000).toFixed(1)} s, into the full registry ${(vol / 1000).toFixed(1)} s (${(vol / kaal).toFixed(2)} times), WAL ${Math.round(((await wal()) - vooraf) / rijen)} bytes per record`,
    );
    if (gevraagd) {
      const klein: number[] = [];
      for (let i = 0; i < 40; i += 1) klein.push(await kopieer(i * 250, i * 250 + 250, 'register.record'));
      klein.sort((a, b) => a - b);
      zeg(
        `COPY of a batch of 250 into the full registry: p50 ${klein[20]!.toFixed(1)} p95 ${klein[38]!.toFixed(1)} ms`,
      );
    }
    // Row-level security and COPY FROM do not go together: a login delivers by the statement of the app.
    await als(wie.gemeente, (client) =>
      expect(client.query(`COPY register.record (${kolommen}) FROM STDIN`)).rejects.toMatchObject({ code: '0A000' }),
    );
    expect((await beheer.query<{ n: string }>('SELECT count(*) AS n FROM register.record')).rows[0]?.n).toBe(
      String(aantal + rijen + (gevraagd ? 60 * 250 + 40 * 250 : 0) + 500),
    );
    zeg(await grootte(delen));
  }, 7_200_000);
});
