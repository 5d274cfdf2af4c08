import type { Toeval } from './poorten.ts';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random text of `lengte` Crockford base32 characters (5 bits each). */
export function willekeurig(toeval: Toeval, lengte: number): string {
  return Array.from(toeval(lengte), (byte) => crockford[byte & 31]).join('');
}

/** A new record id: 26 characters, 130 random bits; says nothing about what it names. */
export const maakId = (toeval: Toeval): string => willekeurig(toeval, 26);

/** A reference that people can read out: `K7QF-2M9D`, 40 random bits, no meaning. */
export function maakKenmerk(toeval: Toeval): string {
  const tekens = willekeurig(toeval, 8).toUpperCase();
  return `${tekens.slice(0, 4)}-${tekens.slice(4)}`;
}
