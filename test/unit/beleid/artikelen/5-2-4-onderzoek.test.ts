import { describe, expect, it } from 'vitest';
import { alle, legUit, oordeel } from '../hulp.ts';

const DAG = '2026-03-02';
const altijd = [
  'identiteit-en-verblijfstitel',
  'laatste-woonplaats',
  'reden-dakloosheid',
  'vermogen-zich-te-handhaven',
  'zelfredzaamheid',
  'sociaal-netwerk',
  'ondersteuningsbehoefte',
  'bestaansmiddelen',
];
const magWegblijven = [
  'voorliggende-voorzieningen',
  'wlz-indicatie',
  'wfz-titel',
  'jeugdwet-maatregel',
  'kinderen-en-gezag',
];
const volgorde = [
  'gesprek',
  ...altijd.slice(0, 6),
  'voorliggende-voorzieningen',
  'wlz-indicatie',
  'wfz-titel',
  'jeugdwet-maatregel',
  'ondersteuningsbehoefte',
  'bestaansmiddelen',
  'kinderen-en-gezag',
];
const compleet = {
  jongere: true,
  kinderen: true,
  gesprekken: [{ datum: DAG, fysiek: true }],
  onderdelen: alle('voldaan', ...volgorde.slice(1)),
};
const onderdelen = Object.fromEntries(volgorde.slice(1).map((id) => [id, 'vastgesteld']));
const wat = (feiten: object) => oordeel('onderzoek', { ...compleet, onderdelen, ...feiten }, DAG);

describe('5.2.4 onderzoek', () => {
  it('is complete with a gesprek and every onderdeel', () => {
    expect(wat({})).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...volgorde),
      gevolg: { ontbreekt: [] },
    });
  });

  it('nothing recorded counts as not done: niet-voldaan, never onbekend', () => {
    const leeg = oordeel('onderzoek', {}, DAG);
    expect(leeg).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: alle('niet-voldaan', ...volgorde),
      gevolg: { ontbreekt: volgorde },
    });
    expect(Object.keys(leeg.voorwaarden)).toEqual(volgorde);
    expect(oordeel('onderzoek', { gesprekken: null, onderdelen: null }, DAG)).toEqual(leeg);
    expect(oordeel('onderzoek', { gesprekken: [], onderdelen: { zelfredzaamheid: null } }, DAG)).toEqual(leeg);
  });

  it.each([
    ['in person', [{ datum: DAG, fysiek: true }], true],
    ['not in person with a reason', [{ datum: DAG, fysiek: false, reden: 'ligt in het ziekenhuis' }], true],
    ['with a reason, in person not known', [{ datum: DAG, reden: 'ziek' }], true],
    ['the day before', [{ datum: '2026-03-01', fysiek: true }], true],
    ['the day after', [{ datum: '2026-03-03', fysiek: true }], false],
    ['without a date', [{ fysiek: true }], false],
    ['not in person without a reason', [{ datum: DAG, fysiek: false }], false],
    ['not in person with only spaces', [{ datum: DAG, fysiek: false, reden: '  ' }], false],
    ['not in person with an empty reason', [{ datum: DAG, fysiek: false, reden: '' }], false],
    ['of which nothing is known', [{}], false],
    ['beside one that does not count', [{}, { datum: DAG, fysiek: true }], true],
  ])('a gesprek %s counts: %s', (_naam, gesprekken, telt) => {
    const { voorwaarden, gevolg } = wat({ gesprekken });
    expect(voorwaarden['gesprek']).toBe(telt ? 'voldaan' : 'niet-voldaan');
    expect(gevolg).toEqual({ ontbreekt: telt ? [] : ['gesprek'] });
  });

  it.each(magWegblijven)('niet-van-toepassing counts for %s', (id) => {
    expect(wat({ onderdelen: { ...onderdelen, [id]: 'niet-van-toepassing' } }).uitkomst).toBe('voldaan');
  });

  it.each(altijd)('niet-van-toepassing does not count for %s', (id) => {
    const { voorwaarden, gevolg } = wat({ onderdelen: { ...onderdelen, [id]: 'niet-van-toepassing' } });
    expect(voorwaarden[id]).toBe('niet-voldaan');
    expect(gevolg).toEqual({ ontbreekt: [id] });
  });

  it.each([
    [true, true, true, true],
    [true, false, true, false],
    [false, true, true, true],
    [false, false, false, false],
    [null, false, true, false],
    [false, null, true, true],
    [null, null, true, true],
  ])('jongere %s, kinderen %s: maatregel Jeugdwet %s, kinderen en gezag %s', (jongere, kinderen, jeugdwet, gezag) => {
    const ids = Object.keys(wat({ jongere, kinderen, onderdelen: {} }).voorwaarden);
    expect([ids.includes('jeugdwet-maatregel'), ids.includes('kinderen-en-gezag')]).toEqual([jeugdwet, gezag]);
  });

  it('an onderdeel that does not apply is not listed and harmless when recorded', () => {
    const { uitkomst, voorwaarden } = wat({ jongere: false, kinderen: false });
    expect(uitkomst).toBe('voldaan');
    expect(Object.keys(voorwaarden)).toHaveLength(12);
  });

  it('asks for what is not done, and who comes along', () => {
    const vragen = (feiten: object) => legUit('onderzoek', feiten, DAG).ontbreekt.map(({ pad }) => pad);
    expect(vragen({})).toEqual([
      'gesprekken',
      ...volgorde.slice(1).map((id) => `onderdelen.${id}`),
      'jongere',
      'kinderen',
    ]);
    expect(vragen({ ...compleet, onderdelen })).toEqual([]);
  });
});
