import { nl } from '#shared/taal/nl.ts';
import { useSessie } from '../../stores/sessie.ts';

/** The words of the Werkvoorraad: a desk assigns dossiers, an aanbieder has begeleiders. Called in a setup. */
export function werkwoorden() {
  const t = nl.werkscherm;
  return useSessie().sessie?.organisatie.soort === 'opvangaanbieder' ? { ...t, ...t.aanbieder } : t;
}
