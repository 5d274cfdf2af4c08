import { watch } from 'vue';
import { useOproep } from '../../composables/oproep.ts';
import { useSessie } from '../../stores/sessie.ts';
import { useDossier } from '../dossier/dossier.ts';

/** What the parts of the guidance need beside the records; read anew when the dossier changed. */
export function useBegeleiding() {
  const sessie = useSessie();
  const { dossier } = useDossier();
  const lezen = useOproep('begeleiding.lezen');
  const ververs = async (): Promise<void> => {
    if (sessie.mag('begeleiding.lezen')) await lezen.doe({ dossierId: dossier.value.id });
  };
  watch(() => dossier.value.versie, ververs, { immediate: true });
  return { lezen, ververs };
}
