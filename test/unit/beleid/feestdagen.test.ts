import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eerstePaasdag,
  feestdagen,
  feestdagenOp,
  feestdagnamen,
  isLoketdag,
  isWerkdag,
  naarWerkdag,
  volgendeLoketdag,
} from '#shared/beleid/feestdagen.ts';
import { plusDagen } from '#shared/beleid/kalender.ts';
import { eenDag, naief } from './kalender-orakel.ts';

/** Easter Sunday 2015 to 2100, MM-DD, as python-dateutil 2.9 gives it. */
const PASEN_2015_2100 = [
  // 2010
  '04-05 03-27 04-16 04-01 04-21',
  // 2020
  '04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01',
  // 2030
  '04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10',
  // 2040
  '04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18',
  // 2050
  '04-10 04-02 04-21 04-06 03-29 04-18 04-02 04-22 04-14 03-30',
  // 2060
  '04-18 04-10 03-26 04-15 04-06 03-29 04-11 04-03 04-22 04-14',
  // 2070
  '03-30 04-19 04-10 03-26 04-15 04-07 04-19 04-11 04-03 04-23',
  // 2080
  '04-07 03-30 04-19 04-04 03-26 04-15 03-31 04-20 04-11 04-03',
  // 2090
  '04-16 04-08 03-30 04-12 04-04 04-24 04-15 03-31 04-20 04-12',
  // 2100
  '03-28',
]
  .join(' ')
  .split(' ');

const NORMAAL = {
  openOp: [{ feestdag: 'goede-vrijdag' }, { feestdag: 'bevrijdingsdag', behalveJarenDeelbaarDoor: 5 }],
} as const;

describe('feestdagen', () => {
  it('Easter is right for 2015 to 2100', () => {
    const jaren = Array.from({ length: 86 }, (_, i) => 2015 + i);
    expect(PASEN_2015_2100).toHaveLength(86);
    expect(jaren.map(eerstePaasdag)).toEqual(jaren.map((jaar, i) => `${jaar}-${PASEN_2015_2100[i]}`));
  });

  it('agrees with a naive calendar from 1900 to 2200', () => {
    for (let jaar = 1900; jaar <= 2200; jaar += 1) {
      expect(eerstePaasdag(jaar)).toBe(naief.pasen(jaar));
      expect([...feestdagen(jaar).values()].sort()).toEqual(naief.feestdagen(jaar).sort());
    }
  });

  it('the nine of 2025, with 26 april because the 27th is a Sunday', () => {
    expect(Object.fromEntries(feestdagen(2025))).toEqual({
      nieuwjaarsdag: '2025-01-01',
      'goede-vrijdag': '2025-04-18',
      'tweede-paasdag': '2025-04-21',
      koningsdag: '2025-04-26',
      bevrijdingsdag: '2025-05-05',
      hemelvaartsdag: '2025-05-29',
      'tweede-pinksterdag': '2025-06-09',
      'eerste-kerstdag': '2025-12-25',
      'tweede-kerstdag': '2025-12-26',
    });
    expect([...feestdagen(2025).keys()]).toEqual(feestdagnamen);
  });

  it('the nine of a year that no other test asks', () => {
    expect(Object.fromEntries(feestdagen(2210))).toEqual({
      nieuwjaarsdag: '2210-01-01',
      'goede-vrijdag': '2210-04-13',
      'tweede-paasdag': '2210-04-16',
      koningsdag: '2210-04-27',
      bevrijdingsdag: '2210-05-05',
      hemelvaartsdag: '2210-05-24',
      'tweede-pinksterdag': '2210-06-04',
      'eerste-kerstdag': '2210-12-25',
      'tweede-kerstdag': '2210-12-26',
    });
  });

  it('27 april in a year in which it is no Sunday', () => expect(feestdagenOp('2026-04-27')).toEqual(['koningsdag']));
  it('two feestdagen can share a day', () => {
    expect(feestdagenOp('2016-05-05')).toEqual(['bevrijdingsdag', 'hemelvaartsdag']);
    expect(feestdagenOp('2016-05-06')).toEqual([]);
  });

  it('gives the same map the second time', () => expect(feestdagen(2031)).toBe(feestdagen(2031)));
});

