import { computed, onBeforeUnmount, ref, shallowRef, type ComputedRef } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import type { Importstand } from '#shared/contract/groepen/import.ts';
import { roep } from '../../api.ts';

/** Steps that go on by themselves, stretch by stretch. */
export const lopend: ReadonlySet<Importstand> = new Set(['lezen', 'controleren', 'bezig', 'terugdraaien']);

/**
 * Asks the core for the next stretch until the step is done; between two stretches every other call gets its turn. Leaving the
 * screen stops asking: what was done is done, and it goes on from there.
 * @param klaar called when a step ended, also when it was refused
 */
export function useLoop(id: ComputedRef<string>, klaar: () => Promise<unknown>) {
  const stand = ref<Importstand | null>(null);
  const gedaan = ref(0);
  const totaal = ref(0);
  const loopt = ref(false);
  const weigering = shallowRef<Weigering | null>(null);
  let beurt = 0;

  async function ga(begin: Importstand): Promise<void> {
    const mijn = ++beurt;
    stand.value = begin;
    weigering.value = null;
    loopt.value = true;
    while (mijn === beurt && lopend.has(stand.value)) {
      const antwoord = await roep('import.verder', { id: id.value });
      if (mijn !== beurt) return;
      if (!antwoord.ok) {
        weigering.value = antwoord;
        break;
      }
      stand.value = antwoord.waarde.stand;
      gedaan.value = antwoord.waarde.klaar;
      totaal.value = antwoord.waarde.totaal;
      if (antwoord.waarde.stand !== begin) break;
    }
    loopt.value = false;
    await klaar();
  }
  function pauzeer(): void {
    beurt += 1;
    loopt.value = false;
  }
  onBeforeUnmount(pauzeer);
  return {
    stand,
    gedaan,
    totaal,
    loopt,
    weigering,
    fout: computed(() => weigering.value?.melding ?? null),
    ga,
    pauzeer,
  };
}
