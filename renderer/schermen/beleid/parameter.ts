import { vindToets } from '#shared/beleid/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonWaarde } from '#shared/taal/waarde.ts';

/** A policy value as people read it: 3 maanden, 08:30 tot 16:30, the names of the gemeenten. */
export function toonParameter(waarde: unknown, eenheid: string): string {
  if (Array.isArray(waarde)) {
    return waarde
      .map((deel: unknown) => {
        const { naam, feestdag } = deel as { naam?: string; feestdag?: string };
        return naam ?? (feestdag ? feestdag.replaceAll('-', ' ') : toonWaarde(deel));
      })
      .join(', ');
  }
  if (waarde !== null && typeof waarde === 'object') {
    const { van, tot } = waarde as { van?: string; tot?: string };
    return van && tot ? `${van} – ${tot}` : toonWaarde(waarde);
  }
  return `${toonWaarde(waarde)} ${eenheid}`;
}

/** The name of a gevolg; its own key when there is none. */
export function gevolgLabel(sleutel: string): string {
  const namen: Readonly<Record<string, string>> = nl.beleidscherm.gevolgen;
  return namen[sleutel] ?? sleutel;
}

/** What changed in an answer (`uitkomst`, `gevolg.laatsteDag`, `voorwaarden.leeftijd`) in words. */
export function verschilTekst(toets: string, pad: string): string {
  const [soort = '', id = ''] = pad.split('.');
  if (soort === 'gevolg') return gevolgLabel(id);
  if (soort === 'uitkomst') return nl.beleidscherm.beheer.verschil.uitkomst;
  return vindToets(toets)?.voorwaarden.find((voorwaarde) => voorwaarde.id === id)?.zin ?? pad;
}
