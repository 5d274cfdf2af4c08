import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { RouteLocationNormalizedLoaded } from 'vue-router';
import { leesDeel } from '../schermen/dossier/delen.ts';

/** The id of the help of the screen that is open: the route, and of a dossier the part. */
export function hulpBij(route: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>): string {
  const naam = typeof route.name === 'string' ? route.name : 'hulp';
  if (naam !== 'dossier') return naam;
  const { deel } = route.params;
  return `dossier/${leesDeel(typeof deel === 'string' ? deel : undefined)}`;
}

/** What has the keyboard when help comes: it gets it back. */
const nuFocus = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null;

/** Help beside the work, or over it where there is no room or another window is open. */
export const useHulp = defineStore('hulp', () => {
  const open = ref(false);
  /** `zij`: a panel beside the screen. `venster`: a window over it. */
  const plaats = ref<'zij' | 'venster'>('zij');
  const weg = ref<string[]>([]);
  let terugNaar: HTMLElement | null = null;

  const onderwerp = computed(() => weg.value.at(-1) ?? null);
  const kanTerug = computed(() => weg.value.length > 1);

  /** Opens at a subject, where `waar` says. */
  function opent(id: string, waar: 'zij' | 'venster'): void {
    if (!open.value) terugNaar = nuFocus();
    plaats.value = waar;
    weg.value = [id];
    open.value = true;
  }
  /** Closes and puts the keyboard back where it was, when that is still there. */
  function sluit(): void {
    if (!open.value) return;
    open.value = false;
    const doel = terugNaar?.isConnected ? terugNaar : document.querySelector<HTMLElement>('main h1, main');
    if (plaats.value === 'zij') doel?.focus({ preventScroll: true });
    terugNaar = null;
  }
  const naar = (id: string): void => void (weg.value = [...weg.value, id]);
  const terug = (): void => void (weg.value = weg.value.slice(0, -1));
  /** Another screen was opened: its help comes. */
  const volg = (id: string): void => void (open.value && (weg.value = [id]));

  return { open, plaats, onderwerp, kanTerug, opent, sluit, naar, terug, volg };
});
