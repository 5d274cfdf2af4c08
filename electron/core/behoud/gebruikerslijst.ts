import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { OpenSessie } from '../sessie/staat.ts';
import { omhulselSchema, pakUit, verpak, type Omhulsel } from '../sessie/omhulsel.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Toeval } from '../poorten.ts';

/*
 * Who the users are, beside the database and encrypted under its key. After going back to a backup, who came since can come in and
 * who was blocked since cannot: the key ring alone does not say who a key belongs to.
 */
const bestandSchema = z.record(idSchema, omhulselSchema);
const aad = (administratieId: string): string => `gebruikers|${administratieId}`;
const lijstsleutel = (sleutel: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', sleutel, '', 'onthaal/gebruikerslijst', 32));

const leesAlle = ({ plaats }: Pick<Opslaglaag, 'plaats'>): z.infer<typeof bestandSchema> => {
  const gelezen = bestandSchema.safeParse(plaats.leesJson('gebruikers') ?? {});
  return gelezen.success ? gelezen.data : {};
};

/** Users as the table has them. */
export type Gebruikerrijen = readonly {
  id: string;
  versie: number;
  naam: string;
  inlognaam: string;
  rollen: string;
  locatie_id: string | null;
  actief: number;
  aangemaakt_op: string;
  laatst_ingelogd: string | null;
  tijdelijk_wachtwoord: number;
}[];

/** The list as it was last written, or null when there is none that opens. */
export function leesGebruikerslijst(
  laag: Opslaglaag,
  administratieId: string,
  sleutel: Uint8Array,
): Gebruikerrijen | null {
  const omhulsel = leesAlle(laag)[administratieId];
  const bytes = omhulsel && pakUit(omhulsel, lijstsleutel(sleutel), aad(administratieId));
  if (!bytes) return null;
  const gelezen = laag.opslag.gebruikerrijenSchema.safeParse(JSON.parse(Buffer.from(bytes).toString()));
  return gelezen.success ? gelezen.data : null;
}

/** The list as it stands under another key of the file; nothing when there is none. */
export function verzetLijstsleutel(
  laag: Pick<Opslaglaag, 'plaats'>,
  administratieId: string,
  { oud, nieuw, toeval }: { oud: Uint8Array; nieuw: Uint8Array; toeval: Toeval },
): Omhulsel | undefined {
  const omhulsel = leesAlle(laag)[administratieId];
  const bytes = omhulsel && pakUit(omhulsel, lijstsleutel(oud), aad(administratieId));
  return bytes ? verpak(bytes, lijstsleutel(nieuw), aad(administratieId), toeval) : undefined;
}

/** Makes the writer of the list, which writes only what has changed since it last did. */
export function maakGebruikerslijst(laag: Opslaglaag, toeval: Toeval) {
  const geschreven = new Map<string, string>();
  return (open: Pick<OpenSessie, 'db' | 'administratieId' | 'sleutel'>): void => {
    const { administratieId, sleutel, db } = open;
    const rijen = laag.opslag.leesGebruikerrijen(db) as Record<string, unknown>[];
    const kaal = JSON.stringify(rijen.map(({ laatst_ingelogd: _, ...rest }) => ({ ...rest, laatst_ingelogd: null })));
    const merk = createHash('sha256').update(kaal).digest('base64');
    if (geschreven.get(administratieId) === merk) return;
    const omhulsel = verpak(Buffer.from(kaal), lijstsleutel(sleutel), aad(administratieId), toeval);
    laag.plaats.schrijfJson('gebruikers', { ...leesAlle(laag), [administratieId]: omhulsel });
    geschreven.set(administratieId, merk);
  };
}
