import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Toestand {
  fase: string;
  eerderGebruikt: boolean;
}

const isToestand = (waarde: unknown): waarde is Toestand =>
  typeof waarde === 'object' && waarde !== null && 'fase' in waarde && 'eerderGebruikt' in waarde;

function lees(bestand: string): string[] {
  try {
    const gelezen: unknown = JSON.parse(readFileSync(bestand, 'utf8'));
    return Array.isArray(gelezen) ? gelezen.filter((een): een is string => typeof een === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Remembers outside the data folder, by a mark of its path, that there was an installation in it. A share that is not connected is an
 * empty folder to many systems, and would look like a computer on which nobody ever worked.
 * @returns what `installatie.toestand` answered, with whether this folder is empty and was not
 */
export function maakMapgeheugen(bestand: string, map: string): (waarde: unknown) => unknown {
  const merk = createHash('sha256').update(resolve(map)).digest('hex');
  const bekend = new Set(lees(bestand));
  return (waarde) => {
    if (!isToestand(waarde)) return waarde;
    if (waarde.fase === 'nieuw') return { ...waarde, eerderGebruikt: bekend.has(merk) };
    if (bekend.has(merk)) return waarde;
    bekend.add(merk);
    try {
      writeFileSync(bestand, JSON.stringify([...bekend]), { mode: 0o600 });
    } catch {
      // A full or read-only disk: then nothing is remembered, as before.
    }
    return waarde;
  };
}
