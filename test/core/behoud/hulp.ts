import { closeSync, fstatSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { maakKopieerder } from '#db/kopie/kopieerder.ts';
import { expect } from 'vitest';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { testkern, type Testkern } from '../hulp.ts';

/** The thread that makes backups, as the app has it. */
export const kopieerder = maakKopieerder(new URL('../../../electron/kopie-werker.ts', import.meta.url));

/** A core that makes backups, on a fresh folder or on this one. */
export const behoudkern = (map?: string, verstoor?: (laag: Opslaglaag) => Opslaglaag): Testkern =>
  testkern(map, '2026-11-16T09:00:00Z', verstoor, undefined, kopieerder);

/** Makes a backup now, and expects that it succeeds. */
export async function maakKopie(k: Testkern): Promise<string> {
  await k.doe('reservekopie.maken', {});
  await k.bewaak();
  const stand = await k.doe('reservekopie.stand', {});
  expect(stand.fout).toBeNull();
  return stand.kopieen[0]?.naam ?? '';
}

/** The folders of the one administratie in the folder for backups. */
export function setsIn(map: string): string[] {
  const [eigen = ''] = readdirSync(map).filter((naam) => naam.startsWith('onthaal-'));
  return readdirSync(join(map, eigen)).map((naam) => join(map, eigen, naam));
}

/** Spoils a file in its middle, as a bad disk does. */
export function beschadig(pad: string): void {
  const greep = openSync(pad, 'r+');
  const { size } = fstatSync(greep);
  for (let plaats = 4096; plaats < size; plaats += 8192) writeSync(greep, Buffer.alloc(512, 0xff), 0, 512, plaats);
  closeSync(greep);
}

/** The database file of the one administratie in a data folder. */
export const databaseIn = (map: string): string =>
  join(map, readdirSync(map).find((naam) => naam.endsWith('.db')) ?? '');
