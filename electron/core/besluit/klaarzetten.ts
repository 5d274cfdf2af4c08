import type { Klaargezet } from '#shared/contract/groepen/besluit.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { Klaargezetrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { controleerBelet, controleerVelden } from './controle.ts';
import { leesStand } from './stand.ts';

/** The prepared besluit of a dossier with its history; null when there is none, or when it was withdrawn or taken. */
export function leesKlaargezet({ db, opslag }: Pick<Context, 'db' | 'opslag'>, dossierId: string): Klaargezet | null {
  const [nieuwste, ...eerder] = opslag.leesKlaargezet(db, dossierId);
  if (!nieuwste || nieuwste.stand === 'genomen' || nieuwste.stand === 'ingetrokken') return null;
  const { doorId: _, ...rest } = nieuwste;
  const einde = eerder.findIndex(({ stand }) => stand === 'genomen' || stand === 'ingetrokken');
  const zelfde = einde === -1 ? eerder : eerder.slice(0, einde);
  return { ...rest, eerder: zelfde.map(({ inhoud: __, doorId: ___, ...regel }) => regel) };
}

function nieuwste({ db, opslag }: Context, dossierId: string): Klaargezetrij | null {
  return opslag.leesKlaargezet(db, dossierId)[0] ?? null;
}

function schrijf(
  context: Context,
  dossierId: string,
  basis: number,
  stap: Pick<Klaargezetrij, 'stand' | 'inhoud' | 'opmerking'> & { besluitId?: string },
): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const versie = basis + 1;
  const rij = { besluitId: null, ...stap, dossierId, versie, doorId: sessie.gebruikerId, op: nu };
  if ((nieuwste(context, dossierId)?.versie ?? 0) !== basis || !opslag.schrijfKlaargezet(db, rij))
    weiger('conflict', { melding: tekst.voorstelGewijzigd });
  return { versie };
}

/** Offers a besluit to a beslisser: checked as if it were taken, so that nothing goes over that cannot be decided. */
export function zetKlaar(context: Context, invoer: GelezenInvoer<'besluit.klaarzetten'>): { versie: number } {
  const { dossierId, versie, inhoud, opmerking } = invoer;
  const stand = leesStand(context, dossierId);
  controleerBelet(context, inhoud, stand);
  controleerVelden(context, inhoud, stand, 'inhoud.');
  const gezet = schrijf(context, dossierId, versie, { stand: 'aangeboden', inhoud, opmerking });
  context.opslag.wisConcept(context.db, context.sessie.gebruikerId, `besluit:${dossierId}`);
  herbereken(context, dossierId);
  return gezet;
}

/** A beslisser gives it back: it is the balie's again, with what has to change. */
export function geefTerug(context: Context, invoer: GelezenInvoer<'besluit.teruggeven'>): { versie: number } {
  const { dossierId, versie, opmerking } = invoer;
  const nu = nieuwste(context, dossierId) ?? weiger('niet-gevonden');
  if (nu.stand !== 'aangeboden') weiger('conflict', { melding: tekst.nietAangeboden });
  const terug = schrijf(context, dossierId, versie, { stand: 'teruggegeven', inhoud: nu.inhoud, opmerking });
  herbereken(context, dossierId);
  return terug;
}

/** Takes a prepared besluit out of the way, with the reason; it stays readable in the timeline. */
export function trekVoorstelIn(
  context: Context,
  invoer: GelezenInvoer<'besluit.voorstelIntrekken'>,
): { versie: number } {
  const { dossierId, versie, opmerking } = invoer;
  const nu = nieuwste(context, dossierId) ?? weiger('niet-gevonden');
  if (nu.stand !== 'aangeboden' && nu.stand !== 'teruggegeven') weiger('conflict', { melding: tekst.nietAangeboden });
  const weg = schrijf(context, dossierId, versie, { stand: 'ingetrokken', inhoud: nu.inhoud, opmerking });
  herbereken(context, dossierId);
  return weg;
}

/** A besluit was taken: what was prepared is done with, whether or not it was followed. */
export function neemOver(context: Context, invoer: GelezenInvoer<'besluit.nemen'>, besluitId: string): void {
  const nu = nieuwste(context, invoer.dossierId);
  const open = nu && (nu.stand === 'aangeboden' || nu.stand === 'teruggegeven') ? nu : null;
  if (invoer.klaargezetVersie !== null && open?.versie !== invoer.klaargezetVersie)
    weiger('conflict', { melding: tekst.voorstelGewijzigd });
  if (!open) return;
  schrijf(context, invoer.dossierId, open.versie, { stand: 'genomen', inhoud: open.inhoud, opmerking: '', besluitId });
}
