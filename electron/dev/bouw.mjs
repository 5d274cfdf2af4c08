// Builds the app when a source is newer than the last build.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cache.mjs';

const stamp = join(root, 'out/.gebouwd');
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'package-lock.json',
  '.config/electron.vite.config.ts',
];

/** @param {string} path @returns {number} the newest change in a file or folder, in ms; folders count for removed files */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Whether everything that the app is made of is older than this file.
 * @param {string} file a path; false when it is not there
 */
export function newerThanSources(file) {
  if (!existsSync(file)) return false;
  const made = statSync(file).mtimeMs;
  return sources.every((name) => !existsSync(join(root, name)) || newest(join(root, name)) < made);
}

/**
 * @param {(line: string) => void} [log]
 * @throws {Error} with the build's own output when it fails
 */
export async function build(log = () => {}) {
  if (newerThanSources(stamp)) return;
  log('Onthaal bouwen …');
  const started = new Date();
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [cli, 'build', '--config', '.config/electron.vite.config.ts'];
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Bouwen is mislukt:\n${output.trim()}`))));
  });
  // A source saved while the build ran is newer than it.
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}
