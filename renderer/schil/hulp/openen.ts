import { watch } from 'vue';
import { useRoute } from 'vue-router';
import { useSneltoetsen } from '../../composables/sneltoetsen.ts';
import { hulpBij, useHulp } from '../../stores/hulp.ts';
import { useSessie } from '../../stores/sessie.ts';

/** Where there is room for a panel: not at 200 % zoom of 1280 px, and not in a window so low that the page scrolls as one. */
const ruim = '(width >= 62rem) and (height >= 32rem)';
const anderVenster = (): boolean => document.querySelector('[role="dialog"][data-state="open"]') !== null;

/** F1 and the button: opens the help of this screen, goes to it when it is open, closes it when one is in it. */
export function useHulpOpenen(): () => void {
  const hulp = useHulp();
  const sessie = useSessie();
  const route = useRoute();
  function wissel(): void {
    if (sessie.slot) return;
    const paneel = document.getElementById('hulppaneel');
    if (hulp.open && (hulp.plaats === 'venster' || paneel?.contains(document.activeElement))) return hulp.sluit();
    if (hulp.open && paneel && !anderVenster()) return paneel.focus();
    const naast = sessie.sessie !== null && !route.meta.fasen && window.matchMedia(ruim).matches && !anderVenster();
    hulp.opent(hulpBij(route), naast ? 'zij' : 'venster');
  }
  useSneltoetsen(() => [{ toetsen: 'F1', doe: wissel }]);
  // Another screen: beside it its own help comes, over it the window goes.
  watch(
    () => hulpBij(route),
    (id) => (hulp.plaats === 'venster' ? hulp.sluit() : hulp.volg(id)),
  );
  watch(
    () => `${sessie.sessie?.gebruikerId} ${route.meta.fasen === undefined}`,
    () => hulp.sluit(),
  );
  return wissel;
}
