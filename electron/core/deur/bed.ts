import { bedteksten } from '#shared/taal/bedden.ts';
import type { Context } from '../context.ts';

/** How the bed of somebody is called: room and bed, with the afdeling where a locatie has more than one. */
export function bednamen(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  locatieId: string,
  nacht: string,
): Map<string, string> {
  const bedden = opslag.leesBeddenVan(db, locatieId, nacht);
  const een = new Set(bedden.map(({ afdeling }) => afdeling)).size === 1;
  return new Map(
    bedden.map(({ bedId, afdeling, ...bed }) => [bedId, bedteksten.plek({ ...bed, afdeling: een ? '' : afdeling })]),
  );
}

/** Which bed everybody of a locatie has in a night, by client. */
export function beddenPerMens(
  context: Pick<Context, 'db' | 'opslag'>,
  locatieId: string,
  nacht: string,
): Map<string, string> {
  const namen = bednamen(context, locatieId, nacht);
  return new Map(
    context.opslag
      .leesBedgebruik(context.db, locatieId, nacht)
      .flatMap(({ clientId, bedId }) => (namen.has(bedId) ? [[clientId, namen.get(bedId)!] as const] : [])),
  );
}
