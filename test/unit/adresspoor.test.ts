import { describe, expect, it } from 'vitest';
import { adresspoor, zonderAdressporen } from '#shared/domein/crisis/adresspoor.ts';

describe('the shape of an address', () => {
  it.each([
    'Zij zit in 3011 AB',
    '3011AB Rotterdam',
    'aan de Lange Kade 12',
    'Dorpsstraat 4a, tweede bel',
    'Zwarte weg 112',
    'kerkplein 1',
    'Zij woont aan de Zandkuil 12',
    'aan de zandkuil 12',
    'aan het Zwaard 3b, tweede bel',
    'op het Noordereiland 44',
    'in de Schiekolk 7',
    'Zandkuil 12',
    'Adres: Oude Haagse 112, 3011 AB Rotterdam',
    'Verblijft nu Wijnbrug 9 a',
    'Sleutel ligt bij Mathenesser 210-B',
    '3011ab',
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
    'op kamer 12',
    'Kamer 12 is vrij',
    'in juni 12',
    'om 12 uur',
    'Om 12 komt de politie',
    'op maandag 14 december 2026',
    'Dinsdag 3',
    'op 14-12-2026 of 14 december',
    'een bijdrage van € 12 of 12,50 euro',
    'Betaalt 150 euro, Bijdrage 12,50',
    'Zij bleef 12 nachten',
    'Rotterdam telt 12 plekken; Fatou 2 personen',
    'in de week 12',
    'artikel 5.1.3, Awb 4:84, Wmo 2015',
    'op de afdeling 3, Fase 2, Groep 4',
    'aan de balie 2, aan de telefoon 10 minuten',
    'Zij heeft 2 kinderen van 4 en 7',
  ])('is not seen in: %s', (tekst) => {
    expect(adresspoor(tekst)).toBeNull();
  });
});

it('an address is left out of a text, and the rest of it stays', () => {
  expect(zonderAdressporen('Zij zit aan de Zandkuil 12, 3011 AB, tot 12 uur in kamer 4.', '…')).toBe(
    'Zij zit aan de …, …, tot 12 uur in kamer 4.',
  );
});
