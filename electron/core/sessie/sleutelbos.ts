import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import { willekeurig } from '../id.ts';
import type { Poorten, Toeval } from '../poorten.ts';
import { standaardkosten, wachtwoordsleutel } from './wachtwoord.ts';

const b64 = z.base64();
export const omhulselSchema = z.strictObject({ nonce: b64, tekst: b64 });
export type Omhulsel = z.infer<typeof omhulselSchema>;

const gebruikersleutelSchema = z.strictObject({
  /** sha-256 of a salt and the login name: the file names nobody. */
  naamhash: z.string().length(64),
  administratieId: idSchema,
  gebruikerId: idSchema,
  zout: b64,
  kosten: z.strictObject({ geheugenKiB: z.number().int().min(8), gangen: z.number().int().min(1) }),
  /** Whether the desktop's own key store took part. */
  metApparaat: z.boolean(),
  omhulsel: omhulselSchema,
  /** The same at every desk of the organisation: the password opens the inlogsleutel, and that the file key of each desk. */
  reist: z.literal(true).optional(),
});
export type Gebruikersleutel = z.infer<typeof gebruikersleutelSchema>;

/**
 * The key ring of an installation. Each administratie (one organisation, one file) has a random 256-bit key, kept only
 * in wrapped form: once per user under argon2id of the password, once under the recovery key. Where desks share their work it is
 * also wrapped under the inlogsleutel, which is the same at every desk.
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
        reis: z.strictObject({ metApparaat: z.boolean(), omhulsel: omhulselSchema }).optional(),
      }),
    )
    .min(1),
  gebruikers: z.array(gebruikersleutelSchema),
});
export type Sleutelbos = z.infer<typeof sleutelbosSchema>;

const naarB64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const vanB64 = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'base64'));

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

function metApparaatgeheim(sleutel: Uint8Array, apparaatgeheim: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sleutel, apparaatgeheim, 'onthaal/gebruikersleutel', 32));
}

/**
 * What a password gives besides the way to the file key: it wraps the user's own identity for geheime adressen and nothing
 * else, so that the file with its key opens no address.
 */
function kluissleutelUit(afgeleid: Uint8Array, apparaatgeheim: Uint8Array | null): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', afgeleid, apparaatgeheim ?? '', 'onthaal/kluissleutel', 32));
}

/** An empty key ring; administraties and users are added to it. */
export function nieuweSleutelbos(proef: boolean, toeval: Toeval): Sleutelbos {
  return { versie: 1, proef, naamzout: naarB64(toeval(16)), administraties: [], gebruikers: [] };
}

/** The name under which a login is kept: says nothing about who it is without the ring's salt. */
export function naamhash(bos: Sleutelbos, inlognaam: string): string {
  return createHash('sha256').update(vanB64(bos.naamzout)).update(inlognaam.trim().toLowerCase()).digest('hex');
}

interface Nieuwkomer {
  administratieId: string;
  gebruikerId: string;
  inlognaam: string;
  wachtwoord: string;
}
type Sleutelmiddelen = Pick<Poorten, 'toeval' | 'apparaatgeheim' | 'wachtwoordkosten'>;

/** Wraps the file key for one user; replaces an earlier entry of the same user. */
export async function voegGebruikerToe(
  bos: Sleutelbos,
  wie: Nieuwkomer,
  sleutel: Uint8Array,
  middelen: Sleutelmiddelen,
): Promise<Sleutelbos> {
  return (await geefSleutels(bos, wie, sleutel, middelen)).bos;
}

