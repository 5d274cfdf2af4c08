import { Worker } from 'node:worker_threads';
import { Kopiefout } from '#shared/behoud/kopie.ts';
import type { Kopieerder, Kopieluisteraar, Kopietaak } from '#core/behoud/poort.ts';
import type { Draadbericht, Draadopdracht } from './bedien.ts';
import { volgHersleutel } from './voortgang.ts';

interface Lopend {
  goed(uitslag: unknown): void;
  mis(fout: Kopiefout): void;
  luister: Kopieluisteraar;
  teken: Int32Array<SharedArrayBuffer>;
}

/**
 * Hands tasks to one thread, which does them in order. It starts with the first task and stays: a thread that comes and goes with
 * every task is what the engine of Node is worst at. @param bestand the program of the thread
 */
export function maakKopieerder(bestand: URL, log: (regel: string) => void = () => undefined): Kopieerder {
  const lopend = new Map<number, Lopend>();
  let draad: Worker | null = null;
  let volgende = 1;

  function weg(code: 'onverwacht' | 'onderbroken'): void {
    draad = null;
    for (const { mis } of lopend.values()) mis(new Kopiefout(code));
    lopend.clear();
  }

  function ontvang(bericht: Draadbericht): void {
    const taak = lopend.get(bericht.id);
    if (!taak) return;
    if ('voortgang' in bericht) return taak.luister.voortgang?.(bericht.voortgang.klaar, bericht.voortgang.totaal);
    if ('gekopieerd' in bericht) {
      Atomics.store(taak.teken, 0, (taak.luister.gekopieerd?.() ?? true) ? 1 : 2);
      Atomics.notify(taak.teken, 0);
      return;
    }
    lopend.delete(bericht.id);
    if ('uitslag' in bericht) return taak.goed(bericht.uitslag);
    log(`reservekopie: ${bericht.code} ${bericht.waar}`);
    taak.mis(new Kopiefout(bericht.code));
  }

  function zorgVoorDraad(): Worker {
    if (draad) return draad;
    const nieuw = new Worker(bestand, { execArgv: [] });
    nieuw.on('message', ontvang);
    nieuw.once('error', () => draad === nieuw && weg('onverwacht'));
    nieuw.once('exit', () => draad === nieuw && weg('onderbroken'));
    // A desk that is closed does not wait for a copy.
    nieuw.unref();
    draad = nieuw;
    return nieuw;
  }

  const doe = (taak: Kopietaak, luister: Kopieluisteraar): Promise<unknown> =>
    new Promise((goed, mis) => {
      const id = volgende++;
      const teken = new Int32Array(new SharedArrayBuffer(4));
      lopend.set(id, { goed, mis, luister, teken });
      zorgVoorDraad().postMessage({ id, taak, teken } satisfies Draadopdracht);
    });
  // Each task has its own kind of outcome, which the thread cannot say.
  return {
    doe: (taak, luister = {}) => {
      const stop = volgHersleutel(taak, (klaar, totaal) => luister.voortgang?.(klaar, totaal));
      return doe(taak, luister).finally(stop) as never;
    },
  };
}
