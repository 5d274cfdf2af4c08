import { computed, ref } from 'vue';

const plat = (tekst: string): string => tekst.trim().toLocaleLowerCase('nl');

/** The rows of a list in which what was typed occurs; all of them while nothing is. @param tekst what is searched in a row */
export function useZoekrijen<T>(rijen: () => readonly T[], tekst: (rij: T) => string) {
  const zoek = ref('');
  const gevonden = computed(() => {
    const gezocht = plat(zoek.value);
    return gezocht === '' ? rijen() : rijen().filter((rij) => plat(tekst(rij)).includes(gezocht));
  });
  return { zoek, gevonden };
}
