import { dossierteksten } from '#shared/taal/dossier.ts';
import type { Context } from '../context.ts';

/**
 * Why this user may not decide here, in Dutch, or null: vier ogen is a setting of the organisation. Whoever recorded any
 * version of the onderzoek did part of it, also when a colleague mended a word in it later.
 */
export function waaromNietBeslissen(
  { db, opslag, sessie, instellingen }: Pick<Context, 'db' | 'opslag' | 'sessie' | 'instellingen'>,
  dossierId: string,
): string | null {
  const zelf = instellingen.vierOgen && opslag.leesOnderzoekers(db, dossierId).includes(sessie.gebruikerId);
  return zelf ? dossierteksten.vierOgen : null;
}
