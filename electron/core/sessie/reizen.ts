import type { Db } from '#db/openen.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { geefSleutels, maakReissleutel, metReissleutels, type Sleutelbos } from './sleutelbos.ts';

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

/** The inlogsleutel of a file that is shared; null: it is not. */
function gedeeld(opslag: Opslaglaag['opslag'], db: Db): Uint8Array | null {
  const zelf = opslag.leesLijnZelf(db);
  return zelf && new Uint8Array(Buffer.from(zelf.inlogsleutel, 'base64'));
}

/**
 * Lets a user in with a password: at this desk, or where the organisation's desks share their work at all of them.
 * @param sleutel the key of this desk's file
 * @param inlogsleutel where sharing begins just now; else as the file has it
 */
export async function geefToegang(
  { laag: { opslag }, poorten }: { laag: Pick<Opslaglaag, 'opslag'>; poorten: Poorten },
  db: Db,
  bos: Sleutelbos,
  wie: Nieuw,
  sleutel: Uint8Array,
  inlogsleutel: Uint8Array | null = gedeeld(opslag, db),
): Promise<Toegang> {
  if (!inlogsleutel) return { ...(await geefSleutels(bos, wie, sleutel, poorten)), schrijf: () => {} };
  const { reissleutel, kluissleutel } = await maakReissleutel(wie, inlogsleutel, poorten);
  const anderen = opslag.leesReissleutels(db).filter(({ gebruikerId }) => gebruikerId !== wie.gebruikerId);
  const { administratieId, inlognaam } = wie;
  return {
    bos: metReissleutels(bos, administratieId, [...anderen, { ...reissleutel, inlognaam }]),
    kluissleutel,
    schrijf: () => opslag.schrijfReissleutel(db, { ...reissleutel, op: poorten.klok.nu() }),
  };
}

/** The ring as the shared travelling keys of a file say; null when it is so already. */
export function stemAf(
  { opslag }: Pick<Opslaglaag, 'opslag'>,
  db: Db,
  bos: Sleutelbos,
  administratieId: string,
): Sleutelbos | null {
  if (!opslag.leesLijnZelf(db)) return null;
  const nieuw = metReissleutels(bos, administratieId, opslag.leesReissleutels(db));
  const inhoud = ({ gebruikers }: Sleutelbos): string =>
    JSON.stringify(gebruikers.map((g) => [g.gebruikerId, g.naamhash, g.zout, g.omhulsel.tekst]).sort());
  return inhoud(nieuw) === inhoud(bos) ? null : nieuw;
}
