import type { Grondstand, Stuk } from '#shared/contract/groepen/vervolg.ts';
import { vervolgbrieven as tekst } from '#shared/taal/vervolgbrieven.ts';
import { dagVan } from './stukken.ts';

/** A record as one sentence to the client: never anybody else's name, never the internal account. */
export function feitVoorBrief(stuk: Stuk): string | null {
  const { feit } = tekst;
  switch (stuk.soort) {
    case 'waarschuwing':
      return feit.waarschuwing(stuk.nummer, stuk.inhoud.datum, stuk.inhoud.tekst);
    case 'incident':
      return feit.incident(stuk.inhoud.datum, stuk.inhoud.voorBrief);
    case 'verblijfsgesprek':
      return stuk.inhoud.clientGesproken ? feit.gesprek(stuk.inhoud.datum) : feit.gesprekZonder(stuk.inhoud.datum);
    case 'woningaanbod':
      return feit.woning(stuk.inhoud.datum, stuk.inhoud.omschrijving);
    case 'inspanning':
      return feit.inspanning(stuk.inhoud.datum, stuk.inhoud.doorWie, stuk.inhoud.wat);
    case 'vervolgplek':
      return feit.vervolgplek(stuk.inhoud.datum, stuk.inhoud.omschrijving);
    case 'heronderzoek':
      return feit.heronderzoek(stuk.inhoud.datum);
    default:
      return null;
  }
}

/** The records under these gronden as sentences to the client, the oldest first, each once. */
export function feitenVoorBrief(stukken: readonly Stuk[], gronden: readonly Grondstand[]): string[] {
  const ids = new Set(gronden.flatMap(({ stukken: onder }) => onder));
  return stukken
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => dagVan(a).localeCompare(dagVan(b)))
    .flatMap((stuk) => feitVoorBrief(stuk) ?? []);
}
