import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { deurteksten } from '#shared/taal/deur.ts';
import { schorsingteksten as tekst } from '#shared/taal/afwezig.ts';
import type { Context } from '../context.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { dagenTussen } from '../overzicht/dagen.ts';
import { weiger } from '../weigering.ts';

type Schorsing = Vastleggingen['schorsing'];

/** How many days a schorsing lasts, both days counted. */
export const schorsingsduur = ({ datum, tot }: Pick<Schorsing, 'datum' | 'tot'>): number => dagenTussen(datum, tot) + 1;

/** The last day on which a schorsing works while only one person decided it; null: it needs nobody else. */
export function grensZonderTweede(
  { instellingen }: Pick<Context, 'instellingen'>,
  schorsing: Pick<Schorsing, 'datum' | 'tot'>,
): string | null {
  const { schorsingAlleenDagen } = instellingen.huisafspraken;
  return schorsingsduur(schorsing) > schorsingAlleenDagen ? plusDagen(schorsing.datum, schorsingAlleenDagen - 1) : null;
}

/**
 * Asks a second person to agree where a schorsing is longer than one may impose. An agreement that was given covers a later
 * version with the same first day that ends no later.
 */
export function vraagAkkoord(context: Context, stukId: string, dossierId: string, versie: number, nu: Schorsing): void {
  const { db, opslag } = context;
  const grens = grensZonderTweede(context, nu);
  if (grens === null) return;
  const eerder = opslag.leesVastleggingen(db, dossierId).filter(({ id }) => id === stukId);
  const gedekt = opslag.leesSchorsingakkoorden(db, dossierId).some((akkoord) => {
    const oud = eerder.find((rij) => rij.versie === akkoord.versie);
    return (
      akkoord.stukId === stukId &&
      akkoord.op !== null &&
      oud?.soort === 'schorsing' &&
      oud.inhoud.datum === nu.datum &&
      nu.tot <= oud.inhoud.tot
    );
  });
  if (!gedekt) opslag.schrijfAkkoordvraag(db, { stukId, versie, grens });
}

/** A second person agrees with a schorsing as it stands: from now it works until its own last day. */
export function geefAkkoord(context: Context, { dossierId, id, versie }: GelezenInvoer<'schorsing.akkoord'>): null {
  const { db, opslag, sessie, nu } = context;
  const stuk = opslag.leesVastlegging(db, id);
  if (stuk?.soort !== 'schorsing' || stuk.dossierId !== dossierId) return weiger('niet-gevonden');
  if (stuk.versie !== versie) weiger('conflict');
  if (stuk.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.geenAkkoordNodig });
  if (stuk.doorId === sessie.gebruikerId) weiger('vier-ogen', { melding: tekst.eigenAkkoord });
  if (!opslag.noteerSchorsingakkoord(db, { stukId: id, versie, doorId: sessie.gebruikerId, op: nu }))
    weiger('stap-niet-mogelijk', { melding: tekst.geenAkkoordNodig });
  herbereken(context, dossierId);
  return null;
}

/** Refuses who may not come in tonight at this aanbieder, naming the other place to sleep (5.2.11). */
export function weigerBijSchorsing(context: Context, clientId: string, pad?: string): void {
  const { db, opslag } = context;
  const schorsing = opslag.leesSchorsingVan(db, clientId, dezeNacht(context));
  if (!schorsing) return;
  const melding = deurteksten.geschorst(schorsing.tot, schorsing.alternatief);
  weiger('geschorst', { melding, ...(pad && { velden: [{ pad, bericht: melding }] }) });
}
