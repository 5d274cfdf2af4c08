// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import BsnVeld from '#renderer/componenten/BsnVeld.vue';
import DatumVeld from '#renderer/componenten/DatumVeld.vue';
import JaNeeVeld from '#renderer/componenten/JaNeeVeld.vue';
import Keuze from '#renderer/componenten/Keuze.vue';
import KeuzeLijst from '#renderer/componenten/KeuzeLijst.vue';
import Knop from '#renderer/componenten/Knop.vue';
import TekstVeld from '#renderer/componenten/TekstVeld.vue';
import TijdVeld from '#renderer/componenten/TijdVeld.vue';
import Vinkje from '#renderer/componenten/Vinkje.vue';
import { axeFouten, toon } from './hulp.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

describe('DatumVeld', () => {
  it.each([
    ['3-2-2025', '2025-02-03'],
    ['03-02-2025', '2025-02-03'],
    ['03022025', '2025-02-03'],
    ['3/2/2025', '2025-02-03'],
    ['3 - 2 - 2025', '2025-02-03'],
    ['29-2-2024', '2024-02-29'],
    ['2025-02-03', '2025-02-03'],
  ])('reads %s as %s', async (getypt, iso) => {
    const veld = toon(DatumVeld, { props: { label: 'Geboortedatum' } });
    await veld.get('input').setValue(getypt);
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual([iso]);
  });

  it.each([
    ['29-2-2025', 'Deze dag bestaat niet. Kijk de datum na.'],
    ['31-4-2025', 'Deze dag bestaat niet. Kijk de datum na.'],
    ['1-1-1899', 'Deze dag bestaat niet. Kijk de datum na.'],
    ['3-2-25', 'Typ het jaar met vier cijfers.'],
    ['gisteren', 'Dit is geen datum. Typ dag, maand en jaar, zoals 3-2-2025.'],
  ])('refuses %s, and says so only after the field is left', async (getypt, melding) => {
    const veld = toon(DatumVeld, { props: { label: 'Geboortedatum' } });
    const invoer = veld.get('input');
    await invoer.setValue(getypt);
    expect(veld.text()).not.toContain(melding);
    await invoer.trigger('blur');
    expect(veld.text()).toContain(melding);
    expect(invoer.attributes('aria-invalid')).toBe('true');
    expect(veld.emitted('update:modelValue')).toBeUndefined();
  });

  it('shows the day as it was understood, and writes it in full on leaving', async () => {
    const veld = toon(DatumVeld, { props: { label: 'Geboortedatum' } });
    const invoer = veld.get('input');
    await invoer.setValue('3-2-2025');
    await invoer.trigger('blur');
    expect(veld.text()).toContain('maandag 3 februari 2025');
    expect(invoer.element.value).toBe('03-02-2025');
  });

  it('keeps what cannot be read in the field, and passes on that nothing is known', async () => {
    const veld = toon(DatumVeld, { props: { label: 'Datum', modelValue: '2025-02-03' } });
    await veld.get('input').setValue('3-2-');
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual([null]);
    await veld.setProps({ modelValue: null });
    expect(veld.get('input').element.value).toBe('3-2-');
  });

  it('holds the earliest and the latest day', async () => {
    const veld = toon(DatumVeld, { props: { label: 'Datum', min: '2025-01-01', max: '2025-12-31' } });
    for (const [getypt, melding] of [
      ['31-12-2024', 'Kies 01-01-2025 of later.'],
      ['1-1-2026', 'Kies 31-12-2025 of eerder.'],
    ] as const) {
      await veld.get('input').setValue(getypt);
      await veld.get('input').trigger('blur');
      expect(veld.text()).toContain(melding);
    }
  });

  it('follows a value that comes from elsewhere', async () => {
    const veld = toon(DatumVeld, { props: { label: 'Datum', modelValue: null as string | null } });
    await veld.setProps({ modelValue: '1985-11-30' });
    expect(veld.get('input').element.value).toBe('30-11-1985');
  });
});

describe('TijdVeld', () => {
  it.each([
    ['9:05', '09:05'],
    ['09.05', '09:05'],
    ['0905', '09:05'],
    ['9', '09:00'],
  ])('reads %s as %s', async (getypt, tijd) => {
    const veld = toon(TijdVeld, { props: { label: 'Tijd' } });
    await veld.get('input').setValue(getypt);
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual([tijd]);
  });
});

