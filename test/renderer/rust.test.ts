// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, nextTick } from 'vue';
import { berichten } from '#renderer/componenten/berichten.ts';
import { lettertoetsen } from '#renderer/composables/lettertoetsen.ts';
import { useRust } from '#renderer/composables/rust.ts';
import { useSneltoetsen } from '#renderer/composables/sneltoetsen.ts';
import { useSessie } from '#renderer/stores/sessie.ts';
import { nl } from '#shared/taal/nl.ts';
import { toon, zetBrug } from './hulp.ts';

const Leeg = (setup: () => void) => defineComponent({ setup: () => (setup(), () => h('p', 'x')) });
const toets = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the lock after rest', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('says it a minute before, once, and any key takes the time again', async () => {
    zetBrug({});
    toon(Leeg(() => useRust()));
    const sessie = useSessie();
    sessie.sessie = { vergrendelNaMinuten: 5 } as never;
    const vergrendelen = vi.spyOn(sessie, 'vergrendelen').mockResolvedValue(undefined as never);
    await nextTick();
    toets('a');
    vi.advanceTimersByTime(4 * 60_000 - 1);
    expect(berichten).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(berichten.map(({ tekst }) => tekst)).toEqual([nl.kader.bijnaOpSlot]);
    toets('b');
    expect(berichten).toEqual([]);
    vi.advanceTimersByTime(4 * 60_000 - 1);
    expect(vergrendelen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_001);
    expect(vergrendelen).toHaveBeenCalledOnce();
  });
});

describe('keys of one letter', () => {
  afterEach(() => (lettertoetsen.value = true));

  it('do nothing once they are off; keys with Ctrl stay', () => {
    const gedaan: string[] = [];
    toon(
      Leeg(() =>
        useSneltoetsen(() => ['?', 'Ctrl S'].map((toetsen) => ({ toetsen, doe: () => gedaan.push(toetsen) }))),
      ),
    );
    toets('?');
    lettertoetsen.value = false;
    toets('?');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
    expect(gedaan).toEqual(['?', 'Ctrl S']);
  });
});
