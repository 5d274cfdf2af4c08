import { basispuntenVoor, type Basispunt, type Bewoner } from '#shared/beleid/index.ts';
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
  for (const [dossierId, clientId, punt, stand, geldigTot] of opslag.leesBasisstanden(db, nacht, locatieId)) {
    const van = sleutel(dossierId, clientId);
    const eigen = standen.get(van) ?? new Map<Basispunt, StandVandaag>();
    standen.set(van, eigen.set(punt, standOp({ stand, geldigTot }, vandaag)));
  }
  const stukken = new Map<string, Bronstukken>();
  for (const [i, [dossierId, clientId, soort, inhoud]] of opslag.leesBasisstukken(db, nacht, locatieId).entries()) {
    const van = sleutel(dossierId, clientId);
    stukken.set(van, metStuk(stukken.get(van) ?? geenStukken, soort, JSON.parse(inhoud), i));
  }
  const eisen = zoekeisen(beleid, vandaag);
  return new Map(
    bewoners.flatMap((mens): [string, Basistelling][] => {
      if (!mens.dossierId) return [];
      const van = sleutel(mens.dossierId, mens.clientId);
      const punten = basispuntenVoor(mens, vandaag, beleid).map(({ punt }) => ({
        punt,
        stand:
          leidAf(punt, stukken.get(van) ?? geenStukken, vandaag, eisen)?.stand ??
          standen.get(van)?.get(punt) ??
          ('niet-gevraagd' as const),
      }));
      return [[mens.clientId, telBasis(punten)]];
    }),
  );
}
