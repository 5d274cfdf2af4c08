import { dagNaMaanden, plusDagen, type Dag } from '../beleid/index.ts';

/** How long a stretch one delivery is about. */
export const aanleverperiodes = ['halfjaar', 'jaar', 'maand'] as const;
export type Aanleverperiodesoort = (typeof aanleverperiodes)[number];

/** First and last day that a delivery is about, both included. */
export interface Aanleverperiode {
  readonly van: Dag;
  readonly tot: Dag;
}

const maanden = { maand: 1, halfjaar: 6, jaar: 12 } as const;
const tweeCijfers = (n: number): string => String(n).padStart(2, '0');

/** The period that begins on a day; null when no period of that kind begins then. */
export function periodeVanaf(soort: Aanleverperiodesoort, van: Dag): Aanleverperiode | null {
  const begin = van.endsWith('-01') && (Number(van.slice(5, 7)) - 1) % maanden[soort] === 0;
  return begin ? { van, tot: plusDagen(dagNaMaanden(van, maanden[soort]), -1) } : null;
}

/** The month, half-year (January to June, July to December) or year in which a day lies. */
export function periodeVanDag(soort: Aanleverperiodesoort, dag: Dag): Aanleverperiode {
  const lengte = maanden[soort];
  const maand = Math.floor((Number(dag.slice(5, 7)) - 1) / lengte) * lengte + 1;
  const van = `${dag.slice(0, 4)}-${tweeCijfers(maand)}-01`;
  return { van, tot: plusDagen(dagNaMaanden(van, lengte), -1) };
}

/** The period just before. */
export const vorigePeriode = (soort: Aanleverperiodesoort, { van }: Aanleverperiode): Aanleverperiode =>
  periodeVanDag(soort, plusDagen(van, -1));

/** The last day on which a period may be delivered: so many days after its end. */
export const uiterlijkeDag = ({ tot }: Aanleverperiode, dagen: number): Dag => plusDagen(tot, dagen);

/** Whether a day lies in a period; a day that is not known lies in none. */
export const ligtIn = (dag: Dag | null, { van, tot }: Aanleverperiode): boolean =>
  dag !== null && van <= dag && dag <= tot;