describe('werkdag: Monday to Friday and no feestdag', () => {
  it.each([
    ['2026-03-02', true],
    ['2026-03-06', true],
    ['2026-03-07', false],
    ['2026-03-08', false],
    ['2025-04-18', false],
    ['2026-05-05', false],
    ['2025-04-28', true],
  ])('%s: %s', (dag, verwacht) => expect(isWerkdag(dag)).toBe(verwacht));

  it('a last day that is no werkdag moves to the next werkdag', () => {
    expect(naarWerkdag('2026-04-05')).toBe('2026-04-07');
    expect(naarWerkdag('2026-04-03')).toBe('2026-04-07');
    expect(naarWerkdag('2026-04-07')).toBe('2026-04-07');
    expect(naarWerkdag('2199-12-31')).toBe('2199-12-31');
    expect(naarWerkdag('2200-01-01')).toBe('2200-01-02');
  });

  it('agrees with a naive calendar', () => {
    fc.assert(
      fc.property(eenDag, (dag) => {
        expect(isWerkdag(dag)).toBe(naief.isWerkdag(dag));
        expect(naarWerkdag(dag)).toBe(naief.naarWerkdag(dag));
      }),
    );
  });
});

describe('loketdag: a day on which Centraal Onthaal opens', () => {
  it.each([
    ['2026-03-02', true, 'a Monday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-03-08', false, 'a Sunday'],
    ['2025-04-18', true, 'Goede Vrijdag'],
    ['2025-04-21', false, 'Tweede Paasdag'],
    ['2026-05-05', true, '5 mei in a year not divisible by five'],
    ['2025-05-05', false, '5 mei in a year divisible by five'],
    ['2030-05-05', false, '5 mei on a Sunday'],
    ['2016-05-05', false, '5 mei that is Hemelvaartsdag'],
    ['2026-04-27', false, 'Koningsdag'],
    ['2026-01-01', false, 'Nieuwjaarsdag'],
    ['2025-12-26', false, 'Tweede Kerstdag'],
  ])('%s: %s (%s)', (dag, verwacht) => expect(isLoketdag(dag, NORMAAL)).toBe(verwacht));

  it('with a list of closed days only that list and the weekend count', () => {
    const gesloten = { gesloten: new Set(['2026-03-02']) };
    expect(isLoketdag('2026-03-02', gesloten)).toBe(false);
    expect(isLoketdag('2026-03-03', gesloten)).toBe(true);
    expect(isLoketdag('2025-12-25', { gesloten: new Set<string>() })).toBe(true);
    expect(isLoketdag('2026-03-07', { gesloten: new Set<string>() })).toBe(false);
  });

  it('the next loketdag comes after the day itself', () => {
    expect(volgendeLoketdag('2026-03-02', NORMAAL)).toBe('2026-03-03');
    expect(volgendeLoketdag('2026-03-06', NORMAAL)).toBe('2026-03-09');
    expect(volgendeLoketdag('2025-12-24', NORMAAL)).toBe('2025-12-29');
    expect(volgendeLoketdag('2199-12-31', NORMAAL)).toBe('2200-01-02');
  });

  it('the next loketdag is later and all between are closed', () => {
    fc.assert(
      fc.property(eenDag, (dag) => {
        const volgende = volgendeLoketdag(dag, NORMAAL);
        expect(volgende > dag && isLoketdag(volgende, NORMAAL)).toBe(true);
        for (let d = plusDagen(dag, 1); d < volgende; d = plusDagen(d, 1)) expect(isLoketdag(d, NORMAAL)).toBe(false);
      }),
    );
  });
});
