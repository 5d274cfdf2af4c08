/**
 * The value below or at which the given part of the values lies (nearest rank): `percentiel([…], 0.9)`.
 * @param waarden in any order
 * @returns null when there are none
 */
export function percentiel(waarden: readonly number[], deel: number): number | null {
  if (waarden.length === 0) return null;
  const gesorteerd = Float64Array.from(waarden).sort();
  return gesorteerd[Math.max(0, Math.ceil(deel * gesorteerd.length) - 1)] ?? null;
}

/** The middle value; with an even number of values the mean of the middle two. Null when there are none. */
export function mediaan(waarden: readonly number[]): number | null {
  if (waarden.length === 0) return null;
  const gesorteerd = Float64Array.from(waarden).sort();
  const midden = gesorteerd.length >> 1;
  const boven = gesorteerd[midden] ?? 0;
  return gesorteerd.length % 2 === 1 ? boven : ((gesorteerd[midden - 1] ?? 0) + boven) / 2;
}

/** A share in whole percents; null when there is nothing to divide by. */
export function procent(deel: number, geheel: number): number | null {
  return geheel > 0 ? Math.round((100 * deel) / geheel) : null;
}
