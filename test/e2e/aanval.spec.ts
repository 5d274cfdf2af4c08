import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vensternamen } from '#shared/contract/namen.ts';
import { expect, roep, test } from './onthaal.ts';

test.use({ magKlagen: true });

/** A server that notes who comes by: nobody should. */
async function lokserver(): Promise<{ adres: string; bezoeken: string[]; sluit: () => void }> {
  const bezoeken: string[] = [];
  const server = createServer((verzoek, antwoord) => {
    bezoeken.push(verzoek.url ?? '');
    antwoord.setHeader('Access-Control-Allow-Origin', '*');
    antwoord.end('<h1>elders</h1>');
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const { port } = server.address() as AddressInfo;
  return { adres: `http://127.0.0.1:${port}/`, bezoeken, sluit: () => server.close() };
}

test('the page cannot be sent elsewhere', async ({ app, venster }) => {
  const lok = await lokserver();
  for (const doel of [
    lok.adres,
    'file:///etc/passwd',
    'app://onthaal/../../package.json',
    'app://elders/index.html',
    'data:text/html,hoi',
  ]) {
    await venster.evaluate((adres) => {
      const schakel = document.createElement('a');
      schakel.href = adres;
      document.body.append(schakel);
      schakel.click();
      try {
        location.assign(adres);
      } catch {
        // Refused by Chromium itself, which is as good.
      }
    }, doel);
  }
  await venster.waitForTimeout(300);
  expect(new URL(venster.url()).href).toContain('app://onthaal/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(lok.bezoeken).toEqual([]);
  lok.sluit();
});

test('the page cannot open a window', async ({ app, venster }) => {
  const lok = await lokserver();
  const geopend = await venster.evaluate(
    (adres) =>
      [window.open(adres), window.open('about:blank'), window.open('app://onthaal/index.html')].map((w) => w === null),
    lok.adres,
  );
  expect(geopend).toEqual([true, true, true]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(lok.bezoeken).toEqual([]);
  lok.sluit();
});

test('the page reaches nothing outside the app, and runs nothing inline', async ({ venster }) => {
  const lok = await lokserver();
  const uitkomst = await venster.evaluate(async (adres) => {
    const lukt = (belofte: Promise<unknown>): Promise<boolean> => belofte.then(() => true).catch(() => false);
    const beeld = new Promise((ja, nee) => {
      const plaatje = new Image();
      plaatje.onload = ja;
      plaatje.onerror = nee;
      plaatje.src = `${adres}beeld`;
    });
    const inline = document.createElement('script');
    inline.textContent = 'window.besmet = true';
    document.body.append(inline);
    const knop = document.createElement('button');
    knop.setAttribute('onclick', 'window.besmet = true');
    knop.click();
    // Outside the debugger's own call, which the policy does not hold back.
    const geEvalueerd = new Promise((klaar) => {
      setTimeout(() => {
        try {
          klaar(Function('return true')());
        } catch {
          klaar(false);
        }
      });
    });
    return {
      fetch: await lukt(fetch(`${adres}fetch`)),
      beeld: await lukt(beeld),
      baken: navigator.sendBeacon(`${adres}baken`),
      besmet: 'besmet' in window,
      geEvalueerd: await geEvalueerd,
    };
  }, lok.adres);
  expect(uitkomst).toMatchObject({ fetch: false, beeld: false, besmet: false, geEvalueerd: false });
  await venster.waitForTimeout(200);
  expect(lok.bezoeken).toEqual([]);
  lok.sluit();
});

test('every permission is denied', async ({ venster }) => {
  const rechten = await venster.evaluate(async () => {
    const uit: Record<string, string> = {};
    for (const naam of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'] as const) {
      uit[naam] = await navigator.permissions.query({ name: naam as PermissionName }).then(
        (recht) => recht.state,
        () => 'denied',
      );
    }
    uit['opname'] = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    uit['scherm'] = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      () => 'denied',
    );
    uit['melding'] = await Notification.requestPermission();
    return uit;
  });
  expect(new Set(Object.values(rechten))).toEqual(new Set(['denied']));
});

test('only the built page is served, never a file beside it', async ({ venster }) => {
  const statussen = await venster.evaluate(async () => {
    const adressen = [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%00index.html',
      '/bestaat-niet.js',
      '/',
    ];
    return Promise.all(
      adressen.map((adres) =>
        fetch(adres).then(
          (antwoord) => antwoord.status,
          () => 0,
        ),
      ),
    );
  });
  expect(statussen.every((status) => status === 404 || status === 0)).toBe(true);
});

test('the page carries a strict content security policy', async ({ venster }) => {
  const csp = await venster.evaluate(() =>
    fetch('/index.html').then((antwoord) => antwoord.headers.get('content-security-policy')),
  );
  expect(csp).toContain("default-src 'none'");
  expect(csp).not.toMatch(/unsafe|\*|https?:/);
});

test('the bridge has the endpoints of the contract and nothing that takes a channel', async ({ venster }) => {
  const brug = await venster.evaluate(() => {
    const { onthaal } = window as unknown as { onthaal: Record<string, unknown> };
    const namen = Object.entries(onthaal).flatMap(([groep, deel]) =>
      typeof deel === 'function' ? [groep] : Object.keys(deel as object).map((functie) => `${groep}.${functie}`),
    );
    const vast: boolean[] = [];
    for (const doe of [
      () => Object.assign(onthaal, { nieuw: 1 }),
      () => Object.assign(onthaal['sessie'] as object, { inloggen: () => 'vals' }),
      () => Reflect.deleteProperty(onthaal, 'sessie') || undefined,
    ]) {
      try {
        vast.push(doe() === undefined);
      } catch {
        vast.push(true);
      }
    }
    return { namen, vast };
  });
  expect(brug.namen.sort()).toEqual([...vensternamen, 'bij'].sort());
  expect(brug.vast).toEqual([true, true, true]);
});

test('a name that is not in the contract has no channel, whatever it is called', async ({ app, venster }) => {
  await expect(roep(venster, 'document.bytes' as 'document.openen', { documentId: 'x' })).rejects.toThrow(
    'Het venster heeft geen',
  );
  // Past the preload: what a window that has broken out of its sandbox would send.
  const antwoorden = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const inhoud = BrowserWindow.getAllWindows()[0]?.webContents;
    const { _invokeHandlers: kanalen } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    const vals = [
      'onthaal:document.bytes',
      'onthaal:register.bytes',
      'onthaal:__proto__',
      'onthaal:constructor',
      'onthaal:',
    ];
    return { vals: vals.filter((naam) => kanalen.has(naam)), aantal: kanalen.size, inhoud: inhoud !== undefined };
  });
  expect(antwoorden).toEqual({ vals: [], aantal: vensternamen.length, inhoud: true });
});

test('a frame in the page and another window are refused', async ({ app, venster }) => {
  const uitkomst = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const eigen = BrowserWindow.getAllWindows()[0]?.webContents;
    const { _invokeHandlers: kanalen } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (gebeurtenis: unknown, invoer: unknown) => Promise<unknown>>;
    };
    const vraag = kanalen.get('onthaal:installatie.toestand');
    const ander = new BrowserWindow({ show: false });
    const probeer = async (sender: unknown, senderFrame: unknown): Promise<string> => {
      try {
        await vraag?.({ sender, senderFrame }, {});
        return 'beantwoord';
      } catch (fout) {
        return String(fout);
      }
    };
    const uit = {
      eigen: await probeer(eigen, eigen?.mainFrame),
      anderVenster: await probeer(ander.webContents, ander.webContents.mainFrame),
      vreemdFrame: await probeer(eigen, ander.webContents.mainFrame),
      geenFrame: await probeer(eigen, null),
    };
    ander.destroy();
    return uit;
  });
  expect(uitkomst).toEqual({
    eigen: 'beantwoord',
    anderVenster: 'Error: geweigerd',
    vreemdFrame: 'Error: geweigerd',
    geenFrame: 'Error: geweigerd',
  });
  // A real frame: the policy keeps it empty, and the bridge is not in it.
  const inFrame = await venster.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://onthaal/index.html';
    document.body.append(frame);
    await new Promise((klaar) => setTimeout(klaar, 300));
    try {
      return frame.contentWindow !== null && 'onthaal' in frame.contentWindow;
    } catch {
      return false;
    }
  });
  expect(inFrame).toBe(false);
});

test('an input of ten megabytes, a bottomless one and one with a poisoned prototype are refused', async ({
  venster,
}) => {
  const antwoorden = await venster.evaluate(async () => {
    const { onthaal } = window as unknown as {
      onthaal: { client: { zoeken: (invoer: unknown) => Promise<{ ok: boolean; code?: string }> } };
    };
    let diep: Record<string, unknown> = {};
    for (let laag = 0; laag < 200; laag++) diep = { diep };
    const invoer = [
      { tekst: 'x'.repeat(10 * 1024 * 1024) },
      diep,
      JSON.parse('{"__proto__": {"isBeheerder": true}}'),
      new Map([['a', 1]]),
      null,
      'tekst',
      [[]],
    ];
    const uit: string[] = [];
    for (const deel of invoer)
      uit.push(await onthaal.client.zoeken(deel).then((antwoord) => `${antwoord.ok} ${antwoord.code}`, String));
    return uit;
  });
  for (const antwoord of antwoorden) expect(antwoord).toMatch(/^false /);
});
