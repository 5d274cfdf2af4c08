import { describe, expect, it } from 'vitest';
import { alle, oordeel } from '../hulp.ts';

const eisen: [string, string][] = [
  ['afgestemdMetCollege', 'afgestemd-met-college'],
  ['objectieveCriteria', 'objectieve-criteria'],
  ['afgestemdOpInkomen', 'afgestemd-op-inkomen'],
  ['hoogstensKostprijs', 'hoogstens-kostprijs'],
  ['schriftelijkVooraf', 'schriftelijk-vooraf'],
];
const gezin = {
  keten: 'gezin',
  ingangsdatum: '2025-12-02',
  ...Object.fromEntries(eisen.map(([feit]) => [feit, true])),
};
const ids = ['gezin', 'na-drie-maanden', ...eisen.map(([, id]) => id)];

describe('5.2.13 bijdrage', () => {
  it('a gezin after three months, with all that the article asks', () => {
    expect(oordeel('bijdrage', gezin, '2026-03-02')).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...ids),
      gevolg: { eigenBijdrage: false, woonbijdrageVanaf: '2026-03-02' },
    });
    const eerder = oordeel('bijdrage', gezin, '2026-03-01');
    expect([eerder.uitkomst, eerder.voorwaarden['na-drie-maanden']]).toEqual(['niet-voldaan', 'niet-voldaan']);
    expect(oordeel('bijdrage', gezin, '2026-03-03').uitkomst).toBe('voldaan');
  });

  it('only the keten is known', () => {
    const { voorwaarden, gevolg } = oordeel('bijdrage', { keten: 'gezin' });
    expect(Object.entries(voorwaarden)).toEqual(ids.map((id) => [id, id === 'gezin' ? 'voldaan' : 'onbekend']));
    expect(gevolg).toEqual({ eigenBijdrage: false, woonbijdrageVanaf: null });
  });

  it.each(eisen)('%s false is niet-voldaan, absent onbekend', (feit, id) => {
    expect(oordeel('bijdrage', { ...gezin, [feit]: false }).voorwaarden).toEqual({
      ...alle('voldaan', ...ids),
      [id]: 'niet-voldaan',
    });
    expect(oordeel('bijdrage', { ...gezin, [feit]: null }).voorwaarden).toEqual({
      ...alle('voldaan', ...ids),
      [id]: 'onbekend',
    });
  });

  it.each([
    ['volwassenen', 'niet-voldaan'],
    ['jongeren', 'niet-voldaan'],
    [null, 'onbekend'],
  ])('keten %s: one voorwaarde, %s, and no woonbijdrage', (keten, uitkomst) => {
    expect(oordeel('bijdrage', { ...gezin, keten })).toEqual({
      uitkomst,
      voorwaarden: { gezin: uitkomst },
      gevolg: { eigenBijdrage: false, woonbijdrageVanaf: null },
    });
  });
});
