import { nl } from '#shared/taal/nl.ts';
import { useSessie } from '../../stores/sessie.ts';

/** The words of the Werkvoorraad: a desk assigns dossiers, an aanbieder has begeleiders, Veilig Thuis has cases. Called in a setup. */
export function werkwoorden() {
  const t = nl.werkscherm;
  const soort = useSessie().sessie?.organisatie.soort;
  if (soort === 'veilig-thuis') return { ...t, ...t.veiligThuis };
  return soort === 'opvangaanbieder' ? { ...t, ...t.aanbieder } : t;
}
