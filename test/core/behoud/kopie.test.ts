import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import { clientvelden, gemeente, logIn, wachtwoord, type Testkern } from '../hulp.ts';
import { behoudkern, databaseIn, maakKopie, setsIn } from './hulp.ts';

let k: Testkern;
const eigenMap = () => join(k.map, 'reservekopieen');
const maakClient = (achternaam: string) =>
  k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
const stand = () => k.doe('reservekopie.stand', {});

beforeEach(async () => {
  k = behoudkern();
  await gemeente(k);
  await logIn(k, 'bea');
});
afterEach(() => k.ruimOp());

describe('a backup', () => {
  it('is made while the file is open, opened with its key, and holds key ring, anchor and manifest', async () => {
    const naam = await maakKopie(k);
    const [set = ''] = setsIn(eigenMap());
    expect(set.endsWith(naam)).toBe(true);
    expect(readdirSync(set).sort()).toEqual(
      ['ankers.json', 'gebruikers.json', 'gegevens.db', 'manifest.json', 'sleutelbos.json', 'vernietigd.json'].sort(),
    );
    expect(await stand()).toMatchObject({
      kopieen: [{ naam, stand: 'goed', aanleiding: 'hand' }],
      controle: 'heel',
      teOud: false,
    });
    expect(await k.doe('reservekopie.nakijken', { naam })).toEqual({ goed: true });
    // Nothing readable: not the name of a client, nor of a user.
    const alles = readdirSync(set).map((bestand) => readFileSync(join(set, bestand), 'latin1'));
    expect(/Bea Beheer|Rotterdam|SQLite format/.test(alles.join(''))).toBe(false);
  });

  it('leaves the lock on the file: a second program is still refused', async () => {
    await maakKopie(k);
    const bos = sleutelbosSchema.parse(JSON.parse(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')));
    const gevonden = await sleutelVanGebruiker(bos, 'bea', wachtwoord, { apparaatgeheim: null });
    const ander = `import { openDatabase } from '#db/openen.ts';
      try { openDatabase(process.argv[1], Buffer.from(process.argv[2], 'hex')); console.log('open'); } catch (fout) { console.log(fout.code); }`;
    const sleutel = Buffer.from(gevonden?.sleutel ?? []).toString('hex');
    const argumenten = ['--input-type=module', '-e', ander, databaseIn(k.map), sleutel];
    const uit = execFileSync(process.execPath, argumenten, {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    });
    expect(uit.toString().trim()).toBe('database-in-gebruik');
  });

  it('is made again only when something has changed, every hour, also when the clock jumps', async () => {
    await maakKopie(k);
    const aantal = async () => {
      const lijst = setsIn(eigenMap());
      return lijst.length;
    };
    // Nothing changed: an hour later there is none to make. The lock that fell meanwhile is a line in the log.
    k.klok.verstrijk(60_000);
    await k.bewaak();
    expect(await aantal()).toBe(1);
    k.klok.verstrijk(3_600_000);
    await k.bewaak();
    expect(await aantal(), 'unchanged').toBe(1);
    await logIn(k, 'balie');
    await maakClient('Jansen');
    k.klok.verstrijk(1_800_000);
    await k.bewaak();
    expect(await aantal(), 'not within the hour').toBe(1);
    k.klok.verstrijk(1_800_000);
    await k.bewaak();
    const na = 2;
    expect(await aantal()).toBe(na);
    await logIn(k, 'balie');
    await maakClient('Smit');
    // The wall clock goes back three days; the monotonic one goes on.
    k.klok.verstrijk(3_600_000);
    k.klok.zet('2026-11-13T09:00:00Z');
    await k.bewaak();
    expect(await aantal()).toBe(na + 1);
    await logIn(k, 'bea');
    const { kopieen } = await stand();
    expect(kopieen[0]?.gemaaktOp.slice(0, 10)).toBe('2026-11-13');
    // The wall clock jumps a year ahead: one is made, and what was made is not thrown away as old.
    await logIn(k, 'balie');
    await maakClient('Pietersen');
    await logIn(k, 'bea');
    k.klok.zet('2027-11-13T09:00:00Z');
    await logIn(k, 'bea');
    await k.bewaak();
    expect(await aantal()).toBe(na + 2);
  });

  it('goes to a folder of choice; one that is gone, read-only or full is said with what to do', async () => {
    const map = mkdtempSync(join(tmpdir(), 'onthaal-kopie-'));
    await k.doe('reservekopie.map', { versie: 0, map });
    await k.weigert('reservekopie.map', { versie: 0, map }, 'conflict');
    await maakKopie(k);
    expect(setsIn(map)).toHaveLength(1);
    rmSync(map, { recursive: true });
    await k.doe('reservekopie.maken', {});
    await k.bewaak();
    expect((await stand()).fout).toMatchObject({ code: 'map-weg' });
    expect(await k.doe('reservekopie.melding', {})).toMatchObject({ fout: 'map-weg', beschadigd: false });
    expect(existsSync(map), 'a share that is gone does not become a folder').toBe(false);
    await k.weigert('reservekopie.map', { versie: 1, map }, 'reservekopie-mislukt');
    // Ten minutes later it is tried again by itself.
    await k.doe('reservekopie.eigenMap', { versie: 1 });
    k.klok.verstrijk(600_000);
    await logIn(k, 'bea');
    await k.bewaak();
    expect((await stand()).fout).toBeNull();
  });

  it('in a folder without the right to write', async () => {
    // Rights do not stop root; what the kernel keeps to itself does.
    const root = process.getuid?.() === 0;
    const map = root ? '/sys/kernel' : mkdtempSync(join(tmpdir(), 'onthaal-kopie-'));
    if (!root) chmodSync(map, 0o500);
    const antwoord = await k.weigert('reservekopie.map', { versie: 0, map }, 'reservekopie-mislukt');
    expect(antwoord.melding).toMatch(/niet worden geschreven/);
    if (root) return;
    chmodSync(map, 0o700);
    rmSync(map, { recursive: true });
  });

  it('that was cut off is recognised and taken away, one that was changed is not good', async () => {
    const naam = await maakKopie(k);
    const [set = ''] = setsIn(eigenMap());
    // The power went while a set was being made.
    execFileSync('cp', ['-r', set, `${set.slice(0, -1)}9.nieuw`]);
    const balie = () => logIn(k, 'balie');
    await balie();
    await maakClient('Jansen');
    await logIn(k, 'bea');
    await maakKopie(k);
    expect(setsIn(eigenMap()).filter((pad) => pad.endsWith('.nieuw'))).toEqual([]);
    // One byte in the middle: the list still calls it good, looking at it does not.
    const pad = join(set, 'gegevens.db');
    const bytes = readFileSync(pad);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(pad, bytes);
    expect(await k.doe('reservekopie.nakijken', { naam })).toEqual({ goed: false });
    await k.weigert('reservekopie.voorbeeld', { naam }, 'reservekopie-mislukt');
    truncateSync(pad, 4096);
    const { kopieen } = await stand();
    k.klok.verstrijk(1);
    expect(kopieen.find((een) => een.naam === naam)?.stand).toBe('goed');
    await maakKopie(k);
    expect((await stand()).kopieen.find((een) => een.naam === naam)?.stand).toBe('kapot');
  });

  it('with the manifest of another key is refused', async () => {
    const naam = await maakKopie(k);
    const [set = ''] = setsIn(eigenMap());
    const pad = join(set, 'manifest.json');
    const manifest = JSON.parse(readFileSync(pad, 'utf8')) as { gemaaktOp: string };
    writeFileSync(pad, JSON.stringify({ ...manifest, gemaaktOp: '2026-11-16T23:00:00.000Z' }));
    const antwoord = await k.weigert('reservekopie.voorbeeld', { naam }, 'reservekopie-mislukt');
    expect(antwoord.melding).toMatch(/andere sleutel/);
  });

  it('can be kept elsewhere too', async () => {
    const naam = await maakKopie(k);
    const map = mkdtempSync(join(tmpdir(), 'onthaal-stick-'));
    await k.doe('reservekopie.elders', { naam, map });
    expect(setsIn(map)).toHaveLength(1);
    await k.weigert('reservekopie.elders', { naam, map: eigenMap() }, 'terugzetten-kan-niet');
    rmSync(map, { recursive: true });
  });
});
