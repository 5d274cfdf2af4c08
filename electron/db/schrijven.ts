import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes a small file anew and waits until it is on the disk. A disk that is nearly full takes a part of what it is given without a
 * word, so what is left is offered again; what could not be written whole does not stay to fill it further.
 * @throws the system's error
 */
export function schrijfHeel(pad: string, tekst: string): void {
  const greep = openSync(pad, 'w', 0o600);
  try {
    const bytes = Buffer.from(tekst);
    for (let n = 0; n < bytes.length;) n += writeSync(greep, bytes, n);
    fsyncSync(greep);
  } catch (fout) {
    rmSync(pad, { force: true });
    throw fout;
  } finally {
    closeSync(greep);
  }
}

/** Waits until the names in a folder are on the disk. */
export function syncMap(map: string): void {
  let greep: number | null = null;
  try {
    greep = openSync(map, 'r');
    fsyncSync(greep);
  } catch {
    // Windows and some shares cannot fsync a folder; the rename is durable there by their journal.
  } finally {
    if (greep !== null) closeSync(greep);
  }
}
