import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { plekvraagregels, plekvraagteksten } from '#shared/taal/crisis/plek.ts';
import type { Plekvraagrij } from '#db/opslag/index.ts';
import { tweedelig, type Context } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import { documentomgeving } from '../../documenten/omgeving.ts';
import { plekvraagPdf } from '../../documenten/plekvraag.ts';
import { weiger } from '../../weigering.ts';

function leesVraag({ db, opslag }: Context, { dossierId, vraagId }: GelezenInvoer<'crisisplek.afdruk'>): Plekvraagrij {
  const vraag = opslag.leesPlekvraag(db, vraagId);
  return vraag?.dossierId === dossierId ? vraag : weiger('niet-gevonden');
}

/** The request on paper. Its file is named after the request, since the dossier's kenmerk is nobody else's business. */
export const drukPlekvraagAf = tweedelig<'crisisplek.afdruk', Uint8Array>({
  voorbereiden: async (context, invoer) => {
    const { kenmerk, inhoud } = leesVraag(context, invoer);
    const { organisatienaam: organisatie, veiligheidsniveaus: niveaus } = context.instellingen;
    const regels = plekvraagregels(inhoud, { kenmerk, organisatie, niveaus });
    return plekvraagPdf({ kenmerk, organisatie, regels }, documentomgeving(context));
  },
  uitvoeren: (context, invoer, bytes) => {
    const { dossierId, kenmerk } = leesVraag(context, invoer);
    const bestandsnaam = `plekvraag-${kenmerk}.pdf`;
    return bewaarDocument(
      context,
      { dossierId, soort: 'plekvraag', titel: plekvraagteksten.titel(kenmerk), bestandsnaam },
      bytes,
    );
  },
});
