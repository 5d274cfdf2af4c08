import { toetsen, type Uitleg } from '#shared/beleid/index.ts';
import type { Afwezigregel } from '#shared/contract/groepen/deur.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { afwezigheidteksten as tekst } from '#shared/taal/afwezig.ts';
import type { Context } from '../context.ts';
import { dagenTussen } from '../overzicht/dagen.ts';

type Afwezigheid = Vastleggingen['afwezigheid'];
type Bron = Pick<Context, 'vandaag' | 'beleid'>;

/** The toets of 3.10.4 on an absence as it was recorded or is being typed. */
export function toetsAfwezigheid({ vandaag, beleid }: Bron, a: Partial<Afwezigheid>) {
  const feiten = {
    reden: a.reden ?? null,
    eersteDag: a.datum ?? null,
    verwachtLangerDan90Dagen: a.verwachtLangerDan90Dagen ?? null,
    dagonderwijs: a.dagonderwijs ?? null,
    laatsteVakantiedag: a.laatsteVakantiedag ?? null,
  };
  return toetsen.afwezigheid.beoordeel(feiten, vandaag, beleid);
}

/**
 * Until and including which day a place is kept (3.10.4 by analogy), with what that means today. A term that is not known, or
 * that the expected length has passed, is said as such: it ends nothing.
 */
export function termijnVan(bron: Bron, a: Partial<Afwezigheid>): Afwezigregel['termijn'] & { uitleg: Uitleg } {
  const uitleg = toetsAfwezigheid(bron, a);
  const tot = uitleg.gevolg.voortzettenTot;
  if (tot === null) {
    const teLang = a.verwachtLangerDan90Dagen === true && (a.reden === 'ziekenhuis' || a.reden === 'detentie');
    return { tot, dagen: null, tekst: teLang ? tekst.teLang : tekst.onbekend, uitleg };
  }
  const dagen = dagenTussen(bron.vandaag, tot);
  return { tot, dagen, tekst: dagen < 0 ? tekst.voorbij(tot) : tekst.loopt(tot, dagen), uitleg };
}
