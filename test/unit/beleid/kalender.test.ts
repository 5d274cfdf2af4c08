import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aantalDagen,
  dagNaMaanden,
  dagtermijn,
  heeftLeeftijd,
  isDag,
  isTijd,
  isTijdstip,
  laatsteVan,
  maandtermijn,
  plusDagen,
  splitsTijdstip,
  weekdag,
} from '#shared/beleid/kalender.ts';
import { eenDag, naief } from './kalender-orakel.ts';

describe('days and times', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2025-04-30', '2025-12-31'])(
    '%s is a day',
    (dag) => {
      expect(isDag(dag)).toBe(true);
    },
  );

  it.each([
    '1899-12-31',
    '2200-01-01',
    '1900-02-29',
    '2100-02-29',
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-06-31',
    '2025-00-10',
    '2025-13-01',
    '2025-01-00',
    '2025-01-32',
    '2025-1-1',
    '20250101',
    '2025-01-01 ',
    ' 2025-01-01',
    '2025-01-01\n',
    '2025-01-01T00:00',
    '+002025-01-01',
    '2025/01/01',
    '٢٠٢٥-01-01',
    '',
  ])('%j is no day', (tekst) => {
    expect(isDag(tekst)).toBe(false);
  });

  it.each(['00:00', '09:59', '19:00', '20:30', '23:59'])('%s is a time', (tijd) => expect(isTijd(tijd)).toBe(true));
  it.each(['24:00', '23:60', '9:00', '09:0', '09:000', '09:00:00', '-1:00', '009:00', ''])('%j is no time', (tekst) =>
    expect(isTijd(tekst)).toBe(false),
  );

  it.each(['2025-03-30T02:30', '2025-01-01T00:00', '2199-12-31T23:59'])('%s is a tijdstip', (tekst) =>
    expect(isTijdstip(tekst)).toBe(true),
  );
  it.each([
    '2025-01-01',
    '2025-01-01 12:00',
    '2025-02-30T12:00',
    '2025-01-01T24:00',
    '2025-01-01T12:00Z',
    '2025-01-01t12:00',
  ])('%j is no tijdstip', (tekst) => expect(isTijdstip(tekst)).toBe(false));

  it('a tijdstip is a day and a time', () => {
    expect(splitsTijdstip('2025-01-02T03:04')).toEqual({ dag: '2025-01-02', tijd: '03:04' });
  });

  it('agrees with a naive calendar on which days exist', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(20), fc.nat(40), (jaar, maand, dag) => {
        const tekst = `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
        expect(isDag(tekst)).toBe(naief.bestaat(jaar, maand, dag));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('month period: up to and including the day before the same day n months later', () => {
  it.each([
    ['2025-01-15', 3, '2025-04-14'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-29', 3, '2024-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2025-01-01', 3, '2025-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-28', 12, '2025-02-27'],
    ['2199-12-31', 3, '2200-03-30'],
  ])('%s and %i months end on %s', (van, maanden, einde) => {
    expect(maandtermijn(van, maanden)).toBe(einde);
    expect(dagNaMaanden(van, maanden)).toBe(plusDagen(einde, 1));
  });

  it('agrees with a naive calendar', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 1, max: 300 }), (van, maanden) => {
        expect(maandtermijn(van, maanden)).toBe(naief.maandtermijn(van, maanden));
      }),
    );
  });

  it('ends on or after it starts, and starting later never ends earlier', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 1, max: 300 }), (van, maanden) => {
        expect(maandtermijn(van, maanden) >= van).toBe(true);
        expect(maandtermijn(plusDagen(van, 1), maanden) >= maandtermijn(van, maanden)).toBe(true);
      }),
    );
  });
});

describe('day period: n days from d run up to and including d + n - 1', () => {
  it.each([
    ['2025-01-01', 1, '2025-01-01'],
    ['2025-01-01', 42, '2025-02-11'],
    ['2024-02-28', 2, '2024-02-29'],
    ['2025-12-25', 14, '2026-01-07'],
  ])('%s and %i days end on %s', (van, dagen, einde) => expect(dagtermijn(van, dagen)).toBe(einde));

  it('ends on or after it starts and holds as many days as it says', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 1, max: 4000 }), (van, dagen) => {
        const einde = dagtermijn(van, dagen);
        expect(einde >= van).toBe(true);
        expect(aantalDagen(van, einde)).toBe(dagen - 1);
        expect(einde).toBe(naief.plusDagen(van, dagen - 1));
      }),
    );
  });
});

describe('age: reached on the day after the period from the birth date has run out', () => {
  it.each([
    ['2004-02-29', 23 * 12, '2027-03-01'],
    ['2008-08-31', 210, '2026-03-01'],
    ['2003-05-05', 23 * 12, '2026-05-05'],
    ['2007-12-31', 18 * 12, '2025-12-31'],
    ['2008-02-29', 18 * 12, '2026-03-01'],
    ['2008-08-28', 210, '2026-02-28'],
    ['2008-08-29', 210, '2026-03-01'],
  ])('born %s reaches %i months on %s', (geboren, maanden, dag) => {
    expect(heeftLeeftijd(geboren, maanden, plusDagen(dag, -1))).toBe(false);
    expect(heeftLeeftijd(geboren, maanden, dag)).toBe(true);
    expect(heeftLeeftijd(geboren, maanden, plusDagen(dag, 1))).toBe(true);
  });
});

describe('age, counted and by the calendar', () => {
  it('is reached on the first day after the period of so many months', () => {
    fc.assert(
      fc.property(
        eenDag,
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: -40, max: 40 }),
        (geboren, maanden, dagen) => {
          const bereikt = plusDagen(naief.maandtermijn(geboren, maanden), 1);
          const peildatum = plusDagen(bereikt, dagen);
          expect(heeftLeeftijd(geboren, maanden, peildatum)).toBe(peildatum >= bereikt);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('small things', () => {
  it('weekdag counts from Monday', () => {
    expect(weekdag('2026-03-02')).toBe(1);
    expect(weekdag('2026-03-08')).toBe(7);
  });

  it('the later of two days; an absent one does not count', () => {
    expect(laatsteVan('2025-01-01', '2025-01-02')).toBe('2025-01-02');
    expect(laatsteVan('2025-01-02', '2025-01-01')).toBe('2025-01-02');
    expect(laatsteVan('2025-01-02', null)).toBe('2025-01-02');
    expect(laatsteVan('2025-01-02', undefined)).toBe('2025-01-02');
  });

  it('days from one day up to another', () => {
    expect(aantalDagen('2024-01-01', '2025-01-01')).toBe(366);
    expect(aantalDagen('2024-01-01', '2024-01-01')).toBe(0);
  });
});
