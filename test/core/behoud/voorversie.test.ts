import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migraties } from '#db/migraties/index.ts';
import { migreer } from '#db/openen.ts';
import { clientvelden, gemeente, logIn, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { geslotenMelding } from '../bewaren/hulp.ts';
import { behoudkern, databaseIn, maakKopie } from './hulp.ts';

/* A migration leaves a copy of before beside the file. It is kept for when the new version turns out wrong, and for nothing else. */
const nu = migraties.at(-1)?.nummer ?? 0;
let k: Testkern;
let voor: string;
const voorversies = async () =>
  (await k.doe('gezondheid.stand', {})).bevindingen
    .find(({ id }) => id === 'schema')
    ?.feiten.find(({ id }) => id === 'voorversies')?.waarde;

beforeEach(async () => {
  k = behoudkern();
  await gemeente(k);
  voor = `${databaseIn(k.map)}.voor-${nu}`;
});
afterEach(() => k.ruimOp());

/** As a migration leaves it: the whole file of before, and what a power cut left of an older one. */
async function laatAchter(): Promise<void> {
  k.sluit();
  const { db, pad } = await openBestand(k.map);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  cpSync(pad, voor);
  writeFileSync(`${pad}.voor-${nu - 1}.nieuw`, 'half');
  k.herstart();
  await logIn(k, 'bea');
}

it('stays until there is a good backup of the new version, is counted on the health page, and goes then', async () => {
  await laatAchter();
  expect(await voorversies()).toBe(1);
  // A backup that cannot be made takes nothing away.
  const map = mkdtempSync(join(tmpdir(), 'onthaal-kopie-'));
  await k.doe('reservekopie.map', { versie: 0, map });
  rmSync(map, { recursive: true });
  await k.doe('reservekopie.maken', {});
  await k.bewaak();
  expect(existsSync(voor)).toBe(true);
  await k.doe('reservekopie.eigenMap', { versie: 1 });
  await maakKopie(k);
  expect(existsSync(voor)).toBe(false);
  expect(existsSync(`${databaseIn(k.map)}.voor-${nu - 1}.nieuw`)).toBe(false);
  expect(await voorversies()).toBe(0);
});

it('goes when somebody is destroyed, backup or not: who is in it may not stay', async () => {
  await geslotenMelding(k, 'Oudmelder', '123456782', 'merkteken');
  await laatAchter();
  await k.naar('2027-11-18T09:00:00Z');
  await logIn(k, 'bea');
  const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort: 'melding-zonder-besluit' });
  await logIn(k, 'beslisser');
  await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
  await k.naar('2027-11-26T09:00:00Z');
  await k.doe('vernietiging.uitvoeren', { lijstId, versie: 2 });
  expect(existsSync(voor)).toBe(true);
  await k.doe('vernietiging.wissen', {});
  expect(existsSync(voor)).toBe(false);
});

it('of a migration that this program did itself is one of them', async () => {
  await logIn(k, 'balie');
  await k.doe('client.aanmaken', { velden: clientvelden() });
  k.sluit();
  const { db, pad } = await openBestand(k.map);
  migreer(db, pad, [...migraties, { nummer: nu + 1, naam: 'proef', sql: 'CREATE TABLE erbij (a) ;' }]);
  expect(existsSync(`${pad}.voor-${nu + 1}`)).toBe(true);
  db.close();
});