/** Wraps the file key for one user, and gives what else the password gives. */
export async function geefSleutels(
  bos: Sleutelbos,
  wie: Nieuwkomer,
  sleutel: Uint8Array,
  middelen: Sleutelmiddelen,
): Promise<{ bos: Sleutelbos; kluissleutel: Uint8Array }> {
  const zout = middelen.toeval(16);
  const kosten = middelen.wachtwoordkosten ?? standaardkosten;
  const afgeleid = await wachtwoordsleutel(wie.wachtwoord, zout, kosten);
  const kek = middelen.apparaatgeheim ? metApparaatgeheim(afgeleid, middelen.apparaatgeheim) : afgeleid;
  const post: Gebruikersleutel = {
    naamhash: naamhash(bos, wie.inlognaam),
    administratieId: wie.administratieId,
    gebruikerId: wie.gebruikerId,
    zout: naarB64(zout),
    kosten,
    metApparaat: middelen.apparaatgeheim !== null,
    omhulsel: verpak(sleutel, kek, `${wie.administratieId}|${wie.gebruikerId}`, middelen.toeval),
  };
  const gebruikers = [...bos.gebruikers.filter((g) => g.gebruikerId !== wie.gebruikerId), post];
  return { bos: { ...bos, gebruikers }, kluissleutel: kluissleutelUit(afgeleid, middelen.apparaatgeheim) };
}

/** Takes a user's wrapped key away: that password opens nothing any more. */
export function verwijderGebruiker(bos: Sleutelbos, gebruikerId: string): Sleutelbos {
  return { ...bos, gebruikers: bos.gebruikers.filter((g) => g.gebruikerId !== gebruikerId) };
}

/** Keeps only the keys of one administratie whose users are in the set; those of other administraties stay. */
export function behoudGebruikers(bos: Sleutelbos, administratieId: string, ids: ReadonlySet<string>): Sleutelbos {
  const blijft = (g: Gebruikersleutel): boolean => g.administratieId !== administratieId || ids.has(g.gebruikerId);
  return { ...bos, gebruikers: bos.gebruikers.filter(blijft) };
}

/**
 * The file key for a login name and password, or null when they do not fit.
 * An unknown name costs as much time as a wrong password.
 */
export async function sleutelVanGebruiker(
  bos: Sleutelbos,
  inlognaam: string,
  wachtwoord: string,
  { apparaatgeheim, wachtwoordkosten }: Pick<Poorten, 'apparaatgeheim' | 'wachtwoordkosten'>,
): Promise<{ post: Gebruikersleutel; sleutel: Uint8Array; kluissleutel: Uint8Array } | null> {
  const hash = naamhash(bos, inlognaam);
  const post = bos.gebruikers.find((g) => g.naamhash === hash);
  const afgeleid = await wachtwoordsleutel(
    wachtwoord,
    vanB64(post?.zout ?? bos.naamzout),
    post?.kosten ?? wachtwoordkosten ?? standaardkosten,
  );
  if (!post || (post.metApparaat && !apparaatgeheim)) return null;
  const kek = post.metApparaat && apparaatgeheim ? metApparaatgeheim(afgeleid, apparaatgeheim) : afgeleid;
  const sleutel = post.reist
    ? sleutelVanReis(bos, post, afgeleid, apparaatgeheim)
    : pakUit(post.omhulsel, kek, `${post.administratieId}|${post.gebruikerId}`);
  const kluissleutel = kluissleutelUit(afgeleid, post.metApparaat ? apparaatgeheim : null);
  return sleutel && { post, sleutel, kluissleutel };
}

const reisplaats = (wie: { administratieId: string; gebruikerId: string }): string =>
  `reis|${wie.administratieId}|${wie.gebruikerId}`;

/** The key of this desk's file by way of the inlogsleutel, which the password opens. */
function sleutelVanReis(
  bos: Sleutelbos,
  post: Gebruikersleutel,
  afgeleid: Uint8Array,
  apparaatgeheim: Uint8Array | null,
): Uint8Array | null {
  const reis = bos.administraties.find(({ id }) => id === post.administratieId)?.reis;
  if (!reis || (reis.metApparaat && !apparaatgeheim)) return null;
  const inlogsleutel = pakUit(post.omhulsel, afgeleid, reisplaats(post));
  if (!inlogsleutel) return null;
  const kek = reis.metApparaat && apparaatgeheim ? metApparaatgeheim(inlogsleutel, apparaatgeheim) : inlogsleutel;
  return pakUit(reis.omhulsel, kek, `reis|${post.administratieId}`);
}

