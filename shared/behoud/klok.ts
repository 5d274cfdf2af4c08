/** How the computer's clock stands against what was recorded here before. */
export const kloksoorten = ['terug', 'vooruit'] as const;
export interface Klokstand {
  soort: (typeof kloksoorten)[number];
  /** When there was work here last, ISO instant. */
  laatste: string;
  /** What the clock says now, ISO instant. */
  nu: string;
}

/** A clock that is put right by its own computer moves minutes. */
const terugMs = 10 * 60_000;
/** A desk where nobody worked for longer than this was closed, or has a wrong date. */
const vooruitMs = 31 * 86_400_000;

/** What is odd about the clock, when there was work here last at `laatste`; null: nothing. Both ISO instants. */
export function klokoordeel(laatste: string | null, nu: string): Klokstand['soort'] | null {
  if (laatste === null) return null;
  const verschil = Date.parse(nu) - Date.parse(laatste);
  if (verschil < -terugMs) return 'terug';
  return verschil > vooruitMs ? 'vooruit' : null;
}
