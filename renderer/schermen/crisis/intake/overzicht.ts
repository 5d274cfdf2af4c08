import { watch } from 'vue';
import { useOproep } from '../../../composables/oproep.ts';
import { useDossier } from '../../dossier/dossier.ts';

/** The case at a glance, read anew whenever the dossier changed. */
export function useOverzicht() {
  const { dossier } = useDossier();
  const lezen = useOproep('crisisintake.overzicht');
  watch(
    () => [dossier.value.id, dossier.value.versie] as const,
    ([dossierId]) => void lezen.doe({ dossierId }),
    { immediate: true },
  );
  return lezen;
}
