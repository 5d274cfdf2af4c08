import type { Instellingen } from '#shared/contract/groepen/beheer.ts';

type Openingstijden = Pick<Instellingen, 'openVan' | 'openTot' | 'andereTijden'>;

/** From when until when the loket is open on a day on which it is open (5.2.3). @param dag null: an ordinary day */
export function openingOp(
  { openVan, openTot, andereTijden }: Openingstijden,
  dag: string | null,
): { van: string; tot: string } {
  const anders = andereTijden.find((een) => een.dag === dag);
  return anders ? { van: anders.van, tot: anders.tot } : { van: openVan, tot: openTot };
}
