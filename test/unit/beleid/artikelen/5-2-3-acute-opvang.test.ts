import { describe, expect, it } from 'vitest';
import { alle, fout, legUit, oordeel } from '../hulp.ts';

const acuut = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
const ids = ['geen-netwerk', 'geen-alternatief', 'onvoldoende-zelfredzaam'];
const gevolg = (feiten: object) => oordeel('acute-opvang', { ...acuut, ...feiten }).gevolg;
const door = (tijdstip: string, opening?: object) => {
  const { door: wie, meldenOp } = gevolg({ tijdstip, ...(opening ? { opening } : {}) });
  return [wie, meldenOp];
};

describe('5.2.3 acute-opvang', () => {
  it('is onverwijld when there is no safe place and no way to cope', () => {
    expect(oordeel('acute-opvang', acuut)).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...ids),
      gevolg: { opvang: 'onverwijld', door: null, meldenOp: null },
    });
  });

  it.each([
    ['veiligeOpvangInNetwerk', 'geen-netwerk'],
    ['alternatieveVeiligeOvernachting', 'geen-alternatief'],
    ['kanZichHandhaven', 'onvoldoende-zelfredzaam'],
  ])('is not when %s is true, and unknown while it is', (feit, id) => {
    const tijdstip = '2026-03-02T10:00';
    expect(oordeel('acute-opvang', { ...acuut, tijdstip, [feit]: true })).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: { ...alle('voldaan', ...ids), [id]: 'niet-voldaan' },
      gevolg: { opvang: 'niet-acuut', door: null, meldenOp: null },
    });
    expect(oordeel('acute-opvang', { ...acuut, tijdstip, [feit]: null })).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { ...alle('voldaan', ...ids), [id]: 'onbekend' },
      gevolg: { opvang: null, door: null, meldenOp: null },
    });
    expect(oordeel('acute-opvang', { [feit]: true }).uitkomst).toBe('niet-voldaan');
  });

  it.each([
    ['2026-03-02T08:29', 'zorgaanbieder', '2026-03-02'],
    ['2026-03-02T08:30', 'centraal-onthaal', null],
    ['2026-03-02T16:29', 'centraal-onthaal', null],
    ['2026-03-02T16:30', 'zorgaanbieder', '2026-03-03'],
    ['2026-03-06T23:59', 'zorgaanbieder', '2026-03-09'],
    ['2026-03-07T10:00', 'zorgaanbieder', '2026-03-09'],
    ['2026-03-07T00:00', 'zorgaanbieder', '2026-03-09'],
    ['2026-03-09T00:00', 'zorgaanbieder', '2026-03-09'],
    ['2025-12-24T17:00', 'zorgaanbieder', '2025-12-29'],
    ['2025-12-25T07:00', 'zorgaanbieder', '2025-12-29'],
    ['2025-04-18T09:00', 'centraal-onthaal', null],
    ['2026-05-05T09:00', 'centraal-onthaal', null],
    ['2025-05-05T09:00', 'zorgaanbieder', '2025-05-06'],
    ['2199-12-31T16:30', 'zorgaanbieder', '2200-01-02'],
  ])('at %s by %s, report on %s', (tijdstip, wie, meldenOp) => expect(door(tijdstip)).toEqual([wie, meldenOp]));

  it('other opening hours count, van inclusive and tot exclusive', () => {
    const opening = { van: '10:00', tot: '12:00' };
    expect(door('2026-03-02T09:59', opening)).toEqual(['zorgaanbieder', '2026-03-02']);
    expect(door('2026-03-02T10:00', opening)).toEqual(['centraal-onthaal', null]);
    expect(door('2026-03-02T11:59', opening)).toEqual(['centraal-onthaal', null]);
    expect(door('2026-03-02T12:00', opening)).toEqual(['zorgaanbieder', '2026-03-03']);
  });

  it('a list of closed days takes the place of the feestdagen', () => {
    const opening = { gesloten: ['2026-03-02', '2026-03-03'] };
    expect(door('2026-03-02T08:00', opening)).toEqual(['zorgaanbieder', '2026-03-04']);
    expect(door('2025-12-25T10:00', opening)).toEqual(['centraal-onthaal', null]);
    expect(door('2025-12-25T10:00', { gesloten: [] })).toEqual(['centraal-onthaal', null]);
    expect(door('2025-12-25T10:00', { gesloten: null })).toEqual(['zorgaanbieder', '2025-12-29']);
    expect(door('2025-12-25T10:00', { van: '08:00', tot: '12:00' })).toEqual(['zorgaanbieder', '2025-12-29']);
  });

  it.each([
    [{ van: '09:00' }, 'ontbrekend-veld', 'tot'],
    [{ van: '09:00', tot: null }, 'ontbrekend-veld', 'tot'],
    [{ tot: '09:00' }, 'ontbrekend-veld', 'van'],
    [{ van: '09:00', tot: '09:00' }, 'ongeldige-waarde', 'tot'],
    [{ van: '09:01', tot: '09:00' }, 'ongeldige-waarde', 'tot'],
    [{ van: '08:00', tot: '24:00' }, 'ongeldige-waarde', 'tot'],
  ])('opening %j: %s at %s', (opening, code, veld) => {
    expect(fout('acute-opvang', { opening })).toEqual({ code, pad: `feiten.opening.${veld}` });
  });

  it.each([{}, { van: null, tot: null }, { van: '09:00', tot: '09:01' }])('opening %j is good', (opening) =>
    expect(fout('acute-opvang', { opening })).toBeNull(),
  );

  it('asks for the tijdstip as long as it can still be acute', () => {
    const vragen = (feiten: object) => legUit('acute-opvang', feiten).ontbreekt.map(({ pad }) => pad);
    expect(vragen({})).toEqual([...Object.keys(acuut), 'tijdstip']);
    expect(vragen(acuut)).toEqual(['tijdstip']);
    expect(vragen({ ...acuut, tijdstip: '2026-03-02T10:00' })).toEqual([]);
    for (const feit of Object.keys(acuut)) expect(vragen({ ...acuut, [feit]: true })).toEqual([]);
  });
});
