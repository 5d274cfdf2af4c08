import { muurtekst } from '#shared/taal/muur.ts';
import type { Spoorrij } from '#db/opslag/index.ts';

const tekst = muurtekst.wat;
const zoekend = new Set(['client.zoeken', 'client.dubbelen', 'afscherming.vinden']);

/** One thing that a colleague did, of all the calls that it took: typing a name is many searches. */
export interface Vangst {
  ref: string;
  gebruikerId: string;
  wie: string;
  op: string;
  aantal: number;
  clientIds: string[];
  wat: string;
  /** What was typed, the longest of it. */
  getypt: string;
}

function watVan({ gebeurtenis }: Spoorrij): string {
  if (zoekend.has(gebeurtenis)) return tekst.zoeken;
  return gebeurtenis === 'client.aanmaken' ? tekst.aanmaken : tekst.openen;
}

/** Catches in the order of what came first, those of one colleague about one case within ten minutes as one. */
export function voegSamen(rijen: readonly Spoorrij[]): Vangst[] {
  const opVolgorde = rijen.toSorted((a, b) => a.op.localeCompare(b.op) || a.id.localeCompare(b.id));
  const sleutel = (rij: Spoorrij): string =>
    [rij.gebruikerId, watVan(rij), rij.op.slice(0, 15), [...rij.gevangen].sort().join()].join('|');
  return [...Map.groupBy(opVolgorde, sleutel).values()].map((samen) => {
    const eerste = samen[0]!;
    const getypt = samen.map(({ vraag }) => vraag).reduce((a, b) => (b.length >= a.length ? b : a), '');
    const { id: ref, gebruikerId, wie, op, gevangen: clientIds } = eerste;
    return { ref, gebruikerId, wie, op, aantal: samen.length, clientIds, wat: watVan(eerste), getypt };
  });
}
