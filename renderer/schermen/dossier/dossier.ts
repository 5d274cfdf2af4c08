import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';
import { useRouter } from 'vue-router';
import type { Dossier } from '#shared/contract/groepen/dossier.ts';
import { naarVeld } from '../../composables/focus.ts';
import { useOproep } from '../../composables/oproep.ts';
import type { Deel } from './delen.ts';
import { plekVan } from './plek.ts';

/** What every part of the dossier page shares: the dossier as last read, and the ways around. */
export interface Dossierpagina {
  dossier: ComputedRef<Dossier>;
  /** Reads the dossier again, after something in it changed. */
  ververs: () => Promise<Dossier | null>;
  ga: (deel: Deel, veld?: string) => Promise<void>;
  /** Goes to the field in which a fact of a toets is filled in. */
  naarFeit: (toets: string, pad: string) => Promise<void>;
}

const sleutel: InjectionKey<Dossierpagina> = Symbol('dossierpagina');

/** Loads a dossier and hands it to the parts of the page. */
export function maakDossierpagina(dossierId: () => string) {
  const router = useRouter();
  const openen = useOproep('dossier.openen');
  const ververs = (): Promise<Dossier | null> => openen.doe({ dossierId: dossierId() });

  async function ga(deel: Deel, veld?: string): Promise<void> {
    await router.push({
      name: 'dossier',
      params: { dossierId: dossierId(), deel: deel === 'overzicht' ? '' : deel },
      query: veld ? { veld } : {},
    });
    if (veld) await naarVeld(veld);
  }
  async function naarFeit(toets: string, pad: string): Promise<void> {
    const plek = plekVan(toets, pad);
    if (!plek) return;
    if (plek.deel !== 'client') {
      if (!(await naarVeld(plek.veld))) await ga(plek.deel, plek.veld);
      return;
    }
    const clientId = openen.waarde.value?.client.id;
    if (clientId)
      await router.push({
        name: 'client-wijzigen',
        params: { clientId },
        query: { veld: plek.veld, dossier: dossierId() },
      });
  }
  // Only parts that are shown once there is a dossier ask for it.
  const dossier = computed(() => openen.waarde.value!);
  provide(sleutel, { dossier, ververs, ga, naarFeit });
  return { openen, ververs, ga };
}

/** The dossier page around this part. */
export function useDossier(): Dossierpagina {
  const pagina = inject(sleutel);
  if (!pagina) throw new Error('useDossier needs the dossier page around it');
  return pagina;
}
