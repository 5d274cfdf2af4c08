import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Behoudcode } from '#shared/behoud/kopie.ts';
import { teBewaren, type Bewaarregel } from '#shared/behoud/regels.ts';
import type { Kopie } from '#core/behoud/poort.ts';
import { codeVanSqlite } from '../openen.ts';
import { databasenaam, manifestnaam, manifestSchema, type Manifest } from './manifest.ts';

/** What goes wrong with a backup, as a code that crosses the thread. */
export class Schijffout extends Error {
  readonly code: Behoudcode;
  constructor(code: Behoudcode, oorzaak?: unknown) {
    super(code, { cause: oorzaak });
    this.code = code;
  }
}

const vanSysteem: Record<string, Behoudcode> = {
  ENOSPC: 'schijf-vol',
  EDQUOT: 'schijf-vol',
  EFBIG: 'schijf-vol',
  EACCES: 'map-alleen-lezen',
  EPERM: 'map-alleen-lezen',
  EROFS: 'map-alleen-lezen',
};
/** A folder or a share that is not there (any more), however the system says it. */
const wegcodes = /^(ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|ESTALE|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT|UNKNOWN)$/;

/** The code of whatever went wrong with a folder or a file. */
export function behoudcode(fout: unknown): Behoudcode {
  if (fout instanceof Schijffout) return fout.code;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  if (vanSysteem[code]) return vanSysteem[code];
  if (wegcodes.test(code)) return 'map-weg';
  const sqlite = codeVanSqlite(fout);
  if (sqlite === 'opslag-vol') return 'schijf-vol';
  if (sqlite === 'opslag-alleen-lezen') return 'map-alleen-lezen';
  if (sqlite === 'opslag-weg') return 'map-weg';
  // Taken away while it was looked at: the desk that has it open writes it again.
  if (sqlite === 'database-weg') return 'onderbroken';
  if (sqlite === 'database-van-nieuwere-versie') return 'kopie-nieuwere-versie';
  return sqlite === 'database-beschadigd' ? 'bestand-beschadigd' : 'onverwacht';
}

/** The folder of one administratie within the folder that was chosen: several installations can use the same share. */
export const mapVan = (map: string, administratieId: string): string => join(map, `onthaal-${administratieId}`);

/** Bytes that are free where this folder is, or null where the system does not say. */
export function vrijIn(map: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(map);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Makes the folder of the administratie in a folder that must be there itself: a share that is gone must not become a folder. */
export function zorgVoorMap(map: string, administratieId: string): string {
  if (!existsSync(map)) throw new Schijffout('map-weg');
  const eigen = mapVan(map, administratieId);
  mkdirSync(eigen, { recursive: true, mode: 0o700 });
  return eigen;
}

function leesManifest(pad: string): Manifest | null {
  try {
    const gelezen = manifestSchema.safeParse(JSON.parse(readFileSync(join(pad, manifestnaam), 'utf8')));
    return gelezen.success ? gelezen.data : null;
  } catch {
    return null;
  }
}

const heel = (pad: string, { bestanden }: Manifest): boolean =>
  bestanden.every(({ naam, bytes }) => statSync(join(pad, naam), { throwIfNoEntry: false })?.size === bytes);

const leeg = { teller: 0, gemaaktOp: '', aanleiding: 'uur' as const, bytes: 0, schema: 0, sha256: '' };

function leesEen(eigen: string, administratieId: string, naam: string): Kopie {
  const pad = join(eigen, naam);
  const manifest = leesManifest(pad);
  if (!manifest || manifest.administratieId !== administratieId)
    return {
      ...leeg,
      ...{ naam, administratieId, stand: 'kapot', audit: { aantal: 0, hash: '' }, bron: { bytes: 0, mtimeMs: 0 } },
    };
  const { teller, gemaaktOp, aanleiding, schema, audit, bron, bestanden } = manifest;
  return {
    ...{ naam, administratieId, teller, gemaaktOp, aanleiding, schema, audit, bron },
    stand: heel(pad, manifest) ? 'goed' : 'kapot',
    bytes: bestanden.reduce((som, een) => som + een.bytes, 0),
    sha256: bestanden.find((een) => een.naam === databasenaam)?.sha256 ?? '',
  };
}

const isSet = (naam: string): boolean => /^\d{8}T\d{6}Z-\d{6}$/.test(naam);
/** A set that was being made or taken away when the power went. */
const isHalf = (naam: string): boolean => /^\d{8}T\d{6}Z-\d{6}\.(nieuw|weg)$/.test(naam);

/** The backups of one administratie, newest first; of every administratie in the folder when none is named. */
export function leesKopieen(map: string, administratieId: string | null): Kopie[] {
  if (!existsSync(map)) throw new Schijffout('map-weg');
  const ids =
    administratieId === null
      ? readdirSync(map).flatMap((naam) => /^onthaal-([0-9a-hjkmnp-tv-z]{26})$/.exec(naam)?.[1] ?? [])
      : [administratieId];
  const alle = ids.flatMap((id) => {
    const eigen = mapVan(map, id);
    if (!existsSync(eigen)) return [];
    return readdirSync(eigen)
      .filter(isSet)
      .map((naam) => leesEen(eigen, id, naam));
  });
  return alle.sort((a, b) => b.teller - a.teller || (a.gemaaktOp < b.gemaaktOp ? 1 : -1));
}

/** What a power cut left of backups that were being made or taken away. */
export function ruimHalve(eigen: string): void {
  for (const naam of readdirSync(eigen).filter(isHalf)) rmSync(join(eigen, naam), { recursive: true, force: true });
}

/** Takes away what the rule does not keep; a damaged set is never counted as one that is kept, and stays to be seen. */
export function ruimOp(map: string, administratieId: string, regel: Bewaarregel, nu: string): number {
  const goede = leesKopieen(map, administratieId)
    .filter(({ stand }) => stand === 'goed')
    .map((een) => ({ ...een, gevraagd: een.aanleiding === 'hand' }));
  const blijft = teBewaren(goede, regel, nu);
  const weg = goede.filter((een) => !blijft.has(een));
  for (const { naam } of weg) {
    const pad = join(mapVan(map, administratieId), naam);
    // By another name first: half a set must not look like a whole one.
    renameSync(pad, `${pad}.weg`);
    rmSync(`${pad}.weg`, { recursive: true, force: true });
  }
  return weg.length;
}

/** The folder of one backup; its name is checked, because it comes from the window. */
export function padVan(map: string, administratieId: string, naam: string): string {
  if (!isSet(naam)) throw new Schijffout('kopie-onleesbaar');
  return join(mapVan(map, administratieId), naam);
}

/** The manifest of one backup, with its mark checked when there is a key. */
export function manifestVan(pad: string): Manifest {
  const manifest = leesManifest(pad);
  if (!manifest || !heel(pad, manifest)) throw new Schijffout('kopie-onleesbaar');
  return manifest;
}

/** Room that must stay beside a copy, for the desk's own work. */
const marge = 32 * 2 ** 20;

/** @throws Schijffout `schijf-vol` when there is no room for so many bytes */
export function zorgVoorRuimte(map: string, bytes: number): void {
  const vrij = vrijIn(map);
  if (vrij !== null && vrij < bytes + marge) throw new Schijffout('schijf-vol');
}
