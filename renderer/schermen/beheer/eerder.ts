import { computed, onMounted } from 'vue';
import type { Instellingonderdeel } from '#shared/domein/instellingwijziging.ts';
import { useOproep } from '../../composables/oproep.ts';

/** What was changed before of the settings, of one locatie, or of the connection. @param locatieId null where there is only one */
export function useEerdereWaarden(onderdeel: Instellingonderdeel, locatieId: string | null = null) {
  const lezen = useOproep('instelling.wijzigingen');
  const laad = () => lezen.doe({ onderdeel, locatieId });
  onMounted(() => void laad());
  return { alle: computed(() => lezen.waarde.value ?? []), fout: lezen.fout, laad };
}
export type EerdereWaarden = ReturnType<typeof useEerdereWaarden>;
