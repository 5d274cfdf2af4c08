import { safeStorage } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** On Linux Electron falls back to a fixed password when the desktop has no key store; that protects nothing. */
function echteSleutelbewaring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

/**
 * 32 random bytes that only this user on this computer can read, made the first time.
 * @param bestand where they are kept, encrypted by the desktop's key store
 * @returns null where the desktop offers no real key store, or it has lost its key
 */
export function apparaatgeheim(bestand: string): Uint8Array | null {
  if (!echteSleutelbewaring()) return null;
  let bewaard: Buffer;
  try {
    bewaard = readFileSync(bestand);
  } catch {
    const nieuw = randomBytes(32);
    try {
      writeFileSync(bestand, safeStorage.encryptString(nieuw.toString('base64')), { mode: 0o600, flag: 'wx' });
      return new Uint8Array(nieuw);
    } catch {
      return null;
    }
  }
  try {
    return new Uint8Array(Buffer.from(safeStorage.decryptString(bewaard), 'base64'));
  } catch {
    return null;
  }
}
