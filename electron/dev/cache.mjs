// Where downloads that a second clone can share are kept, and a lock so that two starts do not fetch the same thing at once.
import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {string} `ONTHAAL_CACHE`, or `onthaal` in the user's cache folder, or `.runtime` in the project where that cannot be written. */
export function cacheFolder() {
  const shared = process.env.ONTHAAL_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onthaal');
  for (const folder of [shared, join(root, '.runtime')]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // A read-only home folder is no reason not to start: the project's own folder is next.
    }
  }
  throw new Error(`Geen map om in op te slaan: ${shared} en .runtime zijn niet te beschrijven.`);
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A lock whose process has gone, or that never got its pid written, is taken over. */
function isStale(lock) {
  try {
    return !alive(Number(readFileSync(join(lock, 'pid'), 'utf8')));
  } catch {
    try {
      return Date.now() - statSync(lock).mtimeMs > 10_000;
    } catch {
      return false;
    }
  }
}

/**
 * Runs `work` while no other process holds the lock of that name.
 * @template T
 * @param {string} lock full path of a folder that does not exist while nobody holds the lock
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process is at it
 * @returns {Promise<T>}
 */
export async function withLock(lock, work, onWait = () => {}) {
  for (let turn = 0; ; turn++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (turn === 0) onWait();
      if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
      else await wait(250);
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
