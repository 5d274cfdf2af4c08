import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Limits of a Word document; one that claims more is not unpacked. */
const grens = { onderdelen: 2_000, uitgepakt: 200 * 2 ** 20, gelezen: 4 * 2 ** 20 };
const hoofdsoort = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts that hold macros, other files or controls. */
const verboden =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|embeddings\/|activeX\/|oleObject)|\.(bin|exe|dll|js|vbs|hta|scr|bat|cmd|ps1)$/i;

async function lees(zip: ZipFile, onderdeel: Entry): Promise<string> {
  const stroom = await zip.openReadStreamPromise(onderdeel);
  return (await buffer(stroom)).toString('utf8');
}

/** A template or object from elsewhere is fetched when the document is opened, and can bring macros. */
const haaltOp = (verwijzingen: string): boolean =>
  /TargetMode\s*=\s*["']External["']/i.test(verwijzingen) &&
  /relationships\/(attachedTemplate|oleObject|frame|subDocument)/i.test(verwijzingen);

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
      const inhoud = await lees(zip, onderdeel);
      if (/macroEnabled|vbaProject/i.test(inhoud) || haaltOp(inhoud)) return 'actief';
      if (soorten) isWord = inhoud.includes(hoofdsoort);
    }
  } catch {
    return 'beschadigd';
  }
  return isWord ? null : 'onbekende-soort';
}
