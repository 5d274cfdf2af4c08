import { m0001 } from './m0001-grondslag.ts';

export interface Migratie {
  nummer: number;
  naam: string;
  sql: string;
}

/** Every migration ever shipped, in order. Frozen once shipped: add a new one, never change an old one. */
export const migraties: readonly Migratie[] = [m0001];
