import { parameterwaarde, type Beleid } from '#shared/beleid/index.ts';
import type { Basispunt } from '#shared/beleid/index.ts';
import type { StandVandaag } from '#shared/domein/basisorde.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { sitefeiten, type Zoekeisen } from '#shared/domein/woningzoeken.ts';
import { basisteksten as tekst } from '#shared/taal/basis.ts';
import { keuzeteksten } from '#shared/taal/vervolgvelden.ts';

/** The records of one person from which points of the list follow. */
export interface Bronstukken {
  schulden: Vastleggingen['schulden'] | null;
  dagstructuur: readonly Vastleggingen['dagstructuur'][];
  sites: readonly (Vastleggingen['woningsite'] & { id: string })[];
  zoekprofiel: Vastleggingen['zoekprofiel'] | null;
}
export const geenStukken: Bronstukken = { schulden: null, dagstructuur: [], sites: [], zoekprofiel: null };

export interface Afgeleid {
  stand: StandVandaag;
  tekst: string;
}

/** What the policy asks of looking for a home, on a day. */
export function zoekeisen(beleid: Beleid, dag: string): Zoekeisen & { sites: number } {
  return {
    sites: parameterwaarde(beleid, 'woningzoeksites', dag),
    metLoting: parameterwaarde(beleid, 'woningzoeksitesMetLoting', dag),
    buitenRegio: parameterwaarde(beleid, 'woningzoeksitesBuitenRegio', dag),
    perWeek: parameterwaarde(beleid, 'woningreactiesPerWeek', dag),
    wekenTerug: parameterwaarde(beleid, 'reactiewekenTerug', dag),
  };
}

const vanSchulden = (schulden: Bronstukken['schulden']): Afgeleid => {
  if (!schulden) return { stand: 'niet-gevraagd', tekst: '' };
  const open = schulden.stand === 'nog-inventariseren' || schulden.stand === 'geinventariseerd';
  return { stand: open ? 'bezig' : 'op-orde', tekst: keuzeteksten['schulden.stand'][schulden.stand] };
};

function vanDagen(dagen: Bronstukken['dagstructuur'], vandaag: string): Afgeleid {
  const nogNiet = dagen.filter(({ tot }) => tot === null || tot >= vandaag);
  const loopt = nogNiet.filter(({ datum, soort }) => datum <= vandaag && soort !== 'geen');
  const naam = ({ soort, dagenPerWeek }: Vastleggingen['dagstructuur']): string =>
    `${keuzeteksten['dagstructuur.soort'][soort]}, ${tekst.afgeleid.dagen(dagenPerWeek ?? 0)}`;
  if (loopt.length > 0) return { stand: 'op-orde', tekst: loopt.map(naam).join('; ') };
  const straks = nogNiet.filter(({ soort }) => soort !== 'geen');
  if (straks.length > 0) return { stand: 'bezig', tekst: straks.map(naam).join('; ') };
  return { stand: dagen.length > 0 ? 'ontbreekt' : 'niet-gevraagd', tekst: '' };
}

function vanSites(
  { sites, zoekprofiel }: Bronstukken,
  vandaag: string,
  eisen: Zoekeisen & { sites: number },
): Afgeleid {
  if (zoekprofiel?.eigenWoning === false)
    return { stand: 'niet-van-toepassing', tekst: zoekprofiel.waaromNiet || tekst.afgeleid.geenWoning };
  const feiten = sitefeiten(sites, vandaag, eisen);
  if (feiten.sites === null) return { stand: 'niet-gevraagd', tekst: '' };
  const genoeg =
    feiten.sites >= eisen.sites &&
    (feiten.sitesMetLoting ?? -1) >= eisen.metLoting &&
    (feiten.sitesBuitenRegio ?? -1) >= eisen.buitenRegio;
  return {
    stand: genoeg ? 'op-orde' : feiten.sites > 0 ? 'bezig' : 'ontbreekt',
    tekst: tekst.afgeleid.sites(feiten.sites),
  };
}

/** How a point stands that follows from records elsewhere in the dossier; null: it is filled in on the list. */
export function leidAf(
  punt: Basispunt,
  bron: Bronstukken,
  vandaag: string,
  eisen: Zoekeisen & { sites: number },
): Afgeleid | null {
  if (punt === 'schulden') return vanSchulden(bron.schulden);
  if (punt === 'dagstructuur') return vanDagen(bron.dagstructuur, vandaag);
  if (punt === 'woningzoeksites') return vanSites(bron, vandaag, eisen);
  return null;
}
