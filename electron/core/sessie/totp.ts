import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a code lasts, seconds (RFC 6238, 4.1). */
const stapSeconden = 30;
const cijfers = 6;
/** One step either side: a telephone whose clock is half a minute off (RFC 6238, 5.2). */
export const venster = 1;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as base32 (RFC 4648, 6) without padding: what an app takes when it is typed over. */
export function naarBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((vijf) => base32.charAt(parseInt(vijf.padEnd(5, '0'), 2))).join('');
}

/** What {@link naarBase32} wrote. */
export function vanBase32(tekst: string): Uint8Array {
  const bits = Array.from(tekst, (teken) => base32.indexOf(teken).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (acht) => parseInt(acht, 2));
}

/** The step in which an ISO instant lies. */
export const stapOp = (nu: string): number => Math.floor(Date.parse(nu) / 1000 / stapSeconden);

/** The six digits of a step: HOTP (RFC 4226, 5.3) with SHA-1, which every app on a telephone has. */
export function codeVan(geheim: Uint8Array, stap: number): string {
  const teller = Buffer.alloc(8);
  teller.writeBigUInt64BE(BigInt(stap));
  const mac = createHmac('sha1', geheim).update(teller).digest();
  const plek = mac.readUInt8(mac.length - 1) & 15;
  const getal = mac.readUInt32BE(plek) & 0x7fff_ffff;
  return String(getal % 10 ** cijfers).padStart(cijfers, '0');
}

/** The step around now of which this is the code, or null. Every step is compared, in constant time. */
export function vindStap(geheim: Uint8Array, code: string, nu: string): number | null {
  const rond = Array.from({ length: 2 * venster + 1 }, (_, i) => stapOp(nu) - venster + i).filter((stap) => stap >= 0);
  const past = rond.filter((stap) => {
    const goed = Buffer.from(codeVan(geheim, stap));
    const gegeven = Buffer.from(code);
    return goed.length === gegeven.length && timingSafeEqual(goed, gegeven);
  });
  return past.at(-1) ?? null;
}
