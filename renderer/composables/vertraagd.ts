import { onBeforeUnmount } from 'vue';

/** A function that waits until it has not been called for `ms` milliseconds; `nu` runs what waits at once. */
export function useVertraagd(doe: () => void, ms: number): { straks: () => void; nu: () => void } {
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const nu = (): void => {
    clearTimeout(wekker);
    doe();
  };
  onBeforeUnmount(() => clearTimeout(wekker));
  return {
    straks: () => {
      clearTimeout(wekker);
      wekker = setTimeout(doe, ms);
    },
    nu,
  };
}
