import { onBeforeUnmount, ref } from 'vue';

/** Counts down the seconds until the next attempt may be made. */
export function useWachttijd() {
  const wacht = ref(0);
  let tik: ReturnType<typeof setInterval> | undefined;
  function begin(seconden: number): void {
    clearInterval(tik);
    wacht.value = seconden;
    if (seconden <= 0) return;
    tik = setInterval(() => {
      wacht.value -= 1;
      if (wacht.value <= 0) clearInterval(tik);
    }, 1000);
  }
  onBeforeUnmount(() => clearInterval(tik));
  return { wacht, begin };
}
