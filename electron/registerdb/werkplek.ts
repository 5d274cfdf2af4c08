import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { Registerfout } from '#core/register/levering/poort.ts';
import {
  Werkplekfout,
  type Sleutelomslag,
  type Verzegeld,
  type Werkoogst,
  type Werkplekpoort,
  type Werkplekregel,
  type Werkplekverbinding,
} from '#core/werkplek/lijn/poort.ts';
import type { Plek } from '#core/werkplek/poort.ts';
import type { Storingcode } from '#shared/register/levering.ts';
import type { Werkplekfoutcode } from '#shared/werkplek/fouten.ts';
import { storingVan } from './fouten.ts';
import { scramGeheim } from './logins.ts';
import { maakClient, vraagWie, zorgVoorSchema } from './verbinding.ts';

/** One stretch of the log holds at most so many bytes, or one package. */
const grootsteOogst = 4_000_000;

const eigenCodes: Readonly<Record<string, Werkplekfoutcode>> = {
  OW001: 'ingetrokken',
  OW002: 'deelt-al',
  OW003: 'uitnodiging-gebruikt',
  OW004: 'uitnodiging-verlopen',
  OW005: 'onverwacht',
  OW006: 'conflict',
};

/** What went wrong: with the desks, or with the line. */
function foutVan(fout: unknown): Error {
  if (fout instanceof Werkplekfout) return fout;
  const code = fout instanceof pg.DatabaseError ? (fout.code ?? '') : '';
  const eigen = eigenCodes[code];
  if (eigen) return new Werkplekfout(eigen);
  // A row that the policy refuses: this login is no desk of ours (any more), or the key went on meanwhile.
  if (code === '42501') {
    const vanPolicy = fout instanceof pg.DatabaseError && fout.routine === 'ExecWithCheckOptions';
    return vanPolicy ? new Werkplekfout('conflict') : new Werkplekfout('server-mag-niet');
  }
  return new Registerfout(storingVan(fout));
}

const stuur = `
WITH b AS MATERIALIZED (
  SELECT * FROM unnest($3::integer[], $4::integer[], $5::integer[], $6::timestamptz[], $7::bytea[])
    AS t (volgnummer, schema, sleutel, op, inhoud)
), nieuw AS (
  INSERT INTO register.werkpakket (organisatie_id, werkplek_id, volgnummer, schema, sleutel, op, inhoud)
  SELECT $1, $2, volgnummer, schema, sleutel, op, inhoud FROM b ORDER BY volgnummer
  ON CONFLICT DO NOTHING RETURNING volgnummer
)
SELECT b.volgnummer, p.inhoud = b.inhoud AS zelfde FROM b LEFT JOIN nieuw USING (volgnummer)
  LEFT JOIN register.werkpakket p ON p.organisatie_id = $1 AND p.werkplek_id = $2 AND p.volgnummer = b.volgnummer
WHERE nieuw.volgnummer IS NULL`;

/** Sealing the same again gives the same bytes, so that what is there already can be told from what is another. */
async function stuurBatch(client: pg.Client, wie: string, werkplekId: string, pakketten: readonly Verzegeld[]) {
  const { rows } = await client.query<{ volgnummer: number; zelfde: boolean | null }>({
    text: stuur,
    values: [
      wie,
      werkplekId,
      pakketten.map(({ volgnummer }) => volgnummer),
      pakketten.map(({ schema }) => schema),
      pakketten.map(({ sleutel }) => sleutel),
      pakketten.map(({ op }) => op),
      pakketten.map(({ inhoud }) => Buffer.from(inhoud)),
    ],
  });
  // An earlier try of the same is just being stored on a line that was given up: ask again later.
  if (rows.some(({ zelfde }) => zelfde === null)) throw new Registerfout('bezet');
  if (rows.some(({ zelfde }) => !zelfde)) throw new Werkplekfout('dubbel');
}

