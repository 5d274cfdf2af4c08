import { alsInvoer, isWaardenaam, leesWaarde, vindToets, type Waardeinvoer } from '#shared/beleid/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonWaarde } from '#shared/taal/waarde.ts';

const t = nl.beleidscherm.beheer;

/** An age in months is counted in years by everybody. */
function inMaanden(tekst: string): string {
  const maanden = Number(tekst);
  if (!(maanden > 24)) return `${tekst} maanden`;
  const jaren = { maanden, jaar: Math.floor(maanden / 12), rest: maanden % 12 };
  return vul(jaren.rest === 0 ? nl.beleidscherm.inJaren : nl.beleidscherm.inJarenEnMaanden, jaren);
}

/** What the fields of a value say, as people read it. */
function invoertekst(invoer: Waardeinvoer, eenheid: string): string {
  switch (invoer.veld) {
    case 'getal':
      return eenheid === 'maanden' ? inMaanden(invoer.tekst) : `${invoer.tekst} ${eenheid}`;
    case 'tijden':
      return `${invoer.van} – ${invoer.tot}`;
    case 'gemeenten':
      return invoer.lijst.map(({ naam }) => naam).join(', ');
    case 'feestdagen':
      return invoer.lijst.map(({ feestdag }) => nl.feestdagen[feestdag]).join(', ') || nl.algemeen.geen;
    case 'verblijfseis':
      return vul(t.verblijfseis, { jaren: invoer.jaren, binnen: invoer.binnenJaren });
  }
}

/** A policy value as people read it: 3 maanden, 08:30 – 16:30, the names of the gemeenten. */
export function toonParameter(naam: string, waarde: unknown, eenheid: string): string {
  const bekend = isWaardenaam(naam) && leesWaarde(naam, waarde).ok;
  return bekend ? invoertekst(alsInvoer(naam, waarde), eenheid) : toonWaarde(waarde);
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
