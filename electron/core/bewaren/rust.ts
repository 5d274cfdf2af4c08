import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import type { OpenSessie } from '../sessie/staat.ts';

/** So long nobody touched the program: writing a large file anew holds everything up. */
const rustMs = 10 * 60_000;

/**
 * Overwrites what was destroyed in this desk's file, when that was not done yet and nobody is at work: where desks share their work
 * the one that executes presses a button, the others do it by themselves.
 */
export function wisAlsRustig(
  { opslag, plaats }: Opslaglaag,
  { klok, log }: Pick<Poorten, 'klok' | 'log'>,
  open: OpenSessie,
): void {
  if (klok.verstreken() - open.laatstActief < rustMs || open.db.inTransaction) return;
  if (!opslag.moetNogWissen(open.db)) return;
  try {
    plaats.bestanden.ruimVoorversies(open.administratieId, Infinity);
    if (opslag.wisVrijePaginas(open.db)) opslag.noteerGewist(open.db, klok.nu());
  } catch (fout) {
    log.fout('wissen', fout);
  }
}
