import { computed, inject, provide, watch, type ComputedRef, type InjectionKey } from 'vue';
import type { Crisislid, Crisisstuk, CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import { useOproep, type Oproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';

/** What the parts of a case of crisisopvang share: the records as last read, and reading them again. */
export interface Crisispagina {
  lezen: Oproep<'crisis.lezen'>;
  gelezen: ComputedRef<Uitvoer<'crisis.lezen'>>;
  /** Records of one soort that count, the last recorded first; `clientId`: about that person, null: about the case. */
  van: <S extends Crisissoort>(soort: S, clientId?: string | null) => CrisisstukVan<S>[];
  lid: (clientId: string) => Crisislid | undefined;
  /** After something was recorded: the dossier first, so that terms and head follow. */
  ververs: () => Promise<void>;
}
const sleutel: InjectionKey<Crisispagina> = Symbol('crisispagina');

/** Reads the records of the open case and hands them to the parts below. */
export function maakCrisis(): Crisispagina {
  const { dossier, ververs: ververDossier } = useDossier();
  const lezen = useOproep('crisis.lezen');
  watch(
    () => [dossier.value.id, dossier.value.versie] as const,
    ([dossierId]) => void lezen.doe({ dossierId }),
    { immediate: true },
  );
  // Only parts that are shown once it was read ask for it.
  const gelezen = computed(() => lezen.waarde.value!);
  function van<S extends Crisissoort>(soort: S, clientId?: string | null): CrisisstukVan<S>[] {
    const eigen = (stuk: Crisisstuk): stuk is CrisisstukVan<S> =>
      stuk.soort === soort && !stuk.ingetrokken && (clientId === undefined || stuk.clientId === clientId);
    return gelezen.value.stukken.filter(eigen).reverse();
  }
  const lid = (clientId: string): Crisislid | undefined => gelezen.value.gezin.find((een) => een.clientId === clientId);
  async function ververs(): Promise<void> {
    await ververDossier();
    await lezen.doe({ dossierId: dossier.value.id });
  }
  const pagina = { lezen, gelezen, van, lid, ververs };
  provide(sleutel, pagina);
  return pagina;
}

/** The part of a case around this one. */
export function useCrisis(): Crisispagina {
  const pagina = inject(sleutel);
  if (!pagina) throw new Error('useCrisis needs a part of a case of crisisopvang around it');
  return pagina;
}
