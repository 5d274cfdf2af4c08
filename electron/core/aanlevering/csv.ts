import { stringify } from 'csv-stringify/sync';
import { scheidingen, type Indeling } from '#shared/aanlevering/indeling.ts';
import type { Leverschrijver } from './soort.ts';

function schrijf(indeling: Indeling, regels: readonly (readonly string[])[]): string {
  return stringify(
    regels.map((regel) => [...regel]),
    {
      delimiter: scheidingen[indeling.scheiding],
      record_delimiter: indeling.regeleinde === 'crlf' ? 'windows' : 'unix',
      // What would run as a formula in a spreadsheet gets an apostrophe before it.
      escape_formulas: true,
    },
  );
}

/** Columns by the layout, no formulas, one line per row. */
export const csvSchrijver: Leverschrijver = {
  achtervoegsel: 'csv',
  mime: 'text/csv',
  begin: (indeling) =>
    (indeling.codering === 'utf-8-bom' ? '\uFEFF' : '') +
    (indeling.kopregel ? schrijf(indeling, [indeling.kolommen.map(({ naam }) => naam)]) : ''),
  regels: schrijf,
  einde: () => '',
};

/** Text as the bytes of a file; what ISO 8859-1 does not have becomes a question mark there. */
export function codeer(tekst: string, { codering }: Pick<Indeling, 'codering'>): Buffer {
  if (codering !== 'iso-8859-1') return Buffer.from(tekst, 'utf8');
  return Buffer.from(tekst.replace(/[^\u0000-\u00FF]/gu, '?'), 'latin1');
}
