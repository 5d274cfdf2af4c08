import { laatsteVan, plusDagen } from '#shared/beleid/index.ts';
import type { Copasrij, Dossierrij, NieuwBesluit } from '#db/opslag/index.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import { neemBed } from '../acuut/bedden.ts';
import { metBedden } from '../bedden/volgen.ts';
import type { Context } from '../context.ts';
import { schrijfVerblijf } from '../deur/verblijf.ts';
import { isGeeindigd } from '../dossier/beeld.ts';
import { hervatAcuut } from '../dossier/plaatsen.ts';
import { meldCopas } from '../register/melden.ts';
import { bepaalLoop } from './loop.ts';
import { besluitregels } from './soorten/index.ts';
import type { Stand } from './stand.ts';

/** The last day inside for who gets no opvang: today (5.2.3), or the day of the transfer to another region (5.2.5). */
function laatsteDagBinnen({ vandaag }: Context, { gronden }: NieuwBesluit, { beeld }: Stand): string {
  const overdracht = beeld.bron.stappen.toegankelijkheid?.datumOverdracht;
  return gronden.includes('andere-regio') && overdracht && overdracht > vandaag ? overdracht : vandaag;
}

/** The stay from a day on, in stretches at one locatie, as the besluiten say it now. */
function verblijf(
  context: Context,
  dossierId: string,
  vanaf: string,
): { locatieId: string; van: string; tot: string }[] {
  const { db, opslag } = context;
  const besluiten = opslag.leesBesluiten(db, dossierId);
  const { verstrekking, levend } = bepaalLoop(besluiten, context.vandaag, opslag.leesVertrek(db, dossierId));
  if (!verstrekking) return [];
  const begin = laatsteVan(verstrekking.ingangsdatum, vanaf);
  const { laatsteDag } = verstrekking;
  if (begin > laatsteDag) return [];
  const keren = levend.flatMap(({ soort, per }) =>
    soort === 'wijzigen' && per && per > begin && per <= laatsteDag ? [per] : [],
  );
  const dagen = [begin, ...new Set(keren.sort())];
  return dagen.flatMap((van, i) => {
    const volgende = dagen[i + 1];
    const locatieId = bepaalLoop(besluiten, van).verstrekking?.locatieId;
    return locatieId ? [{ locatieId, van, tot: volgende ? plusDagen(volgende, -1) : laatsteDag }] : [];
  });
}

/**
 * Puts the stay in line with what the besluiten amount to, from a day on; nights before it happened as they did. Without
 * opvang by besluit, who slept inside in acute need goes on doing so until there is one (5.2.3).
 */
export function herplaats(context: Context, { id: dossierId, clientId }: Dossierrij, vanaf: string): void {
  const { db, opslag, vandaag } = context;
  if (!bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag).opAanvraag) return hervatAcuut(context, dossierId);
  metBedden(context, dossierId, () => {
    opslag.beeindigPlaatsingen(db, dossierId, plusDagen(vanaf, -1));
    for (const stuk of verblijf(context, dossierId, vanaf)) {
      neemBed(context, { ...stuk, dossierId, overboeken: acuutteksten.volgensBesluit }, 'locatieId');
      schrijfVerblijf(context, { id: context.id(), clientId, dossierId, soort: 'besluit', ...stuk });
    }
  });
}

/** 5.2.8: what a besluit means for where the client sleeps. */
export function plaats(context: Context, besluit: NieuwBesluit, stand: Stand): void {
  if (besluit.soort === 'weigeren' || besluit.soort === 'buiten-behandeling') {
    const dag = laatsteDagBinnen(context, besluit, stand);
    context.opslag.beeindigPlaatsingen(context.db, besluit.dossierId, dag);
    return;
  }
  const vanaf = besluitregels[besluit.soort].plaatsVanaf(context, besluit, stand);
  if (vanaf) herplaats(context, stand.dossier, vanaf);
}

/**
 * 5.2.8: a pass lasts as long as the opvang it belongs to. Withdraws those that count no longer today, because the opvang is
 * over or was taken back, or is at another locatie now. What ends later is seen when the pass is checked.
 */
export function trekPassenIn(context: Context, dossier: Dossierrij, reden: string): Copasrij[] {
  const { db, opslag, vandaag, nu, sessie } = context;
  const { verstrekking } = bepaalLoop(
    opslag.leesBesluiten(db, dossier.id),
    vandaag,
    opslag.leesVertrek(db, dossier.id),
  );
  const weg = opslag.leesCopassen(db, dossier.id).filter((pas) => {
    if (pas.ingetrokkenOp) return false;
    const over = !verstrekking || verstrekking.verstrekking.id !== pas.besluitId;
    return over || isGeeindigd(verstrekking.laatsteDag, vandaag) || verstrekking.locatieId !== pas.locatieId;
  });
  for (const pas of weg) opslag.schrijfIntrekking(db, { pasId: pas.id, reden, doorId: sessie.gebruikerId, op: nu });
  return weg;
}

/** The registry records of passes that were withdrawn. */
export function meldPassen(context: Context, dossier: Dossierrij, passen: readonly Copasrij[]): void {
  const { db, opslag } = context;
  for (const pas of passen) meldCopas(context, dossier, opslag.leesCopas(db, { id: pas.id }) ?? pas);
}
