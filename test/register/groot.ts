import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import type { Gevolgd } from '#core/register/levering/poort.ts';
import { maakLogin } from '#registerdb/logins.ts';
import type { Server } from '../hulp/postgres.ts';
import { nieuwId, type Organisatie } from './opstelling.ts';

/** A document to make records of, and whether it is meant for the other side. */
export interface Sjabloon {
  soort: string;
  schrijver: 'gemeente' | 'opvangaanbieder';
  gericht: boolean;
  inhoud: unknown;
}

/** So long as the documents of the proefomgeving are on the average, and in the same proportion: for where those take too long to make. */
export function sjablonenNaarMaat(): Sjabloon[] {
  const maat = (
    [
      ['client', 'gemeente', false, 6, 560],
      ['melding', 'gemeente', false, 6, 540],
      ['toets', 'gemeente', false, 39, 990],
      ['besluit', 'gemeente', false, 5, 1000],
      ['toewijzing', 'gemeente', true, 6, 2140],
      ['copas', 'gemeente', false, 2, 530],
      ['nachtregister', 'opvangaanbieder', false, 9, 2325],
      ['verblijfsfeit', 'opvangaanbieder', true, 1, 840],
      ['basis-op-orde', 'opvangaanbieder', false, 3, 1040],
    ] as const
  ).flatMap(([soort, schrijver, gericht, keer, tekens]) =>
    Array.from({ length: keer }, () => ({
      soort,
      schrijver,
      gericht,
      inhoud: { besluitRef: nieuwId(), tekst: randomBytes((tekens - 400) / 2).toString('hex') },
    })),
  );
  return maat;
}

const gemeenten = 43;
/** Records of one dossier, and aanbieders per gemeente. */
const perDossier = 12;
const perGemeente = 4;

/**
 * A registry of all centrumgemeenten, each with four aanbieders; the first is the largest and writes about one of seven records.
 * @returns logins of the largest gemeente and of two of its aanbieders
 */
export async function maakOrganisaties(beheer: pg.Client, server: Server, database: string) {
  await beheer.query('CREATE TABLE public.wie (nr integer PRIMARY KEY, gemeente integer, id text, soort text)');
  const rijen = Array.from({ length: gemeenten }, (_, g) => [
    { nr: g, gemeente: g, id: nieuwId(), soort: 'gemeente' },
    ...Array.from({ length: perGemeente }, (__, a) => ({
      nr: gemeenten + g * perGemeente + a,
      gemeente: g,
      id: nieuwId(),
      soort: 'opvangaanbieder',
    })),
  ]).flat();
  await beheer.query(
    `INSERT INTO public.wie SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (nr integer, gemeente integer, id text, soort text)`,
    [JSON.stringify(rijen)],
  );
  await beheer.query(`INSERT INTO register.organisatie SELECT id, soort, soort || ' ' || nr FROM public.wie`);
  await beheer.query(`INSERT INTO register.samenwerking SELECT g.id, a.id FROM public.wie g
    JOIN public.wie a ON a.gemeente = g.gemeente AND a.soort = 'opvangaanbieder' WHERE g.soort = 'gemeente'`);
  const login = async (nr: number, rol: string): Promise<Organisatie> => {
    const { id, soort } = rijen.find((r) => r.nr === nr) as { id: string; soort: Organisatie['soort'] };
    const wachtwoord = await maakLogin(beheer, { rol, organisatieId: id, soort, naam: rol, voor: [] });
    return {
      id,
      soort,
      adres: { host: '127.0.0.1', poort: server.poort, database, gebruiker: rol, wachtwoord, ca: null },
    };
  };
  return {
    gemeente: await login(0, 'groot_gemeente'),
    kade: await login(gemeenten, 'groot_kade'),
    haven: await login(gemeenten + 1, 'groot_haven'),
  };
}

/**
 * A source of records that can be read in stretches: `public.bron(van, tot)` gives rows for `register.record`. They lie even over
 * the months before now; those of a dossier lie some four months apart at most, three belong to a transaction, and one of a
 * hundred came in up to five weeks late. Everything follows from the number, so that the same stretch is always the same.
 * @returns the place in the registry of a number
 */
