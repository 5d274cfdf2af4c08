import type { Deurstand } from '#shared/contract/groepen/deur.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';
import { zichtOp } from '../bereik.ts';
import type { Context } from '../context.ts';
import { controleerCode } from '../copas/lezen.ts';
import { leegStand, leesDeurstand } from './stand.ts';

/** Withdrawn, forged, unreadable: the card itself opens nothing, whoever holds it. */
const kaartZegtNee: ReadonlySet<string> = new Set([
  'ingetrokken',
  'onbekende-pas',
  'pasnummer-onjuist',
  'onleesbaar',
  'onbekende-versie',
  'onbekende-sleutel',
  'sleutel-ingetrokken',
  'handtekening-onjuist',
]);

/**
 * A pass at the door: first whether the card is real and was not withdrawn, then whether whoever it belongs to may come in
 * tonight. The stay decides, not what was printed (5.2.8). Works without a connection.
 */
export function controleerAanDeDeur(
  context: Context,
  { code, locatieId }: GelezenInvoer<'deur.controleren'>,
): Deurstand {
  const { db, opslag } = context;
  const { uitslag, bekend } = controleerCode(context, code, locatieId);
  const pasnummer = uitslag.pas?.pasnummer ?? null;
  const kaart = { pasnummer, alleenHandtekening: uitslag.alleenHandtekening };
  const dossier = bekend ? opslag.leesDossier(db, bekend.dossierId) : null;
  context.betreft({ dossierId: dossier?.id ?? null, clientId: dossier?.clientId ?? null });
  if (kaartZegtNee.has(uitslag.uitkomst))
    return { ...leegStand(context), ...kaart, uitkomst: 'pas-ongeldig', reden: uitslag.reden };
  // A card that is real but of whom this file knows nothing: it is good here only for the locatie that stands on it.
  if (!dossier) {
    const reden = uitslag.geldig ? tekst.onbekendGeldig : uitslag.reden;
    const uitkomst = uitslag.uitkomst === 'andere-locatie' ? ('andere-locatie' as const) : ('geen-plek' as const);
    return { ...leegStand(context), ...kaart, uitkomst, reden, laatsteDag: uitslag.pas?.geldigTot ?? null };
  }
  if (zichtOp(context, dossier.clientId) === 'uitgesloten')
    return { ...leegStand(context), ...kaart, uitkomst: 'geen-plek', reden: tekst.geenPlek };
  return { ...leesDeurstand(context, dossier.clientId, locatieId), ...kaart };
}
