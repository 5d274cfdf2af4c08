import { plusDagen } from '#shared/beleid/index.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { dossierteksten } from '#shared/taal/dossier.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

type Acuut = Stapfeiten['acute-opvang'];

function schrijfAcuut(context: Context, dossierId: string, locatieId: string, van: string): void {
  const { db, opslag } = context;
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  opslag.schrijfPlaatsing(db, { id: context.id(), clientId, dossierId, locatieId, soort: 'acuut', van, tot: null });
}

/**
 * 5.2.3: somebody in acute need sleeps inside tonight. Choosing another locatie, or none, moves or ends the stay from
 * today. Once there is a besluit the stay follows from that, and the place in this step no longer changes.
 */
export function plaatsAcuut(context: Context, dossierId: string, vorige: Acuut | null, feiten: Acuut): void {
  const { db, opslag, vandaag } = context;
  const dag = feiten.tijdstip?.slice(0, 10) ?? vandaag;
  if (dag > vandaag)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'invoer.feiten.tijdstip', bericht: dossierteksten.tijdstipToekomst }],
    });
  if ((vorige?.locatieId ?? null) === feiten.locatieId) return;
  if (opslag.leesBesluiten(db, dossierId).some(({ vervallenOp }) => vervallenOp === null))
    weiger('al-besloten', { velden: [{ pad: 'invoer.feiten.locatieId', bericht: dossierteksten.alGeplaatst }] });
  const verhuist = opslag.leesPlaatsingen(db, dossierId).length > 0;
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(vandaag, -1));
  if (!feiten.locatieId) return;
  if (!opslag.leesLocatie(db, feiten.locatieId)?.actief)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'invoer.feiten.locatieId', bericht: 'Kies een locatie die open is.' }],
    });
  schrijfAcuut(context, dossierId, feiten.locatieId, verhuist ? vandaag : dag);
}

/** When a besluit lapses before it was made known, whoever slept inside in acute need goes on doing so (5.2.3). */
export function hervatAcuut(context: Context, dossierId: string): void {
  const { db, opslag, vandaag } = context;
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(vandaag, -1));
  const locatieId = opslag.leesStappen(db, dossierId)['acute-opvang']?.feiten.locatieId;
  if (locatieId && opslag.leesLocatie(db, locatieId)?.actief) schrijfAcuut(context, dossierId, locatieId, vandaag);
}
