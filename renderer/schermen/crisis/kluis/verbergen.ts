import { onBeforeUnmount, onMounted, watch } from 'vue';
import { useSessie } from '../../../stores/sessie.ts';

/**
 * Calls `verberg` when a person may no longer be the one before the screen: another window came in front, the page is
 * hidden, the screen is locked, the component goes.
 */
export function useVerbergen(verberg: () => void): void {
  const sessie = useSessie();
  const bijWeg = (): void => {
    if (document.visibilityState === 'hidden') verberg();
  };
  onMounted(() => {
    window.addEventListener('blur', verberg);
    window.addEventListener('pagehide', verberg);
    document.addEventListener('visibilitychange', bijWeg);
  });
  onBeforeUnmount(() => {
    verberg();
    window.removeEventListener('blur', verberg);
    window.removeEventListener('pagehide', verberg);
    document.removeEventListener('visibilitychange', bijWeg);
  });
  watch(
    () => sessie.slot,
    (slot) => slot && verberg(),
    { flush: 'sync' },
  );
}
