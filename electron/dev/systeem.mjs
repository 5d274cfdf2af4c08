// What the desk's Linux must give: Electron's libraries and a display. Says in one command what mends it.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The four packages bring all that Electron links to; Debian 13 and Ubuntu 24.04 renamed two of them. */
function libraryPackages() {
  const os = readFileSync('/etc/os-release', 'utf8');
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(os)?.[1] ?? 0);
  const renamed = /^ID="?ubuntu/m.test(os) ? version >= 24 : version >= 13;
  return renamed
    ? ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1']
    : ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
}

const isDebian = () => {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** @param {string} name @returns {boolean} whether a program of that name is on the PATH */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @param {string} executable of Electron
 * @returns {string[]} the shared libraries that are missing; empty on other systems than Linux
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (error !== undefined) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** @param {string[]} packages @returns {string} the one command that installs them */
export const aptCommand = (packages) =>
  `${process.getuid() === 0 ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`;

/**
 * What is missing to start Electron, as Debian packages.
 * @param {string} executable of Electron
 * @param {{ display: boolean }} options whether a virtual display is wanted too
 */
export function missingPackages(executable, { display }) {
  return [
    ...(display && process.platform === 'linux' && !hasProgram('Xvfb') ? ['xvfb', 'xauth'] : []),
    ...(missingLibraries(executable).length > 0 ? libraryPackages() : []),
  ];
}

/** Whether the kernel lets an ordinary user make the namespaces that Chromium's sandbox is built of. */
function sandboxAllowed() {
  const setting = (name) => {
    try {
      return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
    } catch {
      return null;
    }
  };
  return setting('unprivileged_userns_clone') !== '0' && setting('apparmor_restrict_unprivileged_userns') !== '1';
}

/** Without those namespaces the sandbox needs its helper to belong to root. @throws {Error} naming the command */
function checkSandbox(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (process.platform !== 'linux' || process.getuid() === 0 || sandboxAllowed()) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  const mend = `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`;
  throw new Error(`Dit systeem staat de zandbak van Electron alleen toe als root haar klaarzet.\nGeef: ${mend}`);
}

/** @throws {Error} in Dutch, naming what mends it, when Electron cannot start here */
export function checkSystem(executable) {
  const libraries = missingLibraries(executable);
  if (libraries.length > 0) {
    const mend = isDebian() ? aptCommand(libraryPackages()) : `installeer de pakketten met ${libraries.join(', ')}`;
    throw new Error(`Electron mist bibliotheken van het systeem (${libraries.join(', ')}).\nGeef: ${mend}`);
  }
  checkSandbox(executable);
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    const mend = hasProgram('xvfb-run')
      ? 'xvfb-run -a npm start'
      : `${aptCommand(['xvfb', 'xauth'])} && xvfb-run -a npm start`;
    throw new Error(`Er is geen beeldscherm (DISPLAY is leeg).\nOp een computer zonder scherm: ${mend}`);
  }
}

/**
 * Installs Debian packages when this is root on a Debian; otherwise says what to do.
 * @param {string[]} packages
 * @param {(line: string) => void} log
 * @throws {Error} naming the one command, when it may not or cannot
 */
export function installPackages(packages, log) {
  if (packages.length === 0) return;
  const command = aptCommand(packages);
  if (process.getuid() !== 0 || !hasProgram('apt-get')) throw new Error(`Deze pakketten ontbreken. Geef: ${command}`);
  log(`Als root: ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // A fresh image has no package lists, an old one has lists of packages that have gone.
  let result = install();
  if (result.status !== 0) {
    apt('update');
    result = install();
  }
  if (result.status !== 0)
    throw new Error(`apt-get lukte niet:\n${result.stderr.trim()}\nGeef zelf: apt-get update && ${command}`);
}

/**
 * Starts Xvfb on a display number that it finds itself.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (part) => (errors += part));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb stopte (${code}): ${errors.trim()}`)));
    child.stdio[3].once('data', (number) => {
      child.removeAllListeners('exit');
      child.stderr.resume();
      resolve({ display: `:${String(number).trim()}`, stop: () => void child.kill() });
    });
  });
}
