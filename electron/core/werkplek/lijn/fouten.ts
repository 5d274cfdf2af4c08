import { leveringteksten } from '#shared/taal/levering.ts';
import { werkplekteksten } from '#shared/taal/werkplek.ts';
import { Registerfout } from '../../register/levering/poort.ts';
import { weiger } from '../../weigering.ts';
import { Werkplekfout } from './poort.ts';

/** The words for what went wrong with the line, or null when it is a bug. */
export function woordenVoor(fout: unknown): { titel: string; tekst: string } | null {
  if (fout instanceof Werkplekfout) return werkplekteksten.fouten[fout.code];
  return fout instanceof Registerfout ? leveringteksten.storingen[fout.code] : null;
}

/** Does something at the server for a person who waits for it: what goes wrong is told in plain words. */
export async function alsWeigering<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    const woorden = woordenVoor(fout);
    if (!woorden) throw fout;
    const code = fout instanceof Werkplekfout && fout.code === 'conflict' ? 'conflict' : 'stap-niet-mogelijk';
    return weiger(code, { melding: `${woorden.titel}. ${woorden.tekst}` });
  }
}
