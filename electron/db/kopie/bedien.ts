import type { MessagePort } from 'node:worker_threads';
import type { Kopietaak, Kopieuitslag } from '#core/behoud/poort.ts';
import { hersleutel } from './hersleutel.ts';
import { controleer, kopieerElders, leesKlein, maak, nakijk, proef, redVan, zetKlaar, type Melder } from './maken.ts';
import { behoudcode, leesKopieen, vrijIn } from './schijf.ts';

/** What goes to the thread. `teken`: 0 nothing yet, 1 go on, 2 throw away. */
export interface Draadopdracht {
  id: number;
  taak: Kopietaak;
  teken: Int32Array<SharedArrayBuffer>;
}
/** What comes back. */
export type Draadbericht = { id: number } & (
  | { voortgang: { klaar: number; totaal: number } }
  | { gekopieerd: true }
  | { uitslag: unknown }
  | { code: ReturnType<typeof behoudcode>; waar: string }
);

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
    case 'hersleutel':
      return hersleutel(taak, melder);
    case 'elders':
      return kopieerElders(taak);
    case 'proef':
      return proef(taak);
  }
}

/** Where an error came from, never with what: its text can hold a path that somebody chose. */
function plekVan(fout: unknown): string {
  const oorzaak = fout instanceof Error && fout.cause instanceof Error ? fout.cause : fout;
  const regels = oorzaak instanceof Error ? (oorzaak.stack ?? '').split('\n') : [];
  return (regels.find((regel) => regel.trim().startsWith('at ')) ?? '').trim();
}

/** Runs the tasks of this thread one after the other. They may block: nobody else is in it. */
export function bedien(poort: MessagePort): void {
  poort.on('message', ({ id, taak, teken }: Draadopdracht) => {
    const stuur = (bericht: object): void => poort.postMessage({ id, ...bericht });
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
      stuur({ code: behoudcode(fout), waar: plekVan(fout) });
    }
  });
}
