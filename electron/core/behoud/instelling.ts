import { z } from 'zod';
import { beginregel, bewaarregelSchema } from '#shared/behoud/regels.ts';
import { idSchema } from '#shared/domein/basis.ts';
import type { Opslaglaag } from '../opslaglaag.ts';

const instellingSchema = z.strictObject({
  versie: z.number().int().min(0),
  /** A folder that the administrator chose; null: beside the data. */
  map: z.string().nullable(),
  regel: bewaarregelSchema,
});
/** Where backups of one administratie go on this computer, and how many stay. */
export type Behoudinstelling = z.infer<typeof instellingSchema>;

const alleSchema = z.record(idSchema, instellingSchema);
const begin: Behoudinstelling = { versie: 0, map: null, regel: beginregel };

function leesAlle({ plaats }: Pick<Opslaglaag, 'plaats'>): Record<string, Behoudinstelling> {
  const gelezen = alleSchema.safeParse(plaats.leesJson('reservekopieen') ?? {});
  // Somebody who can spoil this file can also take it away: then the folder beside the data is looked in.
  return gelezen.success ? gelezen.data : {};
}

/** The settings; kept outside the database, because they must be there when that is damaged. */
export const leesBehoud = (laag: Pick<Opslaglaag, 'plaats'>, administratieId: string): Behoudinstelling =>
  leesAlle(laag)[administratieId] ?? begin;

/** The settings of all, with those of one changed. */
export function metBehoud(
  laag: Pick<Opslaglaag, 'plaats'>,
  administratieId: string,
  nieuw: Partial<Omit<Behoudinstelling, 'versie'>>,
): Record<string, Behoudinstelling> {
  const oud = leesBehoud(laag, administratieId);
  return { ...leesAlle(laag), [administratieId]: { ...oud, ...nieuw, versie: oud.versie + 1 } };
}

/** The folder where the backups go. */
export const mapVoor = (laag: Pick<Opslaglaag, 'plaats'>, administratieId: string): string =>
  leesBehoud(laag, administratieId).map ?? laag.plaats.bestanden.eigenKopiemap();
