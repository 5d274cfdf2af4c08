import { parameterwaarde, volgendeLoketdag } from '#shared/beleid/index.ts';
import type { Dossierregel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'beleid' | 'instellingen'>;

/** The referral of a dossier that counts: the newest that did not lapse. */
export function leesDoorverwijzing(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  dossierId: string,
): Dossierregel<'doorverwijzing'> | null {
  return opslag.leesRegels(db, dossierId, 'doorverwijzing').findLast(({ inhoud }) => !inhoud.vervallen) ?? null;
}

/** The day on which the client is expected: as agreed, else the first day after the referral on which the loket is open. */
export function verwachtOp({ beleid, instellingen }: Bron, { inhoud }: Dossierregel<'doorverwijzing'>): string {
  if (inhoud.verwachtOp) return inhoud.verwachtOp;
  const gesloten = instellingen.geslotenDagen;
  const sluiting = gesloten
    ? { gesloten: new Set(gesloten) }
    : { openOp: parameterwaarde(beleid, 'loketOpenOpFeestdagen', inhoud.datum) };
  return volgendeLoketdag(inhoud.datum, sluiting);
}
