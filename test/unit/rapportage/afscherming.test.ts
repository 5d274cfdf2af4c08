import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metTotalen, schermAf, schermSamenAf, type Masker, type Teltabel } from '#shared/rapportage/afscherming.ts';

const tabel = (...rijen: number[][]): Teltabel => rijen.map((rij) => rij.map((n) => ({ waarde: n, personen: n })));
/** What a reader sees: a number, or • for hidden. */
const beeld = (t: Teltabel, masker: Masker): string[] =>
  metTotalen(t).map((rij, r) => rij.map(({ waarde }, k) => (masker[r]?.[k] ? '•' : String(waarde))).join(' '));

/**
 * Everything the hidden figures can be, by trying: the naive second computation. Hidden figures are at least 1, figures that
 * are shown are what they are, and every row and column adds up.
 */
function mogelijk(t: Teltabel, masker: Masker): Map<string, Set<number>> {
  const vol = metTotalen(t).map((rij) => rij.map(({ waarde }) => waarde));
  const R = vol.length - 1;
  const K = (vol[0]?.length ?? 1) - 1;
  const gevonden = new Map<string, Set<number>>();
  const proef: number[][] = Array.from({ length: R + 1 }, () => Array<number>(K + 1).fill(0));
  const zichtbaar = (r: number, k: number) => !masker[r]?.[k];
  const past = (r: number, k: number, n: number) => (zichtbaar(r, k) ? n === vol[r]![k] : n >= 1);
  const bewaar = () => {
    for (let r = 0; r <= R; r += 1)
      for (let k = 0; k <= K; k += 1) {
        const sleutel = `${r},${k}`;
        if (!gevonden.has(sleutel)) gevonden.set(sleutel, new Set());
        gevonden.get(sleutel)!.add(proef[r]![k]!);
      }
  };
  const klaar = (): void => {
    for (let k = 0; k <= K; k += 1) {
      let som = 0;
      for (let r = 0; r < R; r += 1) som += proef[r]![k]!;
      proef[R]![k] = som;
      if (!past(R, k, som)) return;
    }
    bewaar();
  };
  const vul = (r: number, k: number, som: number): void => {
    if (r === R) return klaar();
    if (k === K) {
      proef[r]![K] = som;
      if (past(r, K, som)) vul(r + 1, 0, 0);
      return;
    }
    // A few more or less is enough: who finds one other possibility there need not look further.
    const echt = vol[r]![k]!;
    const [van, tot] = zichtbaar(r, k) ? [echt, echt] : [Math.max(1, echt - 2), echt + 2];
    for (let n = van; n <= tot; n += 1) {
      proef[r]![k] = n;
      vul(r, k + 1, som + n);
    }
  };
  vul(0, 0, 0);
  return gevonden;
}

describe('small groups are hidden', () => {
  it('a group of 1 to 4 is, 0 and 5 are not', () => {
    const t = tabel([0, 5, 9, 12]);
    expect(beeld(t, schermAf(t, 5))).toEqual(['0 5 9 12 26', '0 5 9 12 26']);
    expect(beeld(tabel([4, 30, 40]), schermAf(tabel([4, 30, 40]), 5))[0]).toBe('• • 40 74');
  });

  it('the next smallest goes along, so that the total gives nothing away', () => {
    const t = tabel([2, 20, 30], [10, 40, 50]);
    expect(beeld(t, schermAf(t, 5))).toEqual(['• • 30 52', '• • 50 100', '12 60 80 152']);
  });

  it('two small groups that make a small group together are not enough', () => {
    const t = tabel([1, 2, 30, 40]);
    expect(beeld(t, schermAf(t, 5))[0]).toBe('• • • 40 73');
  });

  it('a total that is small is hidden too, with the only part that it has', () => {
    const t = tabel([3, 0], [20, 20]);
    expect(beeld(t, schermAf(t, 5))).toEqual(['• 0 •', '• 20 •', '23 20 43']);
  });

  it('goes by people, not by what is counted: forty nights of two people are a small group', () => {
    const t: Teltabel = [
      [
        { waarde: 40, personen: 2 },
        { waarde: 300, personen: 12 },
        { waarde: 500, personen: 30 },
      ],
    ];
    expect(beeld(t, schermAf(t, 5))[0]).toBe('• • 500 840');
  });

  it('the threshold can be higher and never lower than five', () => {
    const t = tabel([4, 8, 30]);
    expect(beeld(t, schermAf(t, 1))[0]).toBe('• • 30 42');
    expect(beeld(t, schermAf(t, 10))[0]).toBe('• • 30 42');
    expect(beeld(t, schermAf(t, 31))[0]).toBe('• • • 42');
  });
});

