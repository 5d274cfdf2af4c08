import { describe, expect, it } from 'vitest';
import { grondenUit, onderbouwingUit } from '#core/documenten/onderbouwing.ts';
import { beleidsregels2025, toets } from '#shared/beleid/index.ts';

const uitlegVan = (naam: 'verstrekking' | 'weigering') => {
  const antwoord = toets(
    naam,
    naam === 'verstrekking' ? { rechtmatigVerblijf: true, brp: 'nooit' } : {},
    '2026-11-21',
    beleidsregels2025,
  );
  if (!antwoord.ok) throw new Error(antwoord.fout.pad);
  return antwoord.waarde;
};

describe('onderbouwing for the beschikking', () => {
  it('says every voorwaarde of 5.2.6 to the client', () => {
    const punten = onderbouwingUit(uitlegVan('verstrekking'));
    expect(punten[0]).toEqual({ zin: 'U verblijft rechtmatig in Nederland', artikel: '5.2.6', uitkomst: 'voldaan' });
    expect(punten.map((punt) => punt.uitkomst)).toEqual([
      'voldaan',
      'onbekend',
      'niet-voldaan',
      'onbekend',
      'onbekend',
    ]);
    for (const { zin } of punten) expect(zin).toMatch(/\b(u|wij)\b/i);
    for (const { zin } of punten) expect(zin).not.toMatch(/cliënt/);
  });
  it('has a sentence for every grond of 5.2.7', () => {
    const gronden = grondenUit(uitlegVan('weigering').voorwaarden.map(({ id }) => id));
    expect(gronden).toHaveLength(8);
    for (const { zin, artikel } of gronden) expect([/cliënt/.test(zin), artikel]).toEqual([false, '5.2.7']);
    expect(() => grondenUit(['zomaar'])).toThrow('unknown grond');
  });
});
