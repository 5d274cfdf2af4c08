import { dossierteksten } from '#shared/taal/dossier.ts';
import type { Context } from '../context.ts';
import type { Dossierbron } from '../dossier/beeld.ts';

/** Why this user may not decide here, in Dutch, or null: vier ogen is a setting of the organisation. */
export function waaromNietBeslissen(
  { sessie, instellingen }: Pick<Context, 'sessie' | 'instellingen'>,
  bron: Dossierbron,
): string | null {
  const zelf = bron.stappen.onderzoek?.doorId === sessie.gebruikerId;
  return instellingen.vierOgen && zelf ? dossierteksten.vierOgen : null;
}
