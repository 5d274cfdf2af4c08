import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import type { Recordsoort } from '#shared/register/records.ts';
import { pgRegister } from '#registerdb/verbinding.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwId, nieuwRegister, record, type Organisatie, type Register } from './opstelling.ts';

let server: Server;
let register: Register;
let gemeente: Organisatie;
let kade: Organisatie;
beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'register');
  gemeente = await register.login('gemeente', 'rotterdam');
  kade = await register.login('opvangaanbieder', 'kade', [gemeente.id]);
});
afterAll(async () => {
  await register.beheer.end();
  await server.ruimOp();
});

async function lever(
  wie: Organisatie,
  dossierId: string,
  nummer: number,
  soort: Recordsoort,
  inhoud?: object,
): Promise<string> {
  const een = { ...record(wie, dossierId, nummer, soort), ...(inhoud && { inhoud }) };
  const verbinding = await pgRegister.verbind(wie.adres);
  const stroom = { stroomRef: dossierId, stroomVolgnummer: nummer, gerichtAan: null };
  const uit = await verbinding
    .lever([{ volgnummer: nummer, recordId: een.recordId, soort, inhoud: JSON.stringify(een), ...stroom }])
    .finally(() => verbinding.sluit());
  expect(uit.get(een.recordId)).toBe('nieuw');
  return een.recordId;
}
const inhoudVan = async (id: string): Promise<unknown> =>
  (await register.beheer.query<{ inhoud: unknown }>('SELECT inhoud FROM register.record WHERE record_id = $1', [id]))
    .rows[0]?.inhoud;

it('a sender that destroyed a dossier empties what it recorded of it, and nothing of anybody else', async () => {
  const [weg, blijft, persoon] = [nieuwId(), nieuwId(), nieuwId()];
  const eigen = await lever(gemeente, weg, 1, 'toets');
  const vanPersoon = await lever(gemeente, persoon, 1, 'toets');
  const ander = await lever(gemeente, blijft, 1, 'toets');
  const vanKade = await lever(kade, weg, 1, 'acute-plaatsing');
  const bewijs = { datum: '2042-01-01', artikel: 'Wmo 2015 artikel 5.3.4', clientRefs: [persoon] };
  const vernietiging = await lever(gemeente, weg, 2, 'vernietiging', bewijs);
  expect(await inhoudVan(eigen)).toEqual({ vernietigd: true });
  expect(await inhoudVan(vanPersoon)).toEqual({ vernietigd: true });
  expect(await inhoudVan(vernietiging)).toEqual(bewijs);
  for (const id of [ander, vanKade]) expect(await inhoudVan(id)).not.toHaveProperty('vernietigd');
});

it('no login empties or changes a record itself, whatever it sets', async () => {
  const id = await lever(gemeente, nieuwId(), 1, 'toets');
  const { host, poort: port, database, gebruiker: user, wachtwoord: password } = gemeente.adres;
  const client = new pg.Client({ host, port, database, user, password, ssl: false });
  await client.connect();
  await client.query("SELECT set_config('register.vernietigt', 'ja', false)");
  for (const sql of [
    `UPDATE register.record SET inhoud = '{"vernietigd": true}'`,
    'DELETE FROM register.record',
    'SELECT register.vernietigt()',
  ])
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  await client.end();
  // Nor the administrator of the registry by hand.
  await expect(register.beheer.query("UPDATE register.record SET inhoud = '{}'")).rejects.toThrow(
    /blijven zoals ze zijn/,
  );
  expect(await inhoudVan(id)).not.toHaveProperty('vernietigd');
});
