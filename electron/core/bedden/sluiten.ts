import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { totAan } from './geven.ts';
import { handel } from './handelen.ts';
import { leesBedHier } from './plek.ts';

const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad, bericht }] });

/** Puts a bed out of use; who sleeps in it during those nights is without a bed from the first of them. */
export function sluitBed(context: Context, invoer: GelezenInvoer<'bed.sluiten'>): Uitvoer<'bed.sluiten'> {
  const { sessie, nu } = context;
  const { locatieId, bedId, van, tot, reden } = invoer;
  const plek = leesBedHier(context, locatieId, bedId);
  if (plek.vervallen) fout('bedId', tekst.onbekendBed);
  if (van < dezeNacht(context)) fout('van', tekst.nachtVoorbij);
  if (tot !== null && tot < van) fout('tot', tekst.totVoorVan);
  const valtIn = (rij: { van: string; tot: string | null }): boolean =>
    rij.van <= (tot ?? '9999') && (rij.tot ?? '9999') >= van;
  let zonderBed: string[] = [];
  const wat = { locatieId, soort: 'sluiten' as const, nacht: van, bedIds: [bedId], clientIds: [] };
  const handelingId = handel(context, wat, (stand) => {
    if (stand.dicht.some(valtIn)) fout('van', tekst.alDicht(tekst.plek(plek)));
    const geraakt = stand.gebruik.filter(valtIn);
    zonderBed = geraakt.map(({ clientId }) => clientId);
    const dicht = { id: context.id(), bedId, van, tot, reden, doorId: sessie.gebruikerId, op: nu };
    return {
      gebruik: [...stand.gebruik.filter((rij) => !valtIn(rij)), ...totAan(geraakt, van)],
      dicht: [...stand.dicht, dicht],
      vast: van <= dezeNacht(context) ? [] : stand.vast,
    };
  });
  return { handelingId, zonderBed: [...new Set(zonderBed)] };
}

/** Takes a bed into use again, from tonight. */
export function openBed(context: Context, invoer: GelezenInvoer<'bed.openen'>): Uitvoer<'bed.openen'> {
  const { db, opslag, nu } = context;
  const { locatieId, dichtId } = invoer;
  const nacht = dezeNacht(context);
  const bedId = opslag.leesBordstand(db, locatieId, nacht, nu).dicht.find(({ id }) => id === dichtId)?.bedId;
  if (!bedId) return weiger('niet-gevonden');
  const wat = { locatieId, soort: 'openen' as const, nacht, bedIds: [bedId], clientIds: [] };
  const handelingId = handel(context, wat, (stand) => ({
    ...stand,
    dicht: stand.dicht.flatMap((rij) => {
      if (rij.id !== dichtId) return [rij];
      return rij.van < nacht ? [{ ...rij, tot: plusDagen(nacht, -1) }] : [];
    }),
  }));
  return { handelingId };
}
