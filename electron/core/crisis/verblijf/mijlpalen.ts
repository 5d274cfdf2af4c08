import { plusDagen } from '#shared/beleid/index.ts';
import type { Mijlpaal } from '#shared/contract/groepen/crisis-verblijf.ts';
import type { Crisisafspraken } from '#shared/domein/crisis/verblijf.ts';
import { verblijfmeldingen as tekst } from '#shared/taal/crisis/verblijfteksten.ts';
import type { Crisisloop } from './loop.ts';

/** What a case shows about the days by which something is to be ready; null: not yet. */
export interface Verblijfvoortgang {
  rustOp: string | null;
  vraagGestartOp: string | null;
  vraagKlaarOp: string | null;
  /** What comes after is arranged: an indicatie, or nothing is needed. */
  vervolgOp: string | null;
  briefOp: string | null;
}

const artikelen = {
  rust: '5.1.3',
  'vraag-start': '5.1.3',
  'vraag-klaar': '5.1.3',
  vervolg: '5.1.4',
  bijdragebrief: '5.1.6',
} as const;

/**
 * What is to be ready by when in a stay, in order of day: the first days count from the first day, what comes after counts back
 * from the last (5.1.3, 5.1.4); a letter about the bijdrage only when the stay goes on after three months (5.1.6).
 */
export function mijlpalenVan(
  loop: Crisisloop,
  voortgang: Verblijfvoortgang,
  afspraken: Crisisafspraken,
  vandaag: string,
): Mijlpaal[] {
  const { ingangsdatum, laatsteDag, bijdrageVanaf } = loop;
  const maak = (soort: Mijlpaal['soort'], uiterlijk: string, klaarOp: string | null): Mijlpaal => ({
    soort,
    // A short or shortened stay: nothing is due before it began.
    uiterlijk: uiterlijk < ingangsdatum ? ingangsdatum : uiterlijk,
    klaarOp,
    teLaat: klaarOp === null && uiterlijk < vandaag,
    tekst: tekst.mijlpalen[soort],
    artikel: artikelen[soort],
  });
  const brief = laatsteDag >= bijdrageVanaf;
  return [
    maak('rust', plusDagen(ingangsdatum, afspraken.rustDagen), voortgang.rustOp),
    maak('vraag-start', plusDagen(ingangsdatum, afspraken.vraagStartDagen), voortgang.vraagGestartOp),
    maak('vraag-klaar', plusDagen(laatsteDag, -7 * afspraken.plannenWeken), voortgang.vraagKlaarOp),
    maak('vervolg', plusDagen(laatsteDag, -7 * afspraken.beslissenWeken), voortgang.vervolgOp),
    ...(brief ? [maak('bijdragebrief', plusDagen(bijdrageVanaf, -1), voortgang.briefOp)] : []),
  ].toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));
}
