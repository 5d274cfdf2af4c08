import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  laatsteDagMetStilstand,
  naarWerkdag,
  plusDagen,
  stilstandVan,
  type Opschortreden,
  type Opschortvraag,
  type Stilstand,
} from '#shared/beleid/index.ts';

const vraag = (over: Partial<Opschortvraag> = {}): Opschortvraag => ({
  reden: 'aanvulling',
  gevraagdOp: '2026-11-02',
  uiterlijk: '2026-11-16',
  ontvangenOp: null,
  ...over,
});

describe('the days on which a term stands still (Awb 4:15)', () => {
  it('begin on the day after asking and end on the last day that was given when nothing came', () => {
    expect(stilstandVan(vraag())).toEqual({ van: '2026-11-03', tot: '2026-11-16' });
  });

  it('end on the day before it came: that day counts again', () => {
    expect(stilstandVan(vraag({ ontvangenOp: '2026-11-10' }))).toEqual({ van: '2026-11-03', tot: '2026-11-09' });
  });

  it('are none when it came on the day of asking or the day after', () => {
    expect(stilstandVan(vraag({ ontvangenOp: '2026-11-02' }))).toBeNull();
    expect(stilstandVan(vraag({ ontvangenOp: '2026-11-03' }))).toBeNull();
    expect(stilstandVan(vraag({ ontvangenOp: '2026-11-04' }))).toEqual({ van: '2026-11-03', tot: '2026-11-03' });
  });

  it.each<[Opschortreden, string]>([
    ['aanvulling', '2026-11-16'],
    ['instemming', '2026-11-16'],
    ['buitenlandse-instantie', '2026-11-19'],
    ['vertraging-aanvrager', '2026-11-19'],
    ['overmacht', '2026-11-19'],
  ])('for %s end on %s when it came on 20 November, four days late', (reden, tot) => {
    expect(stilstandVan(vraag({ reden, ontvangenOp: '2026-11-20' }))?.tot).toBe(tot);
  });
});

describe('the last day of the term for the besluit', () => {
  const na = (...stilstand: Stilstand[]) => laatsteDagMetStilstand('2026-11-02', 14, stilstand);

  it('is fourteen days after the aanvraag when nothing stood still', () => {
    expect(na()).toEqual({ laatsteDag: '2026-11-16', zonder: '2026-11-16', dagenStil: 0 });
  });

  it('moves by the days on which it stood still, and then to a werkdag', () => {
    expect(na({ van: '2026-11-05', tot: '2026-11-11' })).toEqual({
      laatsteDag: '2026-11-23',
      zonder: '2026-11-16',
      dagenStil: 7,
    });
    expect(na({ van: '2026-11-05', tot: '2026-11-09' }).laatsteDag).toBe('2026-11-23');
  });

  it('counts a day once that two requests share', () => {
    expect(na({ van: '2026-11-05', tot: '2026-11-11' }, { van: '2026-11-09', tot: '2026-11-12' }).dagenStil).toBe(8);
    expect(na({ van: '2026-11-05', tot: '2026-11-06' }, { van: '2026-11-07', tot: '2026-11-08' }).dagenStil).toBe(4);
  });

  it('does not move by days before the aanvraag or after the term', () => {
    expect(na({ van: '2026-10-20', tot: '2026-11-02' }).dagenStil).toBe(0);
    expect(na({ van: '2026-10-20', tot: '2026-11-03' }).dagenStil).toBe(1);
    expect(na({ van: '2026-11-16', tot: '2026-11-18' }).dagenStil).toBe(3);
    expect(na({ van: '2026-11-17', tot: '2026-11-18' }).dagenStil).toBe(0);
  });
});

const dag = fc.integer({ min: -20, max: 60 }).map((n) => plusDagen('2026-11-02', n));
const stilstand = fc
  .tuple(dag, fc.integer({ min: 0, max: 25 }))
  .map(([van, dagen]): Stilstand => ({ van, tot: plusDagen(van, dagen) }));
const lijst = fc.array(stilstand, { maxLength: 5 });

/** The term as somebody counts it on a calendar: one day after the other, skipping those on which it stands still. */
function geteld(begin: string, dagen: number, perioden: readonly Stilstand[]): string {
  let vandaag = begin;
  for (let over = dagen; over > 0;) {
    vandaag = plusDagen(vandaag, 1);
    if (!perioden.some(({ van, tot }) => van <= vandaag && vandaag <= tot)) over -= 1;
  }
  return vandaag;
}

describe('for any periods', () => {
  it('is what counting day by day gives', () => {
    fc.assert(
      fc.property(lijst, fc.integer({ min: 1, max: 60 }), (perioden, dagen) => {
        const verwacht = geteld('2026-11-02', dagen, perioden);
        expect(laatsteDagMetStilstand('2026-11-02', dagen, perioden).laatsteDag).toBe(naarWerkdag(verwacht));
      }),
      { numRuns: 500 },
    );
  });

  it('never comes earlier by one more period, nor by another order', () => {
    fc.assert(
      fc.property(lijst, stilstand, (perioden, erbij) => {
        const zonder = laatsteDagMetStilstand('2026-11-02', 14, perioden);
        const met = laatsteDagMetStilstand('2026-11-02', 14, [erbij, ...perioden]);
        expect(met.laatsteDag >= zonder.laatsteDag).toBe(true);
        expect(met.dagenStil).toBeGreaterThanOrEqual(zonder.dagenStil);
        expect(laatsteDagMetStilstand('2026-11-02', 14, [...perioden].reverse())).toEqual(zonder);
      }),
    );
  });
});
