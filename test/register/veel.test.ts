import { performance } from 'node:perf_hooks';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import {
  bureau,
  feitenVanBureau,
  feitenVanRegister,
  nieuwId,
  nieuwRegister,
  tussenlijn,
  type Bureau,
  type Organisatie,
  type Register,
} from './opstelling.ts';

/*
 * Many desks of different organisations on one server: each writes and follows the others at once, lines are cut, the server is
 * killed in the middle, and afterwards everybody holds the same facts. BUREAUS=20 for the figures in the README.
 */
const bureaus = Number(process.env['BUREAUS'] ?? 6);
const golven = 5;
const perGolf = process.env['BUREAUS'] ? 400 : 40;
/** Of every five desks one is of a gemeente; the four after it are of its aanbieders. */
const vanGemeente = (i: number): boolean => i % 5 === 0;

let server: Server;
let register: Register;
let lijn: Awaited<ReturnType<typeof tussenlijn>>;
let alle: { wie: Organisatie; b: Bureau }[] = [];
beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'register');
  lijn = await tussenlijn(server.poort);
  for (let i = 0; i < bureaus; i += 1) {
    const gemeente = alle.filter((_, n) => vanGemeente(n)).at(-1)?.wie.id ?? '';
    const wie = vanGemeente(i)
      ? await register.login('gemeente', `bureau_${i}`)
      : await register.login('opvangaanbieder', `bureau_${i}`, [gemeente]);
    // Every third goes over a line that is cut.
    const b = bureau(wie, { echteKlok: true, sleutel: new Uint8Array(32).fill(i) });
    b.stelIn({ ...wie.adres, poort: i % 3 === 1 ? lijn.poort : wie.adres.poort });
    alle.push({ wie, b });
  }
});
afterAll(async () => {
  for (const { b } of alle) await b.sluit();
  await lijn.sluit();
  await register.beheer.end();
  await server.ruimOp();
  alle = [];
});

const klaar = ({ b }: { b: Bureau }): boolean => b.tel().wachtend === 0 && b.levering.stand().fase === 'verbonden';
/** What one gemeente writes is for an aanbieder of its own in turn; an aanbieder writes for whoever may read it. */
function schrijf(i: number, golf: number): void {
  const { b } = alle[i]!;
  const dossiers = Array.from({ length: 8 }, () => nieuwId());
  if (!vanGemeente(i)) return b.vul(perGolf, dossiers);
  const eigen = alle.slice(i + 1, i + 5);
  const voor = eigen[golf % Math.max(1, eigen.length)]?.wie.id ?? null;
  b.vul(perGolf / 2, dossiers);
  b.vul(perGolf / 2, dossiers, 'toewijzing', voor);
}
const horen = async ({ wie }: { wie: Organisatie }): Promise<string[]> => {
  const { rows } = await register.beheer.query<{ id: string }>(
    wie.soort === 'gemeente'
      ? `SELECT record_id AS id FROM register.record WHERE organisatie_id IN (SELECT aanbieder_id FROM register.samenwerking WHERE gemeente_id = $1)`
      : `SELECT record_id AS id FROM register.record WHERE soort = 'toewijzing' AND gericht_aan = $1`,
    [wie.id],
  );
  return rows.map(({ id }) => id).sort();
};

it(`${bureaus} desks write at once: converged, nothing lost, nothing double`, async () => {
  const begin = performance.now();
  let stop = false;
  let geschreven = 0;
  const loopt = alle.map(async (een, i) => {
    for (let golf = 0; golf < golven; golf += 1) {
      schrijf(i, golf);
      geschreven = performance.now();
      for (let n = 0; n < 3; n += 1) {
        await een.b.levering.tik();
        await wacht(5);
      }
    }
    while (!stop) {
      een.b.levering.nuProberen();
      await een.b.levering.tik();
      await wacht(20);
    }
  });
  for (const punt of [400, 1_200, 2_200]) {
    const eerst = lijn.stand.geknipt;
    lijn.stand.knipNa = punt;
    lijn.knip();
    await expect.poll(() => lijn.stand.geknipt, { timeout: 60_000, interval: 10 }).toBeGreaterThan(eerst);
  }
  await server.dood();
  await server.herstart();
  register.beheer = await server.beheer('register');
  lijn.stand.knipNa = Infinity;
  lijn.knip();
  const totaal = bureaus * golven * perGolf;
  await expect.poll(() => alle.every(klaar), { timeout: 300_000, interval: 50 }).toBe(true);
  const geleverd = performance.now();
  const hoort: string[][] = [];
  for (const een of alle) hoort.push(await horen(een));
  await expect
    .poll(() => alle.every(({ b }, i) => b.ontvangen.length >= hoort[i]!.length), { timeout: 300_000, interval: 50 })
    .toBe(true);
  const gelijk = performance.now();
  stop = true;
  await Promise.all(loopt);
  for (const [i, { wie, b }] of alle.entries()) {
    expect(b.tel()).toMatchObject({ wachtend: 0, geweigerd: 0, verstuurd: golven * perGolf });
    expect(await feitenVanRegister(register.beheer, wie.id)).toEqual(feitenVanBureau(b.db));
    expect([...b.ontvangen].sort(), wie.soort).toEqual(hoort[i]);
  }
  const { rows } = await register.beheer.query<{ n: string; u: string }>(
    'SELECT count(*) AS n, count(DISTINCT record_id) AS u FROM register.record',
  );
  expect(rows).toEqual([{ n: String(totaal), u: String(totaal) }]);
  expect(lijn.stand.geknipt).toBeGreaterThanOrEqual(3);
  const s = (tot: number): string => ((tot - begin) / 1000).toFixed(1);
  console.log(
    `${bureaus} desks, ${totaal} records, cut ${lijn.stand.geknipt} times, server killed once: written after ${s(geschreven)} s, all in the registry after ${s(geleverd)} s (${Math.round(totaal / Number(s(geleverd)))} per second), ${hoort.flat().length} taken in by others after ${s(gelijk)} s`,
  );
}, 900_000);
