import { streamXlsxRows } from 'hucre/xlsx';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { importgrens as grens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { Geweigerd, weiger } from '../../weigering.ts';
import type { Bron, Bronrij } from './bron.ts';

const beschadigd = (): never => weiger('bestand-onleesbaar', { melding: tekst.fout.xlsx });
const teGroot = (): never => weiger('bestand-te-groot', { melding: tekst.fout.uitgepakt });

/** Parts that the reader unpacks, with how large each may be. Pictures and the like stay closed. */
function grensVan(naam: string): number | null {
  if (!/\.(xml|rels)$/i.test(naam)) return null;
  if (/sharedstrings[^/]*\.xml$/i.test(naam)) return grens.woorden;
  return /\/worksheets\/[^/]*\.xml$/i.test(naam) ? grens.uitgepakt : grens.bijlagen;
}

/** Words of its own that a part of a workbook never has: they can point to a file, or grow without end when they are read. */
const eigenWoorden = /<!(DOCTYPE|ENTITY)/i;

/** Unpacks a part and counts what is in it: a zip can claim to be small. Answers how many elements it has. */
async function telElementen(zip: ZipFile, deel: Entry): Promise<number> {
  let aantal = 0;
  let staart = '';
  for await (const stuk of await zip.openReadStreamPromise(deel)) {
    const bytes = stuk as Buffer;
    if (eigenWoorden.test(staart + bytes.toString('latin1'))) weiger('bestand-onveilig');
    staart = bytes.subarray(-10).toString('latin1');
    for (let i = bytes.indexOf(0x3c); i >= 0; i = bytes.indexOf(0x3c, i + 1)) aantal += 1;
  }
  return aantal;
}

async function keurDelen(zip: ZipFile): Promise<void> {
  let uitgepakt = 0;
  let elementen = 0;
  const namen = new Set<string>();
  for await (const deel of zip.eachEntry()) {
    const hoogstens = grensVan(deel.fileName);
    uitgepakt += deel.uncompressedSize;
    if (uitgepakt > grens.uitgepakt || (hoogstens !== null && deel.uncompressedSize > hoogstens)) teGroot();
    // Two parts of one name: what was looked at need not be what is read.
    if (namen.has(deel.fileName.toLowerCase())) beschadigd();
    namen.add(deel.fileName.toLowerCase());
    if (hoogstens !== null) elementen += await telElementen(zip, deel);
    if (elementen > grens.elementen) teGroot();
  }
  if (!namen.has('[content_types].xml') || !namen.has('xl/workbook.xml')) beschadigd();
}

/** Refuses a workbook that would unpack to more than a list of a desk, or whose parts are not what they say. */
async function keurWerkmap(bytes: Buffer): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > grens.onderdelen) teGroot();
    await keurDelen(zip);
  } catch (fout) {
    if (fout instanceof Geweigerd) throw fout;
    beschadigd();
  }
}

/**
 * A cell as text. A formula is its last outcome, as Excel kept it. A day is a calendar day: Excel counts days and knows no time zone.
 */
function alsTekst(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return '';
  if (waarde instanceof Date) return Number.isNaN(waarde.getTime()) ? '#DATUM' : waarde.toISOString().slice(0, 10);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return String(waarde);
  return typeof waarde === 'string' ? waarde : '';
}

async function* leesRijen(bytes: Buffer): AsyncGenerator<Bronrij> {
  let cellen = 0;
  let vorige = 0;
  try {
    for await (const { index, values } of streamXlsxRows(
      new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    )) {
      cellen += values.length;
      if (cellen > grens.cellen || values.length > 10 * grens.kolommen) teGroot();
      // A sheet can say of two rows that they are the same one, or of one that it is none.
      if (!(index >= vorige)) beschadigd();
      vorige = index + 1;
      yield { nummer: index + 1, cellen: values.map(alsTekst) };
    }
  } catch (fout) {
    if (fout instanceof Geweigerd) throw fout;
    beschadigd();
  }
}

/** The first sheet of a workbook, read row by row after its size was looked at. */
export async function openXlsx(bytes: Buffer): Promise<Bron> {
  await keurWerkmap(bytes);
  return {
    kenmerken: [
      { naam: tekst.kenmerk.vorm, waarde: 'Excel' },
      { naam: tekst.kenmerk.blad, waarde: tekst.eersteBlad },
    ],
    rijen: leesRijen(bytes),
  };
}
