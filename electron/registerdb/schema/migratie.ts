/** One numbered change of the registry's schema. Frozen once shipped. */
export interface Registermigratie {
  nummer: number;
  naam: string;
  sql: string;
}
