// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, ref, type Ref } from 'vue';
import { useConcept } from '#renderer/composables/concept.ts';
import { useSessie } from '#renderer/stores/sessie.ts';
import { toon, zetBrug } from './hulp.ts';

interface Formulier {
  reden: string;
  redzaam: boolean | null;
}
interface Bewaard {
  inhoud: Formulier;
  basisVersie: number;
  bewaardOp: string;
}
const TIJD = '2026-11-21T13:03:00.000Z';

/** A core with one draft; `stuk` makes it refuse as while it restarts. */
function kernMet(begin: Bewaard | null) {
  const kern = { concept: begin, stuk: false };
  const weigering = { ok: false, code: 'kern-gestopt', melding: 'Even geduld.' };
  const brug = zetBrug({
    'concept.lezen': () => (kern.stuk ? weigering : { ok: true, waarde: kern.concept }),
    'concept.bewaren': ({ inhoud, basisVersie }: Bewaard) => {
      if (kern.stuk) return weigering;
      kern.concept = { inhoud, basisVersie, bewaardOp: TIJD };
      return { ok: true, waarde: { bewaardOp: TIJD } };
    },
    'concept.weggooien': () => {
      kern.concept = null;
      return { ok: true, waarde: null };
    },
  });
  return { kern, brug };
}

function formulier(versie = 0) {
  const inhoud: Ref<Formulier> = ref({ reden: '', redzaam: null });
  let concept!: ReturnType<typeof useConcept<Formulier>>;
  const scherm = toon(
    defineComponent({
      setup() {
        concept = useConcept({ sleutel: 'proef', inhoud, basisVersie: versie, wachtMs: 800, opnieuwMs: 4000 });
        return () => h('p', inhoud.value.reden);
      },
    }),
  );
  return { inhoud, concept, scherm };
}
const wacht = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await flushPromises();
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('useConcept', () => {
  it('saves once, a moment after the last key', async () => {
    const { brug } = kernMet(null);
    const { inhoud, concept } = formulier();
    await wacht(0);
    for (const tekst of ['H', 'Hu', 'Huis']) {
      inhoud.value.reden = tekst;
      await wacht(300);
    }
    expect(concept.stand.value).toBe('bewaren');
    await wacht(800);
    expect(concept.stand.value).toBe('bewaard');
    expect(concept.bewaardOp.value).toBe(TIJD);
    expect(brug.aanroepen.filter(({ naam }) => naam === 'concept.bewaren')).toEqual([
      {
        naam: 'concept.bewaren',
        invoer: { sleutel: 'proef', inhoud: { reden: 'Huis', redzaam: null }, basisVersie: 0 },
      },
    ]);
  });

  it('puts a draft back, also a "nee" that was typed, and does not save it again', async () => {
    const { brug } = kernMet({ inhoud: { reden: 'Huis uitgezet', redzaam: false }, basisVersie: 0, bewaardOp: TIJD });
    const { inhoud, concept } = formulier();
    await wacht(5000);
    expect(inhoud.value).toEqual({ reden: 'Huis uitgezet', redzaam: false });
    expect(concept.hersteldVan.value).toBe(TIJD);
    expect(brug.aanroepen.map(({ naam }) => naam)).toEqual(['concept.lezen']);
  });

  it('tries again by itself while the core is away, and loses nothing that was typed', async () => {
    const { kern } = kernMet(null);
    const { inhoud, concept } = formulier();
    await wacht(0);
    kern.stuk = true;
    inhoud.value.reden = 'Getypt tijdens de herstart';
    await wacht(800);
    expect(concept.stand.value).toBe('niet-bewaard');
    expect(inhoud.value.reden).toBe('Getypt tijdens de herstart');
    kern.stuk = false;
    await wacht(4000);
    expect(concept.stand.value).toBe('bewaard');
    expect(kern.concept?.inhoud.reden).toBe('Getypt tijdens de herstart');
  });

  it('saves at once when the screen is left', async () => {
    const { kern } = kernMet(null);
    const { inhoud, scherm } = formulier();
    await wacht(0);
    inhoud.value.reden = 'Nog net';
    await wacht(0);
    scherm.unmount();
    await wacht(0);
    expect(kern.concept?.inhoud.reden).toBe('Nog net');
  });

  it('saves after the lock what was typed before it', async () => {
    const { kern } = kernMet(null);
    const { inhoud } = formulier();
    await wacht(0);
    kern.stuk = true;
    useSessie().slot = true;
    inhoud.value.reden = 'Voor het slot';
    await wacht(800);
    kern.stuk = false;
    useSessie().slot = false;
    await wacht(1);
    expect(kern.concept?.inhoud.reden).toBe('Voor het slot');
  });

  it('does not choose between a draft and a record that moved on: it shows both', async () => {
    kernMet({ inhoud: { reden: 'Mijn tekst', redzaam: null }, basisVersie: 1, bewaardOp: TIJD });
    const { inhoud, concept } = formulier(2);
    await wacht(5000);
    expect(concept.conflict.value?.mijn.reden).toBe('Mijn tekst');
    expect(inhoud.value.reden).toBe('');
  });
});
