import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verwacht, voorbeelden, zonderBericht } from './hulp.ts';

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

  it('skips blank lines and reads a BOM, CRLF, a line separator in a text and a last line without end', () => {
    const regel = (casus: string) => JSON.stringify({ casus, toets: 'verlenging', peildatum: '2026-03-02' });
    const { status, stdout } = voer(`\uFEFF${regel('a')}\r\n\n  \t\r\n${regel('b\u2028c')}\n${regel('é')}`);
    const casus = stdout
      .trimEnd()
      .split('\n')
      .map((tekst) => (JSON.parse(tekst) as { casus: string }).casus);
    expect([casus, status]).toEqual([['a', 'b\u2028c', 'é'], 0]);
  });

  it('answers nothing to nothing', () => expect(voer('')).toMatchObject({ stdout: '', status: 0 }));

  it('reads a line of some megabytes', () => {
    const gesloten = Array.from({ length: 200_000 }, () => '2026-03-02');
    const feiten = { opening: { gesloten } };
    const regel = JSON.stringify({ casus: 'lang', toets: 'acute-opvang', peildatum: '2026-03-02', feiten });
    expect(voer(regel)).toMatchObject({ status: 0 });
  });

  it('shows which answers change by a new value', () => {
    const map = mkdtempSync(join(tmpdir(), 'toets-'));
    const wijziging = join(map, 'wijziging.json');
    const bron = { tekst: 'Concept', versie: '1', artikel: '5.2.8', toelichting: 'Proef.' };
    writeFileSync(wijziging, JSON.stringify({ naam: 'opvangduurVolwassenen', waarde: 4, vanaf: '2026-02-01', bron }));
    const regel = (ingangsdatum: string) =>
      JSON.stringify({
        casus: ingangsdatum,
        toets: 'geldigheid',
        peildatum: '2026-03-02',
        feiten: { keten: 'volwassenen', ingangsdatum },
      });
    const casus = [regel('2026-01-31'), regel('2026-02-01')].join('\n');
    const { stdout, status } = voer(casus, ['--vergelijk', '--wijziging', wijziging]);
    expect([
      stdout
        .trimEnd()
        .split('\n')
        .map((tekst) => JSON.parse(tekst) as unknown),
      status,
    ]).toMatchObject([[{ regel: 2, casus: '2026-02-01', verschillen: ['gevolg.laatsteDag'] }], 0]);
    expect(voer(casus, ['--wijziging', wijziging]).stdout).toContain('"laatsteDag":"2026-05-31"');
    rmSync(map, { recursive: true });
  });

  it.each([['--onbekend'], ['--wijziging', '/bestaat/niet.json']])(
    '%s: exit status 2 and a Dutch message',
    (...argumenten) => {
      const { status, stdout, stderr } = voer('', argumenten);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^(Gebruik|\/bestaat\/niet\.json is niet te lezen)/);
    },
  );
});
