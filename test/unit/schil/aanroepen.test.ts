import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contract, eindpuntnamen } from '#shared/contract/tabel.ts';
import { beginstand } from '#shared/domein/scherm.ts';
import { GRENS, past } from '#shell/aanroepen.ts';
import { bestandVan } from '#shell/adres.ts';
import { behoudEindpunten } from '#shell/behoud.ts';
import { schilEindpunten } from '#shell/eindpunten.ts';
import { kluisEindpunten } from '#shell/kluis.ts';
import { schermEindpunten } from '#shell/schermeindpunten.ts';

// The npm package `electron` is a downloader outside Electron; nothing of it is called here.
vi.mock('electron', () => ({ BrowserWindow: class {}, dialog: {} }));

const geenVenster = (): never => {
  throw new Error('geen venster');
};
const scherm = { stand: () => beginstand(false), kies: () => {}, ziet: () => {} };
const bescherming = { aan: () => false, uit: () => {} };

describe('what the main process answers itself', () => {
  it('is every endpoint that the contract gives to it, and no other', () => {
    const vraag = () => Promise.reject(new Error('niet gevraagd'));
    const eigen = {
      ...schilEindpunten(vraag, geenVenster),
      ...behoudEindpunten(vraag, geenVenster),
      ...kluisEindpunten(vraag, geenVenster, bescherming),
      ...schermEindpunten(vraag, scherm, { isLeeg: () => {} }),
    };
    const volgensContract = eindpuntnamen.filter((naam) => contract[naam].uitvoerder === 'schil');
    expect(Object.keys(eigen).sort()).toEqual(volgensContract.sort());
  });

  it('passes the refusal of the core on, and shows nothing', async () => {
    const weigering = { ok: false as const, code: 'geen-recht' as const, melding: 'Dit mag u niet.' };
    const vraag = () => Promise.resolve(weigering);
    const kluis = kluisEindpunten(vraag, geenVenster, bescherming);
    // This one only says that something is off the screen; it asks the core nothing.
    delete (kluis as Record<string, unknown>)['kluis.verborgen'];
    for (const aanroep of Object.values({ ...schilEindpunten(vraag, geenVenster), ...kluis }))
      expect(await aanroep({})).toEqual(weigering);
  });
});

describe('the size of one call', () => {
  it('lets through whatever a screen sends', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (invoer) => past(invoer)));
  });
  it('stops text and bytes just above the limit, wherever they are', () => {
    expect(past('x'.repeat(GRENS - 8))).toBe(true);
    expect(past('x'.repeat(GRENS - 7))).toBe(false);
    expect(past({ a: [{ b: new Uint8Array(GRENS) }] })).toBe(false);
    expect(past({ ['x'.repeat(GRENS)]: 1 })).toBe(false);
  });
  it('stops what is deeper than any form, and what JSON does not know', () => {
    const diep = (lagen: number): unknown => (lagen === 0 ? 1 : { diep: diep(lagen - 1) });
    expect(past(diep(32))).toBe(true);
    expect(past(diep(33))).toBe(false);
    expect(past(new Map())).toBe(false);
    expect(past(new Set())).toBe(false);
  });
  it('is found out without walking all of a very long list', () => {
    expect(past(new Array(5_000_000).fill(0))).toBe(false);
  });
});

describe('the file behind an address of the app', () => {
  const map = '/opt/onthaal/out/renderer';
  it('is the built file', () => {
    expect(bestandVan('app://onthaal/assets/index.js', map)).toEqual({
      pad: `${map}/assets/index.js`,
      soort: 'text/javascript; charset=utf-8',
    });
  });
  it.each([
    'app://elders/index.html',
    'app://onthaal/..%2f..%2fpackage.json',
    'app://onthaal/%2e%2e%2f%2e%2e%2fmain%2fmain.js',
    'app://onthaal/index.html%00.js',
    'app://onthaal/%E0%A4%A.js',
    'app://onthaal/geheim.db',
    'app://onthaal/',
  ])('is none for %s', (adres) => {
    expect(bestandVan(adres, map)).toBeNull();
  });
  it('never lies outside the folder, whatever the address', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '\\', '%5c', 'a', 'b.js', '%00')), (delen) => {
        const bestand = bestandVan(`app://onthaal/${delen.join('/')}.js`, map);
        return bestand === null || bestand.pad.startsWith(`${map}/`);
      }),
    );
  });
});
