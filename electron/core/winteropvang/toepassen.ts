import type { Recordinhoud } from '#shared/register/records.ts';
import { winterteksten } from '#shared/taal/winter.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { leesBesluiten } from './perioden.ts';

/**
 * Takes over a besluit of the college from a registry record (kind `winteropvang`): its nights, and the beds at the locaties
 * that this file knows. A record that was taken over already changes nothing; a lapsed one takes the besluit out of what
 * counts. Checks nobody's right and no signature: who reads the file in did.
 * @returns whether anything changed
 */
export function pasWinterbesluitToe(context: Context, record: Recordinhoud<'winteropvang'>): boolean {
  const { db, opslag, sessie, nu } = context;
  const { besluitRef: id, soort, opentRef: opentId, status } = record;
  const bestaand = leesBesluiten(context).find((besluit) => besluit.id === id);
  const door = { doorId: sessie.gebruikerId, op: nu };
  if (bestaand) {
    if (status !== 'vervallen' || bestaand.vervallen) return false;
    return opslag.schrijfWintervervallen(db, { besluitId: id, reden: record.redenVervallen || '-', ...door });
  }
  const nacht = soort === 'openen' ? record.eersteNacht : record.laatsteNacht;
  const geenOpening = soort === 'sluiten' && !leesBesluiten(context).some((besluit) => besluit.id === opentId);
  if (status === 'vervallen' || geenOpening || !nacht) return false;
  const ontvangst = { vanWie: winterteksten.register, ontvangenOp: lokaalVanMoment(nu), kenmerk: record.kenmerk };
  opslag.schrijfWinterbesluit(
    db,
    {
      ...{ id, soort, nacht, uitleg: null, herkomst: 'register' as const, ...door },
      opentId: soort === 'sluiten' ? opentId : null,
      tot: soort === 'openen' ? record.laatsteNacht : null,
      inhoud: { gronden: null, ontvangst },
    },
    record.locaties
      .filter(({ locatieRef }) => soort === 'openen' && opslag.leesLocatie(db, locatieRef))
      .map(({ locatieRef: locatieId, bedden }) => ({ locatieId, bedden })),
  );
  return true;
}
