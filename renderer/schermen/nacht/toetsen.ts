import { onBeforeUnmount, onMounted } from 'vue';
import { lettertoetsen } from '../../composables/lettertoetsen.ts';

/** A reader types its code in a few milliseconds per key; nobody presses two keys within this time. */
const LEZER_MS = 45;

const isTeken = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !altKey && !metaKey;
const inVeld = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && (doel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName));

interface Opties {
  /** Whether keys are for the list now; not while a dialog is open. */
  mag: () => boolean;
  /** One key by itself; false: it is the beginning of something to look for. */
  letter: (letter: string) => boolean;
  /** What is typed goes to the search field. */
  zoek: (begin: string) => void;
  /** Arrows and other keys without a character; true: done. */
  toets: (toets: string) => boolean;
}

/**
 * The keys of the list: one letter is a command for the line that is chosen, letters that come too fast for a person are a
 * reader and go to the search field, which also takes what is no command.
 */
export function useNachttoetsen({ mag, letter, zoek, toets }: Opties): void {
  let buffer = '';
  let wekker: ReturnType<typeof setTimeout> | undefined;

  function leeg(): void {
    clearTimeout(wekker);
    const gelezen = buffer;
    buffer = '';
    // Off: what is typed only looks for somebody; the answers are buttons in the panel and the line.
    if (gelezen.length === 1 && !(lettertoetsen.value && letter(gelezen))) zoek(gelezen);
  }
  function opToets(gebeurtenis: KeyboardEvent): void {
    if (inVeld(gebeurtenis.target) || !mag()) return;
    if (!isTeken(gebeurtenis) || gebeurtenis.key === ' ') {
      leeg();
      const opKnop = gebeurtenis.target instanceof HTMLElement && gebeurtenis.target.closest('button, a') !== null;
      if (opKnop && /^(Enter| )$/.test(gebeurtenis.key)) return;
      if (gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || !toets(gebeurtenis.key)) return;
      gebeurtenis.preventDefault();
      return;
    }
    if (gebeurtenis.key === '?' || gebeurtenis.repeat) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    buffer += gebeurtenis.key;
    clearTimeout(wekker);
    if (buffer.length === 1) {
      wekker = setTimeout(leeg, LEZER_MS);
      return;
    }
    const gelezen = buffer;
    buffer = '';
    zoek(gelezen);
  }
  onMounted(() => window.addEventListener('keydown', opToets, { capture: true }));
  onBeforeUnmount(() => {
    clearTimeout(wekker);
    window.removeEventListener('keydown', opToets, { capture: true });
  });
}
