import { reactive, watch } from 'vue';

const SLEUTEL = 'onthaal-menu-dicht';

function lees(): string[] {
  try {
    const gelezen: unknown = JSON.parse(localStorage.getItem(SLEUTEL) ?? '[]');
    return Array.isArray(gelezen) ? gelezen.filter((een): een is string => typeof een === 'string') : [];
  } catch {
    return [];
  }
}

/** Ids of the groups of the navigation that are folded on this computer. */
export const dicht = reactive(new Set(lees()));
watch(dicht, (nu) => localStorage.setItem(SLEUTEL, JSON.stringify([...nu])));
