import { plusDagen } from '#shared/beleid/index.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';
import type { Plaatsing } from '#db/opslag/index.ts';
import type { Besluitloop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';

type Vraag = Pick<Plaatsing, 'locatieId' | 'soort' | 'van' | 'tot'>;

/** Why a stay cannot rest on these besluiten (5.2.6, 5.2.8, 5.2.9); null: it can. Pure. */
export function waaromGeenVerblijf(loop: Besluitloop, { locatieId, soort, van, tot }: Vraag): string | null {
  const { verstrekking, opAanvraag } = loop;
  if (soort === 'acuut') return opAanvraag ? tekst.alBesloten : null;
  if (!verstrekking) return opAanvraag && opAanvraag.soort !== 'verstrekken' ? tekst.geweigerd : tekst.geenBesluit;
  const { ingangsdatum, laatsteDag } = verstrekking;
  if (laatsteDag < ingangsdatum) return tekst.geenBesluit;
  if (van > laatsteDag || tot === null || tot > laatsteDag) return tekst.naLaatsteDag(laatsteDag);
  if (van < ingangsdatum) return tekst.voorIngang(ingangsdatum);
  if (verstrekking.locatieId !== locatieId) return tekst.andereLocatie(verstrekking.locatienaam ?? '');
  return null;
}

/**
 * Writes a stay; the only way by which one comes into a file. With an aanbieder nobody stays but on a besluit that counts, for
 * its days and its locatie, or as acute opvang while nothing was decided (5.2.3, 5.2.6, 5.2.8). The college's own stays follow
 * from the besluit that it takes in the same transaction.
 * @param eerder the besluiten as they count without an uitstroom that is being put right
 * @throws geen-besluit with what is wrong
 */
export function schrijfVerblijf(context: Context, plaatsing: Plaatsing, eerder?: Besluitloop): void {
  const { db, opslag, sessie } = context;
  const { dossierId } = plaatsing;
  if (sessie.organisatie.soort !== 'gemeente') {
    const per = { ...context, vandaag: plaatsing.van > context.vandaag ? plaatsing.van : context.vandaag };
    const nee = dossierId ? waaromGeenVerblijf(eerder ?? leesLoop(per, dossierId), plaatsing) : tekst.geenBesluit;
    if (nee) weiger('geen-besluit', { melding: nee });
  }
  opslag.schrijfPlaatsing(db, plaatsing);
}

/** Until which night somebody may be inside on a stay: the last day of the besluit counts (5.2.8), and no later one. */
export function laatsteNacht(
  context: Context,
  plaatsing: Pick<Plaatsing, 'dossierId' | 'soort' | 'tot'>,
): string | null {
  if (plaatsing.soort === 'acuut' || !plaatsing.dossierId) return plaatsing.tot;
  const { verstrekking } = leesLoop(context, plaatsing.dossierId);
  const einde = verstrekking?.laatsteDag ?? plusDagen(context.vandaag, -1);
  return plaatsing.tot !== null && plaatsing.tot < einde ? plaatsing.tot : einde;
}
