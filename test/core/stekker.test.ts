import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kijkNa } from '#db/kopie/nakijken.ts';
import { leesKopieen } from '#db/kopie/schijf.ts';
import type { Db } from '#db/openen.ts';
import { gemeente, logIn, testkern } from './hulp.ts';
import { openBestand } from './opstelling.ts';
import { breuken } from './samenhang.ts';
import { beginDelen, rijenElders } from './werkplek/delen.ts';
import { gedeeldeRijen } from './werkplek/hulp.ts';

/*
 * A core is killed with SIGKILL at random moments. What it had acknowledged must be there when the file is opened again, and
 * nothing may be there by half. A backup is being made meanwhile: every one that counts as good opens. More rounds: STEKKERS=600 npm run unit -- test/core/stekker
 */
const rondes = Number(process.env['STEKKERS'] ?? 20);
const programma = fileURLToPath(new URL('slachtoffer.ts', import.meta.url));

type Bevestigd = Partial<Record<'client' | 'dossier' | 'stap' | 'besluit' | 'bekend' | 'pas' | 'fout', string>> & {
  versie?: number;
  concept?: number;
};

/** A core that has loaded and waits for its sign, with what it acknowledged since. */
async function maakSlachtoffer(map: string, locatieId: string) {
  const kind: ChildProcess = spawn(process.execPath, [programma, map, locatieId], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'onthaal-compile') },
  });
  if (!kind.stdout || !kind.stdin) throw new Error('no pipes');
  const { stdin } = kind;
  const bevestigd: Bevestigd[] = [];
  const regels = createInterface({ input: kind.stdout });
  await once(regels, 'line');
  regels.on('line', (regel) => bevestigd.push(JSON.parse(regel) as Bevestigd));
  return {
    bevestigd,
    /** Lets it acknowledge so many commands, then kills it so many milliseconds later. */
    async doodNa(aantal: number, ms: number, nummer: number): Promise<void> {
      const dicht = once(regels, 'close');
      stdin.write(`${nummer}\n`);
      // One that stops by itself (a refusal) says nothing any more: that is an error here, not something to wait for.
      const gestopt = dicht.then(() => Promise.reject(new Error('the core stopped by itself')));
      gestopt.catch(() => {});
      while (bevestigd.length < aantal) await Promise.race([once(regels, 'line'), gestopt]);
      await new Promise((klaar) => setTimeout(klaar, ms));
      kind.kill('SIGKILL');
      await dicht;
    },
    weg: () => void kind.kill('SIGKILL'),
  };
}

/** What was acknowledged and is not in the file. */
function verloren(db: Db, bevestigd: readonly Bevestigd[]): Bevestigd[] {
  const is = (sql: string, ...waarden: unknown[]): boolean => db.prepare(sql).get(...waarden) !== undefined;
  return bevestigd.filter((wat) => {
    if (wat.client) return !is('SELECT 1 FROM client WHERE id = ? AND versie >= ?', wat.client, wat.versie);
    if (wat.dossier)
      return !is(
        'SELECT 1 FROM stap WHERE dossier_id = ? AND stap = ? AND versie = ?',
        wat.dossier,
        wat.stap,
        wat.versie,
      );
    if (wat.besluit) return !is('SELECT 1 FROM besluit WHERE id = ?', wat.besluit);
    if (wat.bekend) return !is('SELECT 1 FROM bekendmaking WHERE besluit_id = ?', wat.bekend);
    if (wat.pas) return !is('SELECT 1 FROM copas WHERE id = ?', wat.pas);
    if (wat.concept) return !is("SELECT 1 FROM concept WHERE json_extract(inhoud, '$.nummer') >= ?", wat.concept);
    return true;
  });
}