/** See `volgen.ts`: what is older than every open transaction, in one order for all. */
const haal = `
WITH grens AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS x)
SELECT grens.x::text AS grens, r.* FROM grens LEFT JOIN LATERAL (
  SELECT * FROM (
    SELECT e.werkplek_id AS "werkplekId", e.volgnummer, e.schema, e.sleutel,
      to_char(e.op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS op, e.inhoud, e.transactie::text AS transactie,
      e.plek::text AS plek, sum(octet_length(e.inhoud)) OVER (ORDER BY e.transactie, e.plek)::bigint::text AS bytes
    FROM register.werkpakket e
    WHERE e.organisatie_id = $1 AND (e.transactie, e.plek) > ($2::text::xid8, $3::bigint) AND e.transactie < grens.x
    ORDER BY e.transactie, e.plek LIMIT $4
  ) t WHERE t.bytes::bigint - octet_length(t.inhoud) < $5
) r ON true
ORDER BY r.transactie::xid8, r.plek::bigint`;

const rijSchema = z.object({
  grens: z.string(),
  werkplekId: z.string().nullable(),
  volgnummer: z.number().nullable(),
  schema: z.number().nullable(),
  sleutel: z.number().nullable(),
  op: z.string().nullable(),
  inhoud: z.instanceof(Uint8Array).nullable(),
  transactie: z.string().nullable(),
  plek: z.string().nullable(),
  bytes: z.string().nullable(),
});

async function haalStuk(client: pg.Client, wie: string, na: Plek, aantal: number): Promise<Werkoogst> {
  const { rows } = await client.query({
    text: haal,
    values: [wie, na.transactie, na.plek, aantal, grootsteOogst],
  });
  const gelezen = rows.map((rij) => rijSchema.parse(rij));
  const pakketten = gelezen.flatMap(({ grens: _, bytes: __, ...rest }) =>
    rest.werkplekId === null ? [] : [rest as Verzegeld & Plek],
  );
  const laatste = gelezen.at(-1);
  const meer = pakketten.length >= aantal || Number(laatste?.bytes ?? 0) >= grootsteOogst;
  const eind = pakketten.at(-1);
  const grens = { transactie: laatste?.grens ?? na.transactie, plek: '0' };
  // Never back: nothing was written since, and the horizon of a server that was copied could lie before where was read.
  const verder = BigInt(grens.transactie) > BigInt(na.transactie) ? grens : na;
  const tot = meer && eind ? { transactie: eind.transactie, plek: eind.plek } : verder;
  return { pakketten, tot, meer };
}

const moment = z.date().transform((op) => op.toISOString());
const regelSchema = z
  .object({
    werkplek_id: z.string(),
    gegevens: z.instanceof(Uint8Array).nullable(),
    sleutel: z.number(),
    uitgenodigd_door: z.string().nullable(),
    uitgenodigd_op: moment,
    geldig_tot: moment.nullable(),
    aangemeld_op: moment.nullable(),
    gezien_op: moment.nullable(),
    ingetrokken_op: moment.nullable(),
    achter: z.coerce.number(),
  })
  .transform((r): Werkplekregel => ({
    werkplekId: r.werkplek_id,
    gegevens: r.gegevens,
    sleutel: r.sleutel,
    uitgenodigdDoor: r.uitgenodigd_door,
    uitgenodigdOp: r.uitgenodigd_op,
    geldigTot: r.geldig_tot,
    aangemeldOp: r.aangemeld_op,
    gezienOp: r.gezien_op,
    ingetrokkenOp: r.ingetrokken_op,
    achter: r.achter,
  }));

async function waarde<T>(client: pg.Client, sql: string, waarden: unknown[] = []): Promise<T> {
  const { rows } = await client.query<{ waarde: T }>(sql, waarden);
  return rows[0]?.waarde as T;
}

async function leesSleutels(client: pg.Client, na: number): Promise<Sleutelomslag[]> {
  const { rows } = await client.query<{ sleutel: number; van: string; omhulsel: Buffer }>(
    'SELECT sleutel, van_werkplek AS van, omhulsel FROM register.werkpleksleutel WHERE sleutel > $1 ORDER BY sleutel',
    [na],
  );
  return rows.map(({ sleutel, van, omhulsel }) => ({ sleutel, vanWerkplek: van, omhulsel: new Uint8Array(omhulsel) }));
}

