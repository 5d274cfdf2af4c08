const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** Eurocents as people write an amount: € 2,50. */
export const toonEuro = (centen: number): string => EURO.format(centen / 100);

/** Eurocents as they are typed: 2,50. */
export const typEuro = (centen: number): string => (centen / 100).toFixed(2).replace('.', ',');

/** Reads an amount as typed (2,50 or 2.50 or 2): eurocents, or null when it is none. */
export function leesEuro(tekst: string): number | null {
  const delen = /^€?\s*(\d{1,5})(?:[.,](\d{2}))?$/.exec(tekst.trim());
  return delen ? Number(delen[1]) * 100 + Number(delen[2] ?? '0') : null;
}
