import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { nogTeVertellen, verzoekartikel, verzoekstatus } from '#shared/domein/verzoek.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Gegevensverzoekrij } from '#db/opslag/index.ts';
import { uiterlijkVanLijst } from '../bewaren/wissing.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { uiterlijkVan } from './stand.ts';

/** Who got the data still has to hear what was granted (AVG 19); of an erasure the registry hears it when it is done. */
function nogVertellen({ id, inhoud }: Gegevensverzoekrij): Termijn[] {
  const vanzelf = inhoud.feiten.soort === 'wissing' ? verzoekteksten.register : '';
  if (!inhoud.afhandeling || nogTeVertellen(inhoud).every((wie) => wie === vanzelf)) return [];
  const soort = 'verzoek-vertellen' as const;
  const { op } = inhoud.afhandeling;
  return [{ soort, sleutel: id, uiterlijk: op, artikel: 'AVG 19', omschrijving: termijnteksten[soort] }];
}

/** What was granted to be erased is not gone yet (Wmo 2015 5.3.5). */
function nogWissen(context: Pick<Context, 'db' | 'opslag' | 'beleid'>, { id, inhoud }: Gegevensverzoekrij): Termijn[] {
  const lijst = context.opslag.leesLijstBijVerzoek(context.db, id);
  // Opened again, or refused after all: the answer that asked for it is gone. A list that a colleague took back still waits for a new answer.
  const { uitkomst } = inhoud.afhandeling ?? {};
  const geeft = uitkomst === 'toegewezen' || uitkomst === 'deels';
  const uiterlijk = lijst && geeft ? uiterlijkVanLijst(context, lijst) : null;
  const soort = 'verzoek-wissen' as const;
  const artikel = 'Wmo 2015 5.3.5';
  return uiterlijk ? [{ soort, sleutel: id, uiterlijk, artikel, omschrijving: termijnteksten[soort] }] : [];
}

/** Requests about personal data in the head, the Werkvoorraad and the timeline: in the newest dossier of the client. */
export const verzoekaanvulling: Aanvulling = {
  termijnen: (context, { id, clientId }) => {
    const { db, opslag } = context;
    const [nieuwste] = opslag.leesDossiersVanClient(db, clientId);
    if (nieuwste?.id !== id) return [];
    return opslag.leesVerzoekenVanClient(db, clientId).flatMap((rij): Termijn[] => {
      const uiterlijk = uiterlijkVan(context, rij);
      const soort = 'verzoek' as const;
      const omschrijving = termijnteksten[soort];
      if (uiterlijk) return [{ soort, sleutel: rij.id, uiterlijk, artikel: 'AVG 12 lid 3', omschrijving }];
      return [...nogVertellen(rij), ...nogWissen(context, rij)];
    });
  },
  tijdlijn: ({ db, opslag }, { id, clientId }) => {
    const [nieuwste] = opslag.leesDossiersVanClient(db, clientId);
    if (nieuwste?.id !== id) return [];
    return opslag.leesVerzoekenVanClient(db, clientId).flatMap((rij) =>
      opslag.leesVerzoekversies(db, rij.id).map(({ op, door, wat, inhoud, reden }) => ({
        moment: op,
        door,
        soort: 'overig' as const,
        titel: verzoekteksten.tijdlijn(inhoud.feiten.soort, verzoekteksten.wat[wat as keyof typeof verzoekteksten.wat]),
        details: [
          { label: 'Artikel', was: null, wordt: verzoekartikel[inhoud.feiten.soort] },
          ...(reden ? [{ label: 'Reden', was: null, wordt: reden }] : []),
          ...(inhoud.afhandeling?.verklaring
            ? [{ label: 'Verklaring van de cliënt', was: null, wordt: inhoud.afhandeling.verklaring }]
            : []),
        ],
      })),
    );
  },
  aandacht: ({ db, opslag }, { clientId }) => {
    const gedaan = opslag
      .leesVerzoekenVanClient(db, clientId)
      .filter(({ inhoud }) => verzoekstatus(inhoud) === 'afgehandeld')
      .map(({ inhoud }) => inhoud);
    const beperkt = gedaan.some(
      ({ feiten, afhandeling }) =>
        (feiten.soort === 'beperking' || feiten.soort === 'bezwaar') &&
        (afhandeling?.uitkomst === 'toegewezen' || afhandeling?.uitkomst === 'deels'),
    );
    const oneens = gedaan.some(({ afhandeling }) => !!afhandeling?.verklaring);
    return [...(beperkt ? [verzoekteksten.beperkt] : []), ...(oneens ? [verzoekteksten.verklaring] : [])];
  },
};
