import type { Documentregel } from '#shared/contract/groepen/document.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';
import { keurteksten, onderzoekteksten } from '#shared/taal/onderzoek.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { legStukVast, maakVeldkeuring } from '../onderzoek/vastleggen.ts';
import { weiger } from '../weigering.ts';
import { afgebroken, heelBestand, keurOntvangst } from './keuren.ts';
import { begin, DEELGROOTTE, vind, voegToe } from './ontvangst.ts';
import type { Bijlagemime } from './soort.ts';

type Toevoegen = GelezenInvoer<'bijlage.toevoegen'>;
const MB = 1024 * 1024;

function keurGegevens({ vandaag }: Context, { inhoud }: Pick<Toevoegen, 'inhoud'>): void {
  const keuring = maakVeldkeuring();
  keuring.als(inhoud.datum !== null && inhoud.datum > vandaag, 'datum', onderzoekteksten.velden.toekomst);
  keuring.klaar();
}

/** Stores a file that came in and was looked at, with what was said about it. */
export function bewaarBijlage(
  context: Context,
  { dossierId, ontvangstId, bestandsnaam, inhoud }: Toevoegen,
  mime: Bijlagemime,
): Documentregel {
  const bytes = heelBestand(context, ontvangstId);
  // The document gets the id of what came in: the same file sent twice is one document.
  if (context.opslag.leesBijlage(context.db, ontvangstId)) weiger('conflict');
  const regel = bewaarDocument(
    context,
    {
      id: ontvangstId,
      dossierId,
      soort: 'bijlage',
      titel: inhoud.titel,
      mime,
      bestandsnaam: veiligeNaam(bestandsnaam),
    },
    bytes,
  );
  legStukVast(context, { dossierId, soort: 'bijlage', id: null, versie: 0, inhoud, documentId: regel.id });
  return regel;
}

export const bijlagebehandelaars: Behandelaars<
  'bijlage.beginnen' | 'bijlage.deel' | 'bijlage.toevoegen' | 'bijlage.wijzigen'
> = {
  'bijlage.beginnen': (context, { grootte }) => {
    const max = context.instellingen.bijlageMaxMb;
    if (grootte > max * MB) weiger('bestand-te-groot', { melding: keurteksten.teGroot(max) });
    if (grootte === 0) weiger('bestand-onleesbaar', { melding: keurteksten.leeg });
    return { ontvangstId: begin(context, grootte), deelgrootte: DEELGROOTTE };
  },
  'bijlage.deel': (context, { ontvangstId, vanaf, inhoud }) => {
    const ontvangst = vind(context, ontvangstId) ?? afgebroken();
    return { ontvangen: voegToe(ontvangst, vanaf, Buffer.from(inhoud, 'base64')) ?? afgebroken() };
  },
  'bijlage.toevoegen': tweedelig<'bijlage.toevoegen', Bijlagemime>({
    voorbereiden: (context, invoer) => {
      keurGegevens(context, invoer);
      return keurOntvangst(context, invoer);
    },
    uitvoeren: bewaarBijlage,
  }),
  'bijlage.wijzigen': (context, { inhoud, ...invoer }) => {
    keurGegevens(context, { inhoud });
    return legStukVast(context, { ...invoer, soort: 'bijlage', inhoud });
  },
};
