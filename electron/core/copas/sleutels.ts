import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Toeval } from '#shared/domein/toeval.ts';

const dag = z.iso.date();
const sleutelId = z.string().regex(/^[0-9a-f]{8}$/);

/** The public half of a signing key, as every desk and aanbieder keeps it. Raw Ed25519 key in base64url. */
export const openbareSleutelSchema = z.strictObject({
  sleutelId,
  openbaar: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** First day on which the key signs. */
  gebruiktVanaf: dag,
  /** Set once the key is compromised: everything it signed is refused from then on. */
  ingetrokkenOp: dag.nullable(),
});
export type OpenbareSleutel = z.infer<typeof openbareSleutelSchema>;

/** The private half: the 32-byte Ed25519 seed in base64url. Only in the encrypted database, never in a log or export. */
export const geheimeSleutelSchema = z.strictObject({ sleutelId, geheim: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export type GeheimeSleutel = z.infer<typeof geheimeSleutelSchema>;

export type Sleutelpaar = { openbaar: OpenbareSleutel; geheim: GeheimeSleutel };

/* The fixed DER heads around a raw Ed25519 key: PKCS#8 (RFC 8410 section 7) and SubjectPublicKeyInfo (section 4). */
const PKCS8_HOOFD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HOOFD = Buffer.from('302a300506032b6570032100', 'hex');

/** Makes an Ed25519 pair from 32 random bytes. The id is the start of the SHA-256 of the public key: 8 hex digits. */
export function maakSleutelpaar(toeval: Toeval, vandaag: string): Sleutelpaar {
  const zaad = Buffer.from(toeval(32));
  if (zaad.length !== 32) throw new Error('the random port returned too few bytes');
  const openbaar = createPublicKey(naarPrive(zaad)).export({ format: 'der', type: 'spki' }).subarray(SPKI_HOOFD.length);
  const id = createHash('sha256').update(openbaar).digest('hex').slice(0, 8);
  return {
    openbaar: { sleutelId: id, openbaar: openbaar.toString('base64url'), gebruiktVanaf: vandaag, ingetrokkenOp: null },
    geheim: { sleutelId: id, geheim: zaad.toString('base64url') },
  };
}

function naarPrive(zaad: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HOOFD, zaad]), format: 'der', type: 'pkcs8' });
}

/** Key object for signing. */
export function leesGeheim(sleutel: GeheimeSleutel): KeyObject {
  return naarPrive(Buffer.from(sleutel.geheim, 'base64url'));
}

/** Key object for verifying. */
export function leesOpenbaar(sleutel: OpenbareSleutel): KeyObject {
  const der = Buffer.concat([SPKI_HOOFD, Buffer.from(sleutel.openbaar, 'base64url')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/**
 * The key that signs on this day: the newest one that is in use and not withdrawn, or null when a new one must be made.
 * Rotation is adding a pair: older keys go on verifying until the last pass they signed has run out.
 */
export function tekensleutelOp(sleutels: readonly OpenbareSleutel[], vandaag: string): OpenbareSleutel | null {
  const bruikbaar = sleutels.filter((s) => s.gebruiktVanaf <= vandaag && s.ingetrokkenOp === null);
  return bruikbaar.reduce<OpenbareSleutel | null>((a, b) => (a && a.gebruiktVanaf >= b.gebruiktVanaf ? a : b), null);
}
