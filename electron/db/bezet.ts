import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A computer that has not been heard of for so long is no longer there. */
const stilMs = 90_000;
/** So often a computer says that it is still there. */
export const klopMs = 30_000;

const inhoudSchema = z.strictObject({ werkstation: z.string().min(1).max(200) });

/**
 * A note beside an open file: on which computer. SQLite's own lock keeps a second program out; on a shared folder that does not pass
 * locks on between computers it would not, and it can never say who the other one is.
 */
export interface Bezet {
  /** The other computer that has the file open, by its last sign of life; null: none. */
  wie(): string | null;
  neem(): void;
  geefTerug(): void;
}

/** What time the folder's own disk thinks it is: computers that share it need not agree about that. */
function tijdVan(map: string): number {
  const pad = join(map, `.tijd-${process.pid}`);
  try {
    writeFileSync(pad, '', { mode: 0o600 });
    return statSync(pad).mtimeMs;
  } finally {
    rmSync(pad, { force: true });
  }
}

/** The note of one administratie in a data folder, for this computer. */
export function bezetIn(map: string, administratieId: string, werkstation: string): Bezet {
  const pad = join(map, `${administratieId}.bezet`);
  const lees = (): string | null => {
    try {
      return inhoudSchema.parse(JSON.parse(readFileSync(pad, 'utf8'))).werkstation;
    } catch {
      // None, or one that a power cut left: then only the lock counts.
      return null;
    }
  };
  return {
    wie: () => {
      const ander = lees();
      if (ander === null || ander === werkstation) return null;
      const gehoord = statSync(pad, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      return tijdVan(map) - gehoord < stilMs ? ander : null;
    },
    neem: () => {
      if (lees() !== werkstation) writeFileSync(pad, JSON.stringify({ werkstation }), { mode: 0o600 });
      const nu = tijdVan(map) / 1000;
      utimesSync(pad, nu, nu);
    },
    geefTerug: () => {
      if (lees() === werkstation) rmSync(pad, { force: true });
    },
  };
}
