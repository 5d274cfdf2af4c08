import { nextTick, ref, watch, type Ref } from 'vue';

interface Rijen {
  aantal: () => number;
  /** Brings a row into view, so that it exists. */
  naar: (index: number) => void;
  vak: Readonly<Ref<HTMLElement | null>>;
  kies: (index: number) => void;
}

const BLAD = 10;

function volgende(toets: string, nu: number, laatste: number): number | null {
  switch (toets) {
    case 'ArrowDown':
      return Math.min(laatste, nu + 1);
    case 'ArrowUp':
      return Math.max(0, nu - 1);
    case 'PageDown':
      return Math.min(laatste, nu + BLAD);
    case 'PageUp':
      return Math.max(0, nu - BLAD);
    case 'Home':
      return 0;
    case 'End':
      return laatste;
    default:
      return null;
  }
}

/** One row at a time is in the tab order; arrows, PageUp, PageDown, Home and End move it, Enter and space choose it. */
export function useRijToetsen(rijen: Rijen) {
  const actief = ref(0);
  watch(rijen.aantal, (aantal) => {
    if (actief.value >= aantal) actief.value = Math.max(0, aantal - 1);
  });

  async function focus(index: number): Promise<void> {
    actief.value = index;
    rijen.naar(index);
    await nextTick();
    const zoek = (): HTMLElement | null => rijen.vak.value?.querySelector(`[data-index="${index}"]`) ?? null;
    // The virtual row can come one frame after the scroll.
    if (zoek()) zoek()?.focus();
    else requestAnimationFrame(() => requestAnimationFrame(() => zoek()?.focus()));
  }

  function opToets(gebeurtenis: KeyboardEvent): void {
    const doel = gebeurtenis.target as HTMLElement;
    if (doel.dataset['index'] === undefined || gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey) return;
    if (gebeurtenis.key === 'Enter' || gebeurtenis.key === ' ') {
      gebeurtenis.preventDefault();
      rijen.kies(actief.value);
      return;
    }
    const index = volgende(gebeurtenis.key, actief.value, rijen.aantal() - 1);
    if (index === null) return;
    gebeurtenis.preventDefault();
    void focus(index);
  }

  return { actief, opToets };
}
