import { computed, onMounted, ref } from 'vue';
import { roep } from '../../api.ts';
import { useSessie } from '../../stores/sessie.ts';
import { onthoudLocatie, vorigeLocatie } from '../nacht/voorkeur.ts';

/** The locatie at whose door somebody stands: the user's own, or the one that was chosen last. */
export function useDeurlocatie() {
  const sessie = useSessie();
  const opties = ref<{ waarde: string; label: string }[] | null>(null);
  const gekozen = ref<string | null>(null);
  const locatieId = computed({
    get: () => gekozen.value,
    set: (id: string | null) => {
      if (!id) return;
      gekozen.value = id;
      onthoudLocatie(id);
    },
  });
  onMounted(async () => {
    const antwoord = await roep('locatie.lijst', {});
    if (!antwoord.ok) return;
    const eigen = sessie.sessie?.locatieId ?? null;
    const open = antwoord.waarde.filter(
      ({ id, actief, soort }) => actief && soort !== 'dagopvang' && (!eigen || id === eigen),
    );
    opties.value = open.map(({ id, naam }) => ({ waarde: id, label: naam }));
    gekozen.value = (open.find(({ id }) => id === vorigeLocatie()) ?? open[0])?.id ?? null;
  });
  return { opties, locatieId };
}
