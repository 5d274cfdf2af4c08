import pg from 'pg';
import { registermigraties } from './schema/index.ts';
import { beeldenSql } from './schema/beelden.ts';
import type { Registermigratie } from './schema/migratie.ts';
import { soortrechten } from './schema/soortrechten.ts';

/** Why a registry cannot be set up; the text stands in `shared/taal/register.ts`. */
export type Inrichtfout = 'server-te-oud' | 'schema-van-nieuwere-versie' | 'ander-doel';

/** A registry that cannot be set up. */
export class InrichtFout extends Error {
  readonly code: Inrichtfout;
  constructor(code: Inrichtfout) {
    super(code);
    this.code = code;
  }
}

/** Views that run with the rights of their reader came with PostgreSQL 15. */
const oudsteServer = 150_000;
/** Any number; two set-ups at once take turns. */
const slot = 5_220_301;

export interface Ingericht {
  van: number;
  naar: number;
  registerId: string;
}

async function huidigNummer(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ nummer: number | null }>(
    'SELECT max(nummer)::int AS nummer FROM register.schemaversie',
  );
  return rows[0]?.nummer ?? 0;
}

async function grondslag(client: pg.ClientBase): Promise<void> {
  // One group role for the whole server; another registry beside this one uses the same.
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'onthaal_register') THEN CREATE ROLE onthaal_register NOLOGIN; END IF;
  END $$`);
  await client.query('CREATE SCHEMA IF NOT EXISTS register');
  await client.query('REVOKE ALL ON SCHEMA register FROM PUBLIC');
  await client.query(`CREATE TABLE IF NOT EXISTS register.schemaversie (
    nummer integer PRIMARY KEY, naam text NOT NULL, op timestamptz NOT NULL DEFAULT now())`);
}

/** Only who has a login of the registry comes into its database, and nobody makes things there. */
async function sluitDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ naam: string }>('SELECT current_database() AS naam');
  const naam = client.escapeIdentifier(rows[0]?.naam ?? '');
  await client.query(`REVOKE ALL ON DATABASE ${naam} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${naam} TO onthaal_register`);
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
}

/** Parts of the table for the months to come, and for what came in beside them. Not in a schema from before there were parts. */
async function deelIn(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ kan: boolean }>(
    `SELECT to_regprocedure('register.deel_in(date)') IS NOT NULL AS kan`,
  );
  if (rows[0]?.kan) await client.query(`SELECT register.deel_in((now() AT TIME ZONE 'UTC')::date)`);
}

/** Kinds of records grow with the app: their views and rights are made again each time. */
async function vernieuwSoorten(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ naam: string }>(
    `SELECT format('%I.%I', schemaname, viewname) AS naam FROM pg_views WHERE schemaname = 'register' ORDER BY viewname DESC`,
  );
  for (const { naam } of rows) await client.query(`DROP VIEW ${naam}`);
  await client.query(beeldenSql());
  await client.query('DELETE FROM register.soortrecht');
  await client.query(
    `INSERT INTO register.soortrecht (organisatiesoort, soort, schrijven, lezen)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (organisatiesoort text, soort text, schrijven boolean, lezen boolean)`,
    [JSON.stringify(soortrechten())],
  );
}

/**
 * Makes the registry in a database, or brings it to the newest schema; running it again changes nothing. All or nothing.
 * @param proef whether the registry is for synthetic data only; cannot be changed afterwards
 * @throws InrichtFout when the server is older than PostgreSQL 15, the schema is from a newer version, or it is another kind
 */
export async function richtRegisterIn(
  client: pg.ClientBase,
  { registerId, proef }: { registerId: string; proef: boolean },
  lijst: readonly Registermigratie[] = registermigraties,
): Promise<Ingericht> {
  const { rows } = await client.query<{ versie: number }>(
    `SELECT current_setting('server_version_num')::int AS versie`,
  );
  if ((rows[0]?.versie ?? 0) < oudsteServer) throw new InrichtFout('server-te-oud');
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [slot]);
    await grondslag(client);
    const van = await huidigNummer(client);
    const naar = lijst.at(-1)?.nummer ?? 0;
    if (van > naar) throw new InrichtFout('schema-van-nieuwere-versie');
    for (const { nummer, naam, sql } of lijst)
      if (nummer > van) {
        await client.query(sql);
        await client.query('INSERT INTO register.schemaversie (nummer, naam) VALUES ($1, $2)', [nummer, naam]);
      }
    await client.query('INSERT INTO register.kenmerk (id, proef) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      registerId,
      proef,
    ]);
    const kenmerk = await client.query<{ id: string; proef: boolean }>('SELECT id, proef FROM register.kenmerk');
    if (kenmerk.rows[0]?.proef !== proef) throw new InrichtFout('ander-doel');
    await deelIn(client);
    await vernieuwSoorten(client);
    await sluitDatabase(client);
    await client.query('COMMIT');
    return { van, naar, registerId: kenmerk.rows[0].id };
  } catch (fout) {
    await client.query('ROLLBACK');
    throw fout;
  }
}
