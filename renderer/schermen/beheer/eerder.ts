import { computed, onMounted, onScopeDispose } from 'vue';
import type { Instellingonderdeel } from '#shared/domein/instellingwijziging.ts';
import { nl } from '#shared/taal/nl.ts';
import { sluitBericht, toonBericht } from '../../componenten/berichten.ts';
import { useOproep } from '../../composables/oproep.ts';

/** What was changed before of the settings, of one locatie, or of the connection. @param locatieId null where there is only one */
export function useEerdereWaarden(onderdeel: Instellingonderdeel, locatieId: string | null = null) {
  const lezen = useOproep('instelling.wijzigingen');
  const laad = () => lezen.doe({ onderdeel, locatieId });
  onMounted(() => void laad());
  let bericht = 0;
  /** Says that a value of before stands in the form. Who leaves the form is not told any more to save it. */
  function meldGezet(): void {
    sluitBericht(bericht);
    bericht = toonBericht({ soort: 'info', tekst: nl.beheer.eerder.gezet });
  }
  onScopeDispose(() => sluitBericht(bericht));
  return { alle: computed(() => lezen.waarde.value ?? []), fout: lezen.fout, laad, meldGezet };
}
export type EerdereWaarden = ReturnType<typeof useEerdereWaarden>;
