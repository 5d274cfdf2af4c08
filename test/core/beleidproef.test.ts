import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richtIn, testkern, type Testkern } from './hulp.ts';

let k: Testkern;
beforeEach(async () => {
  k = testkern();
  await richtIn(k);
});
afterEach(() => k.ruimOp());

describe('toets proberen', () => {
  it('answers made-up facts with the whole explanation and stores nothing', async () => {
    const uitleg = await k.doe('beleid.proberen', {
      toets: 'winteropvang',
      peildatum: '2026-01-10',
      feiten: { verwachteTemperatuur: -1 },
    });
    expect(uitleg).toMatchObject({
      toets: 'winteropvang',
      uitkomst: 'onbekend',
      gevolg: { openen: true, ontbreekt: ['afstemming-g4', 'besluit'] },
    });
  });

  it('reviews a besluit of before 2025 by the Wmo-kader 2015 and says so', async () => {
    const uitleg = await k.doe('beleid.proberen', {
      toets: 'toegang-2015',
      peildatum: '2023-05-01',
      feiten: { rechtmatigVerblijf: true },
    });
    expect(uitleg.beleidsversie).toMatch(/^wmo-kader-2015/);
    expect(uitleg.opmerking).toContain('2015');
  });

  it('uses the Wmo-kader 2015 only for a day on which it applied', async () => {
    const invoer = { toets: 'toegang-2015', peildatum: '2025-01-01', feiten: {} };
    const weigering = await k.weigert('beleid.proberen', invoer, 'ongeldige-invoer');
    expect(weigering.velden?.map(({ pad }) => pad)).toEqual(['peildatum']);
  });
});
