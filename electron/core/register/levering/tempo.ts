/** How many records go in one batch, and how many bytes of them: a batch is one stretch in which the desk waits. */
const grootste = 250;
const kleinste = 10;
/** A batch that takes longer than this is made smaller, a quicker one larger. */
const traagMs = 1500;
const vlugMs = 400;
/** Waiting after a failure: doubled each time, up to a minute. */
const eersteWachtMs = 1000;
const langsteWachtMs = 60_000;

/** Back-pressure: the next batch follows the speed of the one before. */
export function volgendeMaat(maat: number, duurMs: number): number {
  if (duurMs > traagMs) return Math.max(kleinste, Math.floor(maat / 2));
  return duurMs < vlugMs ? Math.min(grootste, maat * 2) : maat;
}
export const beginMaat = 50;

/**
 * How long to wait after so many failures in a row, milliseconds. With chance in it: desks that lost the same server together
 * must not come back together.
 * @param kans 0 up to 1
 */
export function wachttijd(mislukt: number, kans: number): number {
  const vol = Math.min(langsteWachtMs, eersteWachtMs * 2 ** Math.min(mislukt - 1, 10));
  return Math.round(vol * (0.5 + kans / 2));
}
