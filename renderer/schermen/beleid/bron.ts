import type { Bron } from '#shared/beleid/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

/** "artikel 5.2.3", "Awb 6:7": a bare number is an article of the Beleidsregels. */
export function artikelTekst(artikel: string): string {
  return /^\d/.test(artikel) ? vul(nl.algemeen.artikel, { artikel }) : artikel;
}

/** Where a rule stands, with lid and onderdeel when they are known. */
export function bronTekst({ artikel, lid, onderdeel }: Bron): string {
  const t = nl.beleidscherm;
  return [artikelTekst(artikel), lid ? vul(t.lid, { lid }) : '', onderdeel ? vul(t.onderdeel, { onderdeel }) : '']
    .filter(Boolean)
    .join(', ');
}
