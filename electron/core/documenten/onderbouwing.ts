import { toetsen, type Uitleg } from '#shared/beleid/index.ts';
import { grondZinnen, voorwaardeZinnen } from '#shared/taal/brieven.ts';
import type { BeschikkingInhoud } from './inhoud.ts';

/** What a toets found, as sentences to the client for the beschikking. A voorwaarde without one keeps the sentence of the toets. */
export function onderbouwingUit(uitleg: Uitleg): BeschikkingInhoud['onderbouwing'] {
  return uitleg.voorwaarden.map(({ id, zin, artikel, uitkomst }) => ({
    zin: voorwaardeZinnen[id] ?? zin,
    artikel,
    uitkomst,
  }));
}

/**
 * The chosen gronden of 5.2.7 as sentences to the client.
 * @throws Error for an id that is no grond (a bug of the caller)
 */
export function grondenUit(ids: readonly string[]): BeschikkingInhoud['gronden'] {
  return ids.map((id) => {
    const zin = grondZinnen[id];
    if (!zin) throw new Error(`unknown grond: ${id}`);
    return { zin, artikel: toetsen.weigering.artikel };
  });
}
