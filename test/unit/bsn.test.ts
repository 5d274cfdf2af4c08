import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsnSchema, isGeldigBsn, schoonBsnOp, toonBsn, verhulBsn } from '#shared/domein/bsn.ts';

const negen = fc.stringMatching(/^[0-9]{9}$/);
const geldig = fc
  .integer({ min: 1, max: 999_999_999 })
  .map((n) => String(n).padStart(9, '0'))
  .filter(isGeldigBsn);

describe('elfproef', () => {
  it.each(['123456782', '111222333', '999900006'])('%s is a valid BSN', (bsn) => expect(isGeldigBsn(bsn)).toBe(true));
  it.each([
    '000000000',
    '123456789',
    '999999999',
    '12345678',
    '1234567820',
    '12345678a',
    '',
    ' 123456782',
    '१२३४५६७८२',
  ])('%j is no BSN', (bsn) => expect(isGeldigBsn(bsn)).toBe(false));
  it('is the weighted sum of normen.md, written out', () => {
    fc.assert(
      fc.property(negen, (bsn) => {
        const [a, b, c, d, e, f, g, h, i] = [...bsn].map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const som = 9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i;
        expect(isGeldigBsn(bsn)).toBe(bsn !== '000000000' && som % 11 === 0);
      }),
    );
  });
  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(geldig, fc.nat(8), fc.integer({ min: 1, max: 9 }), (bsn, plek, stap) => {
        const cijfer = (Number(bsn[plek]) + stap) % 10;
        expect(isGeldigBsn(bsn.slice(0, plek) + cijfer + bsn.slice(plek + 1))).toBe(false);
      }),
    );
  });
});

describe('BSN in a form', () => {
  it('is read with spaces, dots and dashes, but eight digits get no leading zero', () => {
    expect(schoonBsnOp(' 1234 56.78-2 ')).toBe('123456782');
    expect(bsnSchema.safeParse(schoonBsnOp('12345672')).success).toBe(false);
  });
  it('says in Dutch what is wrong', () => {
    expect(bsnSchema.safeParse('12345').error?.issues[0]?.message).toBe(
      'Een BSN heeft negen cijfers. Kijk het nummer na op het identiteitsbewijs.',
    );
    expect(bsnSchema.safeParse('123456789').error?.issues.at(-1)?.message).toBe(
      'Dit BSN klopt niet. Kijk of er een cijfer verkeerd staat.',
    );
  });
  it('is shown in groups and can be veiled', () => {
    expect(toonBsn('123456782')).toBe('1234 56 782');
    expect(verhulBsn('123456782')).toBe('•••• •• 782');
    expect(verhulBsn('onbekend')).toBe('');
  });
});
