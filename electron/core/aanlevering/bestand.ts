import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Indeling } from '#shared/aanlevering/indeling.ts';
import type { Aanleverperiode } from '#shared/aanlevering/periode.ts';
import { codeer } from './csv.ts';
import type { Aanleversoort, Berichtschrijver, Leverbron, Leverschrijver } from './soort.ts';

/** The file of a delivery while it is made. */
interface Bestand {
  /** Adds the lines of a case; says why when they cannot be written, and then nothing of it is in the file. */
  zaak(cellen: readonly (readonly string[])[]): string | null;
  /** After every piece of cases. */
  stuk(): void;
  klaar(): Promise<Buffer>;
}

/** Lines of text, written a piece at a time. */
function regelbestand(schrijver: Leverschrijver, indeling: Indeling, begin: string): Bestand {
  const stukken = [codeer(begin, indeling)];
  let goed: (readonly string[])[] = [];
  return {
    zaak: (cellen) => {
      goed.push(...cellen);
      return null;
    },
    stuk: () => {
      stukken.push(codeer(schrijver.regels(indeling, goed), indeling));
      goed = [];
    },
    klaar: async () => Buffer.concat([...stukken, codeer(schrijver.einde(), indeling)]),
  };
}

/** The same facts give the same bytes: a message has no time of its own in the zip. */
const altijd = new Date('2000-01-01T00:00:00Z');

/** A message per case, together in a zip; a case with two lines is two messages. */
function berichtbestand(schrijver: Berichtschrijver, indeling: Indeling, vandaag: string): Bestand {
  const zip = new yazl.ZipFile();
  const velden = indeling.kolommen.map(({ naam, veld }) => veld ?? naam);
  return {
    zaak: (cellen) => {
      const gemaakt = cellen.map((regel) =>
        schrijver.bericht(Object.fromEntries(velden.map((veld, i) => [veld, regel[i] ?? ''])), vandaag),
      );
      for (const een of gemaakt) if ('fout' in een) return een.fout;
      for (const een of gemaakt)
        if ('tekst' in een) zip.addBuffer(Buffer.from(een.tekst, 'utf8'), een.naam, { mtime: altijd, mode: 0o100600 });
      return null;
    },
    stuk: () => undefined,
    klaar: () => {
      zip.end();
      return buffer(zip.outputStream);
    },
  };
}

/** An empty file of a kind. */
export function beginBestand(
  { schrijver }: Aanleversoort,
  indeling: Indeling,
  periode: Aanleverperiode,
  { vandaag }: Pick<Leverbron, 'vandaag'>,
): Bestand {
  if ('bericht' in schrijver) return berichtbestand(schrijver, indeling, vandaag);
  return regelbestand(schrijver, indeling, schrijver.begin(indeling, { periode, vandaag }));
}
