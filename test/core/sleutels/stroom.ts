import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Kopiefout } from '#shared/behoud/kopie.ts';
import type { Kopieerder } from '#core/behoud/poort.ts';
import { bedien } from '#db/kopie/bedien.ts';

/** What changes something on the disk. */
const schrijvers = ['writeSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync', 'closeSync', 'openSync'] as const;

/**
 * Runs work and keeps the data folder as it stands before every step that changes the disk: what a power cut at that moment would
 * leave. Steps of SQLite itself are not seen; for those there is the loop that kills.
 * @returns the folders, in order
 */
export async function bijElkeStap(map: string, naar: string, werk: () => Promise<void>): Promise<string[]> {
  const echt = Object.fromEntries(schrijvers.map((naam) => [naam, fs[naam]]));
  const { cpSync } = fs;
  const standen: string[] = [];
  let kijkt = true;
  for (const naam of schrijvers) {
    const oud = fs[naam] as (...alles: unknown[]) => unknown;
    Object.assign(fs, {
      [naam]: (...alles: unknown[]) => {
        if (kijkt) {
          kijkt = false;
          const stand = join(naar, String(standen.length).padStart(3, '0'));
          cpSync(map, stand, { recursive: true });
          standen.push(stand);
          kijkt = true;
        }
        return oud(...alles);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await werk();
  } finally {
    Object.assign(fs, echt);
    syncBuiltinESMExports();
  }
  return standen;
}

/** The tasks of the thread for backups, run in this process: so their steps are seen too. */
export const kopieerderHier = (): Kopieerder => ({
  doe: (taak) =>
    new Promise((goed, mis) => {
      const { port1, port2 } = new MessageChannel();
      bedien(port2);
      port1.on('message', (bericht: { uitslag?: unknown; code?: ConstructorParameters<typeof Kopiefout>[0] }) => {
        if (!('uitslag' in bericht) && !('code' in bericht)) return;
        port1.close();
        if (bericht.code) mis(new Kopiefout(bericht.code));
        else goed(bericht.uitslag as never);
      });
      const teken = new Int32Array(new SharedArrayBuffer(4));
      // Nobody writes meanwhile: what was copied may be kept.
      teken[0] = 1;
      port1.postMessage({ id: 1, taak, teken });
    }),
});
