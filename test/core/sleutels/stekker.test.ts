import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as meteen, setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sleutelbosSchema, sleutelVanGebruiker, sleutelVanHerstel } from '#core/sessie/sleutelbos.ts';
import { openDatabase } from '#db/openen.ts';
import { clientvelden, gemeente, logIn, testkern, wachtwoord } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';

/*
 * A core is killed with SIGKILL while it changes the key of its file: in the copy, in the writes of the rekey itself, while the new
 * file is read back, in the exchange. Afterwards the file opens with the old or with the new key, and so does everybody.
 * More: SLEUTELSTEKKERS=300 npm run unit -- test/core/sleutels/stekker
 */
const rondes = Number(process.env['SLEUTELSTEKKERS'] ?? 4);
/** Megabytes of ballast: enough for the rekey to take longer than everything round it. */
const megabytes = 8;
const programma = fileURLToPath(new URL('wisselaar.ts', import.meta.url));
const gebruikers = ['bea', 'balie', 'beslisser', 'auditor'];

/** A core that has loaded and waits for its sign. */
async function maakWisselaar(map: string) {
  const kind: ChildProcess = spawn(process.execPath, [programma, map], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'onthaal-compile') },
  });
  if (!kind.stdout || !kind.stdin) throw new Error('no pipes');
  const { stdin } = kind;
  const gezegd: { herstelsleutel?: string; gedaan?: true; fout?: string }[] = [];
  const regels = createInterface({ input: kind.stdout });
  await once(regels, 'line');
  regels.on('line', (regel) => gezegd.push(JSON.parse(regel) as (typeof gezegd)[number]));
  const weg = once(regels, 'close');
  return {
    gezegd,
    begin: () => void stdin.write('\n'),
    klaar: () => gezegd.some(({ gedaan }) => gedaan),
    async dood(): Promise<void> {
      kind.kill('SIGKILL');
      await weg;
    },
  };
}

const grootte = (pad: string): number => statSync(pad, { throwIfNoEntry: false })?.size ?? -1;
/** How far a change of key had come, by what it left in the folder. */
function hoever(map: string, id: string, groot: number): string {
  if (existsSync(join(map, 'terugzetting.json'))) return 'exchange';
  if (grootte(join(map, `${id}.terug-journal`)) > 0) return 'rekey';
  const kopie = grootte(join(map, `${id}.terug`));
  if (kopie < 0) return 'before or after';
  return kopie < groot ? 'copy' : 'checks';
}

/** What the file holds that a change of its key may not change. */
function inhoud(map: string, id: string, sleutel: Uint8Array): string {
  const db = openDatabase(join(map, `${id}.db`), sleutel, { migraties: [] });
  const hash = createHash('sha256');
  for (const tabel of ['client', 'locatie', 'ballast'])
    for (const rij of db.prepare(`SELECT * FROM ${tabel}`).raw().iterate())
      for (const waarde of rij as unknown[]) hash.update(Buffer.isBuffer(waarde) ? waarde : String(waarde));
  db.close();
  return hash.digest('hex');
}

