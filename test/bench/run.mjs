import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../electron/dev/bouw.mjs';
import { findRuntime } from '../../electron/dev/runtime.mjs';
import { klokverzet, standaard } from '../moment.mjs';
import { installPackages, missingPackages, startXvfb } from '../../electron/dev/systeem.mjs';

/*
 * `npm run bench` measures everything and writes the table to `out/bench/bench.md`, `npm run bench -- kern` one part. Measured, never
 * a timed test: every line stands beside its bare counterpart of the same run, on the same machine, in turns. `MENSEN=2000` for a
 * small and quick run.
 */
const map = fileURLToPath(new URL('.', import.meta.url));
const uit = fileURLToPath(new URL('../../out/bench/', import.meta.url));
// First what needs the large files, in the order of the table.
const eerst = ['kern', 'nacht', 'lijsten', 'start'];
const alle = readdirSync(map).filter((naam) => naam.endsWith('.ts'));
const naam = (bestand) => bestand.replace('.ts', '');
const plek = (bestand) => (eerst.includes(naam(bestand)) ? eerst.indexOf(naam(bestand)) : eerst.length);
const gevraagd = process.argv.slice(2);
const gekozen = alle
  .filter((bestand) => gevraagd.length === 0 || gevraagd.includes(naam(bestand)))
  .sort((a, b) => plek(a) - plek(b));
if (gekozen.length === 0) {
  console.error(`No such benchmark. Choose from: ${alle.map(naam).join(', ')}`);
  process.exit(2);
}
if (gevraagd.length === 0) rmSync(uit, { recursive: true, force: true });
mkdirSync(uit, { recursive: true });

/** What the part that starts the app needs: an Electron, a build, and a display where there is none. */
async function electron() {
  const runtime = await findRuntime(console.log);
  installPackages(missingPackages(runtime.executable, { display: true }), console.log);
  await build(console.log);
  const scherm = process.platform === 'linux' ? await startXvfb() : null;
  const env = {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ...(scherm && { DISPLAY: scherm.display, WAYLAND_DISPLAY: '' }),
  };
  return { env, stop: () => scherm?.stop() };
}

// At the hour of the walks: before a desk opens the night that runs is yesterday's, and was closed.
const klok = { ONTHAAL_KLOKVERZET: String(klokverzet(standaard, Date.now())) };
const begin = performance.now();
const mislukt = [];
for (const bestand of gekozen) {
  console.log(`\n== ${naam(bestand)}`);
  const app = naam(bestand) === 'start' ? await electron() : null;
  // What the part before wrote is on the disk before this one measures.
  if (process.platform !== 'win32') spawnSync('sync');
  const { status } = spawnSync(process.execPath, [`${map}${bestand}`], {
    stdio: 'inherit',
    env: { ...process.env, ...klok, ...app?.env },
  });
  app?.stop();
  // One part that fails does not take the figures of the others with it.
  if (status !== 0) mislukt.push(naam(bestand));
}
const { tabel } = await import('./groot/meten.ts');
writeFileSync(`${uit}bench.md`, tabel(eerst));
console.log(`\n${uit}bench.md, in ${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
if (mislukt.length > 0) {
  console.error(`not measured: ${mislukt.join(', ')}`);
  process.exit(1);
}
