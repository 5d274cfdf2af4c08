import type { Context } from '../context.ts';
import { maakKenmerk } from '../id.ts';

/** A kenmerk that no dossier has: among a hundred thousand, two would be the same once in two hundred times. */
export function nieuwKenmerk(context: Pick<Context, 'db' | 'opslag' | 'poorten'>): string {
  const kenmerk = maakKenmerk(context.poorten.toeval);
  return context.opslag.leesDossierOpKenmerk(context.db, kenmerk) ? nieuwKenmerk(context) : kenmerk;
}
