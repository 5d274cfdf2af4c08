import { describe, expect, it } from 'vitest';
import { klokMetVerzet } from '#core/klok.ts';
import { klokverzet } from '../moment.mjs';

describe('the hour at which the walks begin', () => {
  const nu = Date.parse('2026-11-22T23:02:00Z');

  it('is an hour of today in Amsterdam, a time of another day, or the clock as it is', () => {
    const op = (om: string): string => new Date(nu + klokverzet(om, nu)).toISOString();
    expect(op('10:00')).toBe('2026-11-23T09:00:00.000Z');
    expect(op('00:01')).toBe('2026-11-22T23:01:00.000Z');
    expect(op('2026-07-04T23:58')).toBe('2026-07-04T21:58:00.000Z');
    expect(op('nu')).toBe(new Date(nu).toISOString());
    expect(() => op('straks')).toThrow(RangeError);
  });

  it('is kept by a clock that goes on from there', () => {
    const verzet = klokverzet('2026-07-04T23:58', Date.now());
    const klok = klokMetVerzet(verzet);
    expect(klok.vandaag()).toBe('2026-07-04');
    expect(klok.nuLokaal()).toMatch(/^2026-07-04T23:5[89]$/);
    expect(Date.parse(klok.nu()) - Date.now() - verzet).toBeLessThan(1000);
  });
});
