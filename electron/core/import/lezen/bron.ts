import { extname } from 'node:path';
import { importgrens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { weiger } from '../../weigering.ts';
import { openCsv } from './csv.ts';
import { openXlsx } from './xlsx.ts';

/** A line as it stands in the file, cells as text. */
export interface Bronrij {
  nummer: number;
  cellen: string[];
}
/** A file that is read line by line. */
export interface Bron {
  kenmerken: { naam: string; waarde: string }[];
  rijen: AsyncGenerator<Bronrij>;
}

const begintMet = (bytes: Uint8Array, ...begin: number[]): boolean => begin.every((teken, i) => bytes[i] === teken);

/**
 * Looks what a file really is, by its bytes, and opens it. The name must agree: what is called otherwise was chosen by mistake.
 * @throws a refusal that says what to do: not a list, an old or locked workbook, too large when unpacked
 */
export async function openBron(bytes: Buffer, bestandsnaam: string): Promise<Bron> {
  const achtervoegsel = extname(bestandsnaam).toLowerCase();
  if (begintMet(bytes, 0xd0, 0xcf, 0x11, 0xe0)) weiger('bestand-onveilig', { melding: tekst.fout.oudExcel });
  const isZip = begintMet(bytes, 0x50, 0x4b);
  if (isZip !== (achtervoegsel === '.xlsx') || !['.xlsx', '.csv', '.txt', '.tsv'].includes(achtervoegsel))
    weiger('bestand-soort', { melding: tekst.fout.soort });
  return isZip ? openXlsx(bytes) : openCsv(bytes);
}

/**
 * A cell as it is kept: without the signs that nobody sees, without the apostrophe that a list of ours (and Excel) puts before what
 * would run as a formula, and never longer than the limit. What it says is kept as text and runs nowhere.
 */
export const schoneCel = (cel: string): string =>
  cel
    .replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
    .slice(0, importgrens.cel)
    .trim();
