// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { useFocusbewaker } from '#renderer/composables/focusbewaker.ts';
import { toon } from './hulp.ts';

const toonForm = ref(true);
const Scherm = defineComponent({
  setup() {
    useFocusbewaker();
    return () =>
      h('main', [
        h('h1', 'Scherm'),
        h('section', [
          toonForm.value ? h('form', [h('button', { id: 'bewaar' }, 'Bewaren')]) : null,
          h('h2', { id: 'daarna' }, 'Wat er nu staat'),
        ]),
        h('button', { id: 'ander' }, 'Iets anders'),
      ]);
  },
});

describe('the focus', () => {
  it('goes to the nearest heading that is left when what had it is gone', async () => {
    toonForm.value = true;
    toon(Scherm);
    document.getElementById('bewaar')?.focus();
    toonForm.value = false;
    await nextTick();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('daarna'));
  });

  it('stays where the screen itself has put it', async () => {
    toonForm.value = true;
    toon(Scherm);
    document.getElementById('bewaar')?.focus();
    toonForm.value = false;
    await nextTick();
    document.getElementById('ander')?.focus();
    await new Promise((klaar) => setTimeout(klaar, 200));
    expect(document.activeElement?.id).toBe('ander');
  });
});