export async function maakBron(
  beheer: pg.Client,
  { aantal, maanden, sjablonen }: { aantal: number; maanden: number; sjablonen: readonly Sjabloon[] },
): Promise<(nummer: number) => Gevolgd> {
  const eind = new Date();
  const begin = new Date(Date.UTC(eind.getUTCFullYear(), eind.getUTCMonth() - maanden + 1, 1));
  const gelijktijdig = Math.max(10, Math.floor((aantal / maanden) * (4 / perDossier)));
  await beheer.query(
    'CREATE TABLE public.sjabloon (nr integer PRIMARY KEY, soort text, aanbieder boolean, gericht boolean, inhoud jsonb)',
  );
  await beheer.query(
    `INSERT INTO public.sjabloon SELECT ordinality - 1, d ->> 'soort', d ->> 'schrijver' = 'opvangaanbieder', (d ->> 'gericht')::boolean, d -> 'inhoud'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (d)`,
    [JSON.stringify(sjablonen)],
  );
  // Numbers of transactions as if each three records had been one: used up here, or they would lie in the future.
  await beheer.query('SET synchronous_commit = off');
  const { rows } = await beheer.query<{ x: string }>('SELECT pg_current_xact_id()::text AS x');
  await beheer.query(
    `DO $$ BEGIN FOR i IN 1..${Math.ceil(aantal / 3) + 10} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`,
  );
  await beheer.query('RESET synchronous_commit');
  await beheer.query(`
CREATE FUNCTION public.bron(van bigint, tot bigint) RETURNS TABLE (stroom_ref text, vastgelegd_op timestamptz, organisatie_id text,
  record_id text, organisatie_soort text, soort text, versie integer, dossier_ref text, volgnummer integer, gericht_aan text, inhoud jsonb,
  transactie xid8, plek bigint) LANGUAGE sql STABLE AS $$
  SELECT d.ref, '${begin.toISOString()}'::timestamptz + floor(i * ${(eind.getTime() - begin.getTime()) / aantal}) * interval '1 ms' - CASE WHEN i % 100 = 7 THEN (i % 35) * interval '1 day' ELSE interval '0' END,
    CASE WHEN s.aanbieder THEN a.id ELSE g.id END, substr(md5('r' || i), 1, 26), CASE WHEN s.aanbieder THEN 'opvangaanbieder' ELSE 'gemeente' END,
    s.soort, 1, d.ref, ((i / ${gelijktijdig}) % ${perDossier} + 1)::integer,
    CASE WHEN s.gericht THEN CASE WHEN s.aanbieder THEN g.id ELSE a.id END END,
    CASE WHEN s.soort IN ('besluit', 'client') THEN s.inhoud || jsonb_build_object('besluitRef', d.ref, 'clientRef', d.ref) ELSE s.inhoud END, (${rows[0]?.x ?? '0'} + i / 3)::text::xid8, i + 1
  FROM generate_series(van, tot - 1) i
  CROSS JOIN LATERAL (SELECT n, md5('d' || n) AS m FROM (SELECT (i / ${gelijktijdig * perDossier}) * ${gelijktijdig} + i % ${gelijktijdig} AS n) x) dn
  CROSS JOIN LATERAL (SELECT substr(dn.m, 1, 26) AS ref, floor(${gemeenten} * power(('x' || substr(dn.m, 1, 7))::bit(28)::int / 268435456.0, 2))::int AS g) d
  JOIN public.sjabloon s ON s.nr = ((i * 7919) % ${sjablonen.length})::int
  JOIN public.wie g ON g.nr = d.g
  JOIN public.wie a ON a.nr = ${gemeenten} + d.g * ${perGemeente} + (dn.n % ${perGemeente})::int
$$`);
  const eerste = BigInt(rows[0]?.x ?? 0);
  return (nummer) => ({
    transactie: String(eerste + BigInt(Math.floor(nummer / 3))),
    plek: String(Math.floor(nummer) + 1),
  });
}

/** Partitions of the record table that a plan looks at, from EXPLAIN (FORMAT JSON). */
export async function planVan(client: pg.Client, sql: string, waarden: readonly unknown[] = []) {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Planknoop }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    [...waarden],
  );
  const plan = rows[0]!['QUERY PLAN'][0].Plan;
  const knopen = alleKnopen(plan);
  const delen = new Set(knopen.flatMap((knoop) => knoop['Relation Name'] ?? []));
  return {
    delen: [...delen].filter((naam) => naam.startsWith('record_')).sort(),
    helemaal: knopen
      .filter((knoop) => knoop['Node Type'] === 'Seq Scan')
      .flatMap((knoop) => knoop['Relation Name'] ?? []),
    soorten: [
      ...new Set(
        knopen.map((knoop) =>
          [knoop['Node Type'], knoop['Index Name']?.replace(/_\d{4}_\d\d/, '')].filter(Boolean).join(' '),
        ),
      ),
    ],
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
  };
}
interface Planknoop {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Planknoop[];
}
const alleKnopen = (knoop: Planknoop): Planknoop[] => [knoop, ...(knoop.Plans ?? []).flatMap(alleKnopen)];

/** Partitions that a call took any lock on: what is planned or read is locked, so this is all that it touched. */
export async function aangeraakt(client: pg.Client, doe: () => Promise<unknown>): Promise<string[]> {
  await client.query('BEGIN');
  try {
    await doe();
    const { rows } = await client.query<{ naam: string }>(
      `SELECT DISTINCT c.relname AS naam FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
       WHERE l.pid = pg_backend_pid() AND c.relkind = 'r' AND c.relname LIKE 'record\\_%' ORDER BY 1`,
    );
    return rows.map(({ naam }) => naam);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Everything that the computer still has of these files in its memory is let go, of these only. */
export async function maakKoud(server: Server): Promise<void> {
  await server.stop();
  spawnSync('find', [
    join(server.map, 'data'),
    '-type',
    'f',
    '-size',
    '+0',
    '-exec',
    'dd',
    'if={}',
    'iflag=nocache',
    'count=0',
    'status=none',
    ';',
  ]);
  await server.herstart();
}

/** Milliseconds of each, in one line. */
export async function duur(client: pg.Client, vragen: readonly { text: string; values: unknown[] }[]): Promise<string> {
  const tijden: number[] = [];
  let rijen = 0;
  for (const vraag of vragen) {
    const begin = performance.now();
    rijen += (await client.query(vraag)).rows.length;
    tijden.push(performance.now() - begin);
  }
  tijden.sort((a, b) => a - b);
  const bij = (deel: number): string => (tijden[Math.floor(deel * (tijden.length - 1))] ?? 0).toFixed(1);
  return `p50 ${bij(0.5)} p95 ${bij(0.95)} ms (${vragen.length}×, ${Math.round(rijen / vragen.length)} rows)`;
}
