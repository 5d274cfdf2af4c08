/*
 * Base45 (RFC 9285): two bytes in three characters of the alphabet that a QR code packs best. Our own, because the npm
 * package reads foreign characters and overflowing triples without a word and has no types.
 */
const TEKENS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes to base45 text. */
export function naarBase45(bytes: Uint8Array): string {
  let tekst = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const paar = i + 1 < bytes.length;
    let rest = paar ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    for (let n = paar ? 3 : 2; n > 0; n -= 1) {
      tekst += TEKENS[rest % 45];
      rest = Math.floor(rest / 45);
    }
  }
  return tekst;
}

/** Base45 text to bytes; null when it is none: a foreign character, a lone last one, or a group over its bytes. */
export function vanBase45(tekst: string): Uint8Array | null {
  if (tekst.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < tekst.length; i += 3) {
    const groep = [...tekst.slice(i, i + 3)].map((teken) => TEKENS.indexOf(teken));
    if (groep.includes(-1)) return null;
    const waarde = groep.reduceRight((som, cijfer) => som * 45 + cijfer, 0);
    if (waarde >= (groep.length === 3 ? 65_536 : 256)) return null;
    if (groep.length === 3) bytes.push(waarde >> 8);
    bytes.push(waarde & 255);
  }
  return Uint8Array.from(bytes);
}
