import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import { naarB64, omhulselSchema, openZegel, pakUit, vanB64, zegelSchema } from './omhulsel.ts';

const b64 = z.base64();
/**
 * The key pair of a user (X25519). Its secret is what the password opens; the key itself is sealed for the pair, so that a new one
 * can be given to somebody who is not there.
 */
const paarSchema = z.strictObject({
  openbaar: b64,
  /** The file key, or where it travels the inlogsleutel. */
  toegang: zegelSchema,
  /** Under the file key: nobody else put this public key here. Not where it travels: there it comes out of the file. */
  merk: b64.optional(),
  /** Which inlogsleutel was sealed; empty: the first. */
  inlog: z.string().optional(),
});

const gebruikersleutelSchema = z.strictObject({
  /** sha-256 of a salt and the login name: the file names nobody. */
  naamhash: z.string().length(64),
  administratieId: idSchema,
  gebruikerId: idSchema,
  zout: b64,
  kosten: z.strictObject({ geheugenKiB: z.number().int().min(8), gangen: z.number().int().min(1) }),
  /** Whether the desktop's own key store took part. */
  metApparaat: z.boolean(),
  /** The secret of the pair under the password; without a pair, as it was at first, the key itself. */
  omhulsel: omhulselSchema,
  paar: paarSchema.optional(),
  /** The same at every desk of the organisation: the password opens the inlogsleutel, and that the file key of each desk. */
  reist: z.literal(true).optional(),
});
export type Gebruikersleutel = z.infer<typeof gebruikersleutelSchema>;

const reisSchema = z.strictObject({ metApparaat: z.boolean(), omhulsel: omhulselSchema });

/**
 * The key ring of an installation. Each administratie (one organisation, one file) has a random 256-bit key, kept only
 * in wrapped form: once per user, sealed for the pair whose secret argon2id of the password opens, and once under the recovery
 * key. Where desks share their work it is also wrapped under the inlogsleutel, which is the same at every desk. Keys that the file
 * had before are kept under the present one: backups of then are still read.
 */
export const sleutelbosSchema = z.strictObject({
  versie: z.literal(1),
  proef: z.boolean(),
  naamzout: b64,
  administraties: z
    .array(
      z.strictObject({
        id: idSchema,
        herstel: omhulselSchema,
        /** Under the first inlogsleutel. */
        reis: reisSchema.optional(),
        /** Under those that came in its place. */
        reizen: z.array(reisSchema.extend({ id: z.string().min(1) })).optional(),
        /** The keys of before, newest first. */
        eerder: z.array(omhulselSchema).optional(),
        /** When the key was last changed, and by whom: written in the file at the next login. */
        gewisseld: z.strictObject({ op: z.iso.datetime(), doorId: idSchema }).optional(),
      }),
    )
    .min(1),
  gebruikers: z.array(gebruikersleutelSchema),
});
export type Sleutelbos = z.infer<typeof sleutelbosSchema>;

export function metApparaatgeheim(sleutel: Uint8Array, apparaatgeheim: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sleutel, apparaatgeheim, 'onthaal/gebruikersleutel', 32));
}

/**
 * What a password gives besides the way to the file key: it wraps the user's own identity for geheime adressen and nothing
 * else, so that the file with its key opens no address.
 */
export function kluissleutelUit(afgeleid: Uint8Array, apparaatgeheim: Uint8Array | null): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', afgeleid, apparaatgeheim ?? '', 'onthaal/kluissleutel', 32));
}

/** The name under which a login is kept: says nothing about who it is without the ring's salt. */
export function naamhash(bos: Sleutelbos, inlognaam: string): string {
  return createHash('sha256').update(vanB64(bos.naamzout)).update(inlognaam.trim().toLowerCase()).digest('hex');
}

export interface Nieuwkomer {
  administratieId: string;
  gebruikerId: string;
  inlognaam: string;
  wachtwoord: string;
}

export type Wie = Pick<Nieuwkomer, 'administratieId' | 'gebruikerId'>;
export const paarplaats = ({ administratieId, gebruikerId }: Wie): string => `paar|${administratieId}|${gebruikerId}`;

/** What the pair of a user opens, when the password opens its secret. */
export function uitPaar(post: Gebruikersleutel, kek: Uint8Array, plaats: string): Uint8Array | null {
  const { paar } = post;
  const geheim = paar && pakUit(post.omhulsel, kek, paarplaats(post));
  if (!geheim) return null;
  return openZegel({ geheim: naarB64(geheim), openbaar: paar.openbaar }, paar.toegang, plaats);
}