async function nodigUit(client: pg.Client, werkplekId: string, geldigTot: string) {
  const wachtwoord = randomBytes(24).toString('base64url');
  const sql = 'SELECT register.nodig_werkplek_uit($1, $2, $3) AS waarde';
  const gebruiker = await waarde<string>(client, sql, [werkplekId, scramGeheim(wachtwoord), geldigTot]);
  return { gebruiker, wachtwoord };
}

function bediening(client: pg.Client, wie: Werkplekverbinding['wie']): Omit<Werkplekverbinding, 'gebroken' | 'sluit'> {
  const bij = <T>(werk: Promise<T>): Promise<T> => werk.catch((fout: unknown) => Promise.reject(foutVan(fout)));
  const doe = (sql: string, waarden: unknown[] = []): Promise<void> =>
    bij(client.query(sql, waarden).then(() => undefined));
  return {
    wie,
    werkplek: () => bij(waarde(client, 'SELECT register.eigen_werkplek() AS waarde')),
    huidigeSleutel: () => bij(waarde(client, 'SELECT register.huidige_sleutel() AS waarde')),
    stuur: (werkplekId, pakketten) => bij(stuurBatch(client, wie.organisatieId, werkplekId, pakketten)),
    haal: (na, aantal) => bij(haalStuk(client, wie.organisatieId, na, aantal)),
    teLezen: async (na) =>
      Number(await bij(waarde(client, 'SELECT register.werk_te_lezen($1, $2) AS waarde', [na.transactie, na.plek]))),
    gezien: (tot) => doe('SELECT register.werkplek_gezien($1, $2)', [tot.transactie, tot.plek]),
    sleutels: (na) => bij(leesSleutels(client, na)),
    lijst: async () => {
      const { rows } = await bij(client.query('SELECT * FROM register.werkplekken()'));
      return rows.map((rij) => regelSchema.parse(rij));
    },
    begin: (werkplekId, gegevens) => doe('SELECT register.begin_werkplek($1, $2)', [werkplekId, Buffer.from(gegevens)]),
    nodigUit: (werkplekId, geldigTot) => bij(nodigUit(client, werkplekId, geldigTot)),
    meldAan: (sleutel, wachtwoord) =>
      doe('SELECT register.meld_werkplek_aan($1, $2)', [sleutel, scramGeheim(wachtwoord)]),
    klaar: (gegevens, sleutel, wachtwoord) =>
      doe('SELECT register.werkplek_klaar($1, $2, $3)', [Buffer.from(gegevens), sleutel, scramGeheim(wachtwoord)]),
    trekIn: (werkplekId, sleutel, omhulsels) =>
      doe('SELECT register.trek_werkplek_in($1, $2, $3)', [werkplekId, sleutel, JSON.stringify(omhulsels)]),
    bijNieuws: (verder) => void client.on('notification', verder),
    leeft: () => doe('SELECT 1'),
  };
}

/** The log of an organisation's desks on a real PostgreSQL. */
export const pgWerkplekken: Werkplekpoort = {
  async verbind(adres) {
    const client = maakClient(adres);
    let gebroken: Storingcode | null = null;
    client.on('error', (fout) => (gebroken = storingVan(fout)));
    client.on('end', () => (gebroken ??= 'verbroken'));
    const sluit = (): Promise<void> => client.end().catch(() => undefined);
    try {
      await client.connect();
      const wie = await vraagWie(client);
      zorgVoorSchema(wie);
      await client.query(`LISTEN ${client.escapeIdentifier(`onthaal_werk_${wie.organisatieId}`)}`);
      return { ...bediening(client, wie), gebroken: () => gebroken, sluit };
    } catch (fout) {
      void sluit();
      throw new Registerfout(storingVan(fout));
    }
  },
};
