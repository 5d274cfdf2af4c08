import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { geeft, verzoekartikel, verzoekstatus } from '#shared/domein/verzoek.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Gegevensverzoekrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { uiterlijkVan } from './stand.ts';
import { wissenVoor, zelfTeVertellen } from './taak.ts';

/** What is left to do once the answer is given: tell who got the data (AVG 19), have it erased (Wmo 2015 5.3.5). */
function naAntwoord(context: Pick<Context, 'db' | 'opslag' | 'beleid'>, rij: Gegevensverzoekrij): Termijn[] {
  const termijn = (soort: 'verzoek-vertellen' | 'verzoek-wissen', uiterlijk: string, artikel: string): Termijn => ({
    ...{ soort, sleutel: rij.id, uiterlijk, artikel, omschrijving: termijnteksten[soort] },
  });
  const { afhandeling } = rij.inhoud;
  const vertellen = afhandeling !== null && zelfTeVertellen(rij.inhoud).length > 0;
  const weg = wissenVoor(context, rij);
  return [
    ...(vertellen ? [termijn('verzoek-vertellen', afhandeling.op, 'AVG 19')] : []),
    ...(weg ? [termijn('verzoek-wissen', weg, 'Wmo 2015 5.3.5')] : []),
  ];
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
      return naAntwoord(context, rij);
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
        (feiten.soort === 'beperking' || feiten.soort === 'bezwaar') && geeft(afhandeling?.uitkomst),
    );
    const oneens = gedaan.some(({ afhandeling }) => !!afhandeling?.verklaring);
    return [...(beperkt ? [verzoekteksten.beperkt] : []), ...(oneens ? [verzoekteksten.verklaring] : [])];
  },
};
