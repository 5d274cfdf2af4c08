import type { Db } from '#db/openen.ts';
import { maakId } from '../id.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import {
  maakReissleutel,
  metReissleutels,
  reisids,
  stelReizenIn,
  verzegelInlog,
  type Inlogsleutel,
} from './reissleutels.ts';
import { geefSleutels, type Sleutelbos } from './sleutelbos.ts';

interface Nieuw {
  administratieId: string;
  gebruikerId: string;
  inlognaam: string;
  wachtwoord: string;
}

/** What a password that is new gives: the ring, what else it opens, and what to write in the transaction that goes with it. */
export interface Toegang {
  bos: Sleutelbos;
  kluissleutel: Uint8Array;
  schrijf: () => void;
}

type Opslagdeel = Pick<Opslaglaag, 'opslag'>;

/** The inlogsleutels that users of this file still have, and the one that counts. */
function inGebruik({ opslag }: Opslagdeel, db: Db): Inlogsleutel[] {
  const alle = opslag.leesInlogsleutels(db);
  const gebruikt = new Set(opslag.leesReissleutels(db).map(({ paar }) => paar?.inlog ?? ''));
  return alle.filter(({ id }, i) => i === 0 || gebruikt.has(id));
}

/**
 * Lets a user in with a password: at this desk, or where the organisation's desks share their work at all of them.
 * @param sleutel the key of this desk's file
 * @param begint where sharing begins just now; else as the file has it
 */
export async function geefToegang(
  { laag, poorten }: { laag: Opslagdeel; poorten: Poorten },
  db: Db,
  bos: Sleutelbos,
  wie: Nieuw,
  sleutel: Uint8Array,
  begint?: Inlogsleutel,
): Promise<Toegang> {
  const { opslag } = laag;
  const inlog = begint ?? opslag.leesInlogsleutels(db)[0];
  if (!inlog) return { ...(await geefSleutels(bos, wie, sleutel, poorten)), schrijf: () => {} };
  const { reissleutel, kluissleutel } = await maakReissleutel(wie, inlog, poorten);
  const anderen = opslag.leesReissleutels(db).filter(({ gebruikerId }) => gebruikerId !== wie.gebruikerId);
  const { administratieId, inlognaam } = wie;
  const open = stelReizenIn(bos, administratieId, sleutel, begint ? [begint] : inGebruik(laag, db), poorten);
  return {
    bos: metReissleutels(open, administratieId, [...anderen, { ...reissleutel, inlognaam }]),
    kluissleutel,
    schrijf: () => opslag.schrijfReissleutel(db, { ...reissleutel, op: poorten.klok.nu() }),
  };
}

/** The ring as the shared travelling keys of a file say; null when it is so already. */
export function stemAf(
  { laag, poorten }: { laag: Opslagdeel; poorten: Poorten },
  { db, administratieId, sleutel }: { db: Db; administratieId: string; sleutel: Uint8Array },
  bos: Sleutelbos,
): Sleutelbos | null {
  const { opslag } = laag;
  if (!opslag.leesLijnZelf(db)) return null;
  const open = stelReizenIn(bos, administratieId, sleutel, inGebruik(laag, db), poorten);
  const nieuw = metReissleutels(open, administratieId, opslag.leesReissleutels(db));
  const inhoud = (ring: Sleutelbos): string =>
    JSON.stringify([
      reisids(ring, administratieId).sort(),
      ring.gebruikers.map((g) => [g.gebruikerId, g.naamhash, g.zout, g.omhulsel.tekst, g.paar?.toegang.tekst]).sort(),
    ]);
  return inhoud(nieuw) === inhoud(bos) ? null : nieuw;
}

/**
 * Makes another inlogsleutel, in the transaction of whoever calls, and seals it for each user with a pair, there or not; what
 * somebody knew of the one before opens nothing at any desk, as soon as that desk has heard of it. Who has no pair yet keeps the
 * one before until the next login. @returns how many those are
 */
export function wisselInlogsleutel(
  { laag: { opslag }, poorten }: { laag: Opslagdeel; poorten: Pick<Poorten, 'toeval' | 'klok'> },
  db: Db,
  administratieId: string,
): number {
  const inlog = { id: maakId(poorten.toeval), sleutel: poorten.toeval(32) };
  opslag.schrijfInlogsleutel(db, inlog, poorten.klok.nu());
  let zonder = 0;
  for (const { gebruikerId, paar } of opslag.leesReissleutels(db)) {
    if (!paar) {
      zonder += 1;
      continue;
    }
    const toegang = verzegelInlog({ administratieId, gebruikerId }, paar.openbaar, inlog, poorten.toeval);
    opslag.schrijfReistoegang(db, { gebruikerId, openbaar: paar.openbaar, inlog: inlog.id, toegang });
  }
  return zonder;
}

/** Gives a user at the door the inlogsleutel that counts, where a change passed by the pair that is in use now. */
export function brengBij(
  { laag: { opslag }, poorten }: { laag: Opslagdeel; poorten: Pick<Poorten, 'toeval'> },
  db: Db,
  wie: { administratieId: string; gebruikerId: string },
): void {
  const [inlog] = opslag.leesInlogsleutels(db);
  const paar = opslag.leesReissleutels(db).find(({ gebruikerId }) => gebruikerId === wie.gebruikerId)?.paar;
  if (!inlog || !paar || paar.inlog === inlog.id) return;
  const toegang = verzegelInlog(wie, paar.openbaar, inlog, poorten.toeval);
  opslag.schrijfReistoegang(db, { gebruikerId: wie.gebruikerId, openbaar: paar.openbaar, inlog: inlog.id, toegang });
}
