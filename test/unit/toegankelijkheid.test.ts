import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alsMarkdown, criteria, oordeel, tekorten, uitslag } from '#shared/taal/toegankelijkheid.ts';

describe('the statement about accessibility', () => {
  it('has the 31 criteria of level A and the 24 of level AA of WCAG 2.2, each once and in order', () => {
    const nummers = criteria.map(({ nr }) => nr);
    expect(new Set(nummers).size).toBe(nummers.length);
    expect(criteria.filter(({ niveau }) => niveau === 'A')).toHaveLength(31);
    expect(criteria.filter(({ niveau }) => niveau === 'AA')).toHaveLength(24);
    const waarde = (nr: string): number => nr.split('.').reduce((som, deel) => som * 100 + Number(deel), 0);
    for (const [i, nr] of nummers.entries())
      if (i > 0) expect(waarde(nr)).toBeGreaterThan(waarde(nummers[i - 1] ?? '0'));
  });

  it('says of every criterion how it was looked at, and of what is not met what falls short', () => {
    for (const { nr, stand, hoe, opmerking } of criteria) {
      if (stand !== 'nvt') expect(hoe, nr).not.toEqual([]);
      if (stand !== 'voldoet') expect(opmerking, nr).toMatch(/\w{3}/);
    }
  });

  it('does not claim more than its own table', () => {
    const { deels, niet, voldoet, nvt, toetsbaar } = uitslag();
    expect(voldoet + deels + niet).toBe(toetsbaar);
    expect(toetsbaar + nvt).toBe(criteria.length);
    expect(oordeel().includes('gedeeltelijk')).toBe(deels + niet > 0);
    for (const { nr, stand } of criteria)
      expect(
        tekorten().some((regel) => regel.startsWith(`${nr} `)),
        nr,
      ).toBe(stand === 'deels' || stand === 'niet');
  });

  it('is the page of the repository too: node electron/dev/toegankelijkheid.ts', () => {
    expect(readFileSync(new URL('../../renderer/TOEGANKELIJKHEID.md', import.meta.url), 'utf8')).toBe(alsMarkdown());
  });
});
