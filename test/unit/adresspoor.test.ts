import { describe, expect, it } from 'vitest';
import { adresspoor } from '#shared/domein/crisis/adresspoor.ts';

describe('the shape of an address', () => {
  it.each([
    'Zij zit in 3011 AB',
    '3011AB Rotterdam',
    'aan de Lange Kade 12',
    'Dorpsstraat 4a, tweede bel',
    'Zwarte weg 112',
    'kerkplein 1',
  ])('is seen in: %s', (tekst) => {
    expect(adresspoor(tekst)).not.toBeNull();
  });

  it.each([
    'Vanaf 2026 in de opvang',
    'Zij ging weg om 10 uur en kwam terug',
    'Bel 010 1234567',
    'Het duurt 3 maanden; dat is 2026 jaar',
    'Op straat geslapen',
    'In 2026 SS',
  ])('is not seen in: %s', (tekst) => {
    expect(adresspoor(tekst)).toBeNull();
  });
});
