import { basispunten, basispuntenVoor, type Basispunt, type Bewoner } from '#shared/beleid/index.ts';
import { standOp, telBasis, type Basistelling, type StandVandaag } from '#shared/domein/basisorde.ts';
import { vastleggingschemas } from '#shared/domein/vastlegging.ts';
import type { Basisstukrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { geenStukken, leidAf, zoekeisen, type Bronstukken } from './afgeleid.ts';

const sleutel = (dossierId: string, clientId: string): string => `${dossierId} ${clientId}`;

function metStuk(bron: Bronstukken, soort: Basisstukrij[2], ruw: unknown, nummer: number): Bronstukken {
  switch (soort) {
    case 'schulden':
      return { ...bron, schulden: vastleggingschemas.schulden.parse(ruw) };
    case 'zoekprofiel':
      return { ...bron, zoekprofiel: vastleggingschemas.zoekprofiel.parse(ruw) };
    case 'dagstructuur':
      return { ...bron, dagstructuur: [...bron.dagstructuur, vastleggingschemas.dagstructuur.parse(ruw)] };
    case 'woningsite':
      return { ...bron, sites: [...bron.sites, { ...vastleggingschemas.woningsite.parse(ruw), id: String(nummer) }] };
  }
}

interface Verblijvend extends Bewoner {
  clientId: string;
  dossierId: string | null;
}

/**
 * What is not in order yet, of everybody who has a place in a night: for the list of residents and the bed board. The children
 * of a household count for themselves. Who has no dossier is left out.
 * @param locatieId only of one locatie; null: of all
 * @returns per client id
 */
export function telBasisPerBewoner(
  context: Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid'>,
  bewoners: readonly Verblijvend[],
  nacht: string,
  locatieId: string | null,
): Map<string, Basistelling> {
  const { db, opslag, vandaag, beleid } = context;
  const standen = new Map<string, Map<Basispunt, StandVandaag>>();
  for (const [dossierId, clientId, punten] of opslag.leesBasisstanden(db, nacht, locatieId))
    standen.set(
      sleutel(dossierId, clientId),
      new Map(punten.map(([punt, stand, geldigTot]) => [punt, standOp({ stand, geldigTot }, vandaag)])),
    );
  const stukken = new Map<string, Bronstukken>();
  for (const [i, [dossierId, clientId, soort, inhoud]] of opslag.leesBasisstukken(db, nacht, locatieId).entries()) {
    const van = sleutel(dossierId, clientId);
    stukken.set(van, metStuk(stukken.get(van) ?? geenStukken, soort, JSON.parse(inhoud), i));
  }
  const eisen = zoekeisen(beleid, vandaag);
  const zonderStukken = new Map(basispunten.map((punt) => [punt, leidAf(punt, geenStukken, vandaag, eisen)?.stand]));
  const geteld = new Map<string, Basistelling>();
  return new Map(
    bewoners.flatMap((mens): [string, Basistelling][] => {
      if (!mens.dossierId) return [];
      const van = sleutel(mens.dossierId, mens.clientId);
      const bron = stukken.get(van);
      const eigen = standen.get(van);
      const punten = basispuntenVoor(mens, vandaag, beleid).map(({ punt }) => ({
        punt,
        stand:
          (bron ? leidAf(punt, bron, vandaag, eisen)?.stand : zonderStukken.get(punt)) ??
          eigen?.get(punt) ??
          ('niet-gevraagd' as const),
      }));
      // Of thousands many have nothing or the same: their list is counted once.
      const wat = punten.map(({ punt, stand }) => `${punt} ${stand}`).join();
      const telling = geteld.get(wat) ?? telBasis(punten);
      geteld.set(wat, telling);
      return [[mens.clientId, telling]];
    }),
  );
}