it('a change of key that is killed anywhere leaves a file that opens whole, with the old key or the new one, for everybody', async () => {
  const k = testkern();
  await gemeente(k);
  for (let i = 0; i < 20; i += 1)
    await k.doe('client.aanmaken', {
      velden: clientvelden({ achternaam: `Mens ${i}`, bsn: null, geenBsnReden: 'Kwijt' }),
    });
  k.sluit();
  const eerst = await openBestand(k.map);
  const { administratieId: id } = eerst;
  eerst.db.exec('CREATE TABLE ballast (a BLOB) STRICT');
  for (let i = 0; i < megabytes; i += 1) eerst.db.prepare('INSERT INTO ballast VALUES (?)').run(randomBytes(1 << 20));
  eerst.db.close();
  const pad = join(k.map, `${id}.db`);
  const wat = inhoud(k.map, id, eerst.sleutel);

  /** The keys with which the file opens now, by everybody's password: all the same one, or this test fails. */
  async function sleutelNu(): Promise<Uint8Array> {
    const bos = sleutelbosSchema.parse(JSON.parse(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')));
    const alle = [];
    for (const wie of gebruikers)
      alle.push((await sleutelVanGebruiker(bos, wie, wachtwoord, { apparaatgeheim: null }))?.sleutel);
    const [sleutel] = alle;
    if (!sleutel) throw new Error('no key');
    for (const een of alle) expect(een).toEqual(sleutel);
    return sleutel;
  }

  // One that is not killed says how long it takes, and what its recovery key is.
  let volgende = maakWisselaar(k.map);
  const proef = await volgende;
  volgende = maakWisselaar(k.map);
  const start = performance.now();
  proef.begin();
  let rekeyVan = 0;
  let rekeyTot = 0;
  while (!proef.klaar()) {
    const nu = performance.now() - start;
    if (hoever(k.map, id, grootte(pad)) === 'rekey') {
      rekeyVan ||= nu;
      rekeyTot = nu;
    }
    await wacht(1);
  }
  const duur = performance.now() - start;
  await proef.dood();
  let sleutel = await sleutelNu();
  expect(sleutel).not.toEqual(eerst.sleutel);
  let herstelsleutel = proef.gezegd.find((een) => een.herstelsleutel)?.herstelsleutel ?? '';

  const stadia: Record<string, number> = {};
  const uit = { oud: 0, nieuw: 0 };
  // Of three rounds one falls where the rekey itself writes, one as soon as the exchange begins, one anywhere, also just past the end.
  const plannen = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: rondes, seed: 8 });
  for (const [ronde, deel] of plannen.entries()) {
    const wisselaar = await volgende;
    // The next one loads meanwhile; it opens nothing before its sign.
    volgende = maakWisselaar(k.map);
    wisselaar.begin();
    if (ronde % 3 === 0) {
      while (hoever(k.map, id, grootte(pad)) !== 'rekey' && !wisselaar.klaar()) await wacht(1);
      await wacht(deel * (rekeyTot - rekeyVan));
    } else if (ronde % 3 === 1) {
      while (!existsSync(join(k.map, 'terugzetting.json')) && !wisselaar.klaar()) await meteen();
      await wacht(Math.floor(deel * 4));
    } else await wacht(deel * duur * 1.1);
    await wisselaar.dood();
    expect(wisselaar.gezegd.filter(({ fout }) => fout)).toEqual([]);
    const stadium = hoever(k.map, id, grootte(pad));
    stadia[stadium] = (stadia[stadium] ?? 0) + 1;

    // As the program starts again: what was written down is finished, what was half made is gone.
    const na = testkern(k.map);
    await logIn(na, 'auditor');
    expect(await na.doe('audit.controleren', {}), `${ronde} ${stadium}`).toMatchObject({ heel: true });
    await logIn(na, 'balie');
    expect((await na.doe('client.zoeken', { tekst: 'Mens', aantal: 50 })).resultaten).toHaveLength(20);
    na.sluit();
    expect(
      readdirSync(k.map).filter((naam) => /terug|lees|nieuw/.test(naam)),
      `${ronde} ${stadium}`,
    ).toEqual([]);
    const nu = await sleutelNu();
    const vernieuwd = Buffer.compare(nu, sleutel) !== 0;
    if (wisselaar.klaar()) expect(vernieuwd).toBe(true);
    uit[vernieuwd ? 'nieuw' : 'oud'] += 1;
    const gezien = wisselaar.gezegd.find((een) => een.herstelsleutel)?.herstelsleutel;
    if (vernieuwd) herstelsleutel = gezien ?? 'was never said';
    const bos = sleutelbosSchema.parse(JSON.parse(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')));
    expect(sleutelVanHerstel(bos, herstelsleutel)?.sleutel, `${ronde} ${stadium}`).toEqual(nu);
    expect(inhoud(k.map, id, nu), `${ronde} ${stadium}`).toBe(wat);
    // And with the other one of the two it does not open.
    if (vernieuwd) expect(() => openDatabase(pad, sleutel)).toThrow('database-beschadigd');
    sleutel = nu;
  }
  await (await volgende).dood();
  // Where a kill lands depends on the machine: over many of them both ends and the writes of the rekey have had their share.
  if (rondes >= 30) {
    expect(stadia['rekey'] ?? 0).toBeGreaterThan(rondes / 10);
    expect(uit.oud).toBeGreaterThan(0);
    expect(uit.nieuw).toBeGreaterThan(0);
  }
  const waar = Object.entries(stadia).map(([stadium, aantal]) => `${stadium} ${aantal}`);
  console.log(
    `${rondes} changes of key killed (${waar.join(', ')}): ${uit.oud} opened with the old key, ${uit.nieuw} with the new one`,
  );
  k.ruimOp();
}, 1_800_000);
