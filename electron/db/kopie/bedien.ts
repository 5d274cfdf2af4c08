import type { MessagePort } from 'node:worker_threads';
import type { Kopietaak, Kopieuitslag } from '#core/behoud/poort.ts';
import { controleer, kopieerElders, leesKlein, maak, nakijk, proef, redVan, zetKlaar, type Melder } from './maken.ts';
import { behoudcode, leesKopieen, vrijIn } from './schijf.ts';

/** What goes to the thread at its start. `teken`: 0 nothing yet, 1 go on, 2 throw away. */
export interface Draadgegevens {
  taak: Kopietaak;
  teken: Int32Array<SharedArrayBuffer>;
}
/** What comes back. */
export type Draadbericht =
  | { voortgang: { klaar: number; totaal: number } }
  | { gekopieerd: true }
  | { uitslag: unknown }
  | { code: ReturnType<typeof behoudcode>; waar: string };

function voerUit(taak: Kopietaak, melder: Melder): Kopieuitslag[keyof Kopieuitslag] {
  switch (taak.soort) {
    case 'maak':
      return maak(taak, melder);
    case 'lijst':
      return { kopieen: leesKopieen(taak.map, taak.administratieId), vrij: vrijIn(taak.map) };
    case 'nakijk':
      return nakijk(taak);
    case 'klaarzetten':
      return zetKlaar(taak, melder);
    case 'klein':
      return leesKlein(taak);
    case 'controleer':
      return controleer(taak);
    case 'red':
      return redVan(taak);
    case 'elders':
      return kopieerElders(taak);
    case 'proef':
      return proef(taak);
  }
}

/** Runs one task in this thread. It may block: nobody else is in it. */
export function bedien(poort: MessagePort, { taak, teken }: Draadgegevens): void {
  const stuur = (bericht: Draadbericht): void => poort.postMessage(bericht);
  const melder: Melder = {
    voortgang: (klaar, totaal) => stuur({ voortgang: { klaar, totaal } }),
    gekopieerd: () => {
      stuur({ gekopieerd: true });
      Atomics.wait(teken, 0, 0);
      return Atomics.load(teken, 0) === 1;
    },
  };
  try {
    stuur({ uitslag: voerUit(taak, melder) });
  } catch (fout) {
    // Where, never with what: the text of an error can hold a path that somebody chose.
    const oorzaak = fout instanceof Error && fout.cause instanceof Error ? fout.cause : fout;
    const kader = oorzaak instanceof Error ? (oorzaak.stack ?? '').split('\n').find((r) => r.trim().startsWith('at ')) : '';
    stuur({ code: behoudcode(fout), waar: (kader ?? '').trim() });
  }
}
