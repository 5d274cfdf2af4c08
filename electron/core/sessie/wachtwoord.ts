import { hashRaw } from '@node-rs/argon2';

/** argon2id cost, as measured in 2026: 64 MiB, three passes, about 80 ms on a desk machine. Kept per key so it can grow. */
export interface Argonkosten {
  geheugenKiB: number;
  gangen: number;
}
export const standaardkosten: Argonkosten = { geheugenKiB: 65_536, gangen: 3 };

/** Derives 32 bytes from a password with argon2id (RFC 9106). */
export async function wachtwoordsleutel(
  wachtwoord: string,
  zout: Uint8Array,
  kosten: Argonkosten,
): Promise<Uint8Array> {
  return hashRaw(wachtwoord.normalize('NFKC'), {
    salt: zout,
    memoryCost: kosten.geheugenKiB,
    timeCost: kosten.gangen,
    parallelism: 1,
    outputLen: 32,
  });
}

/** The shortest password accepted when it is the only factor (NIST SP 800-63B-4, 3.1.1.2). */
export const minimumLengte = 15;

/**
 * Judges a new password by NIST SP 800-63B-4: length, nothing predictable from the context, no rules on kinds of characters.
 * Returns null when it will do, else what to do about it, in Dutch.
 */
export function zwakWachtwoord(wachtwoord: string, context: readonly string[]): string | null {
  const tekens = [...wachtwoord.normalize('NFKC')];
  if (tekens.length < minimumLengte)
    return `Gebruik ten minste ${minimumLengte} tekens. Vier gewone woorden achter elkaar is goed en makkelijk te onthouden.`;
  if (new Set(tekens).size < 5) return 'Dit wachtwoord is te makkelijk te raden: gebruik meer verschillende tekens.';
  const kaal = wachtwoord.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (
    /^(.{1,6})\1+$/.test(kaal) ||
    '0123456789012345678901234567890'.includes(kaal) ||
    'abcdefghijklmnopqrstuvwxyz'.includes(kaal)
  )
    return 'Dit wachtwoord is te makkelijk te raden: het herhaalt zichzelf.';
  const rest = context
    .map((woord) => woord.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((woord) => woord.length >= 4)
    .reduce((over, woord) => over.replaceAll(woord, ''), kaal);
  return rest.length < 8 ? 'Dit wachtwoord lijkt te veel op uw naam of die van de organisatie.' : null;
}
