import type { Foutcode } from '#shared/contract/antwoord.ts';
import type { Db } from '#db/openen.ts';
import { geldendBeleid } from '../beleid/geldend.ts';
import type { Context, Leesbron } from '../context.ts';
import type { Opslag } from '../opslaglaag.ts';
import { Geweigerd } from '../weigering.ts';
import { leestaken, type Leestaaknaam } from './taken.ts';

/*
 * Reading that takes seconds (a year of figures, a delivery of a hundred thousand cases) is done on a thread of its own, on a
 * second connection that only reads: the desk goes on meanwhile. What the thread is told and what it says are plain values.
 */

/** What the thread must know: which file, who asks, which day, and the question. */
export interface Leesopdracht extends Pick<Context, 'sessie' | 'vandaag' | 'nu'> {
  administratieId: string;
  sleutel: Uint8Array;
  bronnen: string;
  naam: Leestaaknaam;
  invoer: object;
}

/** What a task answered, or why not: a refusal, an error of the storage, or a bug with the place where it was. */
export type Leesantwoord =
  | { waarde: unknown }
  | { geweigerd: { code: Foutcode; extra: Geweigerd['extra'] } }
  | { fout: { naam: string; plek: string } };

/** The thread for long reading, as the core sees it. */
export interface Leesdraad {
  /** Rejects with {@link GeenLeesdraad} when there is no thread that can do it. */
  lees(opdracht: Leesopdracht): Promise<Leesantwoord>;
  /** Drops what is being read: the file is about to be closed. */
  stop(): void;
}

/** The thread did not start, or ended before it answered. */
export class GeenLeesdraad extends Error {}

/** Runs one task on one state of the file; what else is written meanwhile is not seen. */
export async function leesMet(
  db: Db,
  laag: { opslag: Opslag; codeVanFout(fout: unknown): Foutcode | null },
  { naam, invoer, sessie, vandaag, nu, bronnen }: Leesopdracht,
): Promise<Leesantwoord> {
  const { opslag } = laag;
  try {
    db.exec('BEGIN');
    const bron: Leesbron = {
      db,
      opslag,
      sessie,
      vandaag,
      nu,
      beleid: geldendBeleid(db, opslag),
      instellingen: opslag.leesInstellingen(db).waarden,
      poorten: { bronnen },
    };
    const taak = leestaken[naam] as (bron: Leesbron, invoer: object) => Promise<unknown>;
    return { waarde: await taak(bron, invoer) };
  } catch (fout) {
    if (fout instanceof Geweigerd) return { geweigerd: { code: fout.code, extra: fout.extra } };
    const code = laag.codeVanFout(fout);
    if (code) return { geweigerd: { code, extra: {} } };
    const { name, stack = '' } = fout instanceof Error ? fout : new Error(typeof fout);
    // The frames only: the message of an error can hold data.
    const plek = stack.split('\n').filter((regel) => regel.trim().startsWith('at '));
    return { fout: { naam: name, plek: plek.join('\n') } };
  }
}

/** What the thread said, as if it had been read here. */
export function uitAntwoord(antwoord: Leesantwoord): unknown {
  if ('waarde' in antwoord) return antwoord.waarde;
  if ('geweigerd' in antwoord) throw new Geweigerd(antwoord.geweigerd.code, antwoord.geweigerd.extra);
  const fout = new Error('The reading thread failed');
  fout.name = antwoord.fout.naam;
  fout.stack = `${fout.name}\n${antwoord.fout.plek}`;
  throw fout;
}
