import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';

type Soort = 'neutraal' | 'info' | 'succes' | 'waarschuwing' | 'fout';

const soorten: Record<Dossierstatus, Soort> = {
  melding: 'info',
  onderzoek: 'info',
  'wacht-op-besluit': 'waarschuwing',
  verstrekt: 'succes',
  geweigerd: 'neutraal',
  'buiten-behandeling': 'neutraal',
  geeindigd: 'neutraal',
  gesloten: 'neutraal',
};

/** The status of a case as a Label shows it. */
export function statusLabel(status: Dossierstatus): { tekst: string; soort: Soort } {
  return { tekst: nl.werk.status[status], soort: soorten[status] };
}

/** Days until a term ends, as the core counted them, in words: 3 dagen te laat, vandaag, morgen, over 5 dagen. */
export function dagenTekst(dagen: number | null): string {
  const t = nl.werk.dagen;
  if (dagen === null) return t.geenTermijn;
  if (dagen < 0) return meervoud(-dagen, t.teLaat);
  if (dagen === 0) return t.vandaag;
  return dagen === 1 ? t.morgen : meervoud(dagen, t.over);
}
