import { computed, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { roep, type Aanroep } from '../api.ts';

export interface Oproep<N extends Aanroep> {
  waarde: ShallowRef<Uitvoer<N> | null>;
  weigering: ShallowRef<Weigering | null>;
  bezig: Ref<boolean>;
  /** The message of a refusal, or null. */
  fout: Readonly<Ref<string | null>>;
  /** The message for one field of the input, by its path. */
  veldfout: (pad: string) => string | null;
  /** Calls, and keeps the answer unless a later call was made in the meantime. */
  doe: (invoer: Invoer<N>) => Promise<Uitvoer<N> | null>;
  opnieuw: () => Promise<Uitvoer<N> | null>;
  wis: () => void;
}

/** How a call that stores something stands, whichever endpoint it is. */
export type Opslagoproep = Pick<Oproep<Aanroep>, 'weigering' | 'bezig' | 'fout' | 'veldfout' | 'wis'>;

/**
 * One endpoint with its loading, refusal and retry, for a screen.
 * The last good answer stays while a new one is on its way, so that lists do not blink.
 */
export function useOproep<N extends Aanroep>(naam: N): Oproep<N> {
  const waarde: ShallowRef<Uitvoer<N> | null> = shallowRef(null);
  const weigering = shallowRef<Weigering | null>(null);
  const bezig = ref(false);
  let laatste: Invoer<N> | null = null;
  let beurt = 0;

  async function doe(invoer: Invoer<N>): Promise<Uitvoer<N> | null> {
    const mijn = ++beurt;
    laatste = invoer;
    bezig.value = true;
    const antwoord = await roep(naam, invoer);
    if (mijn !== beurt) return antwoord.ok ? antwoord.waarde : null;
    bezig.value = false;
    weigering.value = antwoord.ok ? null : antwoord;
    if (!antwoord.ok) return null;
    waarde.value = antwoord.waarde;
    return antwoord.waarde;
  }

  return {
    waarde,
    weigering,
    bezig,
    fout: computed(() => weigering.value?.melding ?? null),
    veldfout: (pad) => weigering.value?.velden?.find((veld) => veld.pad === pad)?.bericht ?? null,
    doe,
    opnieuw: () => (laatste === null ? Promise.resolve(null) : doe(laatste)),
    wis: () => {
      weigering.value = null;
    },
  };
}
