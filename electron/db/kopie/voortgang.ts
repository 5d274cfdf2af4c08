import { statSync } from 'node:fs';
import type { Kopietaak } from '#core/behoud/poort.ts';

/** Every byte of the file is passed four times: copied, read, written under the other key, read again. */
export const rondesHersleutel = 4;
const kijkMs = 250;

/**
 * Tells how far a rekey is while SQLite is busy in its own thread and says nothing: its journal grows until it is as large as the
 * file. Other tasks tell it themselves. @returns stops looking
 */
export function volgHersleutel(taak: Kopietaak, meld: (klaar: number, totaal: number) => void): () => void {
  if (taak.soort !== 'hersleutel') return () => undefined;
  const { pad, doel } = taak;
  const bytesVan = (naam: string): number => statSync(naam, { throwIfNoEntry: false })?.size ?? 0;
  const bytes = bytesVan(pad);
  const kijk = (): void => {
    const journaal = bytesVan(`${doel}-journal`);
    // Two rounds are over when there is a journal.
    if (journaal > 0) meld(2 * bytes + Math.min(journaal, bytes), rondesHersleutel * bytes);
  };
  const wekker = setInterval(kijk, kijkMs);
  wekker.unref();
  return () => clearInterval(wekker);
}
