import { ref } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';
import type { Conceptstand } from './concept.ts';

interface Bewaarder {
  stand: { readonly value: Conceptstand };
  bewaarNu: () => Promise<void>;
}

/**
 * Before a screen is left its draft is saved. Only when that fails a person is asked: `vraag` is then true, until
 * `antwoord` says whether to go. Nothing typed is ever dropped in silence.
 */
export function useVerlaten(concept: Bewaarder) {
  const vraag = ref(false);
  let los: ((weg: boolean) => void) | null = null;

  async function magWeg(): Promise<boolean> {
    await concept.bewaarNu();
    if (concept.stand.value !== 'niet-bewaard') return true;
    vraag.value = true;
    return new Promise((klaar) => (los = klaar));
  }
  function antwoord(weg: boolean): void {
    vraag.value = false;
    los?.(weg);
    los = null;
  }
  onBeforeRouteLeave(magWeg);
  onBeforeRouteUpdate((naar, van) => (naar.path === van.path ? true : magWeg()));
  return { vraag, antwoord };
}
