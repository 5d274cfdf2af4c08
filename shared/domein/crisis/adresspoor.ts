/*
 * A letter, a list and a record of the case never hold an address (5.1.3): that stands in the vault alone. What somebody types
 * is looked at for the shape of one, so that a slip is caught before it is stored.
 */
const postcode = /(?<![\d.,])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/u;
const straat =
  /\p{L}*(?:straat|laan|weg|plein|singel|kade|gracht|dijk|hof|steeg|pad|dreef|plantsoen|haven|markt|boulevard|park)\s+\d{1,4}(?!\p{L}{2}|\d)/iu;

/** The words of a text that look like an address, or null. */
export const adresspoor = (tekst: string): string | null => (postcode.exec(tekst) ?? straat.exec(tekst))?.[0] ?? null;
