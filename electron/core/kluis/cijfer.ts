import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { idSchema, versieSchema } from '#shared/domein/basis.ts';
import { adresveldenSchema, type Adresvelden } from '#shared/domein/kluis.ts';

/** What of an address is tied to its place: the same bytes at another record, or under another version, are refused. */
export interface Adresplaats {
  adresId: string;
  versie: number;
}

const inhoudSchema = z.strictObject({ adresId: idSchema, versie: versieSchema, velden: adresveldenSchema });

/** So that the length of what is stored does not tell how long an address is; bytes. */
const blok = 2048;

function opgevuld(tekst: string): Uint8Array {
  const bytes = Buffer.from(tekst);
  const vol = Buffer.alloc(Math.ceil(bytes.length / blok) * blok, ' ');
  bytes.copy(vol);
  return vol;
}

/** A new identity (X25519): the secret, and the recipient that others encrypt to. */
export async function nieuweIdentiteit(): Promise<{ geheim: string; ontvanger: string }> {
  const geheim = await generateX25519Identity();
  return { geheim, ontvanger: await identityToRecipient(geheim) };
}

/** Encrypts an address (age, age-encryption.org/v1) so that only these recipients can read it. */
export async function verzegel(
  velden: Adresvelden,
  { adresId, versie }: Adresplaats,
  ontvangers: readonly string[],
): Promise<Uint8Array> {
  const age = new Encrypter();
  for (const ontvanger of new Set(ontvangers)) age.addRecipient(ontvanger);
  return age.encrypt(opgevuld(JSON.stringify({ adresId, versie, velden })));
}

/** Reads an address, or null: not for this identity, changed, or put in the place of another. */
export async function ontzegel(cijfer: Uint8Array, plaats: Adresplaats, geheim: string): Promise<Adresvelden | null> {
  try {
    const age = new Decrypter();
    age.addIdentity(geheim);
    const { velden, ...van } = inhoudSchema.parse(JSON.parse(await age.decrypt(cijfer, 'text')));
    return van.adresId === plaats.adresId && van.versie === plaats.versie ? velden : null;
  } catch {
    return null;
  }
}

/** The recipient of a secret that somebody typed over from paper, or null when it is none. Case and spaces do not matter. */
export async function leesHerstelsleutel(getypt: string): Promise<{ geheim: string; ontvanger: string } | null> {
  const [, kaal] = /^AGESECRETKEY(1[A-Z0-9]{10,100})$/.exec(getypt.toUpperCase().replace(/[^A-Z0-9]/g, '')) ?? [];
  if (!kaal) return null;
  const geheim = `AGE-SECRET-KEY-${kaal}`;
  try {
    return { geheim, ontvanger: await identityToRecipient(geheim) };
  } catch {
    return null;
  }
}
