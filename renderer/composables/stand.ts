import { onMounted, onUnmounted } from 'vue';
import type { Invoer } from '#shared/contract/tabel.ts';
import { useOproep, type Oproep } from './oproep.ts';

/** How often the screen looks how far it is, milliseconds. */
const kijkMs = 1000;

/** Questions about what goes on by itself: delivering to the registry, sharing between desks. */
type Standvraag = 'levering.stand' | 'werkplek.stand';

/** How something stands that goes on by itself, kept fresh while the screen is open. */
export function useStand<N extends Standvraag>(naam: N): Oproep<N> {
  const stand = useOproep(naam);
  let wekker: ReturnType<typeof setTimeout> | null = null;
  let weg = false;
  async function kijk(): Promise<void> {
    await stand.doe({} as Invoer<N>);
    if (!weg) wekker = setTimeout(() => void kijk(), kijkMs);
  }
  onMounted(() => void kijk());
  onUnmounted(() => {
    weg = true;
    if (wekker) clearTimeout(wekker);
  });
  return stand;
}
