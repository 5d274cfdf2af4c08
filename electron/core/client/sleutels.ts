import { zoeksleutels } from '../zoeken/sleutels.ts';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { Zoeksleutel } from '#db/opslag/index.ts';

/** The keys under which a client is found: words, sounds, and the birth date. */
export function sleutelsVan(
  velden: Pick<Clientvelden, 'achternaam' | 'tussenvoegsel' | 'voornamen' | 'roepnaam' | 'geboortedatum'>,
): Zoeksleutel[] {
  const { woorden, klanken } = zoeksleutels(velden);
  return [
    ...woorden.map((sleutel) => ({ soort: 'woord' as const, sleutel })),
    ...klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel })),
    ...(velden.geboortedatum ? [{ soort: 'datum' as const, sleutel: velden.geboortedatum }] : []),
  ];
}
