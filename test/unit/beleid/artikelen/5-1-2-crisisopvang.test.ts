import { describe, expect, it } from 'vitest';
import { alle, legUit, oordeel } from '../hulp.ts';

const ids = ['onveilig', 'geen-eigen-oplossing', 'geen-oplossing-derden', 'aangewezen', 'veilig-in-rotterdam'];
const nodig = { onveilig: true, oplossingEigenNetwerk: false, oplossingDerden: false };
const hier = { ...nodig, herkomst: 'regio', veiligInRotterdam: true };
const toegang = (feiten: object) => oordeel('crisisopvang', feiten).gevolg.toegang;

describe('5.1.2 crisisopvang', () => {
  it('from the region and safe here', () => {
    expect(oordeel('crisisopvang', hier)).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...ids),
      gevolg: { toegang: 'crisisopvang-rotterdam' },
    });
  });

  it('nothing known', () => {
    const { uitkomst, voorwaarden, gevolg } = oordeel('crisisopvang');
    expect([uitkomst, Object.entries(voorwaarden), gevolg]).toEqual([
      'onbekend',
      ids.map((id) => [id, 'onbekend']),
      { toegang: null },
    ]);
  });

  it.each([
    ['onveilig', false, 'onveilig'],
    ['oplossingEigenNetwerk', true, 'geen-eigen-oplossing'],
    ['oplossingDerden', true, 'geen-oplossing-derden'],
  ])('%s %s: andere ondersteuning, also beside unknown ones', (feit, waarde, id) => {
    const { uitkomst, voorwaarden, gevolg } = oordeel('crisisopvang', { ...hier, [feit]: waarde });
    expect([uitkomst, voorwaarden[id], gevolg.toegang]).toEqual([
      'niet-voldaan',
      'niet-voldaan',
      'andere-ondersteuning',
    ]);
    expect(toegang({ [feit]: waarde })).toBe('andere-ondersteuning');
    expect(toegang({ [feit]: waarde, herkomst: 'buiten-regio', codeRood: false })).toBe('andere-ondersteuning');
    expect(toegang({ ...hier, [feit]: null })).toBeNull();
    expect(toegang({ ...hier, [feit]: null, veiligInRotterdam: false })).toBeNull();
    expect(toegang({ ...hier, [feit]: null, herkomst: 'buiten-regio', codeRood: false })).toBeNull();
  });

  it.each([
    ['regio', null, true, 'voldaan', 'crisisopvang-rotterdam'],
    ['regio', false, true, 'voldaan', 'crisisopvang-rotterdam'],
    ['regio', null, false, 'voldaan', 'opvang-elders'],
    ['regio', null, null, 'voldaan', null],
    ['buiten-regio', true, true, 'voldaan', 'crisisopvang-rotterdam'],
    ['buiten-regio', true, false, 'voldaan', 'opvang-elders'],
    ['buiten-regio', true, null, 'voldaan', null],
    ['buiten-regio', false, true, 'niet-voldaan', 'eigen-regio'],
    ['buiten-regio', false, false, 'niet-voldaan', 'eigen-regio'],
    ['buiten-regio', false, null, 'niet-voldaan', 'eigen-regio'],
    ['buiten-regio', null, true, 'onbekend', null],
    ['buiten-regio', null, false, 'onbekend', null],
    [null, true, true, 'onbekend', null],
    [null, false, false, 'onbekend', null],
  ])(
    'herkomst %s, code rood %s, veilig hier %s: aangewezen %s, %s',
    (herkomst, codeRood, veiligInRotterdam, aangewezen, verwacht) => {
      const { voorwaarden, gevolg } = oordeel('crisisopvang', { ...nodig, herkomst, codeRood, veiligInRotterdam });
      expect([voorwaarden['aangewezen'], gevolg.toegang]).toEqual([aangewezen, verwacht]);
    },
  );

  it('asks code rood only of someone from outside the region', () => {
    const vragen = (feiten: object) => legUit('crisisopvang', { ...hier, ...feiten }).ontbreekt.map(({ pad }) => pad);
    expect(vragen({ herkomst: null })).toEqual(['herkomst']);
    expect(vragen({ herkomst: 'buiten-regio' })).toEqual(['codeRood']);
    expect(vragen({})).toEqual([]);
  });
});
