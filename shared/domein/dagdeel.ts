import { z } from 'zod';

export const dagdelen = ['ochtend', 'middag', 'avond'] as const;
export const dagdeelSchema = z.enum(dagdelen);
export type Dagdeel = (typeof dagdelen)[number];

/** What may be counted beside a visit; nobody has to be one of these. */
export const bezoekgroepen = ['man', 'vrouw', 'jongere'] as const;
export type Bezoekgroep = (typeof bezoekgroepen)[number];

/** The part of the day of a wall-clock time `HH:MM`: until 12:00, until 17:00, after that. */
export function dagdeelVan(tijd: string): Dagdeel {
  if (tijd < '12:00') return 'ochtend';
  return tijd < '17:00' ? 'middag' : 'avond';
}
