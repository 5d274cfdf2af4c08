import { Temporal } from 'temporal-polyfill';

/** The hour at which the walks begin when nobody says otherwise: a desk that is open, no night about to begin or to end. */
export const standaard = '10:00';

/**
 * How far the clock of the app is set ahead so that its walks begin at a given time.
 * @param {string} om `HH:MM` of today in Amsterdam, `YYYY-MM-DDTHH:MM` of another day, or `nu`: the clock as it is
 * @param {number} nu milliseconds since 1970
 * @returns {number} milliseconds; negative where the clock is put back
 * @throws {RangeError} what is no time
 */
export function klokverzet(om, nu) {
  if (om === 'nu') return 0;
  const hier = Temporal.Instant.fromEpochMilliseconds(nu).toZonedDateTimeISO('Europe/Amsterdam');
  const tijd = om.includes('T') ? Temporal.PlainDateTime.from(om) : hier.toPlainDate().toPlainDateTime(om);
  return tijd.toZonedDateTime('Europe/Amsterdam').epochMilliseconds - nu;
}
