import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { vervolgtermijnen } from '#shared/taal/vervolgnamen.ts';

type Soort = keyof typeof vervolgtermijnen;

/** A term that follows from a record; none without a day. */
export function termijn(soort: Soort, sleutel: string, uiterlijk: string | null, erbij = ''): Termijn[] {
  const { artikel, omschrijving } = vervolgtermijnen[soort];
  return uiterlijk ? [{ soort, sleutel, uiterlijk, artikel, omschrijving: omschrijving + erbij }] : [];
}
