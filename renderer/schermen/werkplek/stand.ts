import { onMounted, onUnmounted } from 'vue';
import { useOproep, type Oproep } from '../../composables/oproep.ts';

/** How often the screen looks how far it is, milliseconds. */
const kijkMs = 1000;

/** How the sharing stands, kept fresh while the screen is open. */
export function useWerkplekstand(): Oproep<'werkplek.stand'> {
  const stand = useOproep('werkplek.stand');
  let wekker: ReturnType<typeof setTimeout> | null = null;
  let weg = false;
  async function kijk(): Promise<void> {
    await stand.doe({});
    if (!weg) wekker = setTimeout(() => void kijk(), kijkMs);
  }
  onMounted(() => void kijk());
  onUnmounted(() => {
    weg = true;
    if (wekker) clearTimeout(wekker);
  });
  return stand;
}
