// Finds the Electron to run on: the official one where it can be had, otherwise the try-out runtime.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, root } from './cache.mjs';
import { tryoutPossible, tryoutRuntime, tryoutVersion } from './proefruntime.mjs';

/**
 * @typedef {object} Runtime
 * @property {'officieel' | 'proef'} kind
 * @property {string} folder what `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist` want
 * @property {string} executable
 * @property {string} version
 */

const DAY = 24 * 60 * 60 * 1000;
/** How long the server with the official binary gets to answer at all; a download that has begun gets longer. */
const ANSWER_MS = 6_000;
const DOWNLOAD_MS = 10 * 60_000;

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const officialVersion = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
const failureFile = () => join(cacheFolder(), `officieel-${officialVersion}-mislukt`);

/** @returns {Runtime | null} */
function installedOfficial() {
  try {
    const folder = join(electronPackage, 'dist');
    const executable = join(folder, readFileSync(join(electronPackage, 'path.txt'), 'utf8'));
    const version = readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '').trim();
    return version === officialVersion && existsSync(executable)
      ? { kind: 'officieel', folder, executable, version }
      : null;
  } catch {
    return null;
  }
}

function failedToday() {
  try {
    return Date.now() - Number(readFileSync(failureFile(), 'utf8')) < DAY;
  } catch {
    return false;
  }
}

/** Behind a mirror or a proxy only the installer itself knows the way, so it gets the time it needs. */
const ownRoute = () =>
  Object.keys(process.env).some((name) => /^(npm_config_)?(electron_mirror|https?_proxy)$/i.test(name));

async function answers() {
  if (ownRoute()) return true;
  try {
    const address = `https://github.com/electron/electron/releases/download/v${officialVersion}/SHASUMS256.txt`;
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) })).ok;
  } catch {
    return false;
  }
}

/** Runs the `electron` package's own installer, which checks the download against the checksums in the package. */
function runInstaller() {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
    });
    installer.on('error', () => resolve(false));
    installer.on('exit', (code) => resolve(code === 0));
  });
}

/** @param {(line: string) => void} log @returns {Promise<Runtime | null>} */
async function fetchOfficial(log) {
  if (failedToday()) return null;
  if (await answers()) {
    log(`Electron ${officialVersion} ophalen …`);
    if (await runInstaller()) {
      rmSync(failureFile(), { force: true });
      return installedOfficial();
    }
  }
  writeFileSync(failureFile(), String(Date.now()));
  return null;
}

/**
 * Finds or fetches Electron. `ONTHAAL_RUNTIME=proef` or `officieel` asks for one of the two.
 * @param {(line: string) => void} [log] progress, one Dutch line at a time
 * @returns {Promise<Runtime>}
 * @throws {Error} with a Dutch message that names the command that mends it
 */
export async function findRuntime(log = () => {}) {
  const wanted = process.env.ONTHAAL_RUNTIME;
  if (wanted !== 'proef') {
    const official = installedOfficial() ?? (await fetchOfficial(log));
    if (official !== null) return official;
  }
  if (wanted === 'officieel' || !tryoutPossible()) {
    throw new Error(
      `Electron ${officialVersion} is niet op te halen. Zet de verbinding open of stel ELECTRON_MIRROR in, en geef dan: npx install-electron`,
    );
  }
  const folder = await tryoutRuntime(log);
  return { kind: 'proef', folder, executable: join(folder, 'electron'), version: tryoutVersion };
}

/** Run by hand (`npm run runtime`): fetches what is missing, also when an earlier try failed today, and says what will be used. */
if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  rmSync(failureFile(), { force: true });
  const runtime = await findRuntime((line) => console.log(line));
  console.log(
    `${runtime.kind === 'proef' ? 'Proefruntime: Electron' : 'Electron'} ${runtime.version} in ${runtime.folder.replace(`${root}`, '')}`,
  );
}
