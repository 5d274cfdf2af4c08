import { rechtenVan } from '#shared/contract/rechten.ts';
import type { Gebruikerrij, Kluissleutelrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { maakId } from '../id.ts';
import type { Opslag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { omhulselSchema, pakUit, verpak } from '../sessie/omhulsel.ts';
import { nieuweIdentiteit } from './cijfer.ts';

/** What making and keeping an identity needs. */
export interface Kluismiddelen {
  db: Db;
  opslag: Opslag;
  poorten: Pick<Poorten, 'toeval' | 'klok'>;
}

const aad = (gebruikerId: string): string => `kluis|${gebruikerId}`;

function omhul(geheim: string, gebruikerId: string, kluissleutel: Uint8Array, { toeval }: Pick<Poorten, 'toeval'>) {
  return JSON.stringify(verpak(Buffer.from(geheim), kluissleutel, aad(gebruikerId), toeval));
}

function open(omhulsel: string | null, gebruikerId: string, kluissleutel: Uint8Array): string | null {
  if (omhulsel === null) return null;
  const geheim = pakUit(omhulselSchema.parse(JSON.parse(omhulsel)), kluissleutel, aad(gebruikerId));
  return geheim && Buffer.from(geheim).toString();
}

/**
 * The secret of a user's identity, or null when this password does not open it. The wrapping under the password before
 * counts too: a crash between the database and the key ring leaves the old password in use.
 */
export function geheimVan(
  sleutel: Pick<Kluissleutelrij, 'gebruikerId' | 'omhulsel' | 'omhulselVorig'> | null,
  kluissleutel: Uint8Array | null,
): string | null {
  if (!sleutel?.gebruikerId || !kluissleutel) return null;
  const { gebruikerId, omhulsel, omhulselVorig } = sleutel;
  return open(omhulsel, gebruikerId, kluissleutel) ?? open(omhulselVorig, gebruikerId, kluissleutel);
}

/** Who may be named for an address: an active user of Veilig Thuis with a password that nobody else knows. */
const kanGenoemdWorden = ({ actief, rollen, tijdelijkWachtwoord }: Gebruikerrij): boolean =>
  actief && !tijdelijkWachtwoord && rechtenVan(rollen).includes('crisis.lezen');

/**
 * Sees to it that a user who comes in has an identity that the password opens.
 * @returns what to write, in the transaction of coming in
 */
export async function bereidIdentiteitVoor(
  middelen: Kluismiddelen,
  gebruiker: Gebruikerrij,
  kluissleutel: Uint8Array | null,
): Promise<() => void> {
  const { db, opslag, poorten } = middelen;
  if (!kluissleutel || !kanGenoemdWorden(gebruiker)) return () => {};
  const { id: gebruikerId } = gebruiker;
  const huidig = opslag.leesKluissleutel(db, gebruikerId);
  if (huidig?.omhulsel && open(huidig.omhulsel, gebruikerId, kluissleutel)) {
    const { id, omhulsel, omhulselVorig } = huidig;
    // The new password has worked: the wrapping under the old one is no longer needed.
    return () => void (omhulselVorig && opslag.wijzigKluisomhulsel(db, id, omhulsel, null));
  }
  if (geheimVan(huidig, kluissleutel)) return () => {};
  const { geheim, ontvanger } = await nieuweIdentiteit();
  const omhulsel = omhul(geheim, gebruikerId, kluissleutel, poorten);
  return () => {
    const op = poorten.klok.nu();
    opslag.laatKluissleutelVervallen(db, gebruikerId, 'onbruikbaar', op);
    const wie = { id: maakId(poorten.toeval), gebruikerId, doorId: gebruikerId };
    opslag.schrijfKluissleutel(db, { ...wie, ontvanger, omhulsel, op });
  };
}

/** Wraps the identity under a new password of the user's own; the old wrapping stays until the new one has worked. */
export function herverpak(
  { db, opslag, poorten }: Kluismiddelen,
  gebruikerId: string,
  oud: Uint8Array,
  nieuw: Uint8Array,
): void {
  const huidig = opslag.leesKluissleutel(db, gebruikerId);
  const geheim = geheimVan(huidig, oud);
  if (!huidig || !geheim) return;
  const vorig = open(huidig.omhulsel, gebruikerId, oud) ? huidig.omhulsel : huidig.omhulselVorig;
  opslag.wijzigKluisomhulsel(db, huidig.id, omhul(geheim, gebruikerId, nieuw, poorten), vorig);
}
