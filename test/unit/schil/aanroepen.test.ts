import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IpcMain } from 'electron';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { contract, eindpuntnamen } from '#shared/contract/tabel.ts';
import { beginstand } from '#shared/domein/scherm.ts';
import { vensternamen } from '#shared/contract/namen.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import { DRUKTE, GRENS, kanaal, maakRem, past, registreerAanroepen } from '#shell/aanroepen.ts';
import { bestandVan } from '#shell/adres.ts';
import { behoudEindpunten } from '#shell/behoud.ts';
import { bijwerkEindpunten } from '#shell/bijwerken/eindpunten.ts';
import type { Bijwerker } from '#shell/bijwerken/bijwerker.ts';
import { schilEindpunten } from '#shell/eindpunten.ts';
import { kluisEindpunten } from '#shell/kluis.ts';
import { schermEindpunten } from '#shell/schermeindpunten.ts';

// The npm package `electron` is a downloader outside Electron; nothing of it is called here.
vi.mock('electron', () => ({ BrowserWindow: class {}, dialog: {} }));

const geenBijwerker = {} as Bijwerker;
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
      ...bijwerkEindpunten(vraag, geenBijwerker, geenVenster),
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

/** Every channel of the contract, on a main process in memory. */
function kanalen(kern: (naam: string) => Promise<Antwoord<unknown>>, vertrouwd = () => true) {
  const open = new Map<string, (gebeurtenis: unknown, invoer: unknown) => Promise<Antwoord<unknown>>>();
  const ipcMain = { handle: (naam: string, doe: never) => void open.set(naam, doe) } as unknown as IpcMain;
  registreerAanroepen(ipcMain, { namen: vensternamen, eigen: {}, kern, vertrouwd, nu: () => 0 });
  return open;
}

describe('every channel', () => {
  it('refuses whoever is not our own page, before anything is looked at', async () => {
    let gevraagd = 0;
    const open = kanalen(
      () => Promise.resolve({ ok: true, waarde: (gevraagd += 1) }),
      () => false,
    );
    expect([...open.keys()].sort()).toEqual(vensternamen.map(kanaal).sort());
    for (const [naam, vraag] of open) await expect(vraag({}, {}), naam).rejects.toThrow(/^geweigerd$/);
    expect(gevraagd).toBe(0);
  });

  it('answers an input that is no form of ours with a refusal in Dutch, and asks the core nothing', async () => {
    const open = kanalen(() => Promise.reject(new Error('gevraagd')));
    const kring: Record<string, unknown> = {};
    kring['kring'] = kring;
    const vals = ['x'.repeat(10 * 2 ** 20), new Uint8Array(10 * 2 ** 20), kring, new Map(), new Error('x')];
    for (const [naam, vraag] of open)
      for (const invoer of vals)
        expect(await vraag({}, invoer), naam).toMatchObject({ ok: false, code: 'ongeldige-invoer' });
  });

  it('tells nothing of where it went wrong', async () => {
    const open = kanalen(() => Promise.reject(new Error('/home/noor/geheim.db')));
    expect(await open.get('onthaal:client.zoeken')?.({}, {})).toEqual({
      ok: false,
      code: 'onverwacht',
      melding: foutteksten.onverwacht,
    });
  });
});

describe('how much a window may ask', () => {
  it('is what no screen comes near: so many at once are open, the next is told to wait', async () => {
    let klaar = (): void => {};
    const wacht = new Promise<void>((ja) => (klaar = ja));
    const open = kanalen(() => wacht.then(() => ({ ok: true, waarde: 1 })));
    const vraag = () => open.get('onthaal:client.zoeken')?.({}, {});
    const lopend = Array.from({ length: DRUKTE.open }, vraag);
    expect(await vraag()).toEqual({ ok: false, code: 'te-druk', melding: foutteksten['te-druk'] });
    klaar();
    for (const antwoord of await Promise.all(lopend)) expect(antwoord).toEqual({ ok: true, waarde: 1 });
    expect(await vraag()).toEqual({ ok: true, waarde: 1 });
  });

  it('comes back with time, and never grows beyond a burst', () => {
    let nu = 0;
    const rem = maakRem(() => nu);
    const neem = (): boolean => {
      const mag = rem.neem();
      if (mag) rem.geefTerug();
      return mag;
    };
    const tel = (): number => {
      for (let n = 0; ; n += 1) if (!neem()) return n;
    };
    expect(tel()).toBe(DRUKTE.ineens);
    nu += 1_000;
    expect(tel()).toBe(DRUKTE.perSeconde);
    nu += 3_600_000;
    expect(tel()).toBe(DRUKTE.ineens);
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
