import { Worker } from 'node:worker_threads';
import { GeenLeesdraad, type Leesantwoord, type Leesdraad, type Leesopdracht } from '#core/leeswerk/leeswerk.ts';

export interface NaarLeesdraad {
  nummer: number;
  opdracht: Leesopdracht;
}
export interface VanLeesdraad {
  nummer: number;
  antwoord: Leesantwoord;
}

/** So long a thread that has nothing to do is kept for the next question; a report is often followed by its file. */
const bewaarMs = 120_000;

interface Draad {
  worker: Worker;
  open: Map<number, { klaar: (antwoord: Leesantwoord) => void; mis: (fout: Error) => void }>;
}

/**
 * The thread for long reading, started when it is first needed. When it cannot start, or dies, who waits is told with
 * {@link GeenLeesdraad}, and the next question starts another.
 * @param bestand the thread's own file
 * @param gegevensmap the data folder
 */
export function maakLeesdraad(bestand: string, gegevensmap: string): Leesdraad {
  let draad: Draad | null = null;
  let nummer = 0;
  let opruimen: NodeJS.Timeout | undefined;

  function eindig(deze: Draad): void {
    if (draad === deze) draad = null;
    for (const { mis } of deze.open.values()) mis(new GeenLeesdraad());
    deze.open.clear();
    void deze.worker.terminate();
  }

  function begin(): Draad {
    // The settings of this process are not those of the thread: nothing is inherited but the data folder.
    const worker = new Worker(bestand, { workerData: { gegevensmap }, execArgv: [], name: 'lezen' });
    const nieuw: Draad = { worker, open: new Map() };
    worker.unref();
    worker.on('message', ({ nummer: n, antwoord }: VanLeesdraad) => {
      nieuw.open.get(n)?.klaar(antwoord);
      nieuw.open.delete(n);
      if (nieuw.open.size === 0) opruimen = setTimeout(() => eindig(nieuw), bewaarMs).unref();
    });
    worker.on('error', () => eindig(nieuw));
    worker.on('exit', () => eindig(nieuw));
    return nieuw;
  }

  return {
    lees: (opdracht) =>
      new Promise((klaar, mis) => {
        clearTimeout(opruimen);
        try {
          draad ??= begin();
          nummer += 1;
          draad.open.set(nummer, { klaar, mis });
          draad.worker.postMessage({ nummer, opdracht } satisfies NaarLeesdraad);
        } catch {
          mis(new GeenLeesdraad());
        }
      }),
    stop: () => {
      clearTimeout(opruimen);
      if (draad) eindig(draad);
    },
  };
}
