// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nextTick, reactive } from 'vue';
import WaardeVeld from '#renderer/schermen/beleid/WaardeVeld.vue';
import { toonParameter } from '#renderer/schermen/beleid/parameter.ts';
import {
  alsInvoer,
  feestdagnamen,
  leesWaarde,
  uitInvoer,
  type Waardeinvoer,
  type Waardeveld,
} from '#shared/beleid/index.ts';
import { alleDefinities, type Waardenaam } from '#shared/beleid/parameters.ts';
import { gemeenten } from '#shared/domein/gemeenten.ts';
import { nl } from '#shared/taal/nl.ts';
import { bijna, passend } from '../core/genereer.ts';
import { toon } from './hulp.ts';

const t = nl.beleidscherm.beheer;
const namen = Object.keys(alleDefinities) as Waardenaam[];
const tijden = ['00:00', '08:30', '09:00', '16:30', '23:59'];
const keuze = { ids: [], perSleutel: { van: tijden, tot: tijden, behalveJarenDeelbaarDoor: [2, 5, 400] } };
const past = (naam: Waardenaam, waarde: unknown): boolean => alleDefinities[naam].schema.safeParse(waarde).success;
const goed = (naam: Waardenaam) =>
  passend(alleDefinities[naam].schema, keuze)
    .map((waarde) => JSON.parse(JSON.stringify(waarde)) as unknown)
    .filter((waarde) => past(naam, waarde));
const fout = (naam: Waardenaam) => bijna(alleDefinities[naam].schema, keuze).filter((waarde) => !past(naam, waarde));

/** The label under which each part of a value stands; the other kinds are one field. */
const delen: Partial<Record<Waardeveld, Readonly<Record<string, string>>>> = {
  tijden: { van: t.van, tot: t.tot },
  verblijfseis: { jaren: t.jaren, binnenJaren: t.binnenJaren },
};

function scherm(naam: Waardenaam, invoer: Waardeinvoer, foutVan: (pad: string) => string | null = () => null) {
  // As a form holds it: what is typed in a part of it shows.
  const staat = { invoer: reactive(invoer) as Waardeinvoer };
  const vel = toon(WaardeVeld, {
    props: {
      ...{ label: 'Nieuwe waarde', hint: 'Nu', huidig: alsInvoer(naam, null), fout: foutVan, modelValue: staat.invoer },
      'onUpdate:modelValue': (nieuw: Waardeinvoer) => (staat.invoer = nieuw),
    },
  });
  return { vel, staat };
}
const veldVan = (label: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.ot-veld')].find((een) =>
    een.querySelector('.ot-veld__label')?.textContent?.trim().startsWith(label),
  )!;

/** Empties every control and fills it again with what it showed, as somebody who types a value over. */
async function typOver(): Promise<void> {
  for (const vak of document.querySelectorAll<HTMLInputElement>('input[type=text]:not([role=combobox])')) {
    const stond = vak.value;
    for (const tekst of ['', stond]) {
      vak.value = tekst;
      vak.dispatchEvent(new Event('input', { bubbles: true }));
      await nextTick();
    }
  }
}

afterEach(() => void (document.body.innerHTML = ''));

describe.each(namen)('%s', (naam) => {
  const { veld } = alleDefinities[naam];

  it('every value that it may have comes back as it was from its field', () => {
    fc.assert(
      fc.property(goed(naam), (waarde) => {
        const terug = uitInvoer(alsInvoer(naam, waarde));
        expect(JSON.parse(JSON.stringify(terug))).toEqual(waarde);
        expect(leesWaarde(naam, terug)).toMatchObject({ ok: true });
        expect(toonParameter(naam, waarde, 'x')).not.toMatch(/null|undefined|object|^\s*$/);
      }),
    );
  });

  it('the field of its definition shows such a value, and typed over it is the same', async () => {
    for (const waarde of fc.sample(goed(naam), { numRuns: 2, seed: 8 })) {
      const { vel, staat } = scherm(naam, alsInvoer(naam, waarde));
      await typOver();
      expect(JSON.parse(JSON.stringify(uitInvoer(staat.invoer)))).toEqual(waarde);
      vel.unmount();
    }
  });

  it('what it may not have gets a Dutch error at a field that stands on the screen', () => {
    fc.assert(
      fc.property(fout(naam), (waarde) => {
        const lezing = leesWaarde(naam, waarde);
        if (lezing.ok) throw new Error('not refused');
        expect(lezing.melding).toMatch(/^(Vul|Kies|Deze waarde kan) .*\.$/);
        const paden = ['waarde', ...Object.keys(delen[veld] ?? {}).map((deel) => `waarde.${deel}`)];
        expect(paden).toContain(lezing.pad);
      }),
    );
  });
});

const geheel = 'Nieuwe waarde';
it.each<[Waardenaam, Waardeinvoer, string, string]>([
  ['bezwaartermijn', { veld: 'getal', tekst: 'veel' }, geheel, 'Vul een heel getal in van 1 tot en met 3660.'],
  ['bezwaartermijn', { veld: 'getal', tekst: '' }, geheel, 'Vul een heel getal in van 1 tot en met 3660.'],
  ['wintertemperatuur', { veld: 'getal', tekst: '50,5' }, geheel, 'Vul een getal in van -50 tot en met 50.'],
  ['opening', { veld: 'tijden', van: null, tot: '16:30' }, t.van, 'Vul een tijd in, zoals 08:30.'],
  ['opening', { veld: 'tijden', van: '09:00', tot: '08:00' }, t.tot, 'later is dan de begintijd.'],
  ['opvangregio', { veld: 'gemeenten', lijst: [] }, geheel, 'Kies ten minste één gemeente.'],
  ['verblijfseis', { veld: 'verblijfseis', jaren: '5', binnenJaren: '3' }, t.jaren, 'niet meer jaren'],
  ['verblijfseis', { veld: 'verblijfseis', jaren: '5', binnenJaren: '' }, t.binnenJaren, 'Vul een heel getal'],
])('%s with %j: the error stands at that one field', (naam, invoer, label, melding) => {
  const lezing = leesWaarde(naam, uitInvoer(invoer));
  scherm(naam, invoer, (pad) => (!lezing.ok && lezing.pad === pad ? lezing.melding : null));
  expect(document.querySelectorAll('.ot-veld__fout')).toHaveLength(1);
  expect(veldVan(label).querySelector(':scope > .ot-veld__fout')?.textContent).toContain(melding);
});

it('no list of feestdagen is still a list of feestdagen, and a gemeente is added and taken away', async () => {
  const leeg = scherm('loketOpenOpFeestdagen', alsInvoer('loketOpenOpFeestdagen', []));
  expect(document.querySelectorAll('[role=checkbox]')).toHaveLength(feestdagnamen.length);
  document.querySelector<HTMLElement>('[role=checkbox]')?.click();
  await nextTick();
  expect(uitInvoer(leeg.staat.invoer)).toEqual([{ feestdag: 'nieuwjaarsdag' }]);
  leeg.vel.unmount();
  const [eerste, tweede] = gemeenten.map(({ code, naam }) => ({ code, naam }));
  const { staat } = scherm('opvangregio', alsInvoer('opvangregio', [eerste, tweede]));
  document.querySelector<HTMLButtonElement>('.gekozenen button')?.click();
  await nextTick();
  expect(uitInvoer(staat.invoer)).toEqual([tweede]);
});
