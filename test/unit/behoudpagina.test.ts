import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behoudcodes } from '#shared/behoud/kopie.ts';
import { kloksoorten } from '#shared/behoud/klok.ts';
import { foutcodes } from '#shared/contract/antwoord.ts';

const wortel = new URL('../../', import.meta.url);
const regels = readFileSync(new URL('electron/core/behoud/README.md', wortel), 'utf8')
  .split('\n')
  .filter((regel) => /^\| /.test(regel) && regel.includes('test/'))
  .map((regel) => regel.split('|').map((cel) => cel.trim()));
const bestaan: readonly string[] = [...foutcodes, ...behoudcodes, ...kloksoorten.map((soort) => `klok-${soort}`)];
const genoemd = regels.flatMap(([, , , code = '']) => [...code.matchAll(/`([^`]+)`/g)].map(([, een = '']) => een));

describe('the page about what can go wrong with the data', () => {
  it('names codes that exist, one per line', () => {
    // Only the empty folder has none: nothing is refused there.
    expect(genoemd).toHaveLength(regels.length - 1);
    for (const code of genoemd) expect(bestaan, code).toContain(code);
  });

  it('leaves no code of the disk, of the file, of a backup or of the clock out', () => {
    const nodig = bestaan.filter(
      (code) => /^(opslag|database|klok)-/.test(code) || (behoudcodes as readonly string[]).includes(code),
    );
    expect(nodig.filter((code) => !genoemd.includes(code))).toEqual([]);
  });

  it('names tests that exist and look at the code of the line', () => {
    expect(regels.length).toBeGreaterThan(25);
    for (const [, wat = '', , , test = ''] of regels) {
      const [, pad = ''] = /`(test\/[\w/.]+)`/.exec(test) ?? [];
      expect(existsSync(new URL(pad, wortel)), `${wat}: ${pad}`).toBe(true);
    }
  });
});
