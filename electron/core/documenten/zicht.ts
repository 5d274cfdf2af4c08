import type { Documentsoort } from '#shared/contract/groepen/document.ts';
import type { Recht } from '#shared/contract/rechten.ts';

/** What hangs at the door or is handed over there. */
const opDeVloer: ReadonlySet<Documentsoort> = new Set([
  'copas',
  'meldbewijs',
  'schorsing',
  'huisregels',
  'vertrekbewijs',
]);
/** What comes with guiding a client. */
const begeleiding: ReadonlySet<Documentsoort> = new Set([
  'waarschuwing',
  'incident',
  'perspectief',
  'afloopbericht',
  'woonbijdrage',
  'bijdragelijst',
  'overdrachtsverslag',
  'verblijfsverslag',
  'bijlage',
  // About somebody's belongings: letters of the college are not in an aanbieder's file.
  'brief',
]);

/** What belongs to a case of crisisopvang, in a file that nobody else has. */
const crisis: ReadonlySet<Documentsoort> = new Set([
  'crisisbeschikking',
  'crisisbrief',
  'crisisoverdracht',
  'crisisafdruk',
  'veiligheidsplan',
  'plekvraag',
  'verzegelde-brief',
  'bijlage',
]);

/**
 * Whether somebody with these rights may see a document of a dossier. The others carry the onderzoek (5.2.4, 5.2.8), which
 * stays with the college.
 */
export function magDocumentZien(soort: Documentsoort, rechten: readonly Recht[]): boolean {
  if (rechten.includes('dossier.schrijven') || opDeVloer.has(soort)) return true;
  if (rechten.includes('crisis.lezen') && crisis.has(soort)) return true;
  return rechten.includes('begeleiding.lezen') && begeleiding.has(soort);
}
