import type { Deelregel } from '#shared/contract/groepen/regio.ts';
import type { Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import { deelbaarteksten, regioteksten } from '#shared/taal/regio.ts';
import type { Context } from '../context.ts';
import { geldigeToestemming } from '../melding/toestemming.ts';

const tekst = regioteksten.brief;

/** Whether the client allows sharing with another gemeente today, and what was allowed, in Dutch. */
export function leesDeeltoestemming(context: Context, dossierId: string): { geldig: boolean; tekst: string } {
  const [eerste] = geldigeToestemming(context, dossierId, 'andere-gemeente');
  if (!eerste) return { geldig: false, tekst: regioteksten.toestemming.geen };
  const { aan, wijze, van, tot } = eerste.inhoud;
  return { geldig: true, tekst: regioteksten.toestemming.wel(aan, wijze, toonFeit(van), tot && toonFeit(tot)) };
}

function bezwaar({ wat, grond, reden }: Deelregel, toestemming: boolean): string[] {
  const naam = deelbaarteksten[wat];
  if (grond === null) return [tekst.grond(naam)];
  if (grond === 'toestemming') return toestemming ? [] : [tekst.toestemming(naam)];
  return reden ? [] : [tekst.noodzakelijk(naam)];
}

/** What still stands in the way of sharing: without consent only what is necessary goes along, and why (5.2.5). */
export function waaromNietDelen({ gedeeld }: Toegankelijkheid, toestemming: boolean): string[] {
  return gedeeld.length === 0 ? [tekst.gedeeld] : gedeeld.flatMap((regel) => bezwaar(regel, toestemming));
}
