import { _electron } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nl } from '#shared/taal/nl.ts';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { bewaar, toon, type Regel } from './groot/meten.ts';
import { oogstVan } from './groot/zaaien.ts';

/*
 * The real app on the real Electron: from its start to a login screen that can be typed in, and from the password to the first
 * screen with what stands on it, with a file of gigabytes and with an empty one, in turns; and the memory of each process then.
 */
const wortel = fileURLToPath(new URL('../..', import.meta.url));
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const keer = Number(process.env['STARTEN'] ?? 5);

interface Start {
  inlogscherm: number;
  eersteScherm: number;
  geheugen: Record<string, number>;
}

/** Kilobytes of resident memory of the core where it is a process of its own beside Electron's. */
function kindgeheugen(pid: number): number {
  const regels = execFileSync('ps', ['-e', '-o', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  return regels
    .map((regel) => regel.trim().split(/\s+/))
    .filter(([ppid, , ...wat]) => Number(ppid) === pid && wat.join(' ').includes('core-proces'))
    .reduce((som, [, rss]) => som + Number(rss), 0);
}

/** Starts the app on a data folder, logs in, and waits for the first screen; `gevuld`: until there is work on it. */
async function start(map: string, gevuld: boolean): Promise<Start> {
  const profiel = mkdtempSync(join(tmpdir(), 'onthaal-start-'));
  const begin = performance.now();
  const app = await _electron.launch({
    chromiumSandbox: !asRoot,
    args: [...(asRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profiel}`, `--gegevens=${map}`, wortel],
    cwd: wortel,
    env: { ...(process.env as Record<string, string>), TZ: 'Europe/Amsterdam' },
  });
  try {
    const venster = await app.firstWindow();
    const { naam, wachtwoord } = nl.inloggen;
    await venster.getByLabel(naam).waitFor();
    const inlogscherm = performance.now() - begin;
    await venster.getByLabel(naam).fill('beslisser');
    await venster.getByLabel(wachtwoord).first().fill(proefwachtwoord);
    const typte = performance.now();
    await venster.keyboard.press('Enter');
    await venster.getByRole('heading', { level: 1, name: nl.kader.punten.werkvoorraad }).waitFor();
    // A kenmerk on the screen is a row of the list.
    if (gevuld) await venster.waitForFunction(() => /[0-9A-Z]{4}-[0-9A-Z]{4}/.test(document.body.innerText));
    const eersteScherm = performance.now() - typte;
    const processen = await app.evaluate(({ app: a }) =>
      a.getAppMetrics().map(({ type, name, memory }) => [name ?? type, memory.workingSetSize] as const),
    );
    const geheugen: Record<string, number> = {};
    for (const [naam, kb] of processen) geheugen[naam] = (geheugen[naam] ?? 0) + kb / 1024;
    const kern = kindgeheugen(app.process().pid ?? 0);
    if (kern > 0) geheugen['core'] = kern / 1024;
    return { inlogscherm, eersteScherm, geheugen };
  } finally {
    await app.close();
    rmSync(profiel, { recursive: true, force: true });
  }
}

const oogst = await oogstVan();
const regels: Regel[] = [];
let laatste: Start | null = null;
const per: Record<'vol' | 'leeg', Start[]> = { vol: [], leeg: [] };
for (let i = 0; i < keer; i += 1) {
  laatste = await start(oogst.college, true);
  per.vol.push(laatste);
  per.leeg.push(await start(oogst.leeg, false));
}
const bij = (lijst: readonly number[], deel: number): number =>
  [...lijst].sort((a, b) => a - b)[Math.min(lijst.length - 1, Math.floor(deel * lijst.length))] ?? 0;
for (const [wat, tijd] of [
  ['start of the app to a login screen', ({ inlogscherm }: Start) => inlogscherm],
  ['password to the first screen with its rows', ({ eersteScherm }: Start) => eersteScherm],
] as const) {
  const [vol, leeg] = [per.vol.map(tijd), per.leeg.map(tijd)];
  const meer = bij(vol, 0.5) - bij(leeg, 0.5);
  const regel: Regel = {
    ...{ wat, n: keer, p50: bij(vol, 0.5), p95: bij(vol, 0.95), cpu: 0, doel: '≤ 300 ms more than with an empty file' },
    ...{ kaal: { wat: 'an empty file', p50: bij(leeg, 0.5), p95: bij(leeg, 0.95) }, gehaald: meer <= 300 },
    noot: `${meer.toFixed(0)} ms more`,
  };
  toon(regel);
  regels.push(regel);
}
const geheugen = Object.entries(laatste?.geheugen ?? {}).map(([naam, mb]) => `${naam} ${mb.toFixed(0)} MB`);
console.log(`memory after the first screen: ${geheugen.join(', ')}`);
bewaar('start', regels, { 'memory after the first screen:': geheugen.join(', ') });
