import { onBeforeUnmount, onMounted } from 'vue';
import { bijGebeurtenis } from '../api.ts';
import { useSessie } from '../stores/sessie.ts';

/** News that comes in one after the other is shown once. */
const bundelMs = 300;

/** Reads again what is shown when another organisation recorded something that came in; not behind the lock. */
export function useOntvangen(lees: () => unknown): void {
  const sessie = useSessie();
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  onMounted(() => {
    stop = bijGebeurtenis('ontvangen', () => {
      clearTimeout(wekker);
      wekker = setTimeout(() => !sessie.slot && void lees(), bundelMs);
    });
  });
  onBeforeUnmount(() => {
    clearTimeout(wekker);
    stop?.();
  });
}
