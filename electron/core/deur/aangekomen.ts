import type { Verblijfrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** Whether somebody ever came on this stay: by an arrival that counts, or a night slept here since it began. */
export function isAangekomen(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  verblijf: Pick<Verblijfrij, 'dossierId' | 'clientId' | 'locatieId' | 'van'>,
): boolean {
  const { dossierId, clientId, locatieId, van } = verblijf;
  const gemeld =
    dossierId !== null &&
    opslag
      .leesDeuraankomsten(db, dossierId)
      .some((a) => a.clientId === clientId && a.locatieId === locatieId && !a.vervallenOp);
  return gemeld || opslag.isGezienInNacht(db, clientId, locatieId, van);
}
