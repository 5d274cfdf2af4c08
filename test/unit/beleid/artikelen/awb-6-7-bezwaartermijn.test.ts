import { describe, expect, it } from 'vitest';
import { oordeel } from '../hulp.ts';

const wat = (bekendgemaaktOp: string | null, peildatum: string) =>
  oordeel('bezwaartermijn', { bekendgemaaktOp }, peildatum);

describe('Awb 6:7 bezwaartermijn', () => {
  it.each([
    ['2026-01-19', '2026-03-02', 'a Monday'],
    ['2026-01-23', '2026-03-06', 'a Friday'],
    ['2026-01-24', '2026-03-09', 'a Saturday moves'],
    ['2026-01-25', '2026-03-09', 'a Sunday moves'],
    ['2026-02-20', '2026-04-07', 'Goede Vrijdag moves past Easter'],
    ['2026-03-16', '2026-04-28', 'Koningsdag moves'],
    ['2199-12-31', '2200-02-11', 'past 2199'],
  ])('made known on %s: bezwaar up to and including %s (%s)', (bekendgemaaktOp, laatsteDag) => {
    expect(wat(bekendgemaaktOp, laatsteDag < '2200' ? laatsteDag : '2199-12-31')).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { tijdig: 'voldaan' },
      gevolg: { laatsteDag },
    });
  });

  it('too late on the day after', () => expect(wat('2026-01-19', '2026-03-03').uitkomst).toBe('niet-voldaan'));

  it('not known', () => {
    expect(wat(null, '2026-03-02')).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { tijdig: 'onbekend' },
      gevolg: { laatsteDag: null },
    });
  });
});
