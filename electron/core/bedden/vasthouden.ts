import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment, momentVanLokaal } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { handel } from './handelen.ts';
import { leesBedHier } from './plek.ts';

const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad, bericht }] });

/** The dossier that is meant by a kenmerk, within what this user may see. */
function dossierVan(context: Context, kenmerk: string): string | null {
  if (!kenmerk) return null;
  const dossier = context.opslag.leesDossierOpKenmerk(context.db, kenmerk.toUpperCase());
  if (!dossier) return fout('kenmerk', tekst.geenDossier);
  controleerMens(context, dossier.clientId);
  context.betreft({ clientId: dossier.clientId, dossierId: dossier.id });
  return dossier.id;
}

/** The next time that the clock shows `tijd`: today, or tomorrow. */
function eerstvolgende(nu: string, tijd: string): string {
  const lokaal = lokaalVanMoment(nu);
  const dag = lokaal.slice(0, 10);
  const moment = momentVanLokaal(`${dag}T${tijd}`);
  return moment > nu ? moment : momentVanLokaal(`${plusDagen(dag, 1)}T${tijd}`);
}

/** Keeps a free bed of tonight for somebody who is expected, until a time of the clock; over by itself. */
export function houdVast(context: Context, invoer: GelezenInvoer<'bed.vasthouden'>): Uitvoer<'bed.vasthouden'> {
  const { sessie, nu } = context;
  const { locatieId, bedId, voor, kenmerk, tijd } = invoer;
  const plek = leesBedHier(context, locatieId, bedId);
  if (!voor && !kenmerk) fout('voor', tekst.wieVasthouden);
  const dossierId = dossierVan(context, kenmerk);
  if (plek.vervallen) fout('bedId', tekst.onbekendBed);
  const nacht = dezeNacht(context);
  const tot = eerstvolgende(nu, tijd);
  const wat = { locatieId, soort: 'vasthouden' as const, nacht, bedIds: [bedId], clientIds: [] };
  const handelingId = handel(context, wat, (stand) => {
    const geldt = ({ van, tot: t }: { van: string; tot: string | null }) => van <= nacht && (t === null || t >= nacht);
    const waar = tekst.plek(plek);
    if (stand.gebruik.some(geldt)) weiger('conflict', { melding: tekst.bezet(waar) });
    const dicht = stand.dicht.find(geldt);
    if (dicht) fout('bedId', tekst.dicht(waar, dicht.reden));
    if (stand.vast.length > 0) weiger('conflict', { melding: tekst.alVast(waar) });
    const vast = { id: context.id(), bedId, voor, dossierId, van: nu, tot, doorId: sessie.gebruikerId };
    return { ...stand, vast: [vast] };
  });
  return { handelingId, tot };
}

/** Lets a bed go before its time. */
export function laatLos(context: Context, invoer: GelezenInvoer<'bed.loslaten'>): Uitvoer<'bed.loslaten'> {
  const { db, opslag, nu } = context;
  const { locatieId, vasthoudingId } = invoer;
  const { vast } = opslag.leesBordstand(db, locatieId, dezeNacht(context), nu);
  const bedId = vast.find(({ id }) => id === vasthoudingId)?.bedId;
  if (!bedId) return weiger('conflict', { melding: tekst.vasthoudenVoorbij });
  const wat = { locatieId, soort: 'loslaten' as const, nacht: dezeNacht(context), bedIds: [bedId], clientIds: [] };
  return { handelingId: handel(context, wat, (stand) => ({ ...stand, vast: [] })) };
}
