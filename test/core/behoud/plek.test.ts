import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { clientvelden, wachtwoord } from '../gegevens.ts';
import { gemeente, logIn, nieuweMap, richtIn, testkern, type Testkern } from '../hulp.ts';
import { sjabloon } from '../opstelling.ts';
import { databaseIn } from './hulp.ts';
import { isRoot, kindkern, niemand, type Kindkern } from './kindkern.ts';

/* Where the data are: a folder without rights, gone, moved, or open somewhere else. Rights do not stop root, so there the core goes on as nobody. */
const opzetten = sjabloon(gemeente);
let k: Testkern;
let kind: Kindkern | null = null;

beforeEach(async () => {
  k = await opzetten();
  k.sluit();
});
afterEach(async () => {
  await kind?.stop();
  kind = null;
  chmodSync(k.map, 0o700);
  k.ruimOp();
});

const velden = (achternaam: string) => clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' });

/** A core that may read everything in the folder, and write in it what these modes let everybody. */
async function zonderRechten(map: number, bestanden: number): Promise<Kindkern> {
  chmodSync(k.map, 0o755);
  for (const naam of readdirSync(k.map)) chmodSync(join(k.map, naam), bestanden);
  chmodSync(k.map, map);
  kind = await kindkern(k.map);
  if (isRoot) await kind.zeg({ doe: 'als', uid: niemand });
  return kind;
}

describe('without the right to write', () => {
  it('in the folder: refused at the door, with what to do', async () => {
    const zonder = await zonderRechten(0o555, 0o644);
    const antwoord = await zonder.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'opslag-alleen-lezen');
    expect(antwoord.melding).toMatch(/gegevensmap kan niet worden geschreven.*Vraag de beheerder.*opslag-alleen-lezen/);
    await zonder.stop();
    kind = null;
    // Given back, everything is as it was.
    chmodSync(k.map, 0o755);
    k.herstart();
    await logIn(k, 'balie');
  });

  it('in the file alone: the same, and nothing has changed', async () => {
    const zonder = await zonderRechten(0o777, 0o666);
    chmodSync(databaseIn(k.map), 0o444);
    await zonder.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'opslag-alleen-lezen');
    await zonder.stop();
    kind = null;
    chmodSync(databaseIn(k.map), 0o600);
    k.herstart();
    await logIn(k, 'auditor');
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
  });

  it('taken away from the folder for backups while somebody works: said, and the work goes on', async () => {
    const kopieen = join(k.map, 'reservekopieen');
    mkdirSync(kopieen);
    const zonder = await zonderRechten(0o777, 0o666);
    chmodSync(kopieen, 0o555);
    await zonder.logIn('bea');
    await zonder.doe('reservekopie.maken', {});
    await zonder.zeg({ doe: 'bewaak' });
    expect((await zonder.doe('reservekopie.stand', {})).fout).toMatchObject({ code: 'map-alleen-lezen' });
    await zonder.logIn('balie');
    await zonder.doe('client.aanmaken', { velden: velden('Werkt') });
  });

  it('and without the right to look: it is not taken for a new installation', async () => {
    chmodSync(k.map, 0o700);
    kind = await kindkern(k.map);
    if (isRoot) await kind.zeg({ doe: 'als', uid: niemand });
    else chmodSync(k.map, 0);
    await kind.weigert('installatie.toestand', {}, 'opslag-alleen-lezen');
  });
});

