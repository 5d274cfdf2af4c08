import { computed, onMounted, watch } from 'vue';
import { onBeforeRouteLeave, useRouter } from 'vue-router';
import { useOproep } from '../../composables/oproep.ts';
import { useSessie } from '../../stores/sessie.ts';

/** The locatie that a screen about beds is about: of the address, the user's own, or the first. */
export function useLocatiekeuze(route: 'bedden' | 'inrichten', gevraagd: () => string | undefined) {
  const sessie = useSessie();
  const router = useRouter();
  const lijst = useOproep('locatie.lijst');
  const locaties = computed(() =>
    (lijst.waarde.value ?? []).filter(
      ({ id, actief }) => actief && (!sessie.sessie?.locatieId || sessie.sessie.locatieId === id),
    ),
  );
  const gekozen = computed(() => {
    const gevonden = locaties.value.find(({ id }) => id === gevraagd());
    return (gevonden ?? locaties.value.find(({ soort }) => soort !== 'dagopvang') ?? locaties.value[0])?.id ?? null;
  });
  const opties = computed(() => locaties.value.map(({ id, naam }) => ({ waarde: id, label: naam })));
  /** Whoever went on to another screen meanwhile is not taken back. */
  let verder = false;
  onBeforeRouteLeave(() => void (verder = true));
  function kies(id: string | null): void {
    if (id && id !== gevraagd() && !verder) void router.replace({ name: route, params: { locatieId: id } });
  }
  onMounted(() => void lijst.doe({}));
  watch(gekozen, kies);
  return { lijst, locaties, gekozen, opties, kies };
}
