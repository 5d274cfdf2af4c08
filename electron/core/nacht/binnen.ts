import { slaaptHier } from '#shared/domein/nacht.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesRegister } from './lezen.ts';
import { slaOp } from './opslaan.ts';

/** Who came in for a night, and when if that was late. */
export interface Binnenkomst {
  locatieId: string;
  nacht: string;
  /** HH:MM of who was late; null: in time. */
  tijd: string | null;
  clientIds: readonly string[];
}

/**
 * Puts who came in at the door in the register of the night, as the register itself would: a version, and what stood there
 * before. Who sleeps here already stays as it was. On a closed register this is a correction.
 */
export function meldBinnen(context: Context, { locatieId, nacht: datum, tijd, clientIds }: Binnenkomst): void {
  const { versie, extra, rijen } = leesRegister(context, locatieId, datum);
  const bezet = new Set(rijen.flatMap(({ stand, bedId }) => (slaaptHier(stand) && bedId ? [bedId] : [])));
  const nieuw = clientIds.flatMap((clientId) => {
    const rij = rijen.find((r) => r.clientId === clientId) ?? weiger('geen-besluit', { melding: tekst.geenBewoner });
    if (slaaptHier(rij.stand)) return [];
    if (rij.elders !== null) weiger('stap-niet-mogelijk', { melding: tekst.staatElders(rij.elders) });
    const bedId = rij.bedId && !bezet.has(rij.bedId) ? rij.bedId : null;
    return [{ clientId, stand: tijd ? ('laat' as const) : ('aanwezig' as const), bedId, tijd, reden: '' }];
  });
  if (nieuw.length > 0) slaOp(context, { locatieId, datum, versie, extra, rijen: nieuw, reden: tekst.aanDeDeur });
}
