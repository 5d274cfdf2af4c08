const zonderTekens = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '');

/** A word as somebody could have written it: as it is, in small or capital letters, without accents or spaces. */
function schrijfwijzen(woord: string): string[] {
  const kaal = zonderTekens(woord);
  return [woord, woord.normalize('NFD'), kaal].flatMap((w) => [
    w,
    w.toLowerCase(),
    w.toUpperCase(),
    w.replace(/\s/g, ''),
  ]);
}

/** Base64 of bytes that stand somewhere in a longer text: only the characters that those bytes decide by themselves. */
function base64Binnenin(bytes: Buffer, verschuiving: number): string {
  const eind = verschuiving + bytes.length;
  const alles = Buffer.concat([Buffer.alloc(verschuiving), bytes]).toString('base64');
  return alles.slice(Math.ceil((verschuiving * 8) / 6), Math.floor((eind * 8) / 6));
}

const utf16 = (tekst: string): Buffer => Buffer.from(tekst, 'utf16le');
const jsonTekst = (tekst: string): string =>
  tekst.replace(/[^ -~]/g, (teken) => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every form in which a word could stand in a file: UTF-8, UTF-16, Latin-1, hex, base64 at each alignment, escaped. */
function vormen(woord: string): Buffer[] {
  const uit = new Map<string, Buffer>();
  const neem = (bytes: Buffer): void => void uit.set(bytes.toString('latin1'), bytes);
  for (const tekst of schrijfwijzen(woord)) {
    const rauw = [Buffer.from(tekst), utf16(tekst), utf16(tekst).swap16(), Buffer.from(tekst, 'latin1')];
    rauw.forEach(neem);
    for (const geschreven of [jsonTekst(tekst), JSON.stringify(tekst).slice(1, -1), encodeURIComponent(tekst)])
      neem(Buffer.from(geschreven));
    for (const bytes of rauw.slice(0, 2)) {
      const codes = [bytes.toString('hex'), ...[0, 1, 2].map((plek) => base64Binnenin(bytes, plek))];
      for (const code of [...codes, bytes.toString('hex').toUpperCase()]) neem(Buffer.from(code));
      for (const code of codes) neem(Buffer.from(code.replaceAll('+', '-').replaceAll('/', '_')));
    }
  }
  return [...uit.values()];
}

/**
 * Looks for words in whatever form.
 * @returns a function that tells which of the words stand in bytes or in a text, each with the first form that was found
 */
export function speurder(woorden: readonly string[]): (waarin: Uint8Array | string) => string[] {
  const gezocht = woorden.map((woord) => ({ woord, vormen: vormen(woord) }));
  return (waarin) => {
    const bytes = Buffer.from(waarin as Uint8Array);
    return gezocht.flatMap((een) => {
      const vorm = een.vormen.find((zo) => bytes.includes(zo));
      return vorm ? [`${een.woord} als ${vorm.toString('latin1')}`] : [];
    });
  };
}

/** All that stands in an answer or a row, bytes and names of fields included, one after the other. */
export function alsBytes(waarde: unknown): Buffer {
  if (waarde instanceof Uint8Array) return Buffer.from(waarde);
  if (typeof waarde !== 'object' || waarde === null) return Buffer.from(String(waarde));
  const delen = Object.entries(waarde).flatMap(([naam, deel]) => [Buffer.from(`\n${naam}\n`), alsBytes(deel)]);
  return Buffer.concat(delen);
}
