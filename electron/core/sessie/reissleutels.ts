import type { Poorten, Toeval } from '../poorten.ts';
import { nieuwPaar } from '../werkplek/lijn/cijfer.ts';
import { naarB64, pakUit, verpak, verzegelVoor, type Omhulsel, type Zegel } from './omhulsel.ts';
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

const reisplaats = (wie: { administratieId: string; gebruikerId: string }): string =>
  `reis|${wie.administratieId}|${wie.gebruikerId}`;

/** The key of this desk's file by way of the inlogsleutel, which the password opens. */
export function sleutelVanReis(
  bos: Sleutelbos,
  post: Gebruikersleutel,
  afgeleid: Uint8Array,
  apparaatgeheim: Uint8Array | null,
): Uint8Array | null {
  const administratie = bos.administraties.find(({ id }) => id === post.administratieId);
  const inlog = post.paar?.inlog ?? '';
  const reis = inlog === '' ? administratie?.reis : administratie?.reizen?.find(({ id }) => id === inlog);
  if (!reis || (reis.metApparaat && !apparaatgeheim)) return null;
  const inlogsleutel = post.paar
    ? uitPaar(post, afgeleid, inlogplaats(post, inlog))
    : pakUit(post.omhulsel, afgeleid, reisplaats(post));
  if (!inlogsleutel) return null;
  const kek = reis.metApparaat && apparaatgeheim ? metApparaatgeheim(inlogsleutel, apparaatgeheim) : inlogsleutel;
  return pakUit(reis.omhulsel, kek, `reis|${post.administratieId}`);
}

/** An inlogsleutel: the first of an organisation has an empty id. */
export interface Inlogsleutel {
  id: string;
  sleutel: Uint8Array;
}

/** Wraps the file key of this desk under an inlogsleutel, so that whoever has one of the travelling keys comes in here. */
export function openVoorReis(
  bos: Sleutelbos,
  administratieId: string,
  sleutel: Uint8Array,
  inlog: Inlogsleutel,
  { toeval, apparaatgeheim }: Pick<Poorten, 'toeval' | 'apparaatgeheim'>,
): Sleutelbos {
  const kek = apparaatgeheim ? metApparaatgeheim(inlog.sleutel, apparaatgeheim) : inlog.sleutel;
  const omhulsel = verpak(sleutel, kek, `reis|${administratieId}`, toeval);
  const reis = { metApparaat: apparaatgeheim !== null, omhulsel };
  const administraties = bos.administraties.map((een) => {
    if (een.id !== administratieId) return een;
    if (inlog.id === '') return { ...een, reis };
    const anderen = (een.reizen ?? []).filter(({ id }) => id !== inlog.id);
    return { ...een, reizen: [...anderen, { id: inlog.id, ...reis }] };
  });
  return { ...bos, administraties };
}

/** Opens the file of this desk for exactly these inlogsleutels; one that nobody uses any more opens nothing here. */
export function stelReizenIn(
  bos: Sleutelbos,
  administratieId: string,
  sleutel: Uint8Array,
  inlogs: readonly Inlogsleutel[],
  poorten: Pick<Poorten, 'toeval' | 'apparaatgeheim'>,
): Sleutelbos {
  const nodig = new Set(inlogs.map(({ id }) => id));
  const administraties = bos.administraties.map((een) => {
    if (een.id !== administratieId) return een;
    const { reis, reizen, ...rest } = een;
    const blijven = reizen?.filter(({ id }) => nodig.has(id)) ?? [];
    return { ...rest, ...(reis && nodig.has('') && { reis }), ...(blijven.length > 0 && { reizen: blijven }) };
  });
  const nieuw = { ...bos, administraties };
  const heeft = new Set(reisids(nieuw, administratieId));
  return inlogs
    .filter(({ id }) => !heeft.has(id))
    .reduce((uit, inlog) => openVoorReis(uit, administratieId, sleutel, inlog, poorten), nieuw);
}

/** For which inlogsleutels the file of this desk opens. */
export function reisids(bos: Sleutelbos, administratieId: string): string[] {
  const administratie = bos.administraties.find(({ id }) => id === administratieId);
  return [...(administratie?.reis ? [''] : []), ...(administratie?.reizen ?? []).map(({ id }) => id)];
}

/** What a user needs to come in at every desk of the organisation: how the password is derived, and what that opens. */
export interface Reissleutel {
  gebruikerId: string;
  zout: string;
  kosten: Gebruikersleutel['kosten'];
  omhulsel: Omhulsel;
  paar?: { openbaar: string; toegang: Zegel; inlog: string } | undefined;
}

const inlogplaats = (wie: Wie, inlog: string): string => `inlog|${wie.administratieId}|${wie.gebruikerId}|${inlog}`;

/** Seals an inlogsleutel for a user who need not be there. */
export const verzegelInlog = (wie: Wie, openbaar: string, inlog: Inlogsleutel, toeval: Toeval): Zegel =>
  verzegelVoor(openbaar, inlog.sleutel, inlogplaats(wie, inlog.id), toeval);

/** Gives one user the inlogsleutel, without this computer's own key store: it must open elsewhere too. */
export async function maakReissleutel(
  wie: Pick<Nieuwkomer, 'administratieId' | 'gebruikerId' | 'wachtwoord'>,
  inlog: Inlogsleutel,
  { toeval, wachtwoordkosten }: Pick<Poorten, 'toeval' | 'wachtwoordkosten'>,
): Promise<{ reissleutel: Required<Reissleutel>; kluissleutel: Uint8Array }> {
  const zout = toeval(16);
  const kosten = wachtwoordkosten ?? standaardkosten;
  const afgeleid = await wachtwoordsleutel(wie.wachtwoord, zout, kosten);
  const { geheim, openbaar } = nieuwPaar();
  const omhulsel = verpak(Buffer.from(geheim, 'base64'), afgeleid, paarplaats(wie), toeval);
  const { gebruikerId } = wie;
  const paar = { openbaar, toegang: verzegelInlog(wie, openbaar, inlog, toeval), inlog: inlog.id };
  const reissleutel = { gebruikerId, zout: naarB64(zout), kosten, omhulsel, paar };
  return { reissleutel, kluissleutel: kluissleutelUit(afgeleid, null) };
}

/** Puts the travelling keys of these users on the ring, in the place of what they had; those of others stay as they are. */
export function metReissleutels(
  bos: Sleutelbos,
  administratieId: string,
  reizigers: readonly (Reissleutel & { inlognaam: string })[],
): Sleutelbos {
  const nieuw = new Map(
    reizigers.map(({ inlognaam, paar, ...reissleutel }): [string, Gebruikersleutel] => [
      reissleutel.gebruikerId,
      {
        ...reissleutel,
        ...(paar && { paar }),
        naamhash: naamhash(bos, inlognaam),
        administratieId,
        metApparaat: false,
        reist: true,
      },
    ]),
  );
  // A travelling key that is no longer among them opens nothing here either.
  const blijft = (g: Gebruikersleutel): boolean =>
    g.administratieId !== administratieId || (!g.reist && !nieuw.has(g.gebruikerId));
  return { ...bos, gebruikers: [...bos.gebruikers.filter(blijft), ...nieuw.values()] };
}
