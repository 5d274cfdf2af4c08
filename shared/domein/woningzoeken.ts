import { aantalDagen, plusDagen, weekdag } from '../beleid/index.ts';
import type { Vastleggingen } from './vastlegging.ts';

type Site = Pick<Vastleggingen['woningsite'], 'datum' | 'uitgeschrevenOp' | 'loting' | 'buitenRegio'> & { id: string };
type Week = Pick<Vastleggingen['woningreactie'], 'datum' | 'reacties' | 'andereOpties'>;

/** The numbers of the policy that say how much is enough (5.2.11). */
export interface Zoekeisen {
  metLoting: number;
  buitenRegio: number;
  perWeek: number;
  wekenTerug: number;
}

/** The Monday of the week in which a day lies. */
export const maandagVan = (dag: string): string => plusDagen(dag, 1 - weekdag(dag));

/** The Mondays of the last `aantal` whole weeks before a day, oldest first: the week that runs is not over. */
export function heleWeken(vandaag: string, aantal: number): string[] {
  const deze = maandagVan(vandaag);
  return Array.from({ length: aantal }, (_, i) => plusDagen(deze, 7 * (i - aantal)));
}

/** Whether a registration counts on a day. */
export const isIngeschreven = (
  { datum, uitgeschrevenOp }: Pick<Site, 'datum' | 'uitgeschrevenOp'>,
  dag: string,
): boolean => datum <= dag && (uitgeschrevenOp === null || uitgeschrevenOp > dag);

/** The registrations on which somebody must react in a week: those that counted on every day of it. */
export const sitesInWeek = <S extends Pick<Site, 'datum' | 'uitgeschrevenOp'>>(
  sites: readonly S[],
  maandag: string,
): S[] => sites.filter((site) => isIngeschreven(site, maandag) && isIngeschreven(site, plusDagen(maandag, 6)));

/** A count where some are not known: what is sure when that is enough, else not known. */
function zeker(sites: readonly Site[], feit: 'loting' | 'buitenRegio', nodig: number): number | null {
  const ja = sites.filter((site) => site[feit] === true).length;
  return ja >= nodig || sites.every((site) => site[feit] !== null) ? ja : null;
}

/** The facts about registrations on a day. Nothing recorded is not none: then all three are not known. */
export function sitefeiten(
  sites: readonly Site[],
  vandaag: string,
  eisen: Pick<Zoekeisen, 'metLoting' | 'buitenRegio'>,
) {
  const lopend = sites.filter((site) => isIngeschreven(site, vandaag));
  if (sites.length === 0) return { sites: null, sitesMetLoting: null, sitesBuitenRegio: null };
  return {
    sites: lopend.length,
    sitesMetLoting: zeker(lopend, 'loting', eisen.metLoting),
    sitesBuitenRegio: zeker(lopend, 'buitenRegio', eisen.buitenRegio),
  };
}

/** How a week went: on every site enough, on one of them too little, or not all known. Null: nothing was asked of that week. */
export function weekstand(sites: readonly Site[], week: Week | null, maandag: string, perWeek: number) {
  const nodig = sitesInWeek(sites, maandag);
  if (nodig.length === 0) return null;
  const aantallen = nodig.map(({ id }) => week?.reacties.find(({ siteId }) => siteId === id)?.aantal ?? null);
  if (aantallen.some((aantal) => aantal !== null && aantal < perWeek)) return 'te-weinig' as const;
  return aantallen.every((aantal) => aantal !== null) ? ('gereageerd' as const) : ('onbekend' as const);
}

/** The facts about the last whole weeks, for the toets. */
export function weekfeiten(
  sites: readonly Site[],
  weken: readonly Week[],
  vandaag: string,
  eisen: Pick<Zoekeisen, 'perWeek' | 'wekenTerug'>,
) {
  const per = new Map(weken.map((week) => [week.datum, week]));
  const gevraagd = heleWeken(vandaag, eisen.wekenTerug).flatMap((maandag) => {
    const week = per.get(maandag) ?? null;
    const stand = weekstand(sites, week, maandag, eisen.perWeek);
    return stand === null ? [] : [{ stand, anders: week?.andereOpties ?? null }];
  });
  const tel = (telt: (week: (typeof gevraagd)[number]) => boolean): number => gevraagd.filter(telt).length;
  return {
    wekenTeBekijken: sites.length === 0 ? null : gevraagd.length,
    wekenGereageerd: tel(({ stand }) => stand === 'gereageerd'),
    wekenZonder: tel(({ stand }) => stand === 'te-weinig'),
    wekenAndereOpties: tel(({ anders }) => anders === true),
    wekenZonderAndere: tel(({ anders }) => anders === false),
  };
}

/** How many whole weeks lie between two days, for who looks back further. */
export const wekenTussen = (van: string, tot: string): number =>
  Math.max(0, Math.floor(aantalDagen(maandagVan(van), maandagVan(tot)) / 7));
