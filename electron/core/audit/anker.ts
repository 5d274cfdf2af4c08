import { createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { OpenSessie } from '../sessie/staat.ts';
import type { Anker } from './keten.ts';

/*
 * How far each access log had come, in a small file beside the key ring. The chain shows that nothing was changed or taken
 * out; that nothing was cut off at its end it cannot show. The anchor is moved at every login, lock, logout and close, so
 * it notices a database that was put back from an older copy by hand and lines that a damaged WAL lost. Going back to a backup
 * by the program is told by a line of the log itself, with the numbers that fell away; the anchor then begins at that line. It carries a mark under
 * the file's key. Somebody who has that key can forge it: against that, note the number and hash that the command
 * `auditketen` prints, somewhere else.
 */
const ankersSchema = z.record(
  z.string(),
  z.strictObject({ aantal: z.number().int().min(1), hash: z.string().length(64), merk: z.string() }),
);
type Plek = Pick<OpenSessie, 'administratieId' | 'sleutel' | 'db'>;
type Zonderbestand = Pick<Plek, 'administratieId' | 'sleutel'>;

function merkVan({ administratieId, sleutel }: Zonderbestand, { aantal, hash }: Anker): string {
  const merksleutel = new Uint8Array(hkdfSync('sha256', sleutel, '', 'onthaal/anker', 32));
  return createHmac('sha256', merksleutel).update(`${administratieId}|${aantal}|${hash}`).digest('base64');
}

function leesAlle({ plaats }: Opslaglaag): z.infer<typeof ankersSchema> {
  const gelezen = ankersSchema.safeParse(plaats.leesJson('ankers') ?? {});
  return gelezen.success ? gelezen.data : {};
}

/** The anchor of this administratie, or null when there is none yet. One with a wrong mark fits no log at all. */
export function leesAnker(laag: Opslaglaag, plek: Zonderbestand): Anker | null {
  const gevonden = leesAlle(laag)[plek.administratieId];
  if (!gevonden) return null;
  const { aantal, hash, merk } = gevonden;
  return merk === merkVan(plek, gevonden) ? { aantal, hash } : { aantal, hash: '' };
}

/** Moves the anchor to the newest line; an anchor that does not fit stays where it is, for the check to find. */
export function verzetAnker(laag: Opslaglaag, plek: Plek): void {
  const laatste = laag.opslag.leesAuditschakel(plek.db);
  const oud = leesAnker(laag, plek);
  if (!laatste || (oud && laag.opslag.leesAuditschakel(plek.db, oud.aantal)?.hash !== oud.hash)) return;
  if (oud?.aantal === laatste.volgnummer) return;
  const nieuw = { aantal: laatste.volgnummer, hash: laatste.hash };
  const alle = { ...leesAlle(laag), [plek.administratieId]: { ...nieuw, merk: merkVan(plek, nieuw) } };
  laag.plaats.schrijfJson('ankers', alle);
}

/** The anchor as it stands, with its mark under another key of the file; null when there is none. */
export function verzetAnkersleutel(
  laag: Opslaglaag,
  plek: Zonderbestand,
  nieuw: Uint8Array,
): (Anker & { merk: string }) | null {
  const anker = leesAnker(laag, plek);
  return anker && { ...anker, merk: merkVan({ ...plek, sleutel: nieuw }, anker) };
}

/** An anchor at the newest line, with its mark: for a file that is put in the place of another. */
export function maakAnker(laag: Opslaglaag, plek: Plek): Anker & { merk: string } {
  const laatste = laag.opslag.leesAuditschakel(plek.db);
  if (!laatste) throw new Error('A file without a line in its access log');
  const nieuw = { aantal: laatste.volgnummer, hash: laatste.hash };
  return { ...nieuw, merk: merkVan(plek, nieuw) };
}
