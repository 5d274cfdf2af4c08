import { inject, provide, ref, type InjectionKey, type Ref } from 'vue';
import type { Zoeksite } from '#shared/domein/basisorde.ts';

const sleutel: InjectionKey<Readonly<Ref<readonly Zoeksite[]>>> = Symbol('sitelijst');

/** Gives the forms below the sites that the organisation works with (5.2.11). */
export const geefSitelijst = (sites: Readonly<Ref<readonly Zoeksite[]>>): void => provide(sleutel, sites);

/** The sites to choose from; empty where nobody gave them, and then a name is typed. */
export const useSitelijst = (): Readonly<Ref<readonly Zoeksite[]>> => inject(sleutel, () => ref([]), true);
