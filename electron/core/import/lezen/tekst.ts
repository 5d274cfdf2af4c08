import { isUtf8 } from 'node:buffer';
import { importteksten as tekst } from '#shared/taal/importeren.ts';

/** In pieces of this many bytes is decoded. */
const STUK = 64 * 1024;

type Codering = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding by its mark, else UTF-8 when every byte fits it, else what Excel saves on a Dutch computer. */
export function coderingVan(bytes: Buffer): { codering: Codering; naam: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { codering: 'utf-16le', naam: 'Unicode (UTF-16)' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { codering: 'utf-16be', naam: 'Unicode (UTF-16)' };
  if (isUtf8(bytes)) return { codering: 'utf-8', naam: 'UTF-8' };
  return { codering: 'windows-1252', naam: tekst.windows };
}

/** The text in pieces; a mark at its beginning is left out. */
export function* decodeer(bytes: Buffer, codering: Codering): Generator<string> {
  const lezer = new TextDecoder(codering);
  for (let vanaf = 0; vanaf < bytes.length; vanaf += STUK) {
    const stuk = lezer.decode(bytes.subarray(vanaf, vanaf + STUK), { stream: true });
    if (stuk !== '') yield stuk;
  }
  const rest = lezer.decode();
  if (rest !== '') yield rest;
}

/** What stands between two cells: the sign that is there most on the first lines, outside quotes; Excel can say it itself. */
export function scheidingVan(begin: string): { teken: ';' | ',' | '\t'; metSepRegel: boolean } {
  const gezegd = /^sep=([;,\t])\r?\n/i.exec(begin)?.[1];
  if (gezegd === ';' || gezegd === ',' || gezegd === '\t') return { teken: gezegd, metSepRegel: true };
  const kaal = begin.replace(/"(?:[^"]|"")*"/g, '');
  const [eerste = ''] = kaal.split(/\r\n|\r|\n/).filter((regel) => regel.trim() !== '');
  const aantal = (teken: string): number => eerste.split(teken).length - 1;
  const tekens = ([';', '\t', ','] as const).toSorted((a, b) => aantal(b) - aantal(a));
  return { teken: tekens[0] ?? ';', metSepRegel: false };
}
