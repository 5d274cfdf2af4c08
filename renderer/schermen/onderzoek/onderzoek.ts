import { computed, inject, onMounted, provide, ref, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import type { OnderzoekStand } from '#shared/contract/groepen/onderzoek.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';

export const bladen = ['bevindingen', 'wachten', 'zrm', 'bijlagen', 'medewerking', 'verslag'] as const;
export type Blad = (typeof bladen)[number];

/** What the parts of the onderzoek share: its records as last read, which part is open, and reading anew. */
export interface Onderzoekpagina {
  stand: ComputedRef<OnderzoekStand | null>;
  fout: Readonly<Ref<string | null>>;
  blad: Ref<Blad>;
  /** Reads records and dossier again, after something changed. */
  ververs: () => Promise<void>;
}
const sleutel: InjectionKey<Onderzoekpagina> = Symbol('onderzoekpagina');

/** Reads the records of the onderzoek and hands them to its parts. */
export function maakOnderzoekpagina(begin: Blad = 'bevindingen'): Onderzoekpagina {
  const { dossier, ververs: leesDossier } = useDossier();
  const lezen = useOproep('onderzoek.lezen');
  const blad = ref<Blad>(begin);
  const lees = () => lezen.doe({ dossierId: dossier.value.id });
  async function ververs(): Promise<void> {
    await Promise.all([lees(), leesDossier()]);
  }
  onMounted(() => void lees());
  // Somebody stored something elsewhere on the page: what follows from it is read again.
  watch(
    () => dossier.value.versie,
    () => void (lezen.bezig.value || lees()),
  );
  const pagina = { stand: computed(() => lezen.waarde.value), fout: lezen.fout, blad, ververs };
  provide(sleutel, pagina);
  return pagina;
}

/** The onderzoek around this part. */
export function useOnderzoek(): Onderzoekpagina {
  const pagina = inject(sleutel);
  if (!pagina) throw new Error('useOnderzoek needs the onderzoek around it');
  return pagina;
}
