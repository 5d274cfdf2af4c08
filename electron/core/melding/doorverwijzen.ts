import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import { documentteksten } from '#shared/taal/document.ts';
import type { Behandelaar, Context } from '../context.ts';
import { tweedelig } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { doorverwijzingPdf } from '../documenten/doorverwijzing.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { legMeldingVast } from '../dossier/stap.ts';
import { openingOp } from '../opening.ts';
import { weiger } from '../weigering.ts';
import { leesBriefbron } from './brieven.ts';
import { leesDoorverwijzing, verwachtOp } from './loket.ts';
import { bewaarRegel, leesEigen } from './regels.ts';
import { weigerVeld } from './veld.ts';
import { eisOpen } from './sluiting.ts';

const tekst = betrokkenTeksten.verwijzing;
type Invoer = GelezenInvoer<'melding.doorverwijzen'>;

function controleer(context: Context, { dossierId, id, velden }: Invoer): void {
  const { db, opslag, vandaag } = context;
  eisOpen(context, dossierId);
  controleerDatums(velden, vandaag, 'velden');
  if (velden.datum > vandaag) weigerVeld('velden.datum', betrokkenTeksten.datumToekomst);
  if (velden.verwachtOp && velden.verwachtOp < velden.datum) weigerVeld('velden.verwachtOp', tekst.verwachtVoor);
  const lopend = leesDoorverwijzing(context, dossierId);
  if (id && lopend?.id === id && lopend.inhoud.gekomen) weiger('stap-niet-mogelijk', { melding: tekst.nietOpen });
  if (!id && lopend && !lopend.inhoud.gekomen) weiger('stap-niet-mogelijk', { melding: tekst.alOpen });
  // Somebody who came to the loket or called it has reported there; only who did so elsewhere, or through another, is sent on.
  const melding = opslag.leesStappen(db, dossierId).melding?.feiten;
  if (!id && melding?.gemeldBij === 'centraal-onthaal' && melding.wijze !== 'via-derde')
    weiger('stap-niet-mogelijk', { melding: tekst.alAanLoket });
}

/** 5.2.2: records the referral and makes the card for the client; a later version moves the day and makes a new card. */
export const verwijsDoor: Behandelaar<'melding.doorverwijzen'> = tweedelig<'melding.doorverwijzen', Uint8Array>({
  voorbereiden: async (context, invoer) => {
    controleer(context, invoer);
    const { hoofd } = leesBriefbron(context, invoer.dossierId);
    const { datum, loket, melder } = invoer.velden;
    const regel = { id: '', versie: 1, dossierId: invoer.dossierId, door: '', op: '' };
    const verwacht = verwachtOp(context, { ...regel, inhoud: { ...invoer.velden, gekomen: null, vervallen: null } });
    const { van: openVan, tot: openTot } = openingOp(context.instellingen, verwacht);
    const inhoud = { ...hoofd, datum, melder, loket: tekst.loketten[loket], verwacht, openVan, openTot };
    return doorverwijzingPdf(inhoud, documentomgeving(context));
  },
  uitvoeren: (context, invoer, bytes) => {
    controleer(context, invoer);
    const { dossierId, velden, ...verwijzing } = invoer;
    const titel = documentteksten.titel.doorverwijzing;
    const { id: documentId } = bewaarDocument(context, { dossierId, soort: 'doorverwijzing', titel }, bytes);
    const inhoud = { ...velden, gekomen: null, vervallen: null };
    return { ...bewaarRegel(context, dossierId, 'doorverwijzing', verwijzing, inhoud), documentId };
  },
});

/**
 * 5.2.2: the client came to the loket. The melding counts from that day and says so: at Centraal Onthaal, at the desk; who
 * reported first stays recorded.
 */
export function gekomen(
  context: Context,
  { dossierId, id, versie, datum }: GelezenInvoer<'melding.gekomen'>,
): Uitvoer<'melding.gekomen'> {
  const { db, opslag, vandaag } = context;
  eisOpen(context, dossierId);
  const { inhoud } = leesEigen(context, dossierId, 'doorverwijzing', id);
  if (inhoud.gekomen) weiger('stap-niet-mogelijk', { melding: tekst.nietOpen });
  if (datum > vandaag) weigerVeld('datum', betrokkenTeksten.datumToekomst);
  if (datum < inhoud.datum) weigerVeld('datum', tekst.gekomenVoor);
  const melding = opslag.leesStappen(db, dossierId).melding ?? weiger('stap-niet-mogelijk');
  const feiten = {
    ...melding.feiten,
    gemeldOp: datum,
    gemeldBij: 'centraal-onthaal' as const,
    wijze: 'loket' as const,
    melder: melding.feiten.melder || inhoud.melder,
  };
  const bewaard = bewaarRegel(context, dossierId, 'doorverwijzing', { id, versie }, { ...inhoud, gekomen: { datum } });
  legMeldingVast(context, dossierId, melding.versie, feiten);
  return bewaard;
}
