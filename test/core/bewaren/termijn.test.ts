import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagNaMaanden, plusDagen } from '#shared/beleid/kalender.ts';
import { bewaarsoorten, bewaartermijnen, soortenBij } from '#shared/bewaren/soorten.ts';
import { bepaalBewaring, bewaartermijnOp, kopieenWegOp } from '#shared/bewaren/termijn.ts';

const feiten = { geeindigd: true, laatsteDag: '2026-11-16', kinderen: [] };
const dag = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('bewaartermijnen', () => {
  it('exist for every kind, with a source and what we chose, and exactly one applies on a day', () => {
    for (const soort of bewaarsoorten) {
      expect(bewaartermijnen[soort].every((t) => t.artikel && t.bron && t.keuze && t.jaren >= 1)).toBe(true);
      expect(bewaartermijnOp(soort, '2026-11-22').jaren).toBeGreaterThan(0);
      expect(() => bewaartermijnOp(soort, '2014-12-31')).toThrow(/0 terms/);
    }
    expect(new Set(Object.values(soortenBij).flat())).toEqual(new Set(bewaarsoorten));
  });

  it.each([
    ['2041-11-15', { uitkomst: 'bewaren', tot: '2041-11-16' }],
    ['2041-11-16', { uitkomst: 'vernietigen', sinds: '2041-11-16' }],
  ])('end after fifteen years, on %s', (vandaag, uitkomst) => {
    expect(bepaalBewaring(feiten, 15, vandaag)).toEqual(uitkomst);
  });

  it('of 29 February end on 1 March', () => {
    expect(bepaalBewaring({ ...feiten, laatsteDag: '2024-02-29' }, 1, '2025-02-28')).toMatchObject({
      uitkomst: 'bewaren',
    });
    expect(bepaalBewaring({ ...feiten, laatsteDag: '2024-02-29' }, 1, '2025-03-01')).toMatchObject({
      uitkomst: 'vernietigen',
    });
  });

  it('say unknown, never yes, of what did not end or where a child has no day of birth', () => {
    const open = { ...feiten, geeindigd: false };
    expect(bepaalBewaring(open, 15, '2030-01-01')).toEqual({ uitkomst: 'bewaren', tot: null });
    expect(bepaalBewaring(open, 15, '2041-11-16')).toEqual({ uitkomst: 'onbekend', waarom: 'niet-beeindigd' });
    const kind = { ...feiten, kinderen: ['2020-01-01', null] };
    expect(bepaalBewaring(kind, 15, '2041-11-16')).toEqual({
      uitkomst: 'onbekend',
      waarom: 'kind-zonder-geboortedatum',
    });
  });

  it('wait until the youngest child is 18', () => {
    const gezin = { ...feiten, kinderen: ['2010-05-01', '2026-06-01'] };
    expect(bepaalBewaring(gezin, 15, '2044-05-31')).toEqual({ uitkomst: 'bewaren', tot: '2044-06-01' });
    expect(bepaalBewaring(gezin, 15, '2044-06-01')).toEqual({ uitkomst: 'vernietigen', sinds: '2044-06-01' });
  });

  it('never let go before the term, whatever the days', () => {
    fc.assert(
      fc.property(
        dag,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: -400, max: 12_000 }),
        fc.boolean(),
        (laatste, jaren, verder, geeindigd) => {
          const vandaag = plusDagen(laatste, verder);
          const uit = bepaalBewaring({ geeindigd, laatsteDag: laatste, kinderen: [] }, jaren, vandaag);
          const voorbij = vandaag >= dagNaMaanden(laatste, jaren * 12);
          expect(uit.uitkomst).toBe(!voorbij ? 'bewaren' : geeindigd ? 'vernietigen' : 'onbekend');
        },
      ),
      { seed: 8, numRuns: 300 },
    );
  });

  it('say when the last backup of before is gone', () => {
    expect(kopieenWegOp('2026-11-22', { dagen: 14, weken: 8 })).toBe('2027-01-17');
    expect(kopieenWegOp('2026-11-22', { dagen: 30, weken: 0 })).toBe('2026-12-22');
  });
});
