import type { Context } from '../../context.ts';

/** First day of the stay as the records of the place have it; null: nobody was placed. */
export function plaatsing(_context: Pick<Context, 'db' | 'opslag'>, _dossierId: string): string | null {
  return null;
}
