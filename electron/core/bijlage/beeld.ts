/**
 * More points than any camera or scanner gives (the largest telephones make 200 million, and save 50). A few bytes can claim a
 * picture of 50,000 by 50,000, which takes 10 GB to show.
 */
const meestePunten = 210_000_000;
const langsteZijde = 30_000;

/** Whether a picture of this size can be shown. */
export const isToonbaar = ({ breedte, hoogte }: { breedte: number; hoogte: number }): boolean =>
  breedte > 0 && hoogte > 0 && Math.max(breedte, hoogte) <= langsteZijde && breedte * hoogte <= meestePunten;

/** What the head of a whole PNG says of its size; null when the head does not come first. */
export const maatVanPng = (bytes: Buffer): { breedte: number; hoogte: number } | null =>
  bytes.length >= 33 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { breedte: bytes.readUInt32BE(16), hoogte: bytes.readUInt32BE(20) }
    : null;

/** What a JPEG says of its size, before its picture begins; null when it does not. */
export function maatVanJpeg(bytes: Buffer): { breedte: number; hoogte: number } | null {
  let plek = 2;
  while (plek + 9 <= bytes.length && bytes[plek] === 0xff) {
    const merk = bytes[plek + 1] ?? 0;
    // SOF0 to SOF15, without the tables that share their range.
    if (merk >= 0xc0 && merk <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(merk))
      return { hoogte: bytes.readUInt16BE(plek + 5), breedte: bytes.readUInt16BE(plek + 7) };
    if (merk === 0xda) return null;
    plek += 2 + bytes.readUInt16BE(plek + 2);
  }
  return null;
}

/** Whether the chunks of a PNG follow each other up to and including IEND, with nothing behind it. */
export function isHelePng(bytes: Buffer): boolean {
  let plek = 8;
  while (plek + 12 <= bytes.length) {
    const lengte = bytes.readUInt32BE(plek);
    const soort = bytes.toString('latin1', plek + 4, plek + 8);
    plek += 12 + lengte;
    if (soort === 'IEND') return plek === bytes.length;
  }
  return false;
}

/**
 * Whether the segments of a JPEG lead to its picture and an end mark follows. Cameras put more pictures behind the first: what
 * lies there is held against the signatures of other kinds of files by the caller.
 */
export function isHeelJpeg(bytes: Buffer): boolean {
  let plek = 2;
  while (plek + 4 <= bytes.length && bytes[plek] === 0xff) {
    const merk = bytes[plek + 1] ?? 0;
    if (merk === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), plek) > 0;
    plek += 2 + bytes.readUInt16BE(plek + 2);
  }
  return false;
}
