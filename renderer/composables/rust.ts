import { onBeforeUnmount, onMounted } from 'vue';
import { nl } from '#shared/taal/nl.ts';
import { roep } from '../api.ts';
import { sluitBericht, toonBericht } from '../componenten/berichten.ts';
import { useSessie } from '../stores/sessie.ts';

const HARTSLAG = 30_000;
/** How long before the lock it is said, so that who needs more time takes it with any key (WCAG 2.2.1). */
const VOORAF = 60_000;
const TEKENS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Tells the core at most every half minute that a person is at the desk, and locks after the set number of minutes
 * without one. The core keeps its own timer; this one only makes the screen dark in time when the core is silent.
 */
export function useRust(): void {
  const sessie = useSessie();
  let laatsteHartslag = -HARTSLAG;
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let waarschuwing: ReturnType<typeof setTimeout> | undefined;
  let gezegd: number | null = null;

  function stelWekker(): void {
    clearTimeout(wekker);
    clearTimeout(waarschuwing);
    if (gezegd !== null) sluitBericht(gezegd);
    gezegd = null;
    const na = (sessie.sessie?.vergrendelNaMinuten ?? 0) * 60_000;
    if (na === 0) return;
    wekker = setTimeout(() => void sessie.vergrendelen(), na);
    if (na > VOORAF)
      waarschuwing = setTimeout(() => {
        gezegd = toonBericht({ soort: 'info', tekst: nl.kader.bijnaOpSlot });
      }, na - VOORAF);
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
    clearTimeout(waarschuwing);
    TEKENS.forEach((soort) => window.removeEventListener(soort, teken, { capture: true }));
  });
}
