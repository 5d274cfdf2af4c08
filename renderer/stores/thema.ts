import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

export type Thema = 'systeem' | 'licht' | 'donker';
const SLEUTEL = 'onthaal-thema';

function gelezen(): Thema {
  const bewaard = localStorage.getItem(SLEUTEL);
  return bewaard === 'licht' || bewaard === 'donker' ? bewaard : 'systeem';
}

/** Light, dark or as the computer; remembered on this workstation. */
export const useThema = defineStore('thema', () => {
  const thema = ref<Thema>(gelezen());
  watch(
    thema,
    (nieuw) => {
      localStorage.setItem(SLEUTEL, nieuw);
      if (nieuw === 'systeem') delete document.documentElement.dataset['thema'];
      else document.documentElement.dataset['thema'] = nieuw;
    },
    { immediate: true },
  );
  return { thema };
});
