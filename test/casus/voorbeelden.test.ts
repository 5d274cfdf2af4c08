import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beantwoordRegel, beleidsregels2025, isFout } from '#shared/beleid/index.ts';

const lees = (naam: string) =>
  readFileSync(new URL(naam, import.meta.url), 'utf8')
    .split('\n')
    .filter((regel) => regel !== '');

const voorbeelden = lees('voorbeelden.ndjson');
const verwacht = lees('verwacht.ndjson');

/** Compares as JSON; the bericht of a fout is ours and left out of what is expected. */
function zonderBericht(regel: string): unknown {
  const antwoord = JSON.parse(regel) as { fout?: { bericht?: string } };
  if (antwoord.fout) delete antwoord.fout.bericht;
  return antwoord;
}

describe('the examples of the casus contract', () => {
  it.each(voorbeelden.map((regel, i) => [i + 1, regel] as const))('line %i', (nummer, regel) => {
    const antwoord = beantwoordRegel(regel, beleidsregels2025);
    expect(zonderBericht(JSON.stringify(antwoord))).toEqual(JSON.parse(verwacht[nummer - 1] ?? ''));
    if (isFout(antwoord)) expect(antwoord.fout.bericht).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the command', () => {
  const commando = fileURLToPath(new URL('../../electron/dev/toets.mjs', import.meta.url));
  const voer = (invoer: string | Buffer, argumenten: string[] = []) =>
    spawnSync(process.execPath, [commando, ...argumenten], { input: invoer, encoding: 'utf8' });

  it('answers the examples line for line, in the same order, with exit status 1 for the bad lines', () => {
    const { status, stdout, stderr } = voer(voorbeelden.join('\n'));
    expect(stdout.trimEnd().split('\n').map(zonderBericht)).toEqual(verwacht.map((regel) => JSON.parse(regel)));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('has exit status 0 when every line is good', () => {
    const goed = voorbeelden.filter((_, i) => !verwacht[i]?.includes('"fout"'));
    expect(voer(goed.join('\n')).status).toBe(0);
  });
});
