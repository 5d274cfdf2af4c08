import type { Stapnaam } from '#shared/domein/stappen.ts';

/** Where a fact is filled in: a field of a step, or the client's own data. */
export interface Plek {
  deel: Stapnaam | 'client';
  veld: string;
}

const stapPerToets: Readonly<Record<string, Stapnaam>> = {
  doelgroep: 'melding',
  'in-behandeling': 'melding',
  onderzoekstermijn: 'melding',
  'acute-opvang': 'acute-opvang',
  onderzoek: 'onderzoek',
  'landelijke-toegankelijkheid': 'toegankelijkheid',
  verstrekking: 'voorwaarden',
  weigering: 'voorwaarden',
};

/** Facts that a toets takes from another place than its own step. */
const elders: Readonly<Record<string, Plek>> = {
  'doelgroep geboortedatum': { deel: 'client', veld: 'geboortedatum' },
  'onderzoek jongere': { deel: 'client', veld: 'geboortedatum' },
  'onderzoek kinderen': { deel: 'melding', veld: 'kinderen' },
  'landelijke-toegankelijkheid laatsteWoonplaats': { deel: 'melding', veld: 'laatsteWoonplaats' },
  'weigering voorwaardenNietVervuld': { deel: 'voorwaarden', veld: 'rechtmatigVerblijf' },
  'weigering andereRegioAangewezen': { deel: 'toegankelijkheid', veld: 'aangewezenRegio' },
};

/** Where the fact at `pad` of a toets is filled in; null when no form asks it (the opening hours are a setting). */
export function plekVan(toets: string, pad: string): Plek | null {
  const anders = elders[`${toets} ${pad}`];
  if (anders) return anders;
  const deel = stapPerToets[toets];
  return deel && !pad.startsWith('opening') ? { deel, veld: pad } : null;
}
