/** Eurocents as `€ 1.234,05`. */
export function schrijfBedrag(centen: number): string {
  const [heel, rest] = [Math.trunc(Math.abs(centen) / 100), Math.abs(centen) % 100];
  const punten = String(heel).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${centen < 0 ? '-' : ''}€ ${punten},${String(rest).padStart(2, '0')}`;
}

/**
 * Reads an amount as people type it: 12, 12,5, 12,50, 1.250,00, € 12.
 * @returns whole eurocents, or null when it is no amount
 */
export function leesBedrag(tekst: string): number | null {
  const schoon = tekst
    .replace(/[€\s]/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace('.', ',');
  const delen = /^(\d{1,7})(?:,(\d{1,2}))?$/.exec(schoon);
  if (!delen) return null;
  return Number(delen[1]) * 100 + Number((delen[2] ?? '0').padEnd(2, '0'));
}
