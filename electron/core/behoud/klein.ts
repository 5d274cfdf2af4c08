import { eerdereSleutels } from '../sessie/sleutelwissel.ts';
import { sleutelbosSchema, type Sleutelbos } from '../sessie/sleutelbos.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Kleinbestand } from './poort.ts';

const vanEen = (ruw: unknown, administratieId: string): Record<string, unknown> => {
  const waarde = (ruw as Record<string, unknown> | null | undefined)?.[administratieId];
  return waarde === undefined ? {} : { [administratieId]: waarde };
};

/** The part of the key ring that belongs to one administratie. */
export function ringVan(bos: Sleutelbos, administratieId: string): Sleutelbos {
  return {
    ...bos,
    administraties: bos.administraties.filter(({ id }) => id === administratieId),
    gebruikers: bos.gebruikers.filter((een) => een.administratieId === administratieId),
  };
}

/** The keys that a file had before; none when the ring does not say. */
export function eerdereVan({ plaats }: Pick<Opslaglaag, 'plaats'>, id: string, sleutel: Uint8Array): Uint8Array[] {
  const gelezen = sleutelbosSchema.safeParse(plaats.leesJson('sleutelbos'));
  return gelezen.success ? eerdereSleutels(gelezen.data, id, sleutel) : [];
}

/** What belongs to a backup beside the database: without its key ring it opens for nobody. */
export function kleineBestanden({ plaats }: Pick<Opslaglaag, 'plaats'>, administratieId: string): Kleinbestand[] {
  const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
  const delen = {
    sleutelbos: ringVan(bos, administratieId),
    ankers: vanEen(plaats.leesJson('ankers'), administratieId),
    gebruikers: vanEen(plaats.leesJson('gebruikers'), administratieId),
    vernietigd: vanEen(plaats.leesJson('vernietigd'), administratieId),
  };
  return Object.entries(delen).map(([naam, inhoud]) => ({ naam: `${naam}.json`, tekst: JSON.stringify(inhoud) }));
}

/** The key ring of a backup, or null when it is not one. */
export function leesRing(klein: readonly Kleinbestand[]): Sleutelbos | null {
  const tekst = klein.find(({ naam }) => naam === 'sleutelbos.json')?.tekst;
  if (tekst === undefined) return null;
  try {
    const gelezen = sleutelbosSchema.safeParse(JSON.parse(tekst));
    return gelezen.success ? gelezen.data : null;
  } catch {
    return null;
  }
}
