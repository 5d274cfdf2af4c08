import { onBeforeUnmount, onMounted } from 'vue';
import { lettertoetsen } from './lettertoetsen.ts';

export interface Sneltoets {
  /** As shown to people: `Ctrl K`, `Alt 1`, `F1`, `?`. */
  toetsen: string;
  doe: () => void;
}

const inVeld = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && (doel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName));

function past(toetsen: string, gebeurtenis: KeyboardEvent): boolean {
  const delen = toetsen.split(' ');
  const toets = delen.at(-1)!;
  const ctrl = delen.includes('Ctrl');
  const alt = delen.includes('Alt');
  if ((gebeurtenis.ctrlKey || gebeurtenis.metaKey) !== ctrl || gebeurtenis.altKey !== alt) return false;
  // A bare character is text while somebody types, and for who turned such keys off.
  if (!ctrl && !alt && toets.length === 1 && (!lettertoetsen.value || inVeld(gebeurtenis.target))) return false;
  return gebeurtenis.key.toLowerCase() === toets.toLowerCase() || gebeurtenis.code === `Digit${toets}`;
}

/** Global keys of a screen or of the frame, as long as the component lives. */
export function useSneltoetsen(toetsen: () => readonly Sneltoets[]): void {
  function opToets(gebeurtenis: KeyboardEvent): void {
    const gevonden = toetsen().find((sneltoets) => past(sneltoets.toetsen, gebeurtenis));
    if (!gevonden) return;
    gebeurtenis.preventDefault();
    gevonden.doe();
  }
  onMounted(() => window.addEventListener('keydown', opToets));
  onBeforeUnmount(() => window.removeEventListener('keydown', opToets));
}