describe('JaNeeVeld', () => {
  const keuze = (veld: ReturnType<typeof toon>, label: string) =>
    veld.findAll('[role="radio"]').find((rondje) => rondje.attributes('aria-label') === label)!;

  it('starts at "Nog niet bekend": what nobody asked is not "nee"', () => {
    const veld = toon(JaNeeVeld, { props: { label: 'Heeft de cliënt een partner?' } });
    expect(keuze(veld, 'Nog niet bekend').attributes('aria-checked')).toBe('true');
    expect(keuze(veld, 'Nee').attributes('aria-checked')).toBe('false');
  });

  it.each([
    ['Ja', true],
    ['Nee', false],
  ] as const)('%s is %s', async (label, waarde) => {
    const veld = toon(JaNeeVeld, { props: { label: 'Partner?' } });
    await keuze(veld, label).trigger('click');
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual([waarde]);
  });

  it('can go back to not known', async () => {
    const veld = toon(JaNeeVeld, { props: { label: 'Partner?', modelValue: false } });
    await keuze(veld, 'Nog niet bekend').trigger('click');
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual([null]);
  });
});

describe('BsnVeld', () => {
  it('hides all but the last three digits as soon as it is left, and shows them on return', async () => {
    const veld = toon(BsnVeld, { props: { modelValue: '' } });
    const invoer = veld.get('input');
    await invoer.trigger('focus');
    await invoer.setValue('1234 56 782');
    expect(veld.emitted('update:modelValue')?.at(-1)).toEqual(['123456782']);
    await veld.setProps({ modelValue: '123456782' });
    await invoer.trigger('blur');
    expect(invoer.element.value).not.toContain('1234');
    expect(invoer.element.value).toContain('782');
    await invoer.trigger('focus');
    expect(invoer.element.value).toBe('123456782');
  });

  it.each([
    ['123456789', 'Dit BSN klopt niet'],
    ['12345678', 'Een BSN heeft negen cijfers'],
    ['000000000', 'Dit BSN klopt niet'],
  ])('says what is wrong with %s, but not while it is typed', async (getypt, melding) => {
    const veld = toon(BsnVeld, { props: { modelValue: getypt } });
    await veld.get('input').trigger('focus');
    expect(veld.text()).not.toContain(melding);
    await veld.get('input').trigger('blur');
    expect(veld.text()).toContain(melding);
    expect(veld.get('input').element.value).toBe(getypt);
  });
});

describe('Knop', () => {
  it('stays reachable with the reason why it cannot be pressed, and does nothing', async () => {
    const knop = toon(Knop, { props: { reden: 'Vul eerst de datum in.' }, slots: { default: 'Besluit nemen' } });
    const element = knop.get('button');
    expect(element.attributes('disabled')).toBeUndefined();
    expect(element.attributes('aria-disabled')).toBe('true');
    expect(document.getElementById(element.attributes('aria-describedby')!)?.textContent).toBe(
      'Vul eerst de datum in.',
    );
    await element.trigger('click');
    expect(knop.emitted('klik')).toBeUndefined();
  });

  it('does not submit its form while busy', async () => {
    const knop = toon(Knop, { props: { bezig: true, soort: 'submit' }, slots: { default: 'Bewaren' } });
    const klik = new MouseEvent('click', { cancelable: true, bubbles: true });
    knop.get('button').element.dispatchEvent(klik);
    await nextTick();
    expect(klik.defaultPrevented).toBe(true);
  });
});

it('axe finds nothing in the fields, in order and in fault', async () => {
  const opties = [{ waarde: 'a', label: 'Aan het loket' }];
  toon(TekstVeld, { props: { label: 'Naam', verplicht: true, hint: 'Achternaam', fout: 'Vul dit in.' } });
  toon(DatumVeld, { props: { label: 'Datum' } });
  toon(JaNeeVeld, { props: { label: 'Partner?', fout: 'Kies.' } });
  toon(Keuze, { props: { label: 'Wijze', opties } });
  toon(KeuzeLijst, { props: { label: 'Soort', opties } });
  toon(Vinkje, { props: { label: 'Vier ogen', hint: 'Twee mensen' } });
  toon(BsnVeld, { props: { modelValue: '123456789' } });
  await nextTick();
  expect(await axeFouten()).toEqual([]);
});
