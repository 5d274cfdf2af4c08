import { hkdfSync } from 'node:crypto';
import type { Poorten } from '../poorten.ts';
import { pakUit, verpak } from './omhulsel.ts';
import { metReissleutels, stelReizenIn, type Inlogsleutel, type Reissleutel } from './reissleutels.ts';
import { behoudGebruikers, herstelkek, kanVooruit, paarVoor, type Sleutelbos } from './sleutelbos.ts';

const eerderplaats = (administratieId: string): string => `eerder|${administratieId}`;
const eerderkek = (sleutel: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', sleutel, '', 'onthaal/eerder', 32));

/** The keys that a file had before, newest first: backups of then are under them. */
export function eerdereSleutels(bos: Sleutelbos, administratieId: string, sleutel: Uint8Array): Uint8Array[] {
  const gevonden = bos.administraties.find(({ id }) => id === administratieId)?.eerder ?? [];
  return gevonden.flatMap((een) => pakUit(een, eerderkek(sleutel), eerderplaats(administratieId)) ?? []);
}

export interface Sleutelwissel {
  administratieId: string;
  oud: Uint8Array;
  nieuw: Uint8Array;
  herstelsleutel: string;
  /** Who keeps access; anybody else on the ring loses it. */
  ids: ReadonlySet<string>;
  /** The inlogsleutels that open the file here from now on. */
  inlogs: readonly Inlogsleutel[];
  /** Their travelling keys, as they open those; null where nothing is shared. */
  reizigers: readonly (Reissleutel & { inlognaam: string })[] | null;
  gewisseld: { op: string; doorId: string };
}

/**
 * The ring with another file key: sealed for who has a pair, under a recovery key that is new too, with the keys of before under it.
 * Who was left out, and who has the old key only, opens nothing with it.
 */
export function wisselSleutel(
  bos: Sleutelbos,
  wissel: Sleutelwissel,
  poorten: Pick<Poorten, 'toeval' | 'apparaatgeheim'>,
): Sleutelbos {
  const { administratieId, oud, nieuw, herstelsleutel, ids, inlogs, reizigers, gewisseld } = wissel;
  const { toeval } = poorten;
  const eerder = [oud, ...eerdereSleutels(bos, administratieId, oud)].map((een) =>
    verpak(een, eerderkek(nieuw), eerderplaats(administratieId), toeval),
  );
  const herstel = verpak(nieuw, herstelkek(herstelsleutel), administratieId, toeval);
  const administraties = bos.administraties.map((een) =>
    een.id === administratieId ? { id: een.id, herstel, eerder, gewisseld } : een,
  );
  // What the ring has of them still opens the inlogsleutel of before, which opens nothing any more.
  const bij = reizigers ? metReissleutels(bos, administratieId, reizigers) : bos;
  const gebruikers = bij.gebruikers.flatMap((post) => {
    if (post.administratieId !== administratieId || post.reist) return [post];
    if (!ids.has(post.gebruikerId) || !post.paar || !kanVooruit(post, oud)) return [];
    return [{ ...post, paar: paarVoor(post, post.paar.openbaar, nieuw, toeval) }];
  });
  const zonderReizen = behoudGebruikers({ ...bos, administraties, gebruikers }, administratieId, ids);
  return stelReizenIn(zonderReizen, administratieId, nieuw, inlogs, poorten);
}
