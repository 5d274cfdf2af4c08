import { onBeforeUnmount, onMounted } from 'vue';
import { roep } from '../api.ts';
import { useSessie } from '../stores/sessie.ts';

const HARTSLAG = 30_000;
const TEKENS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Tells the core at most every half minute that a person is at the desk, and locks after the set number of minutes
 * without one. The core keeps its own timer; this one only makes the screen dark in time when the core is silent.
 */
export function useRust(): void {
  const sessie = useSessie();
  let laatsteHartslag = -HARTSLAG;
  let wekker: ReturnType<typeof setTimeout> | undefined;

  function stelWekker(): void {
    clearTimeout(wekker);
    const minuten = sessie.sessie?.vergrendelNaMinuten;
    if (minuten) wekker = setTimeout(() => void sessie.vergrendelen(), minuten * 60_000);
  }

  function teken(gebeurtenis: Event): void {
    if (!sessie.sessie || sessie.slot) return;
    stelWekker();
    if (gebeurtenis.timeStamp - laatsteHartslag < HARTSLAG) return;
    laatsteHartslag = gebeurtenis.timeStamp;
    void roep('sessie.actief', {});
  }

  onMounted(() => TEKENS.forEach((soort) => window.addEventListener(soort, teken, { passive: true, capture: true })));
  onBeforeUnmount(() => {
    clearTimeout(wekker);
    TEKENS.forEach((soort) => window.removeEventListener(soort, teken, { capture: true }));
  });
}
