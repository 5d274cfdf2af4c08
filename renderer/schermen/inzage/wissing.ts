import { wissingredenen } from '#shared/bewaren/wissing.ts';
import type { Wissingsdingbeeld } from '#shared/contract/groepen/verzoek.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

/** What one dossier or person of a request for erasure is called. */
export const wissingsnaam = ({ kenmerk, ding }: Pick<Wissingsdingbeeld, 'kenmerk' | 'ding'>): string =>
  (kenmerk && vul(nl.verzoek.detail.wissen.dossier, { kenmerk })) ||
  (ding === 'persoon' ? nl.verzoek.detail.wissen.persoon : nl.verzoek.detail.wissen.weg);

/** Why it stays or has to be weighed, each with its article; empty: nothing is against it. */
export const redenenVan = ({ redenen }: Pick<Wissingsdingbeeld, 'redenen'>): string =>
  redenen.map((naam) => `${nl.bewaren.wissing[naam]} (${wissingredenen[naam].artikel})`).join(' ');
