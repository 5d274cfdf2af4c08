import { z } from 'zod';

/**
 * Where a client goes after the opvang: our own closed list, with room for the lists of others. `ethos` is the ETHOS Light
 * category of the place (null: a home, or not known); `cbs` stays empty until the layout of the CBS monitor is at hand.
 */
export const bestemmingen = {
  'zelfstandige-woning': { ethos: null, cbs: null },
  'eigen-netwerk': { ethos: null, cbs: null },
  'tijdelijk-netwerk': { ethos: '6', cbs: null },
  'begeleid-wonen': { ethos: null, cbs: null },
  'beschermd-wonen': { ethos: null, cbs: null },
  'wlz-instelling': { ethos: null, cbs: null },
  'ggz-instelling': { ethos: null, cbs: null },
  'forensische-zorg': { ethos: null, cbs: null },
  jeugdhulp: { ethos: null, cbs: null },
  ziekenhuis: { ethos: '4', cbs: null },
  detentie: { ethos: '4', cbs: null },
  'andere-opvang': { ethos: '3', cbs: null },
  'andere-regio': { ethos: '3', cbs: null },
  rijksopvang: { ethos: '3', cbs: null },
  buitenland: { ethos: null, cbs: null },
  'niet-conventioneel': { ethos: '5', cbs: null },
  buiten: { ethos: '1', cbs: null },
  overleden: { ethos: null, cbs: null },
  onbekend: { ethos: null, cbs: null },
} as const satisfies Record<string, { ethos: string | null; cbs: string | null }>;

export type Bestemming = keyof typeof bestemmingen;
export const bestemmingIds = Object.keys(bestemmingen) as Bestemming[];
export const bestemmingSchema = z.enum(bestemmingIds);
