/** The three outcomes of a voorwaarde or toets; a fact that is not known never counts as "nee". */
export const uitkomsten = ['voldaan', 'niet-voldaan', 'onbekend'] as const;
export type Uitkomst = (typeof uitkomsten)[number];

/** A fact as it comes in: absent and null both mean "not known yet". */
export type Misschien<T> = T | null | undefined;

/** True when the fact is known. */
export function bekend<T>(feit: Misschien<T>): feit is T {
  return feit !== null && feit !== undefined;
}

/** Conjunction: one niet-voldaan settles it, also beside unknown ones; else one onbekend makes the whole onbekend. */
export function en(...delen: readonly Uitkomst[]): Uitkomst {
  if (delen.includes('niet-voldaan')) return 'niet-voldaan';
  return delen.includes('onbekend') ? 'onbekend' : 'voldaan';
}

/** Disjunction: one voldaan settles it, also beside unknown ones; else one onbekend makes the whole onbekend. */
export function of(...delen: readonly Uitkomst[]): Uitkomst {
  if (delen.includes('voldaan')) return 'voldaan';
  return delen.includes('onbekend') ? 'onbekend' : 'niet-voldaan';
}

/** Voldaan when the fact is true, niet-voldaan when it is false, onbekend while it is not known. */
export function indienWaar(feit: Misschien<boolean>): Uitkomst {
  if (!bekend(feit)) return 'onbekend';
  return feit ? 'voldaan' : 'niet-voldaan';
}

/** Voldaan when the fact is false, niet-voldaan when it is true, onbekend while it is not known. */
export function indienOnwaar(feit: Misschien<boolean>): Uitkomst {
  return indienWaar(bekend(feit) ? !feit : null);
}

/** Voldaan when something is recorded, onbekend while nothing is. */
export function indienBekend(feit: unknown): Uitkomst {
  return bekend(feit) ? 'voldaan' : 'onbekend';
}

/** The outcome as a gevolg shows it: true, false, or null while onbekend. */
export function alsJaNee(uitkomst: Uitkomst): boolean | null {
  return uitkomst === 'onbekend' ? null : uitkomst === 'voldaan';
}
