import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { muurtekst as tekst } from '#shared/taal/muur.ts';
import { inzagebehandelaars } from '../afscherming/inzage.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesBescherming, sluitUit } from './beschermen.ts';
import { leesToezicht, periodeVan } from './lijst.ts';

/** Everything, of any day: what is judged may be old. */
const altijd = ({ vandaag }: Context) => periodeVan('2000-01-01', vandaag);

/** A case turned out to be about somebody close to a colleague: for that colleague it no longer exists. */
function bevestigBekende(context: Context, ref: string): void {
  const [bekendeId = '', dossierId = ''] = ref.split(':');
  const bekende = context.opslag.leesBekende(context.db, bekendeId) ?? weiger('niet-gevonden');
  const { versie } = leesBescherming(context, { dossierId });
  const { gebruikerId } = bekende;
  const relatie = bekende.inhoud.relatie === 'zelf' ? ('zelf' as const) : ('familie' as const);
  sluitUit(context, { dossierId, versie, gebruikerId, relatie, reden: tekst.uitsluitenReden });
}

/** A shield that should not have been put up goes back to what stood before it. */
function draaiTerug(context: Context, ref: string, reden: string): void {
  const { db, opslag, sessie, nu } = context;
  const [clientId = '', nummer] = ref.split(':');
  const versies = opslag.leesAfschermingen(db, clientId);
  const huidig = versies.at(-1);
  if (!huidig || huidig.versie !== Number(nummer)) return weiger('conflict');
  const vorige = versies.at(-2);
  const terug = vorige?.actief ? vorige : { ...huidig, actief: false };
  const rij = { ...terug, versie: huidig.versie + 1, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfAfscherming(db, rij)) weiger('conflict');
}

/** What who watches over the others thinks of something that came up, and what follows from it; a later judgement replaces it. */
export function beoordeelToezicht(context: Context, gegeven: GelezenInvoer<'toezicht.beoordelen'>): null {
  const { db, opslag, sessie, nu } = context;
  const { soort, ref, versie, oordeel, toelichting } = gegeven;
  const regel = leesToezicht(context, altijd(context)).find((een) => een.soort === soort && een.ref === ref);
  if (!regel) return weiger('niet-gevonden');
  const moetWaarom = oordeel === 'onterecht' && soort !== 'bekende';
  if (moetWaarom && toelichting.length < 3)
    weiger('ongeldige-invoer', { velden: [{ pad: 'toelichting', bericht: tekst.waarom }] });
  context.betreft({ dossierId: regel.dossierId });
  if (soort === 'inzage') {
    const behandelaar = inzagebehandelaars['inzage.beoordelen'];
    if (typeof behandelaar === 'function') behandelaar(context, { inzageId: ref, oordeel, toelichting });
    return null;
  }
  const basis = { soort, ref, basis: versie, oordeel, toelichting, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfToezichtoordeel(db, basis)) weiger('conflict');
  if (soort === 'bekende' && oordeel === 'terecht') bevestigBekende(context, ref);
  if (soort === 'kring' && oordeel === 'onterecht') draaiTerug(context, ref, toelichting);
  return null;
}
