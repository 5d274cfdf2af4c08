import { computed, onMounted, type ComputedRef } from 'vue';
import type { Centrumregio } from '#shared/domein/regio.ts';
import { useOproep } from './oproep.ts';

/** The table of centrumregio's: all of them, and those other than our own that can be chosen. */
export function useRegios(): {
  regios: ComputedRef<readonly Centrumregio[]>;
  kiesbaar: ComputedRef<{ waarde: string; label: string }[]>;
  vind: (id: string | null) => Centrumregio | null;
} {
  const lijst = useOproep('regio.lijst');
  onMounted(() => void lijst.doe({}));
  const regios = computed(() => lijst.waarde.value ?? []);
  return {
    regios,
    kiesbaar: computed(() =>
      regios.value.filter(({ actief, eigen }) => actief && !eigen).map(({ id, naam }) => ({ waarde: id, label: naam })),
    ),
    vind: (id) => (id ? (regios.value.find((regio) => regio.id === id) ?? null) : null),
  };
}
