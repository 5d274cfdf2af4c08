import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { gemeente, logIn, type Testkern } from '../core/hulp.ts';
import { clientvelden } from '../core/gegevens.ts';
import { openBestand } from '../core/opstelling.ts';
import { gedeeldeRijen } from '../core/werkplek/hulp.ts';
import { startPostgres } from '../hulp/postgres.ts';
import { nieuwRegister } from './opstelling.ts';
import { alles, eersteWerkplek, sluitAan, werkplek } from './werkplekken.ts';

/** `WERKPLEKKEN=20 WERK=40 npm run unit -- test/register/werkplekveel`: so many desks, so much work at each. */
const aantal = Number(process.env['WERKPLEKKEN'] ?? 3);
const werk = Number(process.env['WERK'] ?? 6);
const kernen: Testkern[] = [];
afterAll(() => kernen.forEach((kern) => kern.ruimOp()));

/** Work at one desk: mostly clients of its own, now and then the one that all have before them. */
async function werkAan(
  kern: Testkern,
  nummer: number,
  gedeeld: string,
): Promise<{ nieuw: string[]; gewijzigd: number }> {
  const nieuw: string[] = [];
  let gewijzigd = 0;
  for (let i = 0; i < werk; i += 1) {
    if (i % 3 === 2) {
      const { client } = await kern.doe('client.lezen', { clientId: gedeeld });
      const velden = clientvelden({ telefoon: `010 ${nummer} ${i}`, bsn: null, geenBsnReden: 'Kwijt' });
      const antwoord = await kern.roep('client.wijzigen', { clientId: gedeeld, versie: client.versie, velden });
      if (antwoord.ok) gewijzigd += 1;
      continue;
    }
    const velden = clientvelden({ achternaam: `Werkplek${nummer} ${i}`, bsn: null, geenBsnReden: 'Kwijt' });
    nieuw.push((await kern.doe('client.aanmaken', { velden })).id);
    if (i % 4 === 0) await wacht(0);
  }
  return { nieuw, gewijzigd };
}

/** The clock of a test stands still; each desk looks as often as it would. */
async function houdGaande(klaar: () => boolean): Promise<void> {
  while (!klaar()) {
    await Promise.all(
      kernen.map((kern) => {
        kern.klok.verstrijk(1_000);
        return kern.lever();
      }),
    );
    await wacht(5);
  }
}

it(`${aantal} desks that write at once end up the same: nothing lost, nothing twice, what lost is kept`, async () => {
  const server = await startPostgres();
  const register = await nieuwRegister(server, 'veel');
  const eerste = werkplek();
  kernen.push(eerste);
  await gemeente(eerste);
  await eersteWerkplek(register, eerste, 'college');
  await logIn(eerste, 'balie');
  const velden = clientvelden({ bsn: null, geenBsnReden: 'Kwijt' });
  const { id: gedeeld } = await eerste.doe('client.aanmaken', { velden });
  await logIn(eerste, 'bea');
  await alles(eerste);
  for (let i = 1; i < aantal; i += 1) kernen.push(await sluitAan(eerste, `Balie ${i + 1}`));
  for (const kern of kernen) await logIn(kern, 'balie');
  await alles(...kernen);
  const telling = async (): Promise<number> =>
    Number((await register.beheer.query<{ n: string }>('SELECT count(*) AS n FROM register.werkpakket')).rows[0]?.n);
  const voor = await telling();

  const begin = performance.now();
  let gewerkt = false;
  const loopt = houdGaande(() => gewerkt);
  const gedaan = await Promise.all(kernen.map((kern, i) => werkAan(kern, i, gedeeld)));
  const geschreven = performance.now();
  gewerkt = true;
  await loopt;
  // Still until every desk has read every package.
  for (let rustig = 0, vorig = -1; rustig < 3;) {
    let rondes = 0;
    await houdGaande(() => (rondes += 1) > 2);
    const nu = await telling();
    rustig = nu === vorig ? rustig + 1 : 0;
    vorig = nu;
  }
  const duur = (performance.now() - begin) / 1000;
  const pakketten = (await telling()) - voor;

  for (const kern of kernen) kern.sluit();
  const bestanden = [];
  for (const kern of kernen) {
    const { db } = await openBestand(kern.map, 'balie');
    const botsingen = db.prepare('SELECT id FROM botsing ORDER BY id').all();
    const open = db.prepare('SELECT count(*) AS n FROM werkpakket WHERE gestuurd = 0').get();
    const versie = db.prepare('SELECT versie FROM client WHERE id = ?').pluck().get(gedeeld) as number;
    const clienten = db.prepare('SELECT id FROM client').pluck().all() as string[];
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    bestanden.push({ gedeeld: gedeeldeRijen(db), botsingen, open, versie, clienten });
    db.close();
  }
  const [een] = bestanden;
  for (const ander of bestanden) expect(ander).toEqual(een);
  const nieuw = gedaan.flatMap((een) => een.nieuw);
  expect(new Set(een!.clienten)).toEqual(new Set([...nieuw, gedeeld]));
  expect(een!.clienten).toHaveLength(nieuw.length + 1);
  // Every change that was acknowledged counts, or is kept for somebody to settle.
  const gewijzigd = gedaan.reduce((som, een) => som + een.gewijzigd, 0);
  expect(een!.versie - 1 + een!.botsingen.length).toBe(gewijzigd);
  console.log(
    `${aantal} desks, ${pakketten} packages: written in ${((geschreven - begin) / 1000).toFixed(1)} s, the same everywhere after ` +
      `${duur.toFixed(1)} s (${Math.round(pakketten / duur)} packages/s at ${aantal} desks); ${een!.botsingen.length} of ${gewijzigd} changes of ` +
      'one client lost to a colleague and wait for a person',
  );
  await register.beheer.end();
  await server.ruimOp();
}, 900_000);
