import { describe, expect, it } from 'vitest';
import { alle, legUit, oordeel } from '../hulp.ts';

const ids = ['rechtmatig-verblijf', 'identiteit', 'brp', 'dak-of-thuisloos', 'kan-zich-niet-handhaven'];
const goed = {
  rechtmatigVerblijf: true,
  identiteitVastTeStellen: true,
  brp: 'ingeschreven',
  verblijfplaats: 'geen',
  thuissituatieVerlaten: true,
  kanZichHandhaven: false,
};

describe('5.2.6 verstrekking', () => {
  it('all conditions met', () => {
    expect(oordeel('verstrekking', goed)).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...ids),
      gevolg: { ontbreekt: [], nietVervuld: [] },
    });
  });

  it('nothing known', () => {
    const { uitkomst, voorwaarden, gevolg } = oordeel('verstrekking');
    expect([uitkomst, Object.keys(voorwaarden)]).toEqual(['onbekend', ids]);
    expect(gevolg).toEqual({ ontbreekt: ids, nietVervuld: [] });
  });

  it.each([
    ['rechtmatigVerblijf', false, 'rechtmatig-verblijf'],
    ['identiteitVastTeStellen', false, 'identiteit'],
    ['brp', 'nooit', 'brp'],
    ['verblijfplaats', 'veilig', 'dak-of-thuisloos'],
    ['thuissituatieVerlaten', false, 'dak-of-thuisloos'],
    ['kanZichHandhaven', true, 'kan-zich-niet-handhaven'],
  ])('%s %s is niet-voldaan; absent it is onbekend', (feit, waarde, id) => {
    const niet = oordeel('verstrekking', { ...goed, [feit]: waarde });
    expect(niet).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: { ...alle('voldaan', ...ids), [id]: 'niet-voldaan' },
      gevolg: { ontbreekt: [], nietVervuld: [id] },
    });
    const weg = oordeel('verstrekking', { ...goed, [feit]: null });
    expect(weg).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { ...alle('voldaan', ...ids), [id]: 'onbekend' },
      gevolg: { ontbreekt: [id], nietVervuld: [] },
    });
    expect(legUit('verstrekking', { ...goed, [feit]: null }).ontbreekt.map(({ pad }) => pad)).toEqual([feit]);
  });

  it('asks first whether there is a place to stay', () => {
    const { voorwaarden } = legUit('verstrekking', {});
    expect(voorwaarden[3]?.ontbreekt).toEqual([
      { pad: 'verblijfplaats', vraag: 'Heeft de cliënt nu een plek om te verblijven?' },
    ]);
  });

  it('was once in the BRP is enough', () => {
    expect(oordeel('verstrekking', { ...goed, brp: 'eerder-ingeschreven' }).uitkomst).toBe('voldaan');
  });

  it.each(['tijdelijk-te-verlaten', 'onveilig'])(
    'a place that is %s counts as none, whether or not home was left',
    (verblijfplaats) => {
      for (const thuissituatieVerlaten of [true, false, null]) {
        expect(oordeel('verstrekking', { ...goed, verblijfplaats, thuissituatieVerlaten }).uitkomst).toBe('voldaan');
      }
    },
  );

  it('a safe place is niet-voldaan, whether or not home was left', () => {
    for (const thuissituatieVerlaten of [true, false, null]) {
      const { voorwaarden } = oordeel('verstrekking', { verblijfplaats: 'veilig', thuissituatieVerlaten });
      expect(voorwaarden['dak-of-thuisloos']).toBe('niet-voldaan');
    }
  });

  it('one niet-voldaan settles it beside unknown ones', () => {
    expect(oordeel('verstrekking', { brp: 'nooit' }).uitkomst).toBe('niet-voldaan');
  });
});
