import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSchrijver } from '#core/aanlevering/csv.ts';
import { dakloosheid } from '#core/aanlevering/soorten/dakloosheid.ts';

const map = new URL('../../electron/', import.meta.url);
const bronnen = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts'));

describe('a cell that begins a formula', () => {
  it('is neutralised by every writer of CSV that there is', () => {
    const schrijvers = bronnen
      .map((naam) => [naam.replaceAll('\\', '/'), readFileSync(new URL(naam, map), 'utf8')] as const)
      .filter(([, tekst]) => tekst.includes('csv-stringify'));
    expect(schrijvers.map(([naam]) => naam)).toContain('core/aanlevering/csv.ts');
    for (const [naam, tekst] of schrijvers) expect(tekst, naam).toContain('escape_formulas: true');
  });

  it('never begins a cell of a delivery, whatever it holds', () => {
    const cel = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
      .map(([teken, rest]) => teken + rest);
    fc.assert(
      fc.property(cel, (gevaarlijk) => {
        const regel = csvSchrijver.regels(dakloosheid.standaard, [[gevaarlijk, 'x']]);
        expect(regel.replace(/^"/, '').startsWith(`'${gevaarlijk[0]}`)).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