describe('a data folder that is gone', () => {
  it('at the start: says so at every question, and goes on when it is back', async () => {
    const elders = join(nieuweMap(), 'share');
    const map = join(elders, 'gegevens');
    // A share that is not connected: where it should be is something else.
    writeFileSync(elders, '');
    kind = await kindkern(map);
    const antwoord = await kind.weigert('installatie.toestand', {}, 'opslag-weg');
    expect(antwoord.melding).toMatch(/geen antwoord.*aangesloten.*opslag-weg/);
    await kind.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'opslag-weg');
    rmSync(elders);
    mkdirSync(elders);
    k.sluit();
    renameSync(k.map, map);
    expect(await kind.doe('installatie.toestand', {})).toMatchObject({ fase: 'inloggen' });
    expect(await kind.logIn('balie')).toMatchObject({ ok: true });
    await kind.stop();
    kind = null;
    renameSync(map, k.map);
    rmSync(elders, { recursive: true });
  });

  it('while somebody works: is not taken for a new installation, and what was acknowledged is there when it is back', async () => {
    k.herstart();
    await logIn(k, 'balie');
    const weg = `${k.map}.weg`;
    renameSync(k.map, weg);
    await k.doe('client.aanmaken', { velden: velden('Onderweg') });
    await k.bewaak();
    const antwoord = await k.weigert('installatie.toestand', {}, 'opslag-weg');
    expect(antwoord.melding).toContain('wat u typte staat er nog');
    renameSync(weg, k.map);
    expect(await k.doe('installatie.toestand', {})).toMatchObject({ fase: 'open' });
    await k.doe('client.aanmaken', { velden: velden('Onderweg') });
    await k.bewaak();
    k.herstart();
    await logIn(k, 'balie');
    expect((await k.doe('client.zoeken', { tekst: 'Onderweg', aantal: 5 })).resultaten).toHaveLength(2);
  });

  it('or a file of it, moved before the start: says which way back there is, and makes no empty one', async () => {
    const pad = databaseIn(k.map);
    renameSync(pad, `${k.map}.elders`);
    k.herstart();
    const antwoord = await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-weg');
    expect(antwoord.melding).toMatch(/zet het dan terug.*reservekopie/);
    expect(readdirSync(k.map)).not.toContain(pad.slice(k.map.length + 1));
    renameSync(`${k.map}.elders`, pad);
    await logIn(k, 'balie');
  });

  it('or another file in its place: of another organisation it does not open, and nothing is written in it', async () => {
    const pad = databaseIn(k.map);
    rmSync(pad);
    const vreemd = testkern();
    await richtIn(vreemd);
    vreemd.sluit();
    renameSync(databaseIn(vreemd.map), pad);
    k.herstart();
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-beschadigd');
    vreemd.ruimOp();
  });
});

describe('two computers on one shared folder', () => {
  it('the second is told which computer has the data open; when that one stops it comes in', async () => {
    kind = await kindkern(k.map, { werkstation: 'BALIE-2' });
    await kind.logIn('balie');
    const hier = opslagplaatsIn(k.map, 'BALIE-1');
    const id = databaseIn(k.map).slice(k.map.length + 1, -3);
    expect(hier.bestanden.bezetDoor(id)).toBe('BALIE-2');
    // The same as the one that asks: then the lock decides.
    expect(opslagplaatsIn(k.map, 'BALIE-2').bestanden.bezetDoor(id)).toBeNull();
    const tweede = await kindkern(k.map, { werkstation: 'BALIE-1' });
    const antwoord = await tweede.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-in-gebruik');
    expect(antwoord.melding).toMatch(/open op computer BALIE-2.*Werkplekken.*database-in-gebruik/);
    await kind.zeg({ doe: 'sluit' });
    expect(await tweede.logIn('balie')).toMatchObject({ ok: true });
    await tweede.stop();
    expect(readdirSync(k.map).filter((naam) => naam.endsWith('.bezet'))).toEqual([]);
  });

  it('also where the folder passes no locks on: by a sign of life of the last minute and a half, by the clock of the folder', async () => {
    const pad = databaseIn(k.map).replace(/db$/, 'bezet');
    const tekst = JSON.stringify({ werkstation: 'BALIE-2' });
    writeFileSync(pad, tekst);
    kind = await kindkern(k.map, { werkstation: 'BALIE-1' });
    await kind.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-in-gebruik');
    // It crashed, or lost its power: not heard of for two minutes.
    const toen = Date.now() / 1000 - 120;
    utimesSync(pad, toen, toen);
    expect(await kind.logIn('balie')).toMatchObject({ ok: true });
    expect(readFileSync(pad, 'utf8')).toBe(JSON.stringify({ werkstation: 'BALIE-1' }));
  });
});

describe('two copies of the program on one data folder', () => {
  it('the second is refused and says so; the first works on; when it stops the second comes in', async () => {
    k.herstart();
    await logIn(k, 'balie');
    kind = await kindkern(k.map);
    const antwoord = await kind.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-in-gebruik');
    expect(antwoord.melding).toMatch(/Sluit.*database-in-gebruik/);
    await k.doe('client.aanmaken', { velden: velden('Eerste') });
    k.sluit();
    expect(await kind.logIn('balie')).toMatchObject({ ok: true });
    expect((await kind.doe('client.zoeken', { tekst: 'Eerste', aantal: 5 })).resultaten).toHaveLength(1);
  });
});
