import type { Bord, Bordbed, Bordmens } from '#shared/contract/groepen/bedden.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { leesBord } from './bord.ts';

/** The free beds room by room: first a room in which all fit, then those with the most room of one afdeling. */
function volgorde({ bedden }: Bord, aantal: number): Bordbed[][] {
  const vrij = bedden.filter(({ stand, soort }) => stand === 'vrij' && soort !== 'extra');
  const kamers = [...Map.groupBy(vrij, ({ kamerId }) => kamerId).values()];
  const past = kamers.filter((kamer) => kamer.length >= aantal).sort((a, b) => a.length - b.length);
  const [eerste] = past;
  if (eerste) return [eerste];
  const afdelingen = [...Map.groupBy(kamers, ([bed]) => bed?.afdeling ?? '').values()];
  const ruimte = (rooms: Bordbed[][]): number => rooms.reduce((som, kamer) => som + kamer.length, 0);
  return afdelingen.sort((a, b) => ruimte(b) - ruimte(a)).flatMap((rooms) => rooms.sort((a, b) => b.length - a.length));
}

/** The bed that suits somebody best: a kinderbed for a child, not for anybody else while there is another. */
function kiesBed(vrij: readonly Bordbed[], mens: Bordmens | undefined): Bordbed | undefined {
  const kinderbed = ({ soort }: Bordbed): boolean => soort === 'kinderbed';
  return vrij.find((bed) => kinderbed(bed) === (mens?.kind ?? false)) ?? vrij[0];
}

/** Free beds for these people, to start from: a person decides. Nobody gets a bed that is held or out of use. */
export function stelBeddenVoor(context: Context, invoer: GelezenInvoer<'bed.voorstel'>): Uitvoer<'bed.voorstel'> {
  for (const clientId of invoer.clientIds) controleerMens(context, clientId);
  const bord = leesBord(context, invoer);
  const clientIds = [...new Set(invoer.clientIds)];
  const kamers = volgorde(bord, clientIds.length).map((kamer) => [...kamer]);
  return clientIds.map((clientId) => {
    const kamer = kamers.find(({ length }) => length > 0) ?? [];
    const bed = kiesBed(
      kamer,
      bord.mensen.find((mens) => mens.clientId === clientId),
    );
    if (bed) kamer.splice(kamer.indexOf(bed), 1);
    return { clientId, bedId: bed?.id ?? null };
  });
}
