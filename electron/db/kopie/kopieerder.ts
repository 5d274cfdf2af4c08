import { Worker } from 'node:worker_threads';
import { Kopiefout } from '#shared/behoud/kopie.ts';
import type { Kopieerder, Kopieluisteraar, Kopietaak } from '#core/behoud/poort.ts';
import type { Draadbericht, Draadgegevens } from './bedien.ts';

/** Runs each task in a fresh thread. @param bestand the program of the thread */
export function maakKopieerder(bestand: URL, log: (regel: string) => void = () => undefined): Kopieerder {
  const start = (taak: Kopietaak, luister: Kopieluisteraar) => {
    const teken = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Draadgegevens = { taak, teken };
    const draad = new Worker(bestand, { workerData, execArgv: [] });
    // A desk that is closed does not wait for a copy.
    draad.unref();
    const klaar = new Promise((goed, mis) => {
      draad.on('message', (bericht: Draadbericht) => {
        if ('voortgang' in bericht) luister.voortgang?.(bericht.voortgang.klaar, bericht.voortgang.totaal);
        else if ('gekopieerd' in bericht) {
          Atomics.store(teken, 0, (luister.gekopieerd?.() ?? true) ? 1 : 2);
          Atomics.notify(teken, 0);
        } else if ('uitslag' in bericht) goed(bericht.uitslag);
        else {
          log(`reservekopie: ${bericht.code} ${bericht.waar}`);
          mis(new Kopiefout(bericht.code));
        }
      });
      draad.once('error', () => mis(new Kopiefout('onverwacht')));
      draad.once('exit', () => mis(new Kopiefout('onderbroken')));
    });
    return { klaar, stop: () => void draad.terminate() };
  };
  // Each task has its own kind of outcome, which the thread cannot say.
  return { doe: (taak, luister = {}) => start(taak, luister) as never };
}
