import type { Dossierregel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** The closing of a dossier that is in force; null while it is open. */
export function leesSluiting(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  dossierId: string,
): Dossierregel<'sluiting'> | null {
  return opslag.leesRegels(db, dossierId, 'sluiting').findLast(({ inhoud }) => inhoud.heropend === null) ?? null;
}

/** Refuses work on a dossier that was closed without a besluit: it is opened again first. */
export function eisOpen(context: Pick<Context, 'db' | 'opslag'>, dossierId: string): void {
  if (leesSluiting(context, dossierId)) weiger('dossier-gesloten');
}
