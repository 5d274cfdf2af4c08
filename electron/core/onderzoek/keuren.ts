import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Opvraging } from '#shared/domein/onderzoek.ts';
import { onderzoekteksten } from '#shared/taal/onderzoek.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { geldendeStukken } from './stand.ts';
import { leesEigenStuk, maakVeldkeuring } from './vastleggen.ts';

const tekst = onderzoekteksten.velden;

/** A measurement was done, and judged something. */
export function keurMeting({ vandaag }: Context, { inhoud }: GelezenInvoer<'onderzoek.meting'>): void {
  const keuring = maakVeldkeuring();
  keuring.als(inhoud.datum > vandaag, 'datum', tekst.toekomst);
  const scores = Object.values(inhoud.scores);
  keuring.als(!scores.some(({ score }) => score !== null), 'scores', tekst.geenScore);
  keuring.klaar();
}

function keurOpschorting(keuring: ReturnType<typeof maakVeldkeuring>, { bij, opschorting }: Opvraging): void {
  if (opschorting === null || opschorting === 'overmacht') return;
  const buitenland = opschorting === 'buitenlandse-instantie';
  keuring.als(buitenland && bij !== 'buitenland', 'opschorting', tekst.opschortingBuitenland);
  keuring.als(!buitenland && bij !== 'client', 'opschorting', tekst.opschortingClient);
}

/** A request: asked before it can be due or come; the reason to suspend fits who was asked (Awb 4:15). */
export function keurOpvraging({ vandaag }: Context, { inhoud }: GelezenInvoer<'onderzoek.opvraging'>): void {
  const { gevraagdOp, uiterlijk, ontvangenOp, bij, naam } = inhoud;
  const keuring = maakVeldkeuring();
  keuring.als(gevraagdOp > vandaag, 'gevraagdOp', tekst.toekomst);
  keuring.als(uiterlijk < gevraagdOp, 'uiterlijk', tekst.voorVraag);
  keuring.als(ontvangenOp !== null && ontvangenOp > vandaag, 'ontvangenOp', tekst.toekomst);
  keuring.als(ontvangenOp !== null && ontvangenOp < gevraagdOp, 'ontvangenOp', tekst.voorVraag);
  keuring.als(bij === 'andere' && naam === '', 'naam', tekst.naam);
  keurOpschorting(keuring, inhoud);
  keuring.klaar();
}

/** An appointment is made for today or later. */
export function keurAfspraak(context: Context, { inhoud }: GelezenInvoer<'onderzoek.uitnodigen'>): void {
  controleerDatums(inhoud, context.vandaag, 'inhoud');
  const keuring = maakVeldkeuring();
  keuring.als(inhoud.datum < context.vandaag, 'datum', tekst.verleden);
  keuring.klaar();
}

/** Another chance lies ahead, and there is one at a time. */
export function keurHersteltermijn(
  context: Context,
  { dossierId, id, inhoud }: GelezenInvoer<'onderzoek.hersteltermijn'>,
): void {
  const { db, opslag, vandaag } = context;
  controleerDatums(inhoud, vandaag, 'inhoud');
  const lopend = geldendeStukken(opslag.leesStukken(db, dossierId), 'hersteltermijn').find(
    (stuk) => stuk.inhoud.uitkomst === null && stuk.id !== id,
  );
  if (lopend) weiger('stap-niet-mogelijk', { melding: tekst.nogEen });
  if (id !== null && leesEigenStuk(context, dossierId, 'hersteltermijn', id).inhoud.verstuurdOp !== null)
    weiger('stap-niet-mogelijk', { melding: tekst.alVerstuurd });
  const keuring = maakVeldkeuring();
  keuring.als(inhoud.uiterlijk <= vandaag, 'uiterlijk', tekst.teKort);
  keuring.klaar();
}
