import { computed, onMounted, ref } from 'vue';
import { useOproep } from '../../composables/oproep.ts';
import { useSessie } from '../../stores/sessie.ts';

/** The locatie that was looked at last, until somebody else logs in on another machine: no choice is asked twice. */
const gekozen = ref<string | null>(null);

/** The locaties where this user works, with the one that is looked at. */
export function useLocatie() {
  const sessie = useSessie();
  const lijst = useOproep('locatie.lijst');
  onMounted(() => void lijst.doe({}));
  const locaties = computed(() => {
    const eigen = sessie.sessie?.locatieId ?? null;
    return (lijst.waarde.value ?? []).filter(({ id, actief }) => actief && (eigen === null || eigen === id));
  });
  const locatieId = computed({
    get: () => (locaties.value.find(({ id }) => id === gekozen.value) ?? locaties.value[0])?.id ?? null,
    set: (id: string | null) => (gekozen.value = id),
  });
  const opties = computed(() => locaties.value.map(({ id, naam }) => ({ waarde: id, label: naam })));
  return { lijst, locaties, locatieId, opties };
}
