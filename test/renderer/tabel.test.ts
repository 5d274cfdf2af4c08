// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick, ref, type Component } from 'vue';
import Tabel from '#renderer/componenten/Tabel.vue';
import type { Kolom } from '#renderer/componenten/tabel.ts';
import { axeFouten, toon } from './hulp.ts';

interface Rij {
  id: string;
  naam: string;
  nachten: number | null;
}
const kolommen: Kolom<Rij>[] = [
  { id: 'naam', kop: 'Naam', waarde: (rij) => rij.naam },
  { id: 'nachten', kop: 'Nachten', waarde: (rij) => rij.nachten, getal: true },
];
const rijen = (aantal: number): Rij[] =>
  Array.from({ length: aantal }, (_, n) => ({
    id: `r${n}`,
    naam: `Naam ${n}`,
    nachten: n === 1 ? null : (n * 7) % 10,
  }));
// A generic component is a function to the compiler; mounting wants the component that it is.
const Rijentabel = Tabel as unknown as Component;
const vast = { naam: 'Cliënten', kolommen, sleutel: (rij: Rij) => rij.id };

// happy-dom has no layout: the scroll box gets the size that a browser would give it.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'TR' ? 36 : 600;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

async function tabel(aantal: number, extra: object = {}) {
  const gezet = toon(Rijentabel, { props: { ...vast, rijen: rijen(aantal), ...extra } });
  await nextTick();
  await flushPromises();
  return gezet;
}
const toets = (key: string) => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return flushPromises();
};

describe('Tabel', () => {
  it('draws only the rows in view of 100,000, and says how many there are', async () => {
    const gezet = await tabel(100_000);
    const getekend = gezet.findAll('tr.ot-tabel__rij').length;
    expect(getekend).toBeGreaterThan(10);
    expect(getekend).toBeLessThan(60);
    expect(gezet.get('table').attributes('aria-rowcount')).toBe('100001');
    expect(gezet.text()).toContain('100.000 rijen');
  });

  it('is walked with the arrows, Home and End; Enter and space choose', async () => {
    const gezet = await tabel(5, { kiesbaar: true });
    expect(gezet.findAll('tr[tabindex="0"]')).toHaveLength(1);
    gezet.get<HTMLElement>('tr[data-index="0"]').element.focus();
    await toets('ArrowDown');
    expect((document.activeElement as HTMLElement).dataset['index']).toBe('1');
    await toets('End');
    expect((document.activeElement as HTMLElement).dataset['index']).toBe('4');
    await toets('ArrowDown');
    expect((document.activeElement as HTMLElement).dataset['index']).toBe('4');
    await toets('Home');
    await toets('Enter');
    await toets('ArrowDown');
    await toets(' ');
    expect(gezet.emitted('kies')?.map(([rij]) => (rij as Rij).id)).toEqual(['r0', 'r1']);
  });

  it('sorts up and down with what is not known last, and tells so', async () => {
    const gezet = await tabel(4);
    const namen = () => gezet.findAll('tr.ot-tabel__rij').map((rij) => rij.findAll('td')[1]!.text());
    const knop = gezet.findAll('button.ot-tabel__sorteer')[1]!;
    await knop.trigger('click');
    await flushPromises();
    expect(namen()).toEqual(['0', '1', '4', '—']);
    expect(gezet.findAll('th')[1]!.attributes('aria-sort')).toBe('ascending');
    await knop.trigger('click');
    await flushPromises();
    expect(namen()).toEqual(['4', '1', '0', '—']);
    expect(gezet.findAll('th')[1]!.attributes('aria-sort')).toBe('descending');
  });

  it('leaves rows that come in order as they are, and says by which column they are to come', async () => {
    const gezet = await tabel(4, { gesorteerd: true });
    const namen = () => gezet.findAll('tr.ot-tabel__rij').map((rij) => rij.findAll('td')[1]!.text());
    const eerst = namen();
    const knop = gezet.findAll('button.ot-tabel__sorteer')[1]!;
    for (const stand of ['ascending', 'descending', undefined]) {
      await knop.trigger('click');
      await flushPromises();
      expect(gezet.findAll('th')[1]!.attributes('aria-sort')).toBe(stand);
      expect(namen()).toEqual(eerst);
    }
    expect(gezet.emitted('volgorde')).toEqual([
      [{ kolom: 'nachten', aflopend: false }],
      [{ kolom: 'nachten', aflopend: true }],
      [null],
    ]);
  });

  it('says that it is empty, that it failed, and offers to try again', async () => {
    const leeg = await tabel(0, { leegTitel: 'Niemand gevonden' });
    expect(leeg.text()).toContain('Niemand gevonden');
    const bron = { bezig: ref(false), fout: ref<string | null>('Het programma reageert niet.'), opnieuw: vi.fn() };
    const fout = await tabel(0, { bron });
    expect(fout.get('[role="alert"]').text()).toContain('Het programma reageert niet.');
    await fout.get('button').trigger('click');
    expect(bron.opnieuw).toHaveBeenCalledTimes(1);
    bron.fout.value = null;
    bron.bezig.value = true;
    await nextTick();
    expect(fout.find('[role="alert"]').exists()).toBe(false);
    expect(fout.find('.ot-tabel__laden').exists()).toBe(true);
  });

  it('axe finds nothing', async () => {
    await tabel(3, { kiesbaar: true, gekozen: 'r1' });
    expect(await axeFouten()).toEqual([]);
  });
});
