import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uitgavebestand } from '#shared/uitgave/uitgave.ts';
import type { Bron } from './bron.ts';
import { Bijwerkfout } from './fout.ts';

export interface Ophaalopties {
  map: string;
  stop: AbortSignal;
  voortgang(klaar: number): void;
}

/** Bytes that are here of a file that was broken off. */
const hierAl = async (pad: string): Promise<number> => (await stat(pad).catch(() => null))?.size ?? 0;

/** sha-512 of a file on the disk. */
export async function hashVan(pad: string): Promise<string> {
  const som = createHash('sha512');
  for await (const stuk of createReadStream(pad)) som.update(stuk as Buffer);
  return som.digest('hex');
}

/** Whether the file on the disk is the one of the list. */
export async function isHet(pad: string, { bytes, sha512 }: Uitgavebestand): Promise<boolean> {
  return (await hierAl(pad)) === bytes && (await hashVan(pad)) === sha512;
}

/** Where a package stands while it is fetched: the name says which bytes it must become. */
export const padVoor = (map: string, { sha512 }: Uitgavebestand): string => join(map, `${sha512.slice(0, 32)}.deel`);

/** Files of other versions are no longer needed. */
async function ruimOp(map: string, behalve: string): Promise<void> {
  for (const naam of await readdir(map)) if (join(map, naam) !== behalve) await rm(join(map, naam), { force: true });
}

/** Writes what comes behind what is here. @returns whether anything was here already */
async function vulAan(bron: Bron, bestand: Uitgavebestand, pad: string, opties: Ophaalopties): Promise<boolean> {
  const al = await hierAl(pad);
  if (al >= bestand.bytes) return true;
  const { stroom, vanaf } = await bron.open(bestand.naam, al, opties.stop);
  const greep = await open(pad, vanaf === 0 ? 'w' : 'a', 0o600);
  let klaar = vanaf;
  try {
    for await (const stuk of stroom) {
      klaar += stuk.byteLength;
      // A server that sends more than the list says fills no disk.
      if (klaar > bestand.bytes) break;
      await greep.write(stuk);
      opties.voortgang(klaar);
    }
    await greep.sync();
  } finally {
    await greep.close();
  }
  if (klaar < bestand.bytes) throw new Bijwerkfout('onbereikbaar');
  return vanaf > 0;
}

/**
 * Fetches a package, going on where it was broken off, and checks it whole. What is not the package of the list is thrown away; when
 * a part was here before, it is fetched whole once more.
 * @returns its path
 * @throws Bijwerkfout, or the error of the system
 */
export async function haalOp(bron: Bron, bestand: Uitgavebestand, opties: Ophaalopties): Promise<string> {
  const { map, stop } = opties;
  await mkdir(map, { recursive: true, mode: 0o700 });
  const pad = padVoor(map, bestand);
  await ruimOp(map, pad);
  for (let wasHier = true; wasHier;) {
    try {
      wasHier = await vulAan(bron, bestand, pad, opties);
    } catch (fout) {
      throw stop.aborted ? new Bijwerkfout('afgebroken', fout) : fout;
    }
    if (await isHet(pad, bestand)) return pad;
    await rm(pad, { force: true });
  }
  throw new Bijwerkfout('bestand-anders');
}
