import { shallowReactive } from 'vue';

export interface Bericht {
  id: number;
  soort: 'info' | 'succes' | 'fout';
  tekst: string;
  /** Takes back what was just done; the toast then stays longer. */
  ongedaan?: () => void | Promise<void>;
}

const lijst = shallowReactive<Bericht[]>([]);
let volgend = 1;

/** The toasts on screen, oldest first. Read by ToastGebied. */
export const berichten: readonly Bericht[] = lijst;

/** How many messages stand at once, besides what went wrong and what offers a way back: more would lie over the work. */
const meeste = 3;

/** Shows a short message for some seconds; with `ongedaan` it offers the way back. */
export function toonBericht(bericht: Omit<Bericht, 'id'>): number {
  const id = volgend++;
  lijst.push({ ...bericht, id });
  const kunnenWeg = lijst.filter(({ soort, ongedaan }) => soort !== 'fout' && !ongedaan);
  for (const oud of kunnenWeg.slice(0, -meeste)) sluitBericht(oud.id);
  return id;
}

/** Takes a toast off the screen. */
export function sluitBericht(id: number): void {
  const plek = lijst.findIndex((bericht) => bericht.id === id);
  if (plek >= 0) lijst.splice(plek, 1);
}
