import { basispunten, basispuntenVoor, type Basispunt, type Bewoner } from '#shared/beleid/index.ts';
import { standOp, telBasis, type Basistelling, type StandVandaag } from '#shared/domein/basisorde.ts';
import { vastleggingschemas } from '#shared/domein/vastlegging.ts';
import type { Basisstukrij, Bewonerlijstrij } from '#db/opslag/index.ts';
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

/** A set of points as one number: shorter to compare than their names. */
const bit = Object.fromEntries(basispunten.map((punt, i) => [punt, 2 ** i])) as Record<Basispunt, number>;

type Geteld = Bewoner & Pick<Bewonerlijstrij, 'clientId' | 'dossierId' | 'standen'>;

/**
 * What is not in order yet, of whoever of those with a place in a night is asked about: for the list of residents. The children
 * of a household count for themselves. Who has no dossier has no list either.
 * @param locatieId only of one locatie; null: of all
 */
export function maakBasisteller(
  context: Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid'>,
  nacht: string,
  locatieId: string | null,
): (mens: Geteld) => Basistelling | null {
  const { db, opslag, vandaag, beleid } = context;
  const stukken = new Map<string, Bronstukken>();
  for (const [i, [dossierId, clientId, soort, inhoud]] of opslag.leesBasisstukken(db, nacht, locatieId).entries()) {
    const van = sleutel(dossierId, clientId);
    stukken.set(van, metStuk(stukken.get(van) ?? geenStukken, soort, JSON.parse(inhoud), i));
  }
  const eisen = zoekeisen(beleid, vandaag);
  const standenIn = (tekst: string): Map<Basispunt, StandVandaag> =>
    new Map(
      opslag.nieuwsteStanden(tekst).map(([punt, stand, geldigTot]) => [punt, standOp({ stand, geldigTot }, vandaag)]),
    );
  const tel = (gelden: readonly Basispunt[], tekst: string | null, bron: Bronstukken): Basistelling => {
    const eigen = tekst === null ? null : standenIn(tekst);
    return telBasis(
      gelden.map((punt) => ({
        punt,
        stand: leidAf(punt, bron, vandaag, eisen)?.stand ?? eigen?.get(punt) ?? 'niet-gevraagd',
      })),
    );
  };
  const geteld = new Map<string, Basistelling>();
  return (mens) => {
    if (!mens.dossierId) return null;
    const gelden = basispuntenVoor(mens, vandaag, beleid).map(({ punt }) => punt);
    const bron = stukken.get(sleutel(mens.dossierId, mens.clientId));
    if (bron) return tel(gelden, mens.standen, bron);
    // Of thousands many have nothing or the same: their list is counted once.
    const wat = `${gelden.reduce((som, punt) => som + bit[punt], 0)} ${mens.standen ?? ''}`;
    const telling = geteld.get(wat) ?? tel(gelden, mens.standen, geenStukken);
    geteld.set(wat, telling);
    return telling;
  };
}
