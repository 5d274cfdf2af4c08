import { computed, inject, provide, watch, type ComputedRef, type InjectionKey } from 'vue';
import type { Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { useOproep, type Oproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';

/** What the parts about running opvang share: the records as last read, and reading them again. */
export interface Vervolgpagina {
  lezen: Oproep<'vervolg.lezen'>;
  gelezen: ComputedRef<Uitvoer<'vervolg.lezen'>>;
  /** Records of one soort that count, newest first as the core lists them. */
  van: <S extends Vastleggingsoort>(soort: S) => StukVan<S>[];
  /** After something was recorded: the dossier first, so that terms and head follow. */
  ververs: () => Promise<void>;
}
const sleutel: InjectionKey<Vervolgpagina> = Symbol('vervolgpagina');

/** Reads the records of the open dossier and hands them to the parts below. */
export function maakVervolg(): Vervolgpagina {
  const { dossier, ververs: ververDossier } = useDossier();
  const lezen = useOproep('vervolg.lezen');
  watch(
    () => [dossier.value.id, dossier.value.versie] as const,
    ([dossierId]) => void lezen.doe({ dossierId }),
    { immediate: true },
  );
  // Only parts that are shown once it was read ask for it.
  const gelezen = computed(() => lezen.waarde.value!);
  function van<S extends Vastleggingsoort>(soort: S): StukVan<S>[] {
    const eigen = (stuk: Stuk): stuk is StukVan<S> => stuk.soort === soort && !stuk.ingetrokken;
    return gelezen.value.stukken.filter(eigen).reverse();
  }
  async function ververs(): Promise<void> {
    await ververDossier();
    await lezen.doe({ dossierId: dossier.value.id });
  }
  const pagina = { lezen, gelezen, van, ververs };
  provide(sleutel, pagina);
  return pagina;
}

/** The part about running opvang around this one. */
export function useVervolg(): Vervolgpagina {
  const pagina = inject(sleutel);
  if (!pagina) throw new Error('useVervolg needs a part about running opvang around it');
  return pagina;
}
