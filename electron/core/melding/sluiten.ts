import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { hervatAcuut } from '../dossier/plaatsen.ts';
import { meldSluiting } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { bewaarRegel, leesEigen } from './regels.ts';
import { weigerVeld } from './veld.ts';
import { leesSluiting } from './sluiting.ts';

const tekst = betrokkenTeksten.sluiting;
/** Reasons that say by themselves what happened. */
const zonderToelichting = new Set(['ingetrokken', 'niet-gekomen', 'overleden']);

/**
 * Closes a case without a besluit: withdrawn, referred on, taken over, never came, died, or made by mistake. Acute opvang ends
 * on that day; the case leaves the Werkvoorraad and can be opened again.
 */
export function sluit(
  context: Context,
  { dossierId, dossierVersie, velden }: GelezenInvoer<'dossier.sluiten'>,
): Uitvoer<'dossier.sluiten'> {
  const { db, opslag, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  if (bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag).opAanvraag)
    weiger('al-besloten', { melding: tekst.metBesluit });
  controleerDatums(velden, vandaag, 'velden');
  if (velden.datum > vandaag) weigerVeld('velden.datum', betrokkenTeksten.datumToekomst);
  if (velden.datum < dossier.gemeldOp) weigerVeld('velden.datum', tekst.voorMelding);
  if (!velden.toelichting && !zonderToelichting.has(velden.reden))
    weigerVeld('velden.toelichting', tekst.toelichtingNodig);
  if (dossier.versie !== dossierVersie) weiger('conflict');
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(velden.datum, -1));
  const bewaard = bewaarRegel(context, dossierId, 'sluiting', { id: null, versie: 0 }, { ...velden, heropend: null });
  meldSluiting(context, dossier, { ...velden, heropendOp: null });
  return bewaard;
}

/** Opens a closed case again; whoever slept inside in acute need does so again from today (5.2.3). */
export function heropen(
  context: Context,
  { dossierId, id, versie, reden }: GelezenInvoer<'dossier.heropenen'>,
): Uitvoer<'dossier.heropenen'> {
  const { db, opslag, vandaag } = context;
  const { inhoud } = leesEigen(context, dossierId, 'sluiting', id);
  if (leesSluiting(context, dossierId)?.id !== id) weiger('stap-niet-mogelijk', { melding: tekst.nietGesloten });
  const heropend = { datum: vandaag, reden };
  const bewaard = bewaarRegel(context, dossierId, 'sluiting', { id, versie }, { ...inhoud, heropend });
  hervatAcuut(context, dossierId);
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  meldSluiting(context, dossier, { ...inhoud, heropendOp: vandaag });
  return bewaard;
}
