/** A Dutch postcode, or a street with its number as people write one. */
const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/i;
const straat =
  /\p{L}{2,}(?:straat|laan|weg|plein|kade|singel|dijk|gracht|hof|steeg|pad|park|plantsoen|ring|haven)\s+\d/iu;

/** Whether a text holds what looks like an address: a letter about somebody in danger names none. */
export const noemtAdres = (tekst: string): boolean => postcode.test(tekst) || straat.test(tekst);
