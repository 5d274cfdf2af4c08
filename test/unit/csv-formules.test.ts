import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { csvSchrijver } from '#core/aanlevering/csv.ts';
import { dakloosheid } from '#core/aanlevering/soorten/dakloosheid.ts';
import type { Context } from '#core/context.ts';
import { maakTabelbestand } from '#core/tabelbestand/bestand.ts';

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

  it('is text in a workbook', async () => {
    const cellen = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://kwaad")', "=cmd|' /C calc'!A0"];
    const bestand = {
      ...{ titel: '=titel', bestandsnaam: 'lijst', organisatie: '=org', kenmerken: [['=naam', '=waarde']] as const },
      tabellen: [{ titel: '=blad', kolommen: cellen, rijen: [cellen], totaal: cellen }],
    };
    // Only paper needs more of the context than this.
    const { bytes } = await maakTabelbestand(bestand, 'xlsx', {} as Pick<Context, 'poorten' | 'nu'>);
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const bladen: string[] = [];
    for await (const deel of zip.eachEntry())
      if (/worksheets\/[^/]+\.xml$/.test(deel.fileName)) bladen.push(await text(await zip.openReadStreamPromise(deel)));
    expect(bladen).toHaveLength(2);
    for (const blad of bladen) expect(blad).not.toMatch(/<f[ >]/);
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
