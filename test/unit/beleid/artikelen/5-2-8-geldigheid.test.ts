import { describe, expect, it } from 'vitest';
import { legUit, oordeel } from '../hulp.ts';

const geldig = (feiten: object, peildatum: string) => oordeel('geldigheid', feiten, peildatum).gevolg.geldig;

describe('5.2.8 geldigheid', () => {
  it.each([
    ['volwassenen', '2026-04-14', true, false],
    ['gezin', '2026-04-14', false, true],
    ['jongeren', '2026-02-25', false, false],
  ])('%s from 2026-01-15: last day %s, CO-pas %s, longer allowed %s', (keten, laatsteDag, copas, langerToegestaan) => {
    expect(oordeel('geldigheid', { keten, ingangsdatum: '2026-01-15' }, '2026-01-15')).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { 'binnen-geldigheid': 'voldaan' },
      gevolg: { laatsteDag, copas, langerToegestaan, perspectiefUiterlijk: '2026-03-12', geldig: true },
    });
  });

  it('valid from the ingangsdatum up to and including the last day', () => {
    const feiten = { keten: 'volwassenen', ingangsdatum: '2026-01-15' };
    expect(geldig(feiten, '2026-01-14')).toBe(false);
    expect(geldig(feiten, '2026-01-15')).toBe(true);
    expect(geldig(feiten, '2026-04-14')).toBe(true);
    expect(geldig(feiten, '2026-04-15')).toBe(false);
    expect(oordeel('geldigheid', feiten, '2026-04-15').uitkomst).toBe('niet-voldaan');
  });

  it('the last day is the later of the first period and verlengdTot', () => {
    const tot = (verlengdTot: string) =>
      oordeel('geldigheid', { keten: 'jongeren', ingangsdatum: '2026-01-15', verlengdTot }).gevolg.laatsteDag;
    expect(tot('2026-02-24')).toBe('2026-02-25');
    expect(tot('2026-02-26')).toBe('2026-02-26');
  });

  it('not valid from beeindigdPer on', () => {
    const feiten = { keten: 'volwassenen', ingangsdatum: '2026-01-15', beeindigdPer: '2026-02-01' };
    expect(geldig(feiten, '2026-01-31')).toBe(true);
    expect(geldig(feiten, '2026-02-01')).toBe(false);
    expect(geldig({ ...feiten, beeindigdPer: '2027-01-01' }, '2026-04-15')).toBe(false);
  });

  it('unknown keten or ingangsdatum', () => {
    const leeg = { laatsteDag: null, copas: null, langerToegestaan: null, perspectiefUiterlijk: null, geldig: null };
    const verder = { verlengdTot: '2026-09-01', beeindigdPer: '2025-01-01' };
    expect(oordeel('geldigheid', { ingangsdatum: '2026-01-15', ...verder })).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { 'binnen-geldigheid': 'onbekend' },
      gevolg: { ...leeg, perspectiefUiterlijk: '2026-03-12' },
    });
    expect(oordeel('geldigheid', { keten: 'gezin', ...verder }).gevolg).toEqual({
      ...leeg,
      copas: false,
      langerToegestaan: true,
    });
    expect(oordeel('geldigheid', verder).gevolg).toEqual(leeg);
    expect(legUit('geldigheid').ontbreekt.map(({ pad }) => pad)).toEqual(['keten', 'ingangsdatum']);
  });
});
