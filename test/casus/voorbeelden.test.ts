import { describe, expect, it } from 'vitest';
import { beantwoordRegel, beleidsregels2025, isFout } from '#shared/beleid/index.ts';
import { verwacht, voorbeelden, zonderBericht } from './hulp.ts';

describe('the examples of the casus contract', () => {
  it.each(voorbeelden.map((regel, i) => [i + 1, regel] as const))('line %i', (nummer, regel) => {
    const antwoord = beantwoordRegel(regel, beleidsregels2025);
    expect(zonderBericht(JSON.stringify(antwoord))).toEqual(JSON.parse(verwacht[nummer - 1] ?? ''));
    if (isFout(antwoord)) expect(antwoord.fout.bericht).toMatch(/^[A-Z].*\.$/);
  });
});
