import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csp, cspInPagina } from '#shell/adres.ts';

const wortel = new URL('../../', import.meta.url);
const lees = (pad: string): string => readFileSync(new URL(pad, wortel), 'utf8');
const pagina = lees('electron/shell/README.md');

/** Every `file`: "name of a test". */
const bewijzen = [...pagina.matchAll(/`(test\/[^`]+\.ts)`: "([^"]+)"/g)].map(([, bestand = '', naam = '']) => ({
  bestand,
  naam,
}));

describe('the page about security', () => {
  it('has the twenty points of the checklist, each with a file and a test', () => {
    const punten = pagina.split('\n').filter((regel) => /^\| \d+ +\|/.test(regel));
    expect(punten.map((regel) => Number(regel.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const regel of punten) {
      const [, , , waar = '', bewijs = ''] = regel.split('|');
      // The fifteenth is met by what is not there.
      expect(/`[\w/.-]+\.(ts|yml|json|html)`/.test(waar) || waar.includes('not called anywhere'), regel).toBe(true);
      expect(bewijs, regel).toMatch(/`test\/[\w/.]+`: "/);
    }
  });

  it.each([
    [
      'The attacks, one by one',
      ...['navigation', 'window.open', 'foreign frames', 'forged IPC', 'prototype tricks', '10 MB input'],
      ...['path traversal in attachments', 'a PDF or image that lies about its type', 'formula injection'],
    ],
    [
      'Who may come in, one by one',
      ...['password rules', 'second factor', 'throttling', 'recovery key', 'change of key', 'leaving users'],
      ...['a desk that is withdrawn', 'endpoint × role × scope', 'shielded dossiers', 'break-glass', 'an auditor'],
    ],
  ])('has under “%s” every name, each with where and a test', (kop, ...namen) => {
    const deel = pagina.split(`## ${kop}\n`)[1]?.split('\n## ')[0] ?? '';
    const regels = deel.split('\n').filter((regel) => regel.startsWith('| ') && !/^\| (attack|what|-)/.test(regel));
    expect(regels.map((regel) => regel.split('|')[1]?.trim())).toEqual(namen);
    for (const regel of regels) {
      const [, , waar = '', bewijs = ''] = regel.split('|');
      expect(waar.trim(), regel).not.toBe('');
      expect(bewijs, regel).toMatch(/`test\/[\w/.]+`: "/);
    }
  });

  it('names files that exist', () => {
    const paden = [...pagina.matchAll(/`((?:electron|shared|renderer|test|resources)\/[\w/.-]+\.\w+)`/g)].map(
      ([, pad = '']) => pad,
    );
    expect(paden.length).toBeGreaterThan(40);
    for (const pad of paden) expect(existsSync(new URL(pad, wortel)), pad).toBe(true);
  });

  it('names tests that exist', () => {
    expect(bewijzen.length).toBeGreaterThan(30);
    for (const { bestand, naam } of bewijzen) {
      const tests = lees(bestand).replace(/\s+/g, ' ');
      const staat = [`it('${naam}'`, `test('${naam}'`, `('${naam}', async`].some((vorm) => tests.includes(vorm));
      expect(staat, `${bestand}: ${naam}`).toBe(true);
    }
  });
});

describe('the source', () => {
  const bronnen = ['electron', 'renderer', 'shared'].flatMap((map) =>
    readdirSync(new URL(map, wortel), { recursive: true, encoding: 'utf8' })
      .filter((naam) => /\.(ts|vue|html)$/.test(naam) && !naam.startsWith('dev'))
      .map((naam) => `${map}/${naam.replaceAll('\\', '/')}`),
  );

  it('has no webview, no link to outside and no page of another program in its source', () => {
    const verboden =
      /<webview|<iframe|openExternal|openPath|loadFile\(|executeJavaScript|v-html|innerHTML|insertAdjacentHTML|document\.write|(?<![.\w])eval\(|new Function\(|href="https?:|src="https?:|webviewTag: true|setAsDefaultProtocolClient|crashReporter/;
    expect(bronnen.length).toBeGreaterThan(500);
    expect(bronnen.filter((pad) => verboden.test(lees(pad)))).toEqual([]);
  });

  it('makes every window of one set of preferences', () => {
    const makers = bronnen.filter((pad) => lees(pad).includes('new BrowserWindow('));
    expect(makers.sort()).toEqual([
      'electron/shell/afdrukken.ts',
      'electron/shell/bestanden.ts',
      'electron/shell/venster.ts',
    ]);
    for (const pad of makers)
      expect(lees(pad), pad).toMatch(
        /webPreferences: \{\s+\.\.\.(documentvoorkeuren|voorkeuren),\s+sandbox: true,\s+contextIsolation: true,/,
      );
  });

  it('has one policy: in the header, and the same in the page', () => {
    const inPagina = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(lees('renderer/index.html'))?.[1];
    expect(inPagina).toBe(cspInPagina);
    expect(csp).toBe(`${cspInPagina}; frame-ancestors 'none'`);
    expect(csp).not.toMatch(/unsafe|\*|https?:/);
  });

  it('asks for files without telling the list of recent ones of the computer', () => {
    const bestanden = lees('electron/shell/bestanden.ts');
    expect(bestanden.match(/dialog\.show(Save|Open)Dialog/g)).toHaveLength(3);
    expect(bestanden.match(/dontAddToRecent/g)).toHaveLength(3);
    expect(bronnen.filter((pad) => /dialog\.show(Save|Open)Dialog/.test(lees(pad)))).toEqual([
      'electron/shell/bestanden.ts',
    ]);
  });
});
