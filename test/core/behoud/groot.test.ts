import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { clientvelden, gemeente, logIn } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { behoudkern } from './hulp.ts';

/** How large the file is: a gigabyte with GIGABYTE=1, on a real disk. */
const groot = process.env['GIGABYTE'] === '1';
const stukken = groot ? 1000 : 12;

it(`while a file of ${stukken} MB is copied and checked the desk goes on`, async () => {
  const map = mkdtempSync(join(tmpdir(), 'onthaal-groot-'));
  const eerst = behoudkern(map);
  await gemeente(eerst);
  eerst.sluit();
  const { db } = await openBestand(map);
  db.exec('CREATE TABLE ballast (a BLOB) STRICT');
  for (let i = 0; i < stukken; i += 1) db.prepare('INSERT INTO ballast VALUES (?)').run(randomBytes(1 << 20));
  db.close();

  const k = behoudkern(map);
  await logIn(k, 'bea');
  await k.doe('reservekopie.maken', {});
  await logIn(k, 'balie');
  const begin = performance.now();
  let klaar = false;
  const kopie = k.bewaak().then(() => (klaar = true));
  let langst = 0;
  let aantal = 0;
  while (!klaar) {
    const voor = performance.now();
    await k.doe('client.aanmaken', {
      velden: clientvelden({ achternaam: `Mens ${(aantal += 1)}`, bsn: null, geenBsnReden: 'Kwijt' }),
    });
    langst = Math.max(langst, performance.now() - voor);
    await new Promise((verder) => setTimeout(verder, 5));
  }
  await kopie;
  const duur = performance.now() - begin;
  await logIn(k, 'bea');
  const stand = await k.doe('reservekopie.stand', {});
  expect(stand).toMatchObject({ fout: null, controle: 'heel', kopieen: [{ stand: 'goed' }] });
  expect(await k.doe('reservekopie.nakijken', { naam: stand.kopieen[0]?.naam ?? '' })).toEqual({ goed: true });
  console.log(
    `${stukken} MB: start check, copy and check ${(duur / 1000).toFixed(1)} s; ${aantal} clients made meanwhile, longest call ${langst.toFixed(0)} ms`,
  );
  k.ruimOp();
  rmSync(map, { recursive: true, force: true });
}, 600_000);