/** Wraps the file key of this desk under the inlogsleutel, so that whoever has one of the travelling keys comes in here. */
export function openVoorReis(
  bos: Sleutelbos,
  administratieId: string,
  { sleutel, inlogsleutel }: { sleutel: Uint8Array; inlogsleutel: Uint8Array },
  { toeval, apparaatgeheim }: Pick<Poorten, 'toeval' | 'apparaatgeheim'>,
): Sleutelbos {
  const kek = apparaatgeheim ? metApparaatgeheim(inlogsleutel, apparaatgeheim) : inlogsleutel;
  const omhulsel = verpak(sleutel, kek, `reis|${administratieId}`, toeval);
  const reis = { metApparaat: apparaatgeheim !== null, omhulsel };
  const administraties = bos.administraties.map((een) => (een.id === administratieId ? { ...een, reis } : een));
  return { ...bos, administraties };
}

/** What a user needs to come in at every desk of the organisation: how the password is derived, and what that opens. */
export interface Reissleutel {
  gebruikerId: string;
  zout: string;
  kosten: Gebruikersleutel['kosten'];
  omhulsel: Omhulsel;
}

/** Wraps the inlogsleutel for one user, without this computer's own key store: it must open elsewhere too. */
export async function maakReissleutel(
  wie: Pick<Nieuwkomer, 'administratieId' | 'gebruikerId' | 'wachtwoord'>,
  inlogsleutel: Uint8Array,
  { toeval, wachtwoordkosten }: Pick<Poorten, 'toeval' | 'wachtwoordkosten'>,
): Promise<{ reissleutel: Reissleutel; kluissleutel: Uint8Array }> {
  const zout = toeval(16);
  const kosten = wachtwoordkosten ?? standaardkosten;
  const afgeleid = await wachtwoordsleutel(wie.wachtwoord, zout, kosten);
  const omhulsel = verpak(inlogsleutel, afgeleid, reisplaats(wie), toeval);
  const { gebruikerId } = wie;
  const reissleutel = { gebruikerId, zout: naarB64(zout), kosten, omhulsel };
  return { reissleutel, kluissleutel: kluissleutelUit(afgeleid, null) };
}

/** Puts the travelling keys of these users on the ring, in the place of what they had; those of others stay as they are. */
export function metReissleutels(
  bos: Sleutelbos,
  administratieId: string,
  reizigers: readonly (Reissleutel & { inlognaam: string })[],
): Sleutelbos {
  const nieuw = new Map(
    reizigers.map(({ inlognaam, ...reissleutel }): [string, Gebruikersleutel] => [
      reissleutel.gebruikerId,
      { ...reissleutel, naamhash: naamhash(bos, inlognaam), administratieId, metApparaat: false, reist: true },
    ]),
  );
  // A travelling key that is no longer among them opens nothing here either.
  const blijft = (g: Gebruikersleutel): boolean =>
    g.administratieId !== administratieId || (!g.reist && !nieuw.has(g.gebruikerId));
  return { ...bos, gebruikers: [...bos.gebruikers.filter(blijft), ...nieuw.values()] };
}

function herstelkek(herstelsleutel: string): Uint8Array {
  const tekens = herstelsleutel
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return new Uint8Array(hkdfSync('sha256', tekens, 'onthaal', 'onthaal/herstelsleutel', 32));
}

/** Adds an administratie with a fresh recovery key: eight groups of four (160 random bits), to be shown once. */
export function voegAdministratieToe(
  bos: Sleutelbos,
  administratieId: string,
  sleutel: Uint8Array,
  toeval: Toeval,
): { bos: Sleutelbos; herstelsleutel: string } {
  const herstelsleutel = (willekeurig(toeval, 32).toUpperCase().match(/.{4}/g) ?? []).join('-');
  const herstel = verpak(sleutel, herstelkek(herstelsleutel), administratieId, toeval);
  return { bos: { ...bos, administraties: [...bos.administraties, { id: administratieId, herstel }] }, herstelsleutel };
}

/** The administratie and file key that a recovery key opens, or null. Case, spaces and look-alike characters do not matter. */
export function sleutelVanHerstel(
  bos: Sleutelbos,
  herstelsleutel: string,
): { administratieId: string; sleutel: Uint8Array } | null {
  const kek = herstelkek(herstelsleutel);
  for (const { id, herstel } of bos.administraties) {
    const sleutel = pakUit(herstel, kek, id);
    if (sleutel) return { administratieId: id, sleutel };
  }
  return null;
}
