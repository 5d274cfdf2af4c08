// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPinia, setActivePinia } from 'pinia';
import { defineComponent, h, nextTick, ref } from 'vue';
import Slot from '#renderer/schil/Slot.vue';
import { useSessie } from '#renderer/stores/sessie.ts';
import { axeFouten, toon, zetBrug } from './hulp.ts';

const sessie = {
  gebruikerId: 'a',
  naam: 'Samira Bouzid',
  rollen: ['balie'],
  rechten: ['werkvoorraad.lezen'],
  organisatie: { id: 'o', soort: 'gemeente', naam: 'Gemeente' },
  locatieId: null,
  vergrendeld: false,
  proef: false,
  vergrendelNaMinuten: 5,
  moetWachtwoordWijzigen: false,
  veiligheidsniveaus: { rood: 'Code rood', oranje: 'Code oranje', groen: 'Code groen' },
};

/** A core that knows one password, and in which phase it is. */
function kern() {
  const staat = { fase: 'open' as string, pogingen: [] as unknown[] };
  const ontgrendel = (invoer: { wachtwoord: string }) => {
    staat.pogingen.push(invoer);
    if (invoer.wachtwoord === 'te vaak') {
      return { ok: false, code: 'te-veel-pogingen', melding: 'Te vaak fout.', wachtSeconden: 2 };
    }
    if (invoer.wachtwoord !== 'goed') return { ok: false, code: 'inloggen-mislukt', melding: 'Dat klopt niet.' };
    staat.fase = 'open';
    return { ok: true, waarde: sessie };
  };
  const brug = zetBrug({
    'installatie.toestand': () => ({
      ok: true,
      waarde: { fase: staat.fase, sessie: staat.fase === 'inloggen' ? null : sessie, vandaag: '2026-11-21' },
    }),
    'sessie.vergrendelen': () => {
      staat.fase = 'vergrendeld';
      return { ok: true, waarde: null };
    },
    'sessie.ontgrendelen': ontgrendel as never,
    'sessie.inloggen': ontgrendel as never,
  });
  return { staat, brug };
}

/** A screen with one field, under the lock as App has it. */
const Scherm = defineComponent({
  setup() {
    const winkel = useSessie();
    const tekst = ref('');
    return () => [
      h('input', {
        id: 'getypt',
        'aria-label': 'Verslag',
        value: tekst.value,
        onInput: (e: Event) => (tekst.value = (e.target as HTMLInputElement).value),
      }),
      winkel.slot ? h(Slot) : null,
    ];
  },
});

async function begin() {
  const scherm = toon(Scherm);
  const winkel = useSessie();
  winkel.luister();
  await winkel.inloggen('balie', 'goed');
  await scherm.get('#getypt').setValue('Meldde zich om negen uur.');
  return { scherm, winkel };
}
const wachtwoord = () => document.querySelector<HTMLInputElement>('#slot-wachtwoord');
async function probeer(tekst: string): Promise<void> {
  wachtwoord()!.value = tekst;
  wachtwoord()!.dispatchEvent(new Event('input'));
  document.querySelector('dialog form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('the lock', () => {
  it('covers the screen as a modal dialog and keeps what was typed', async () => {
    kern();
    const { scherm, winkel } = await begin();
    const veld = scherm.get('#getypt').element;
    await winkel.vergrendelen();
    await nextTick();
    expect(document.querySelector('dialog')?.open).toBe(true);
    expect(document.activeElement).toBe(wachtwoord());
    await probeer('goed');
    expect(document.querySelector('dialog')).toBeNull();
    expect(scherm.get('#getypt').element).toBe(veld);
    expect((veld as HTMLInputElement).value).toBe('Meldde zich om negen uur.');
  });

  it('stays with a wrong password, says so and empties the field', async () => {
    kern();
    const { winkel } = await begin();
    await winkel.vergrendelen();
    await nextTick();
    await probeer('fout');
    expect(document.querySelector('dialog [role="alert"]')?.textContent).toContain('Dat klopt niet.');
    expect(wachtwoord()!.value).toBe('');
    expect(winkel.slot).toBe(true);
  });

  it('counts down after too many attempts and asks nothing until then', async () => {
    const { staat } = kern();
    const { winkel } = await begin();
    vi.useFakeTimers();
    await winkel.vergrendelen();
    await nextTick();
    await probeer('te vaak');
    expect(document.querySelector('dialog')?.textContent).toContain('Wacht nog 2 seconden');
    const aantal = staat.pogingen.length;
    await probeer('goed');
    expect(staat.pogingen).toHaveLength(aantal);
    await vi.advanceTimersByTimeAsync(2000);
    await probeer('goed');
    expect(winkel.slot).toBe(false);
  });

  it('cannot be closed with Escape', async () => {
    kern();
    const { winkel } = await begin();
    await winkel.vergrendelen();
    await nextTick();
    const dialoog = document.querySelector('dialog')!;
    const weg = new Event('cancel', { cancelable: true });
    dialoog.dispatchEvent(weg);
    expect(weg.defaultPrevented).toBe(true);
    dialoog.close();
    dialoog.dispatchEvent(new Event('close'));
    await nextTick();
    expect(dialoog.open).toBe(true);
  });

  it('after a restart of the core asks the same person to log in again, over the same screen', async () => {
    const { staat, brug } = kern();
    const { scherm, winkel } = await begin();
    staat.fase = 'inloggen';
    brug.meld('kern-herstart');
    await flushPromises();
    expect(winkel.slot).toBe(true);
    expect(winkel.kernHerstart).toBe(true);
    await probeer('goed');
    expect(staat.pogingen.at(-1)).toEqual({ inlognaam: 'balie', wachtwoord: 'goed' });
    expect(winkel.slot).toBe(false);
    expect((scherm.get('#getypt').element as HTMLInputElement).value).toBe('Meldde zich om negen uur.');
  });

  it('locks when the core says so', async () => {
    const { staat, brug } = kern();
    const { winkel } = await begin();
    staat.fase = 'vergrendeld';
    brug.meld('vergrendeld');
    await flushPromises();
    expect(winkel.slot).toBe(true);
    expect(await axeFouten()).toEqual([]);
  });
});
