import { describe, expect, it } from 'vitest';
import {
  alsJaNee,
  bekend,
  en,
  indienBekend,
  indienOnwaar,
  indienWaar,
  of,
  type Uitkomst,
} from '#shared/beleid/uitkomst.ts';

const [V, N, O] = ['voldaan', 'niet-voldaan', 'onbekend'] as const;

describe('three outcomes', () => {
  it.each<[Uitkomst[], Uitkomst, Uitkomst]>([
    [[V, V], V, V],
    [[V, O], O, V],
    [[O, V], O, V],
    [[V, N], N, V],
    [[O, N], N, O],
    [[N, O], N, O],
    [[N, N], N, N],
    [[O, O], O, O],
    [[], V, N],
  ])('%j: conjunction %s, disjunction %s', (delen, conjunctie, disjunctie) => {
    expect(en(...delen)).toBe(conjunctie);
    expect(of(...delen)).toBe(disjunctie);
  });

  it.each([
    [true, V, N],
    [false, N, V],
    [null, O, O],
    [undefined, O, O],
  ])('the fact %s: if true %s, if false %s', (feit, waar, onwaar) => {
    expect(indienWaar(feit)).toBe(waar);
    expect(indienOnwaar(feit)).toBe(onwaar);
  });

  it('something recorded holds, nothing recorded is onbekend', () => {
    expect([false, '', 0, 'x'].map(indienBekend)).toEqual([V, V, V, V]);
    expect([null, undefined].map(indienBekend)).toEqual([O, O]);
    expect([null, undefined, false, 0].map(bekend)).toEqual([false, false, true, true]);
  });

  it('as a gevolg shows it', () => expect([V, N, O].map(alsJaNee)).toEqual([true, false, null]));
});