const kleineTabel = fc
  .constantFrom([1, 3], [2, 2], [3, 2], [2, 3], [1, 5])
  .chain(([r = 1, k = 1]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: k, maxLength: k }), { minLength: r, maxLength: r }),
  );

describe('what is hidden cannot be worked out', () => {
  it('in no small table: trying every possibility leaves each small group with more than one', () => {
    fc.assert(
      fc.property(kleineTabel, (rijen) => {
        const t = tabel(...rijen);
        const masker = schermAf(t, 5);
        const mogelijkheden = mogelijk(t, masker);
        metTotalen(t).forEach((rij, r) =>
          rij.forEach(({ personen }, k) => {
            if (personen === 0 || personen >= 5) return;
            expect(masker[r]?.[k], `${r},${k}`).toBe(true);
            expect(mogelijkheden.get(`${r},${k}`)?.size, `${r},${k} ${beeld(t, masker).join(' / ')}`).toBeGreaterThan(
              1,
            );
          }),
        );
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  it('in no table of any size: no line has one hidden figure, and what the hidden ones add up to is no small group', () => {
    const groot = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 5 })).chain(([r, k]) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })), {
          minLength: k,
          maxLength: k,
        }),
        {
          minLength: r,
          maxLength: r,
        },
      ),
    );
    fc.assert(
      fc.property(groot, (rijen) => {
        const t = tabel(...rijen);
        const vol = metTotalen(t);
        const masker = schermAf(t, 5);
        const kolommen = vol[0]!.map((_, k) => vol.map((rij, r) => ({ n: rij[k]!.waarde, weg: masker[r]![k]! })));
        const lijnen = [
          ...vol.map((rij, r) => rij.map(({ waarde }, k) => ({ n: waarde, weg: masker[r]![k]! }))),
          ...kolommen,
        ];
        for (const lijn of lijnen) {
          const weg = lijn.filter((cel) => cel.weg);
          expect(weg.length).not.toBe(1);
          for (const { n, weg: verborgen } of lijn) if (n > 0 && n < 5) expect(verborgen).toBe(true);
          if (!lijn.at(-1)!.weg && weg.length > 0)
            expect(weg.reduce((som, { n }) => som + n, 0)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 400, seed: 4 },
    );
  });

  it('and nothing is hidden where no group is small', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 900 })), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 9,
        }),
        (rijen) => {
          expect(schermAf(tabel(...rijen), 5).flat()).not.toContain(true);
        },
      ),
    );
  });
});

describe('tables that have a row in common', () => {
  it('hide it both, so that one does not give away what the other keeps', () => {
    // The total of the first table stands in the second as its second row.
    const eerste = tabel([3, 40, 60], [9, 30, 70]);
    const tweede = tabel([50, 60, 70], [12, 70, 130]);
    const [a, b] = schermSamenAf([eerste, tweede], [{ van: [0, -1], naar: [1, 1] }], 5);
    expect(a![2]!.slice(0, 3)).toEqual(b![1]!.slice(0, 3));
    const samen = schermSamenAf(
      [tabel([2, 0], [0, 30]), tabel([20, 20], [2, 30])],
      [{ van: [0, -1], naar: [1, 1] }],
      5,
    );
    expect(samen[0]![2]![0]).toBe(true);
    expect(samen[1]![1]![0]).toBe(true);
  });
});
