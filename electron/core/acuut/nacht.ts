import { plusDagen } from '#shared/beleid/index.ts';

/**
 * The night to which a moment belongs, by the day on which it begins: who arrives after midnight, before Centraal Onthaal
 * opens, counts for the night before.
 * @param lokaal Amsterdam wall-clock time `YYYY-MM-DDTHH:MM`
 * @param openVan from when Centraal Onthaal is open, `HH:MM`
 */
export function nachtVan(lokaal: string, openVan: string): string {
  const dag = lokaal.slice(0, 10);
  return lokaal.slice(11) < openVan ? plusDagen(dag, -1) : dag;
}
