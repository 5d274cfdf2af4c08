import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { dienstOp } from '#shared/domein/dagrapport.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { begeleidingteksten as tekst } from '#shared/taal/begeleiding.ts';
import { schermBegeleiding } from '#shared/taal/scherm-begeleiding.ts';
import { keuzeteksten } from '#shared/taal/vervolgvelden.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** How often each word occurs, the most often first. */
function tel(woorden: readonly string[]): { wat: string; aantal: number }[] {
  const per = new Map<string, number>();
  for (const wat of woorden) per.set(wat, (per.get(wat) ?? 0) + 1);
  return [...per]
    .map(([wat, aantal]) => ({ wat, aantal }))
    .sort((a, b) => b.aantal - a.aantal || a.wat.localeCompare(b.wat, 'nl'));
}

/** Incidenten of a locatie in a period, `van` t/m `tot`: figures without names. */
export function incidentoverzicht(
  { db, opslag, instellingen }: Context,
  { locatieId, van, tot }: GelezenInvoer<'incident.overzicht'>,
): Uitvoer<'incident.overzicht'> {
  if (tot < van) weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.totVoorVan }] });
  const gevonden = opslag.leesIncidenten(db, locatieId, van, tot).map(({ inhoud }) => inhoud);
  const dagdeel = ({ datum, tijd }: { datum: string; tijd: string | null }): string =>
    tijd
      ? schermBegeleiding.diensten[dienstOp(`${datum}T${tijd}`, instellingen.diensten).dienst]
      : schermBegeleiding.incidenten.zonderTijd;
  return {
    totaal: gevonden.length,
    perAard: tel(gevonden.map(({ aard }) => keuzeteksten['incident.aard'][aard])),
    perDagdeel: tel(gevonden.map(dagdeel)),
    perMaand: tel(gevonden.map(({ datum }) => datum.slice(0, 7))).sort((a, b) => a.wat.localeCompare(b.wat)),
    verteldAan: tel(gevonden.flatMap((i) => i.verteldAan.map((wie) => keuzeteksten['incident.verteldAan'][wie]))),
    aangiften: gevonden.filter(({ aangifte }) => aangifte === 'gedaan').length,
    gewonden: gevonden.filter(({ letsel }) => letsel === true).length,
  };
}

const gevolgsoorten: ReadonlySet<Vastleggingsoort> = new Set(['waarschuwing', 'schorsing']);
type Koppeling = GelezenInvoer<'incident.koppelen'>;

/** Ties a warning or schorsing of this dossier to one of its incidenten. */
export function koppel(context: Context, { dossierId, incidentId, gevolgId }: Koppeling): null {
  const { db, opslag, sessie, nu } = context;
  const incident = opslag.leesVastlegging(db, incidentId);
  const gevolg = opslag.leesVastlegging(db, gevolgId);
  if (incident?.dossierId !== dossierId || incident.soort !== 'incident' || incident.ingetrokken)
    weiger('ongeldige-invoer', { velden: [{ pad: 'incidentId', bericht: tekst.geenIncident }] });
  if (gevolg?.dossierId !== dossierId || !gevolgsoorten.has(gevolg.soort) || gevolg.ingetrokken)
    weiger('ongeldige-invoer', { velden: [{ pad: 'gevolgId', bericht: tekst.geenGevolg }] });
  opslag.schrijfIncidentgevolg(db, { incidentId, gevolgId, dossierId, doorId: sessie.gebruikerId, op: nu });
  return null;
}

/** Takes a tie away that was the wrong one; both records stay. */
export function ontkoppel({ db, opslag }: Context, { dossierId, incidentId, gevolgId }: Koppeling): null {
  const eigen = opslag.leesIncidentgevolgen(db, dossierId);
  if (!eigen.some((een) => een.incidentId === incidentId && een.gevolgId === gevolgId)) weiger('niet-gevonden');
  opslag.wisIncidentgevolg(db, incidentId, gevolgId);
  return null;
}
