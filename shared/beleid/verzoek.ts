import { naarWerkdag } from './feestdagen.ts';
import { type Dag, laatsteVan, maandtermijn, plusDagen } from './kalender.ts';
import { type Beleid, parameterwaarde } from './parameters.ts';

/**
 * The last day to answer a request about personal data (AVG 12 lid 3): one month after receipt, two more when that was told with
 * the reason. Counted by Verordening 1182/71: the day of receipt does not count, and a last day that is no werkdag moves on.
 */
export function verzoektermijn(
  { ontvangenOp, verlengd }: { readonly ontvangenOp: Dag; readonly verlengd: boolean },
  beleid: Beleid,
): Dag {
  // The AVG is older than our first set of values.
  const peil = laatsteVan(ontvangenOp, beleid.vanaf);
  const eerste = parameterwaarde(beleid, 'verzoekTermijn', peil);
  const erbij = verlengd ? parameterwaarde(beleid, 'verzoekVerlenging', peil) : 0;
  return naarWerkdag(maandtermijn(plusDagen(ontvangenOp, 1), eerste + erbij));
}

/** The last day to destroy what was granted to be erased (Wmo 2015 5.3.5 lid 1): three months after the request. */
export function wissingtermijn(ontvangenOp: Dag, beleid: Beleid): Dag {
  const peil = laatsteVan(ontvangenOp, beleid.vanaf);
  return maandtermijn(plusDagen(ontvangenOp, 1), parameterwaarde(beleid, 'wissingTermijn', peil));
}
