import { inflateSync } from 'node:zlib';

/** More than this is not unpacked to be looked at: such a file is no letter. */
const uitgepaktGrens = 64 * 2 ** 20;

/**
 * What a PDF can do by itself or carry along. Long names only: short ones turn up by chance in compressed pictures, so a
 * short one counts only with what must follow it.
 */
const verboden =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE|GoToR|Rendition|Movie)(?![A-Za-z])|\/XFA(?=\s*(\[|\d+\s+\d+\s+R))/;
/** Going to a page on opening is harmless and common; any other action on opening is not. */
const bijOpenen = /\/OpenAction(?!\s*\[)(?![A-Za-z])/;

/** Names may be written with `#4A` for a letter; a reader takes both. */
const zonderSluiers = (tekst: string): string =>
  tekst.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const heeftActie = (tekst: string): boolean => {
  const schoon = zonderSluiers(tekst);
  return verboden.test(schoon) || bijOpenen.test(schoon);
};

/** The dictionary that stands before a stream: as far back as the object begins. */
function woordenboek(tekst: string, stroom: number): string {
  const begin = tekst.lastIndexOf(' obj', stroom);
  return zonderSluiers(tekst.slice(Math.max(begin, stroom - 4096, 0), stroom));
}

type Stroom = { bytes: Buffer; kop: string };

/** Each stream with its dictionary. */
function* stromen(bytes: Buffer, tekst: string): Generator<Stroom> {
  const begin = /\bstream\r?\n/g;
  for (let gevonden = begin.exec(tekst); gevonden; gevonden = begin.exec(tekst)) {
    if (tekst.slice(gevonden.index - 3, gevonden.index) === 'end') continue;
    const van = gevonden.index + gevonden[0].length;
    const tot = tekst.indexOf('endstream', van);
    if (tot < 0) return;
    yield { bytes: bytes.subarray(van, tot), kop: woordenboek(tekst, gevonden.index) };
    begin.lastIndex = tot + 'endstream'.length;
  }
}

/** Whether a dictionary is that of a stream of objects: it says so, or has what only such a stream has. */
const isObjectstroom = (kop: string): boolean =>
  /\/ObjStm/.test(kop) || (/\/First\s+\d/.test(kop) && /\/N\s+\d/.test(kop));

const aantal = (tekst: string, wat: RegExp): number => tekst.match(wat)?.length ?? 0;

/** What is written in a stream of objects (PDF 1.5): it hides names from a plain search. Null: cannot be looked at. */
function objectenIn({ bytes, kop }: Stroom, over: number): string | null {
  if (!/\/Filter/.test(kop)) return bytes.toString('latin1');
  if (!/\/Filter\s*(\[\s*)?\/(FlateDecode|Fl)\s*\]?/.test(kop) || /\/Predictor\s*([2-9]|1[0-9])/.test(kop)) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, over) }).toString('latin1');
  } catch {
    return null;
  }
}

/**
 * Whether a PDF holds anything that acts: scripts, starting programs, files inside it, sending forms. Names are read also when
 * they are veiled or stand in compressed objects. A file that is locked cannot be looked at, so it is not taken.
 */
export function bevatPdfActie(bytes: Buffer): 'actief' | 'beveiligd' | 'beschadigd' | null {
  const tekst = bytes.toString('latin1');
  if (/\/Encrypt\b(?=\s*(<<|\d))/.test(zonderSluiers(tekst))) return 'beveiligd';
  if (heeftActie(tekst)) return 'actief';
  let over = uitgepaktGrens;
  let gezien = 0;
  for (const stroom of stromen(bytes, tekst)) {
    if (!isObjectstroom(stroom.kop)) continue;
    gezien += aantal(stroom.kop, /\/ObjStm/g);
    const objecten = objectenIn(stroom, over);
    if (objecten === null) return 'beschadigd';
    if (heeftActie(objecten)) return 'actief';
    over -= objecten.length;
  }
  // One that a forgiving reader finds and this one does not would go unread.
  return gezien < aantal(zonderSluiers(tekst), /\/ObjStm/g) ? 'beschadigd' : null;
}
