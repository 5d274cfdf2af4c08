import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { maakKern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import { codeIn } from '#db/foutcode.ts';
import { maakKopieerder } from '#db/kopie/kopieerder.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

/** Says one line to the test that started this process. */
export const meld = (regel: object): void => void writeSync(1, `${JSON.stringify(regel)}\n`);

/**
 * A core in a process of its own that is killed while it works: the real clock, the real storage and a real thread for backups, in the
 * folder of the first argument. `wacht` loads everything, says `klaar` and gives the lines that the test sends.
 */
export function kindkern() {
  const [, , map = ''] = process.argv;
  const kopieerder = maakKopieerder(new URL('../../electron/kopie-werker.ts', import.meta.url));
  const kern = maakKern(
    {
      klok: systeemklok,
      toeval: (aantal) => new Uint8Array(randomBytes(aantal)),
      log: { meld: () => {}, fout: (_kenmerk, fout) => meld({ fout: String(fout) }) },
      bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
      werkstation: 'TESTPC',
      versie: '0.0.0',
      apparaatgeheim: null,
      proefGewenst: false,
      wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
      kopieerder,
      meldGebeurtenis: () => {},
    },
    { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeIn(map) },
  );

  async function doe<N extends Eindpuntnaam>(naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
    // As calls come in the app, one message each: the thread for backups is heard in between.
    await new Promise((verder) => setImmediate(verder));
    const antwoord = await kern.roepAan(naam, invoer);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code}`);
    return antwoord.waarde as Uitvoer<N>;
  }

  async function* wacht(): AsyncGenerator<string> {
    // The thread for backups is there before the sign, so that it is killed while it copies; it keeps no process up.
    const wakker = setInterval(() => {}, 1000);
    await kopieerder.doe<'proef'>({ soort: 'proef', map });
    clearInterval(wakker);
    // A process that is killed would never write its cache, and the next would take three times as long to load.
    flushCompileCache();
    meld({ klaar: true });
    yield* createInterface({ input: process.stdin });
  }
  return { kern, doe, wacht };
}
