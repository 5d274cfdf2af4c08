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
