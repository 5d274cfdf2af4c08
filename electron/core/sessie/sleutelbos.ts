import { createHmac, hkdfSync } from 'node:crypto';
import { willekeurig } from '../id.ts';
import type { Poorten, Toeval } from '../poorten.ts';
import { nieuwPaar } from '../werkplek/lijn/cijfer.ts';
import { naarB64, pakUit, vanB64, verpak, verzegelVoor } from './omhulsel.ts';
import { sleutelVanReis } from './reissleutels.ts';
import {
  kluissleutelUit,
  metApparaatgeheim,
  naamhash,
  paarplaats,
  uitPaar,
  type Gebruikersleutel,
  type Nieuwkomer,
  type Sleutelbos,
  type Wie,
} from './ringvorm.ts';
import { standaardkosten, wachtwoordsleutel } from './wachtwoord.ts';

export { naamhash, sleutelbosSchema, type Gebruikersleutel, type Sleutelbos } from './ringvorm.ts';

/** An empty key ring; administraties and users are added to it. */
export function nieuweSleutelbos(proef: boolean, toeval: Toeval): Sleutelbos {
  return { versie: 1, proef, naamzout: naarB64(toeval(16)), administraties: [], gebruikers: [] };
}

type Sleutelmiddelen = Pick<Poorten, 'toeval' | 'apparaatgeheim' | 'wachtwoordkosten'>;

const toegangsplaats = ({ administratieId, gebruikerId }: Wie): string => `toegang|${administratieId}|${gebruikerId}`;

function merkVan(wie: Wie, openbaar: string, sleutel: Uint8Array): string {
  const merksleutel = new Uint8Array(hkdfSync('sha256', sleutel, '', 'onthaal/paar', 32));
  return createHmac('sha256', merksleutel)
    .update(`${toegangsplaats(wie)}|${openbaar}`)
    .digest('base64');
}

export const paarVoor = (
  wie: Wie,
  openbaar: string,
  sleutel: Uint8Array,
  toeval: Toeval,
): Gebruikersleutel['paar'] => ({
  openbaar,
  toegang: verzegelVoor(openbaar, sleutel, toegangsplaats(wie), toeval),
  merk: merkVan(wie, openbaar, sleutel),
});

/** Whether a new file key can be given to this user: a pair is there, and it was put there by who had the key. */
export const kanVooruit = (post: Gebruikersleutel, sleutel: Uint8Array): boolean =>
  post.reist === true || (post.paar !== undefined && post.paar.merk === merkVan(post, post.paar.openbaar, sleutel));

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
  const { geheim, openbaar } = nieuwPaar();
  const post: Gebruikersleutel = {
    naamhash: naamhash(bos, wie.inlognaam),
    administratieId: wie.administratieId,
    gebruikerId: wie.gebruikerId,
    zout: naarB64(zout),
    kosten,
    metApparaat: middelen.apparaatgeheim !== null,
    omhulsel: verpak(Buffer.from(geheim, 'base64'), kek, paarplaats(wie), middelen.toeval),
    paar: paarVoor(wie, openbaar, sleutel, middelen.toeval),
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
  const sleutel = post.reist ? sleutelVanReis(bos, post, afgeleid, apparaatgeheim) : eigenSleutel(post, kek);
  const kluissleutel = kluissleutelUit(afgeleid, post.metApparaat ? apparaatgeheim : null);
  return sleutel && { post, sleutel, kluissleutel };
}

const eigenSleutel = (post: Gebruikersleutel, kek: Uint8Array): Uint8Array | null =>
  post.paar
    ? uitPaar(post, kek, toegangsplaats(post))
    : pakUit(post.omhulsel, kek, `${post.administratieId}|${post.gebruikerId}`);

export function herstelkek(herstelsleutel: string): Uint8Array {
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
  const herstelsleutel = nieuweHerstelsleutel(toeval);
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

/** A fresh recovery key: eight groups of four (160 random bits). */
export const nieuweHerstelsleutel = (toeval: Toeval): string =>
  (willekeurig(toeval, 32).toUpperCase().match(/.{4}/g) ?? []).join('-');
