import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import type { Context } from '../context.ts';

/** A recipient of age files (age-encryption.org/v1), X25519. */
export const ontvangerSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** What stands at the beginning of every age file. */
const kop = Buffer.from('age-encryption.org/v1\n');

export const isVersleuteld = (bytes: Uint8Array): boolean => kop.equals(bytes.subarray(0, kop.length));

export interface Bestandssleutel {
  ontvanger: string;
  geheim: string;
}

/** Our newest key for reading files; the first use makes one, which is stored by {@link bewaarBestandssleutel}. */
export async function bestandssleutel({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Promise<Bestandssleutel> {
  const [nieuwste] = opslag.leesBestandssleutels(db);
  if (nieuwste) return nieuwste;
  const geheim = await generateX25519Identity();
  return { geheim, ontvanger: await identityToRecipient(geheim) };
}

/** Stores a key that {@link bestandssleutel} made; somebody else's first one stays. @returns the one that counts */
export function bewaarBestandssleutel({ db, opslag, nu }: Context, sleutel: Bestandssleutel): Bestandssleutel {
  const [nieuwste] = opslag.leesBestandssleutels(db);
  if (nieuwste) return nieuwste;
  opslag.schrijfBestandssleutel(db, sleutel, nu);
  return sleutel;
}

/** Encrypts a file so that only these organisations can read it. */
export async function versleutel(bytes: Uint8Array, ontvangers: readonly string[]): Promise<Uint8Array> {
  const age = new Encrypter();
  for (const ontvanger of new Set(ontvangers)) age.addRecipient(ontvanger);
  return age.encrypt(bytes);
}

/** Reads a file that is meant for one of our keys; null: it is not, or it was changed or cut off. */
export async function ontsleutel(bytes: Uint8Array, geheimen: readonly string[]): Promise<Uint8Array | null> {
  try {
    const age = new Decrypter();
    for (const geheim of geheimen) age.addIdentity(geheim);
    return await age.decrypt(bytes);
  } catch {
    return null;
  }
}
