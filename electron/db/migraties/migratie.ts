/** One numbered change of the schema. Frozen once shipped. */
export interface Migratie {
  nummer: number;
  naam: string;
  sql: string;
}
