import { zoeksleutels } from '../zoeken/sleutels.ts';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { Zoeksleutel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** The digits of a telephone number as one looks for it: +31 6 and 0031 6 are 06. Empty for what is too short to be one. */
export function telefoonsleutel(telefoon: string): string {
  const cijfers = telefoon.replace(/[^\d+]/g, '').replace(/^(\+|00)31/, '0');
  return cijfers.length >= 8 ? cijfers.replace(/\D/g, '') : '';
}

/** The keys under which a client is found: words, sounds, the birth date and the telephone number. */
export function sleutelsVan(
  velden: Pick<Clientvelden, 'achternaam' | 'tussenvoegsel' | 'voornamen' | 'roepnaam' | 'geboortedatum' | 'telefoon'>,
): Zoeksleutel[] {
  const { woorden, klanken } = zoeksleutels(velden);
  const telefoon = telefoonsleutel(velden.telefoon);
  return [
    ...woorden.map((sleutel) => ({ soort: 'woord' as const, sleutel })),
    ...klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel })),
    ...(velden.geboortedatum ? [{ soort: 'datum' as const, sleutel: velden.geboortedatum }] : []),
    ...(telefoon ? [{ soort: 'telefoon' as const, sleutel: telefoon }] : []),
  ];
}

type Sleutelvelden = Parameters<typeof sleutelsVan>[0];

/** The same with the numbers at which somebody can be reached safely: who calls again is found by them (5.1.2). */
export function sleutelsVanMens(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  clientId: string,
  velden: Sleutelvelden,
): Zoeksleutel[] {
  const nummers = opslag.leesVeiligeNummers(db, clientId).map(telefoonsleutel).filter(Boolean);
  return [...sleutelsVan(velden), ...nummers.map((sleutel) => ({ soort: 'telefoon' as const, sleutel }))];
}
