import { parentPort, workerData } from 'node:worker_threads';
import { leesMet, type Leesantwoord, type Leesopdracht } from '#core/leeswerk/leeswerk.ts';
import { codeVanSqlite } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import type { NaarLeesdraad, VanLeesdraad } from './leesdraad-poort.ts';

/*
 * Composes the thread that reads for seconds: a connection of its own per task, which only reads, closed when it is done. Tasks
 * let each other in between two pieces, so a month of figures does not wait for a large delivery.
 */
const plaats = opslagplaatsIn((workerData as { gegevensmap: string }).gegevensmap);
const laag = { opslag, codeVanFout: codeVanSqlite };

async function doe({ administratieId, sleutel, ...rest }: Leesopdracht): Promise<Leesantwoord> {
  try {
    const db = plaats.openLezend(administratieId, sleutel);
    try {
      return await leesMet(db, laag, { administratieId, sleutel, ...rest });
    } finally {
      db.close();
    }
  } catch (fout) {
    return { geweigerd: { code: codeVanSqlite(fout) ?? 'onverwacht', extra: {} } };
  } finally {
    sleutel.fill(0);
  }
}

parentPort?.on('message', ({ nummer, opdracht }: NaarLeesdraad) => {
  void doe(opdracht).then((antwoord) => parentPort?.postMessage({ nummer, antwoord } satisfies VanLeesdraad));
});
