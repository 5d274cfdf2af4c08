import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { importgrens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { weiger } from '../../weigering.ts';
import type { Bron, Bronrij } from './bron.ts';
import { coderingVan, decodeer, scheidingVan } from './tekst.ts';

interface Gelezen {
  record: string[];
  info: { lines: number };
}

/** No text of people: a picture, a program, a PDF. Tab and line ends are. */
const geenTekst = /[\u0000-\u0008\u000e-\u001f]/;

function vertaal(fout: unknown, regel: number): never {
  if (!(fout instanceof CsvError)) throw fout;
  const melding =
    fout.code === 'CSV_QUOTE_NOT_CLOSED' || fout.code === 'CSV_MAX_RECORD_SIZE'
      ? tekst.fout.aanhaling(regel)
      : tekst.fout.csv(regel);
  return weiger('bestand-onleesbaar', { melding });
}

async function* leesRijen(stukken: Iterable<string>, teken: string, sepRegels: number): AsyncGenerator<Bronrij> {
  // Ahead of what was handed out: where a line begins that has no end is known only here.
  let ontleed = sepRegels;
  const lezer = Readable.from(stukken).pipe(
    parse({
      delimiter: teken,
      info: true,
      relax_column_count: true,
      // Excel and people leave single quotes inside a cell: they are kept as they stand.
      relax_quotes: true,
      max_record_size: importgrens.regeltekens,
      from_line: 1 + sepRegels,
      on_record: (record: string[], { lines }) => {
        ontleed = lines;
        return record;
      },
    }),
  );
  let einde = sepRegels;
  try {
    for await (const { record, info } of lezer as AsyncIterable<Gelezen>) {
      yield { nummer: einde + 1, cellen: record };
      einde = Math.max(einde + 1, info.lines);
    }
  } catch (fout) {
    vertaal(fout, ontleed + 1);
  }
}

/** A text with separators, read piece by piece. Refuses what is no text. */
export function openCsv(bytes: Buffer): Bron {
  const { codering, naam } = coderingVan(bytes);
  const begin = [...decodeer(bytes.subarray(0, 16_384), codering)].join('');
  if (geenTekst.test(begin)) weiger('bestand-soort', { melding: tekst.fout.soort });
  const { teken, metSepRegel } = scheidingVan(begin);
  return {
    kenmerken: [
      { naam: tekst.kenmerk.vorm, waarde: 'CSV' },
      { naam: tekst.kenmerk.codering, waarde: naam },
      { naam: tekst.kenmerk.scheiding, waarde: tekst.scheidingen[teken] },
    ],
    rijen: leesRijen(decodeer(bytes, codering), teken, metSepRegel ? 1 : 0),
  };
}
