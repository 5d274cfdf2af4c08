import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { z } from 'zod';
import type { Toeval } from '../poorten.ts';
import { nieuwPaar } from '../werkplek/lijn/cijfer.ts';

const b64 = z.base64();
export const omhulselSchema = z.strictObject({ nonce: b64, tekst: b64 });
export type Omhulsel = z.infer<typeof omhulselSchema>;

/** What was sealed for who has the secret of a public key (X25519), by somebody who knows that key alone. */
export const zegelSchema = omhulselSchema.extend({ tijdelijk: b64 });
export type Zegel = z.infer<typeof zegelSchema>;

export const naarB64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const vanB64 = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'base64'));

/** Wraps a secret: AES-256-GCM under a key of 32 bytes, tied to whose it is. */
export function verpak(sleutel: Uint8Array, kek: Uint8Array, aad: string, toeval: Toeval): Omhulsel {
  const nonce = toeval(12);
  const cijfer = createCipheriv('aes-256-gcm', kek, nonce).setAAD(Buffer.from(aad));
  const tekst = Buffer.concat([cijfer.update(sleutel), cijfer.final(), cijfer.getAuthTag()]);
  return { nonce: naarB64(nonce), tekst: naarB64(tekst) };
}

/** What {@link verpak} wrapped, or null under another key, for somebody else, or when a byte was changed. */
export function pakUit(omhulsel: Omhulsel, kek: Uint8Array, aad: string): Uint8Array | null {
  const tekst = Buffer.from(omhulsel.tekst, 'base64');
  const cijfer = createDecipheriv('aes-256-gcm', kek, vanB64(omhulsel.nonce)).setAAD(Buffer.from(aad));
  try {
    cijfer.setAuthTag(tekst.subarray(-16));
    return new Uint8Array(Buffer.concat([cijfer.update(tekst.subarray(0, -16)), cijfer.final()]));
  } catch {
    return null;
  }
}

/** The key between a pair and the one-time pair of a seal. */
function zegelsleutel(geheim: string, openbaar: string, tijdelijk: string, voor: string): Uint8Array {
  const gedeeld = diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.from(geheim, 'base64'), type: 'pkcs8', format: 'der' }),
    publicKey: createPublicKey({ key: Buffer.from(openbaar, 'base64'), type: 'spki', format: 'der' }),
  });
  const materiaal = Buffer.concat([gedeeld, vanB64(tijdelijk), vanB64(voor)]);
  return new Uint8Array(hkdfSync('sha256', materiaal, '', 'onthaal/zegel/1', 32));
}

/** Seals a secret for who has the secret of a public key, tied to whose it is. @throws on something that is no public key */
export function verzegelVoor(openbaar: string, inhoud: Uint8Array, aad: string, toeval: Toeval): Zegel {
  const { geheim, openbaar: tijdelijk } = nieuwPaar();
  return { ...verpak(inhoud, zegelsleutel(geheim, openbaar, tijdelijk, openbaar), aad, toeval), tijdelijk };
}

/** What {@link verzegelVoor} sealed, or null: for somebody else, at another place, or changed. */
export function openZegel(paar: { geheim: string; openbaar: string }, zegel: Zegel, aad: string): Uint8Array | null {
  const { tijdelijk, ...omhulsel } = zegel;
  try {
    return pakUit(omhulsel, zegelsleutel(paar.geheim, tijdelijk, tijdelijk, paar.openbaar), aad);
  } catch {
    return null;
  }
}
