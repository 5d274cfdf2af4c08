import { computed, type ComputedRef } from 'vue';
import { beginniveaus, veiligheidsniveaus, type Niveaulabels } from '#shared/domein/crisis/triage.ts';
import { useSessie } from '../../stores/sessie.ts';

/** What the levels of safety are called in this organisation, as its administrator set it. */
export function useNiveaus(): ComputedRef<Niveaulabels> {
  const sessie = useSessie();
  return computed(() => sessie.sessie?.veiligheidsniveaus ?? beginniveaus);
}

/** The same as choices of a field, the gravest first. */
export function useNiveauopties() {
  const niveaus = useNiveaus();
  return computed(() => veiligheidsniveaus.map((waarde) => ({ waarde, label: niveaus.value[waarde] })));
}
