import { onBeforeUnmount, onMounted, ref } from 'vue';

/** Whether the window is as narrow as at 200 % zoom on 1280 px, where the navigation goes behind a button too. */
export function useSmal() {
  const vraag = window.matchMedia('(width < 62rem)');
  const smal = ref(vraag.matches);
  const zie = (): void => void (smal.value = vraag.matches);
  onMounted(() => vraag.addEventListener('change', zie));
  onBeforeUnmount(() => vraag.removeEventListener('change', zie));
  return smal;
}
