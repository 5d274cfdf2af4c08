import type { Regelinhoud } from '#shared/domein/betrokken.ts';
import type { Toestemming } from '#shared/contract/groepen/melding.ts';
import type { Dossierregel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'vandaag'>;

/** How a toestemming stands on a day; the first and the last day count, the day of withdrawal does not. */
export function standVan(
  { van, tot, ingetrokken, vervallen }: Regelinhoud<'toestemming'>,
  dag: string,
): Toestemming['stand'] {
  if (vervallen) return 'vervallen';
  if (ingetrokken && ingetrokken.datum <= dag) return 'ingetrokken';
  if (van > dag) return 'nog-niet';
  return tot !== null && tot < dag ? 'verlopen' : 'geldig';
}

/**
 * The toestemmingen of a dossier that count for a purpose on a day (`YYYY-MM-DD`, default today); empty: none, so nothing may
 * be shared for that purpose on the ground of toestemming. `doel` is the code of a purpose from the settings, such as
 * `andere-gemeente` (warme overdracht) or `opvangaanbieder`; to whom stands in `inhoud.aan`.
 */
export function geldigeToestemming(
  { db, opslag, vandaag }: Bron,
  dossierId: string,
  doel: string,
  dag = vandaag,
): Dossierregel<'toestemming'>[] {
  return opslag
    .leesRegels(db, dossierId, 'toestemming')
    .filter(({ inhoud }) => inhoud.doel === doel && standVan(inhoud, dag) === 'geldig');
}

/** Whether another one for the same purpose and recipient goes on after the last day of this one. */
export const wordtOpgevolgd = (
  { doel, aan, tot }: Regelinhoud<'toestemming'>,
  andere: readonly Regelinhoud<'toestemming'>[],
): boolean =>
  andere.some(
    (een) =>
      een.doel === doel &&
      een.aan.toLowerCase() === aan.toLowerCase() &&
      !een.vervallen &&
      !een.ingetrokken &&
      (een.tot === null || (tot !== null && een.tot > tot)),
  );
