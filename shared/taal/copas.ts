/** Texts around the CO-pas: what a scan answers, and why a token cannot be read. */
export const pascontroleTeksten = {
  geldig: 'Deze pas is geldig.',
  'nog-niet-geldig': 'Deze pas is nog niet geldig. Kijk naar de ingangsdatum.',
  verlopen: 'Deze pas is verlopen. De opvang is op de laatste dag geëindigd.',
  ingetrokken: 'Deze pas is ingetrokken. Bel Centraal Onthaal.',
  beeindigd: 'De opvang bij deze pas is beëindigd. Bel Centraal Onthaal.',
  'andere-locatie': 'Deze pas is geldig, maar voor een andere locatie.',
  'onbekende-pas': 'Dit pasnummer komt niet voor in de lijst met passen. Bel Centraal Onthaal.',
  'pasnummer-onjuist': 'Dit pasnummer klopt niet. Kijk of er een cijfer verkeerd staat of verwisseld is.',
  onleesbaar: 'Deze code is niet van een CO-pas, of is beschadigd. Typ het pasnummer over.',
  'onbekende-versie': 'Deze pas is van een nieuwere versie van Onthaal. Werk Onthaal bij.',
  'onbekende-sleutel': 'De handtekening op deze pas is van een organisatie die hier niet bekend is.',
  'sleutel-ingetrokken': 'De sleutel van deze pas is ingetrokken. Maak een nieuwe pas.',
  'handtekening-onjuist': 'De handtekening op deze pas klopt niet. De pas kan vervalst zijn.',
} as const;
