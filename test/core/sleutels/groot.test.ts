import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kopieerder } from '../behoud/hulp.ts';
import { gemeente, logIn, nieuweMap, testkern, wachtwoord } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';

/** How large the file is: a gigabyte with GIGABYTE=1, on a real disk. */
const groot = process.env['GIGABYTE'] === '1';
const stukken = groot ? 1000 : 8;

it('the key of a large file is changed with progress, while other calls are answered', async () => {
  const map = groot ? mkdtempSync(join(tmpdir(), 'onthaal-groot-')) : nieuweMap();
  const gezien: number[] = [];
  const volgend: typeof kopieerder = {
    doe: (taak, luister = {}) =>
      kopieerder.doe(taak, {
        ...luister,
        voortgang: (klaar, totaal) => {
          gezien.push(klaar / totaal);
          luister.voortgang?.(klaar, totaal);
        },
      }),
  };
  const eerst = testkern(map);
  await gemeente(eerst);
  eerst.sluit();
  const { db } = await openBestand(map);
  db.exec('CREATE TABLE ballast (a BLOB) STRICT');
  for (let i = 0; i < stukken; i += 1) db.prepare('INSERT INTO ballast VALUES (?)').run(randomBytes(1 << 20));
  db.close();

  const k = testkern(map, '2026-11-16T09:00:00Z', undefined, undefined, volgend);
  await logIn(k, 'bea');
  const { herstelsleutel } = await k.doe('sleutel.voorbereiden', { wachtwoord });
  const begin = performance.now();
  const rekentijd = process.cpuUsage();
  let klaar = false;
  const wissel = k.doe('sleutel.vervangen', { bevestiging: herstelsleutel.slice(-4) }).then(() => (klaar = true));
  let langst = 0;
  let aantal = 0;
  while (!klaar) {
    const voor = performance.now();
    await k.doe('installatie.toestand', {});
    langst = Math.max(langst, performance.now() - voor);
    aantal += 1;
    await new Promise((verder) => setTimeout(verder, 5));
  }
  await wissel;
  const duur = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(rekentijd);
  await logIn(k, 'auditor');
  expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
  // Four rounds over the file, in order, the last of them ended.
  expect(gezien).toEqual([...gezien].sort((a, b) => a - b));
  expect(gezien).toEqual(expect.arrayContaining([0.25, 0.5, 0.75, 1]));
  if (groot) expect(gezien.filter((deel) => deel > 0.5 && deel < 0.75).length).toBeGreaterThan(3);
  const cpu = ((user + system) / 1e6).toFixed(1);
  console.log(
    `${stukken} MB under another key: ${duur.toFixed(1)} s, processor time ${cpu} s; ${aantal} calls answered meanwhile, the longest after ${langst.toFixed(0)} ms`,
  );
  k.ruimOp();
  rmSync(map, { recursive: true, force: true });
}, 1_800_000);
