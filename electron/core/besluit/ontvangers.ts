import type { Context } from '../context.ts';

/** Names of those who may get letters instead of the client (1.14), today. */
export function vertegenwoordigersVan(_context: Context, _dossierId: string): string[] {
  return [];
}
