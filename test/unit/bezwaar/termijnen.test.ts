import { describe, expect, it } from 'vitest';
import {
  afhandeldagKlacht,
  beleidsregels2025 as beleid,
  beroepTot,
  beslisdagBezwaar,
  bezwaarTijdigheid,
  dwangsomdagen,
  isWerkdag,
  plusDagen,
} from '#shared/beleid/index.ts';

const gewoon = { bezwaarTot: '2026-03-02', commissie: false, verdaagd: false, verzuim: null, uitstelTot: null };

describe('in time (Awb 6:7, 6:9, 6:11); the last day is Monday 2 March', () => {
  const op = (ontvangenOp: string, verzondenOp: string | null = null, verschoonbaar: boolean | null = null) =>
    bezwaarTijdigheid({ bezwaarTot: '2026-03-02', ontvangenOp, verzondenOp, verschoonbaar }, beleid);
  it.each([
    ['2026-03-01', null, null, 'op-tijd'],
    ['2026-03-02', null, null, 'op-tijd'],
    ['2026-03-03', null, null, 'te-laat-onbekend'],
    ['2026-03-03', null, false, 'te-laat'],
    ['2026-03-03', null, true, 'te-laat-verschoonbaar'],
    ['2026-03-09', '2026-03-02', null, 'op-tijd'],
    ['2026-03-10', '2026-03-02', null, 'te-laat-onbekend'],
    ['2026-03-09', '2026-03-03', null, 'te-laat-onbekend'],
  ] as const)('received %s, posted %s, excusable %s: %s', (ontvangen, verzonden, verschoonbaar, uitkomst) => {
    expect(op(ontvangen, verzonden, verschoonbaar)).toBe(uitkomst);
  });
});

describe('the last day to decide (Awb 7:10)', () => {
  it('six weken after the last day for bezwaar, not after receipt', () => {
    expect(beslisdagBezwaar(gewoon, beleid)).toEqual({ uiterlijk: '2026-04-13', dagenStil: 0 });
  });
  it('twelve with a commissie; not known whether there is one is the shorter term', () => {
    expect(beslisdagBezwaar({ ...gewoon, commissie: true }, beleid).uiterlijk).toBe('2026-05-26');
    expect(plusDagen('2026-03-02', 84)).toBe('2026-05-25');
    expect(isWerkdag('2026-05-25')).toBe(false);
    expect(beslisdagBezwaar({ ...gewoon, commissie: null }, beleid).uiterlijk).toBe('2026-04-13');
  });
  it('six more when verdaagd: twelve weken move to a werkdag, eighteen do not', () => {
    expect(beslisdagBezwaar({ ...gewoon, verdaagd: true }, beleid).uiterlijk).toBe('2026-05-26');
    const zaterdag = { ...gewoon, bezwaarTot: '2026-02-28', commissie: true, verdaagd: true };
    expect(beslisdagBezwaar(zaterdag, beleid).uiterlijk).toBe('2026-07-04');
    expect(isWerkdag('2026-07-04')).toBe(false);
  });
  it('stands still while the client mends what was missing, until it came or the time was over', () => {
    const verzuim = { gevraagdOp: '2026-03-10', uiterlijk: '2026-03-24', hersteldOp: null };
    expect(beslisdagBezwaar({ ...gewoon, verzuim }, beleid)).toEqual({ uiterlijk: '2026-04-28', dagenStil: 14 });
    const hersteld = { ...verzuim, hersteldOp: '2026-03-12' };
    expect(beslisdagBezwaar({ ...gewoon, verzuim: hersteld }, beleid)).toEqual({
      uiterlijk: '2026-04-14',
      dagenStil: 1,
    });
    const teLaat = { ...verzuim, hersteldOp: '2026-04-20' };
    expect(beslisdagBezwaar({ ...gewoon, verzuim: teLaat }, beleid).dagenStil).toBe(14);
  });
  it('days before the term began do not stand still', () => {
    const verzuim = { gevraagdOp: '2026-02-20', uiterlijk: '2026-03-04', hersteldOp: null };
    expect(beslisdagBezwaar({ ...gewoon, verzuim }, beleid).dagenStil).toBe(2);
  });
  it('or the later day to which the client agreed; an earlier one changes nothing', () => {
    expect(beslisdagBezwaar({ ...gewoon, uitstelTot: '2026-05-01' }, beleid).uiterlijk).toBe('2026-05-01');
    expect(beslisdagBezwaar({ ...gewoon, uitstelTot: '2026-04-01' }, beleid).uiterlijk).toBe('2026-04-13');
  });
});

describe('the last day for a klacht (Awb 9:11), received on Friday 16 January 2026', () => {
  const klacht = { ontvangenOp: '2026-01-16', commissie: false, verdaagd: false, uitstelTot: null };
  it.each([
    [{}, '2026-02-27'],
    [{ commissie: true }, '2026-03-27'],
    [{ verdaagd: true }, '2026-03-27'],
    [{ commissie: true, verdaagd: true }, '2026-04-24'],
    [{ ontvangenOp: '2026-01-17' }, '2026-03-02'],
    [{ ontvangenOp: '2026-01-17', commissie: true, verdaagd: true }, '2026-04-25'],
    [{ uitstelTot: '2026-06-01' }, '2026-06-01'],
  ])('%j: %s', (anders, dag) => {
    expect(afhandeldagKlacht({ ...klacht, ...anders }, beleid)).toBe(dag);
  });
});

describe('ingebrekestelling and beroep', () => {
  it('two weken, then 42 days, free days or not (Awb 4:17)', () => {
    expect(dwangsomdagen('2026-04-14', '2026-04-13', beleid)).toEqual({
      teVroeg: false,
      nogTot: '2026-04-28',
      vanaf: '2026-04-29',
      laatste: '2026-06-09',
    });
    expect(dwangsomdagen('2026-04-13', '2026-04-13', beleid).teVroeg).toBe(true);
  });
  it('six weken for beroep from the day after the beslissing was made known', () => {
    expect(beroepTot('2026-04-13', beleid)).toBe('2026-05-26');
    expect(beroepTot('2026-04-14', beleid)).toBe('2026-05-26');
    expect(beroepTot('2026-04-15', beleid)).toBe('2026-05-27');
  });
});
