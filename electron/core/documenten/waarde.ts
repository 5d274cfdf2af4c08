import { schrijfDatum } from '#shared/taal/datum.ts';
import { verslagTeksten } from '#shared/taal/documenten.ts';

/** A fact from a toets as words: yes or no, a date in full, a code with spaces for dashes, a list as its length. */
export function schrijfWaarde(waarde: unknown): string {
  const { ja, nee, onbekend, aantal } = verslagTeksten.waarden;
  if (waarde === null || waarde === undefined) return onbekend;
  if (typeof waarde === 'boolean') return waarde ? ja : nee;
  if (Array.isArray(waarde)) return aantal(waarde.length);
  if (typeof waarde === 'object') return aantal(Object.keys(waarde).length);
  const tekst = String(waarde);
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? schrijfDatum(tekst) : tekst.replaceAll('-', ' ');
}
