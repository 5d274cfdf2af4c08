import { computed, inject, onBeforeUnmount, onMounted, provide, watch, type ComputedRef, type InjectionKey } from 'vue';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import { toonDagKort } from '#shared/taal/schermdatum.ts';
import { useOproep, type Oproep } from '../../../composables/oproep.ts';
import { useDossier } from '../../dossier/dossier.ts';
import { useCrisis } from '../crisis.ts';

type Stand = Uitvoer<'crisisplek.stand'>;
/** What the cards about a place share: how it stands, and reading that again. */
export interface Plekpagina {
  lezen: Oproep<'crisisplek.stand'>;
  stand: ComputedRef<Stand>;
  ververs: () => Promise<void>;
}
const sleutel: InjectionKey<Plekpagina> = Symbol('plekpagina');
/** How often what lapses by itself is read again, in milliseconds. */
export const leesTempo = 30_000;

/** Reads how the search for a place stands, and again by itself: answers and holds lapse. */
export function maakPlek(): Plekpagina {
  const { dossier } = useDossier();
  const { ververs: verversCrisis } = useCrisis();
  const lezen = useOproep('crisisplek.stand');
  const lees = () => lezen.doe({ dossierId: dossier.value.id });
  watch(
    () => [dossier.value.id, dossier.value.versie] as const,
    () => void lees(),
    { immediate: true },
  );
  let wekker: ReturnType<typeof setInterval> | undefined;
  onMounted(() => (wekker = setInterval(() => void (document.hidden || lees()), leesTempo)));
  onBeforeUnmount(() => clearInterval(wekker));
  const stand = computed(() => lezen.waarde.value!);
  async function ververs(): Promise<void> {
    await verversCrisis();
    await lees();
  }
  const pagina = { lezen, stand, ververs };
  provide(sleutel, pagina);
  return pagina;
}
/** The place around this card. */
export function usePlek(): Plekpagina {
  const pagina = inject(sleutel);
  if (!pagina) throw new Error('usePlek needs the part Plek around it');
  return pagina;
}

/** `2026-11-22T21:30` as the time alone when it is today, and with its day otherwise. */
export const kortMoment = (lokaal: string, nu: string): string =>
  lokaal.slice(0, 10) === nu.slice(0, 10)
    ? lokaal.slice(11)
    : `${toonDagKort(lokaal.slice(0, 10))} ${lokaal.slice(11)}`;

/** How long ago, in words. */
export function geleden(minuten: number, door: string): string {
  const t = nl.crisisplek.vrij;
  if (minuten < 2) return vul(t.net, { door });
  if (minuten < 60) return meervoud(minuten, t.minuten);
  const uren = Math.floor(minuten / 60);
  return uren < 24 ? meervoud(uren, t.uren) : meervoud(Math.floor(uren / 24), t.dagen);
}

/** The clipboard of the computer is shut for a page; selecting and copying works everywhere. */
export function kopieer(tekst: string): boolean {
  const veld = document.createElement('textarea');
  veld.value = tekst;
  document.body.append(veld);
  veld.select();
  const gelukt = document.execCommand('copy');
  veld.remove();
  return gelukt;
}
