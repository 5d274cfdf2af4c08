import { checkServerIdentity, rootCertificates } from 'node:tls';
import pg from 'pg';
import { z } from 'zod';
import {
  Registerfout,
  type Ontvangst,
  type Registeradres,
  type Registerpoort,
  type Registerverbinding,
  type Registerwie,
  type TeLeveren,
} from '#core/register/levering/poort.ts';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import { isEigenMachine } from '#shared/register/host.ts';
import type { Storingcode } from '#shared/register/levering.ts';
import { leverfoutVan, storingVan } from './fouten.ts';
import { registermigraties } from './schema/index.ts';
import { haalEigenVan, haalVan, inhoudVanEigen, leesPartners } from './volgen.ts';

/** How long is waited for a line, for an answer of the server, and for one that was cut without a word. */
const verbindMs = 10_000;
const antwoordMs = 60_000;
const stilMs = 75_000;

/** What this version asks of the registry. */
const nodigSchema = registermigraties.at(-1)?.nummer ?? 0;

/** Outside this machine always TLS, with a certificate of a known authority in the name of the host that was asked for. */
export function tlsVoor({ host, ca }: Pick<Registeradres, 'host' | 'ca'>): pg.ClientConfig['ssl'] {
  if (isEigenMachine(host) && ca === null) return false;
  return {
    ca: ca === null ? [...rootCertificates] : [ca],
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    // The name is held against what was typed, also when that is an address of numbers.
    checkServerIdentity: (_naam, certificaat) => checkServerIdentity(host, certificaat),
  };
}

const wieSchema = z.object({
  organisatie_id: z.string().nullable(),
  organisatie_soort: organisatiesoortSchema.nullable(),
  register_id: z.string(),
  proef: z.boolean(),
  schemanummer: z.number(),
  schrijfsoorten: z.array(z.string()),
});

/** Who this login is to the registry. @throws Registerfout when there is none, or it does not know the login */
export async function vraagWie(client: pg.Client): Promise<Registerwie> {
  const { rows } = await client.query('SELECT * FROM register.wie()');
  const gelezen = wieSchema.safeParse(rows[0]);
  if (!gelezen.success) throw new Registerfout('geen-register');
  const { organisatie_id: organisatieId, organisatie_soort: organisatiesoort, ...rest } = gelezen.data;
  if (!organisatieId || !organisatiesoort) throw new Registerfout('login-onbekend');
  const { register_id: registerId, proef, schemanummer, schrijfsoorten } = rest;
  return { organisatieId, organisatiesoort, registerId, proef, schemanummer, schrijfsoorten };
}

async function leverBatch(client: pg.Client, records: readonly TeLeveren[]): Promise<Map<string, Ontvangst>> {
  const { rows } = await client.query<{ recordId: string; ontvangst: Ontvangst | null }>({
    // One statement, one round trip, one transaction: see `register.lever` in the schema.
    text: 'SELECT record_id AS "recordId", ontvangst FROM register.lever($1, $2, $3, $4)',
    values: [
      records.map(({ inhoud }) => inhoud),
      records.map(({ stroomRef }) => stroomRef),
      records.map(({ stroomVolgnummer }) => stroomVolgnummer),
      records.map(({ gerichtAan }) => gerichtAan),
    ],
  });
  const uit = new Map<string, Ontvangst>();
  for (const { recordId, ontvangst } of rows) {
    // An earlier try of the same batch is just being stored on a line that was given up: ask again later.
    if (ontvangst === null) throw new Registerfout('bezet');
    uit.set(recordId, ontvangst);
  }
  return uit;
}

/** A client with our times and TLS; not connected yet. */
export function maakClient(adres: Registeradres): pg.Client {
  const { host, poort, database, gebruiker, wachtwoord } = adres;
  return new pg.Client({
    host,
    port: poort,
    database,
    user: gebruiker,
    password: wachtwoord,
    ssl: tlsVoor(adres),
    application_name: 'onthaal',
    connectionTimeoutMillis: verbindMs,
    statement_timeout: antwoordMs,
    query_timeout: stilMs,
    keepAlive: true,
  });
}

/** @throws Registerfout when the registry is older than this version asks for */
export function zorgVoorSchema({ schemanummer }: Pick<Registerwie, 'schemanummer'>): void {
  if (schemanummer < nodigSchema) throw new Registerfout('register-te-oud');
}

async function verbind(adres: Registeradres): Promise<Registerverbinding> {
  const client = maakClient(adres);
  let gebroken: Storingcode | null = null;
  client.on('error', (fout) => (gebroken = storingVan(fout)));
  client.on('end', () => (gebroken ??= 'verbroken'));
  const sluit = (): Promise<void> => client.end().catch(() => undefined);
  try {
    await client.connect();
    const wie = await vraagWie(client);
    zorgVoorSchema(wie);
    const partners = await leesPartners(client);
    await client.query('LISTEN onthaal_register');
    const gestoord = (fout: unknown) => Promise.reject(new Registerfout(storingVan(fout)));
    return {
      wie,
      partners,
      haal: (van, na, aantal) => haalVan(client, van, na, aantal).catch(gestoord),
      haalEigen: (na, aantal) => haalEigenVan(client, wie.organisatieId, na, aantal).catch(gestoord),
      inhoudVan: (recordIds) => inhoudVanEigen(client, wie.organisatieId, recordIds).catch(gestoord),
      bijNieuws: (doe) => void client.on('notification', doe),
      lever: (records) => leverBatch(client, records).catch((fout: unknown) => Promise.reject(leverfoutVan(fout))),
      leeft: async () => {
        await client.query('SELECT 1').catch(gestoord);
      },
      serverklok: async () => {
        const { rows } = await client.query<{ nu: Date }>('SELECT clock_timestamp() AS nu').catch(gestoord);
        return rows[0]?.nu.toISOString() ?? gestoord(new Error('no clock'));
      },
      gebroken: () => gebroken,
      sluit,
    };
  } catch (fout) {
    void sluit();
    throw new Registerfout(storingVan(fout));
  }
}

/** The registry on a real PostgreSQL. */
export const pgRegister: Registerpoort = { verbind };