/** Opens the newest backup that counts as good, on a copy. @returns how many there are, and how many were cut off */
function kijkKopieenNa(map: string, administratieId: string, sleutel: Uint8Array): { goed: number; half: number } {
  const alle = join(map, 'reservekopieen');
  if (!existsSync(join(alle, `onthaal-${administratieId}`))) return { goed: 0, half: 0 };
  const goede = leesKopieen(alle, administratieId).filter(({ stand }) => stand === 'goed');
  const half = readdirSync(join(alle, `onthaal-${administratieId}`)).filter((naam) => naam.endsWith('.nieuw')).length;
  const [nieuwste] = goede;
  if (!nieuwste) return { goed: 0, half };
  const proef = join(map, 'proef.db');
  cpSync(join(alle, `onthaal-${administratieId}`, nieuwste.naam, 'gegevens.db'), proef);
  expect(kijkNa(proef, sleutel).audit).toEqual(nieuwste.audit);
  rmSync(proef);
  // What a person asked for stays a day: that would be thousands here.
  rmSync(join(alle, `onthaal-${administratieId}`), { recursive: true });
  return { goed: goede.length, half };
}

it(`after ${rondes} killed cores every acknowledged command is there, and no half one`, async () => {
  const k = testkern();
  const { locatieId } = await gemeente(k);
  await logIn(k, 'bea');
  // The one who works also asks for backups.
  const wie = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'beslisser');
  if (wie) {
    const { inlognaam: _, laatstIngelogd: __, ...rest } = wie;
    await k.doe('gebruiker.wijzigen', { ...rest, rollen: ['beslisser', 'functioneel-beheer'] });
  }
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, vierOgen: false } });
  // Beds for everybody who comes: nobody is put above capacity without a reason.
  const locatie = (await k.doe('locatie.lijst', {})).find(({ id }) => id === locatieId);
  if (locatie) await k.doe('locatie.wijzigen', { ...locatie, capaciteit: 5000 });
  k.sluit();
  const eerst = await openBestand(k.map);
  beginDelen(eerst.db);
  eerst.db.close();

  // Of every person seven commands are acknowledged, and three more where there is a besluit with its letter and a pass.
  const wanneer = fc.record({ aantal: fc.integer({ min: 1, max: 11 }), ms: fc.integer({ min: 0, max: 25 }) });
  const plannen = fc.sample(wanneer, { numRuns: rondes, seed: 8 });
  const alle: Bevestigd[] = [];
  const soorten = new Set<string>();
  let halve = 0;
  let goede = 0;
  let volgende = maakSlachtoffer(k.map, locatieId);
  for (const [ronde, { aantal, ms }] of plannen.entries()) {
    const slachtoffer = await volgende;
    // The next one loads while this one works; it opens nothing before its sign.
    volgende = maakSlachtoffer(k.map, locatieId);
    await slachtoffer.doodNa(aantal, ms, 1 + ronde * 1000);
    alle.push(...slachtoffer.bevestigd);
    for (const wat of slachtoffer.bevestigd) for (const soort of Object.keys(wat)) soorten.add(soort);
    const { db, administratieId, sleutel } = await openBestand(k.map);
    const kopieen = kijkKopieenNa(k.map, administratieId, sleutel);
    halve += kopieen.half;
    goede += kopieen.goed;
    expect({ ronde, verloren: verloren(db, slachtoffer.bevestigd), breuken: breuken(db) }).toEqual({
      ronde,
      verloren: [],
      breuken: [],
    });
    db.close();
  }
  (await volgende).weg();

  const { db, sleutel } = await openBestand(k.map);
  expect(verloren(db, alle)).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  // What is done and the package of it are there together, or neither is: another desk comes to the same.
  expect(rijenElders(db, k.map, sleutel)).toEqual(gedeeldeRijen(db));
  db.close();
  expect(alle.length).toBeGreaterThan(rondes);
  expect([...soorten]).toEqual(expect.arrayContaining(['client', 'dossier', 'besluit']));
  expect(soorten).not.toContain('fout');
  console.log(
    `${rondes} cores killed, ${alle.length} acknowledged commands found again (${[...soorten].join(', ')}); ${goede} backups, and ${halve} times one was half made`,
  );
  k.ruimOp();
}, 1_800_000);
