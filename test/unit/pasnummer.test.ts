import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGeldigPasnummer,
  maakPasnummer,
  pasnummerSchema,
  schoonPasnummerOp,
  toonPasnummer,
} from '#shared/domein/pasnummer.ts';
import { willekeurigGetal } from '#shared/domein/toeval.ts';

const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 }).filter((b) => b[0] !== 255);
const pasnummer = bytes.map((b) => maakPasnummer(() => b));
const plek = fc.nat(11);
const verwissel = (tekst: string, i: number, j: number): string => {
  const tekens = [...tekst];
  [tekens[i], tekens[j]] = [tekens[j] ?? '', tekens[i] ?? ''];
  return tekens.join('');
};

describe('pasnummer', () => {
  it('has twelve digits, does not start with 0 and passes its own check', () => {
    fc.assert(fc.property(pasnummer, (nummer) => pasnummerSchema.safeParse(nummer).success));
  });
  it('notices every single wrong digit, the check digits included', () => {
    fc.assert(
      fc.property(pasnummer, plek, fc.integer({ min: 1, max: 9 }), (nummer, i, stap) => {
        const fout = nummer.slice(0, i) + ((Number(nummer[i]) + stap) % 10) + nummer.slice(i + 1);
        expect(isGeldigPasnummer(fout)).toBe(false);
      }),
    );
  });
  it('notices every swap of two different digits, next to each other or not', () => {
    fc.assert(
      fc.property(pasnummer, plek, plek, (nummer, i, j) => {
        fc.pre(nummer[i] !== nummer[j]);
        expect(isGeldigPasnummer(verwissel(nummer, i, j))).toBe(false);
      }),
    );
  });
  it('notices every twin error', () => {
    const metControle = (tien: string): string =>
      Array.from({ length: 100 }, (_, c) => tien + String(c).padStart(2, '0')).find(isGeldigPasnummer) ?? '';
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9][0-9]{9}$/),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (tien, i, a, stap) => {
          const met = (in12: string, cijfer: number): string =>
            in12.slice(0, i) + `${cijfer}${cijfer}` + in12.slice(i + 2);
          const goed = metControle(met(tien, a));
          expect(isGeldigPasnummer(goed)).toBe(true);
          expect(isGeldigPasnummer(met(goed, (a + stap) % 10))).toBe(false);
        },
      ),
    );
  });
  it('refuses what is no pass number', () => {
    for (const fout of ['', '123', '012345678901', '12345678901', 'abcdefghijkl', '9999999999990'])
      expect(isGeldigPasnummer(fout)).toBe(false);
  });
  it('is shown in groups of four and read back from them', () => {
    const nummer = maakPasnummer(() => Uint8Array.of(1, 2, 3, 4, 5, 6));
    expect(toonPasnummer(nummer)).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(schoonPasnummerOp(` ${toonPasnummer(nummer)} `)).toBe(nummer);
  });
});

describe('willekeurigGetal', () => {
  it('throws away draws above the last whole multiple, so that no value is likelier', () => {
    const trekkingen = [new Uint8Array(6).fill(255), Uint8Array.of(0, 0, 0, 0, 0, 7)];
    expect(willekeurigGetal(() => trekkingen.shift() as Uint8Array, 10)).toBe(7);
    expect(() => willekeurigGetal(() => new Uint8Array(6), 0)).toThrow(RangeError);
  });
});
