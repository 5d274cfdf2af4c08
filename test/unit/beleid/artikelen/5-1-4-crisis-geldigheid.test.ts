import { describe, expect, it } from 'vitest';
import { legUit, oordeel } from '../hulp.ts';

const wat = (feiten: object, peildatum: string) => oordeel('crisis-geldigheid', feiten, peildatum);

describe('5.1.4 crisis-geldigheid', () => {
  it('three months, a bijdrage from the day after', () => {
    expect(wat({ ingangsdatum: '2025-11-30' }, '2026-02-28')).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { 'binnen-geldigheid': 'voldaan' },
      gevolg: { laatsteDag: '2026-02-28', bijdrageVanaf: '2026-03-01', geldig: true },
    });
    expect(wat({ ingangsdatum: '2025-11-30' }, '2026-03-01')).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: { 'binnen-geldigheid': 'niet-voldaan' },
      gevolg: { laatsteDag: '2026-02-28', bijdrageVanaf: '2026-03-01', geldig: false },
    });
  });

  it('valid from the ingangsdatum', () => {
    expect(wat({ ingangsdatum: '2025-11-30' }, '2025-11-29').gevolg.geldig).toBe(false);
    expect(wat({ ingangsdatum: '2025-11-30' }, '2025-11-30').gevolg.geldig).toBe(true);
  });

  it('verlengdTot moves the last day when it is later, never the bijdrage', () => {
    const verlengd = (verlengdTot: string) => wat({ ingangsdatum: '2025-11-30', verlengdTot }, '2026-03-01').gevolg;
    expect(verlengd('2026-03-01')).toEqual({ laatsteDag: '2026-03-01', bijdrageVanaf: '2026-03-01', geldig: true });
    expect(verlengd('2026-02-27')).toEqual({ laatsteDag: '2026-02-28', bijdrageVanaf: '2026-03-01', geldig: false });
  });

  it('unknown ingangsdatum: all null, and asked for', () => {
    const { uitkomst, gevolg } = wat({ verlengdTot: '2026-09-01' }, '2026-03-02');
    expect([uitkomst, gevolg]).toEqual(['onbekend', { laatsteDag: null, bijdrageVanaf: null, geldig: null }]);
    expect(legUit('crisis-geldigheid').ontbreekt.map(({ pad }) => pad)).toEqual(['ingangsdatum']);
  });
});
