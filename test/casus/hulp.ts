import { readFileSync } from 'node:fs';

const lees = (naam: string) =>
  readFileSync(new URL(naam, import.meta.url), 'utf8')
    .split('\n')
    .filter((regel) => regel !== '');

/** The examples of the casus contract and, line for line, their answers. */
export const voorbeelden = lees('voorbeelden.ndjson');
export const verwacht = lees('verwacht.ndjson');

/** An answer for comparing as JSON; the bericht of a fout is ours and left out of what is expected. */
export function zonderBericht(regel: string): unknown {
  const antwoord = JSON.parse(regel) as { fout?: { bericht?: string } };
  if (antwoord.fout) delete antwoord.fout.bericht;
  return antwoord;
}
