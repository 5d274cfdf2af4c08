import { afterEach, describe, expect, it } from 'vitest';
import { berichten, sluitBericht, toonBericht } from '#renderer/componenten/berichten.ts';

describe('short messages', () => {
  afterEach(() => [...berichten].forEach(({ id }) => sluitBericht(id)));
  const staat = (): string[] => berichten.map(({ tekst }) => tekst);

  it('make room for newer ones, but not what went wrong or can still be taken back', () => {
    toonBericht({ soort: 'fout', tekst: 'mislukt' });
    toonBericht({ soort: 'succes', tekst: 'met terug', ongedaan: () => {} });
    for (const tekst of ['een', 'twee', 'drie', 'vier']) toonBericht({ soort: 'succes', tekst });
    expect(staat()).toEqual(['mislukt', 'met terug', 'twee', 'drie', 'vier']);
  });

  it('close by their own id only', () => {
    const een = toonBericht({ soort: 'info', tekst: 'een' });
    toonBericht({ soort: 'info', tekst: 'twee' });
    sluitBericht(een);
    sluitBericht(een);
    expect(staat()).toEqual(['twee']);
  });
});
