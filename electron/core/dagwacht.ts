import type { Poorten } from './poorten.ts';

/**
 * Tells the window when another day begins: terms that were due tomorrow are due today, in a window that stays open too.
 * @returns looks at the clock once; the composition root calls it again and again
 */
export function maakDagwacht({ klok, meldGebeurtenis }: Pick<Poorten, 'klok' | 'meldGebeurtenis'>): () => void {
  let vandaag = klok.vandaag();
  return () => {
    const nu = klok.vandaag();
    if (nu === vandaag) return;
    vandaag = nu;
    meldGebeurtenis({ soort: 'dag', vandaag });
  };
}
