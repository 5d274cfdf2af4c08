import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Limits of a Word document; one that claims more is not unpacked. */
const grens = { onderdelen: 2_000, uitgepakt: 200 * 2 ** 20, gelezen: 4 * 2 ** 20 };
const hoofdsoort = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts that hold macros, other files or controls. */
const verboden =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|embeddings\/|activeX\/|oleObject|afchunk)|\.(bin|exe|dll|js|vbs|hta|scr|bat|cmd|ps1|lnk|url|swf|rtf|html?|mht(ml)?|doc[xm]?|dot[xm]?|xls[xmb]?)$/i;

/** @throws when it is no UTF-8: another encoding would hide every word that is looked for */
async function lees(zip: ZipFile, onderdeel: Entry): Promise<string> {
  const stroom = await zip.openReadStreamPromise(onderdeel);
  const tekst = new TextDecoder('utf-8', { fatal: true }).decode(await buffer(stroom));
  if (tekst.includes('\0')) throw new Error('geen UTF-8');
  return tekst;
}

/** Letters written as a number (`&#69;`), as a reader of XML takes them. */
const zonderNummers = (xml: string): string =>
  xml.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, tien?: string) => {
    const teken = hex === undefined ? Number(tien) : Number.parseInt(hex, 16);
    return teken <= 0x10ffff ? String.fromCodePoint(teken) : '';
  });

/**
 * Whether opening the document fetches something: a template, an object, a picture on a share. Only a link, which waits until
 * somebody presses it, may lead outside. Words of its own (a DTD) hide what the rest says.
 */
const haaltOp = (verwijzingen: string): boolean =>
  /<!(DOCTYPE|ENTITY)/i.test(verwijzingen) ||
  [...verwijzingen.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)].some(
    ([een]) => /TargetMode\s*=\s*["']\s*External/i.test(een) && !/relationships\/hyperlink["']/i.test(een),
  );

/** Whether a zip is a Word document without macros, embedded files or parts from elsewhere. */
export async function keurDocx(bytes: Buffer): Promise<'onbekende-soort' | 'actief' | 'beschadigd' | null> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    return 'beschadigd';
  }
  if (zip.entryCount > grens.onderdelen) return 'beschadigd';
  let totaal = 0;
  let isWord = false;
  try {
    for await (const onderdeel of zip.eachEntry()) {
      totaal += onderdeel.uncompressedSize;
      if (totaal > grens.uitgepakt) return 'beschadigd';
      if (verboden.test(onderdeel.fileName)) return 'actief';
      const soorten = onderdeel.fileName === '[Content_Types].xml';
      if (!soorten && !onderdeel.fileName.endsWith('.rels')) continue;
      if (onderdeel.uncompressedSize > grens.gelezen) return 'beschadigd';
      const inhoud = zonderNummers(await lees(zip, onderdeel));
      if (/macroEnabled|vbaProject/i.test(inhoud) || haaltOp(inhoud)) return 'actief';
      if (soorten) isWord = inhoud.includes(hoofdsoort);
    }
  } catch {
    return 'beschadigd';
  }
  return isWord ? null : 'onbekende-soort';
}
