import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';

/** An exemption for meals that ends is looked at again before it does (5.2.13). Records themselves stand in the timeline already. */
export const bijdrageaanvulling: Aanvulling = {
  termijnen: ({ db, opslag, vandaag }, { id }) =>
    geldend(maakStukken(opslag.leesVastleggingen(db, id)), 'maaltijdvrijstelling').flatMap(({ id: sleutel, inhoud }) =>
      inhoud.tot && inhoud.tot >= vandaag
        ? [{ soort: 'maaltijdvrijstelling' as const, sleutel, uiterlijk: inhoud.tot, ...bijdrageteksten.termijn }]
        : [],
    ),
};
