import { Temporal } from 'temporal-polyfill';

/** Calendar days from one day to another; negative when the second lies before the first. */
export function dagenTussen(van: string, tot: string): number {
  return Temporal.PlainDate.from(van).until(tot, { largestUnit: 'days' }).days;
}
