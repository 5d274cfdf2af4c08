import { createSocket } from 'node:dgram';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcp, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vensternamen } from '#shared/contract/namen.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { losPdf, maakPdf, maakPng } from '../core/bestanden.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { beginwachtwoord, doe, wachtwoord } from './draad-stappen.ts';
import { expect, roep, start as begin, test as basis, type Draaiend } from './onthaal.ts';

/** One app for all attacks: what an attack leaves behind may not help the next one either. */
const test = basis.extend<object, { gedeeld: Draaiend }>({
  gedeeld: [
    async ({ playwright: _ }, gebruik) => {
      const profiel = await mkdtemp(join(tmpdir(), 'onthaal-'));
      const draaiend = await begin(profiel);
      await gebruik(draaiend);
      await draaiend.app.close().catch(() => undefined);
      await rm(profiel, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  app: async ({ gedeeld }, gebruik) => gebruik(gedeeld.app),
  venster: async ({ gedeeld }, gebruik) => gebruik(gedeeld.venster),
});

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
    inline.appendChild(document.createTextNode('window.besmet = true'));
    document.body.append(inline);
    const knop = document.createElement('button');
    try {
      knop.setAttribute('onclick', 'window.besmet = true');
    } catch {
      // Refused at once by newer versions of Chromium.
    }
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

test('whatever is put into the page is held back by its policy, and reported', async ({ venster }) => {
  const lok = await lokserver();
  const { gemeld, besmet, kleur } = await venster.evaluate(async (adres) => {
    const gezien = new Set<string>();
    document.addEventListener('securitypolicyviolation', (schending) => gezien.add(schending.effectiveDirective));
    const zet = (tag: string, velden: Record<string, string>, tekst = ''): HTMLElement => {
      const deel = document.createElement(tag);
      for (const [naam, waarde] of Object.entries(velden)) {
        try {
          deel.setAttribute(naam, waarde);
        } catch {
          // A script by its address, without a policy: refused before the policy about addresses is asked.
        }
      }
      deel.appendChild(document.createTextNode(tekst));
      document.body.append(deel);
      return deel;
    };
    zet('script', {}, 'window.besmet = 1');
    zet('script', { src: `${adres}x.js` });
    zet('style', {}, 'body { color: rgb(1, 2, 3) }');
    zet('p', { style: 'color: rgb(1, 2, 3)' });
    zet('button', { onclick: 'window.besmet = 1' }).click();
    zet('img', { src: `${adres}beeld.png` });
    zet('link', { rel: 'stylesheet', href: `${adres}x.css` });
    zet('iframe', { src: 'data:text/html,<script>parent.besmet = 1</script>' });
    zet('object', { data: `${adres}x.pdf` });
    zet('base', { href: adres });
    zet('video', { src: `${adres}x.mp4` });
    // What is no markup and no address for trusted types: the content security policy itself stands behind it.
    zet('link', { rel: 'modulepreload', href: `${adres}x.js` });
    const tekening = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    script.appendChild(document.createTextNode('window.besmet = 1'));
    tekening.append(script);
    document.body.append(tekening);
    void import(`${adres}x.js`).catch(() => undefined);
    const uitTekst: string = 'data:text/javascript,window.besmet=1';
    void import(uitTekst).catch(() => undefined);
    zet('a', { href: 'javascript:window.besmet=1' }).click();
    const formulier = zet('form', { action: adres, method: 'post' }) as HTMLFormElement;
    formulier.submit();
    void fetch(adres).catch(() => undefined);
    try {
      new Worker(URL.createObjectURL(new Blob(['self.postMessage(1)'])));
    } catch {
      // Refused at once, which is as good.
    }
    setTimeout(() => {
      try {
        Function('window.besmet = 1')();
      } catch {
        // Outside the debugger's own call the policy holds.
      }
    });
    await new Promise((klaar) => setTimeout(klaar, 500));
    for (const deel of document.querySelectorAll('body > :not(#app)')) deel.remove();
    return { gemeld: [...gezien].sort(), besmet: 'besmet' in window, kleur: getComputedStyle(document.body).color };
  }, lok.adres);
  expect(besmet).toBe(false);
  expect(kleur).not.toBe('rgb(1, 2, 3)');
  expect(gemeld).toEqual(
    [
      ...['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'media-src', 'script-src-elem'],
      ...['require-trusted-types-for', 'style-src-attr', 'style-src-elem'],
    ].sort(),
  );
  expect(lok.bezoeken).toEqual([]);
  lok.sluit();
});

test('text becomes no markup, no script and no worker, and nobody makes a policy that lets it', async ({ venster }) => {
  const uit = await venster.evaluate(async () => {
    type Maker = { createPolicy: (naam: string, regels: object) => unknown };
    const { trustedTypes: fabriek } = window as unknown as { trustedTypes: Maker };
    const tekst = '<img src="x" onerror="window.besmet = 1"><script>window.besmet = 1</script>';
    const door = { createHTML: (t: string) => t, createScript: (t: string) => t, createScriptURL: (t: string) => t };
    const { src } = document.querySelector('script[src]') as HTMLScriptElement;
    const deel = document.createElement('div');
    document.body.append(deel);
    const pogingen: Record<string, () => unknown> = {
      innerHTML: () => (deel.innerHTML = tekst),
      outerHTML: () => (deel.outerHTML = tekst),
      insertAdjacentHTML: () => deel.insertAdjacentHTML('beforeend', tekst),
      fragment: () => document.createRange().createContextualFragment(tekst),
      parser: () => new DOMParser().parseFromString(tekst, 'text/html'),
      write: () => document.write(tekst),
      srcdoc: () => (document.createElement('iframe').srcdoc = tekst),
      schaduw: () => (deel.attachShadow({ mode: 'open' }).innerHTML = tekst),
      // Also our own files are no script by their address alone.
      scriptadres: () => (document.createElement('script').src = src),
      scripttekst: () => (document.createElement('script').text = 'window.besmet = 1'),
      werker: () => new Worker(src),
      gedeeld: () => new SharedWorker(src),
      beleid: () => fabriek.createPolicy('vals', door),
      standaard: () => fabriek.createPolicy('default', door),
      nogVue: () => fabriek.createPolicy('vue', door),
      nogOnthaal: () => fabriek.createPolicy('onthaal', door),
    };
    const gelukt = Object.entries(pogingen).flatMap(([naam, doe]) => {
      try {
        doe();
        return [naam];
      } catch (fout) {
        return fout instanceof TypeError ? [] : [`${naam}: ${String(fout)}`];
      }
    });
    await new Promise((klaar) => setTimeout(klaar, 200));
    const kinderen = deel.childNodes.length;
    deel.remove();
    return { gelukt, kinderen, besmet: 'besmet' in window };
  });
  expect(uit).toEqual({ gelukt: [], kinderen: 0, besmet: false });
});

test('nothing leaves past the policy: no early connection, no call between browsers, no name looked up', async ({
  app,
  venster,
}) => {
  const lijnen: string[] = [];
  const tcp = createTcp((lijn) => {
    lijnen.push('tcp');
    lijn.destroy();
  });
  await new Promise<void>((klaar) => tcp.listen(0, '127.0.0.1', klaar));
  const udp = createSocket('udp4', () => lijnen.push('udp'));
  await new Promise<void>((klaar) => udp.bind(0, '127.0.0.1', klaar));
  const doelen = { tcp: (tcp.address() as AddressInfo).port, udp: udp.address().port };
  // Where a graphics card or a network is missing some of these end in an error at once; the sockets say what counts.
  const kandidaten = await venster.evaluate(async ({ tcp: poort, udp: stun }) => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender', 'modulepreload', 'preload', 'icon']) {
      const schakel = document.createElement('link');
      Object.assign(schakel, { rel, href: `http://127.0.0.1:${poort}/`, as: 'script' });
      document.head.append(schakel);
    }
    for (const soort of ['WebSocket', 'EventSource'] as const) {
      try {
        new window[soort](`${soort === 'WebSocket' ? 'ws' : 'http'}://127.0.0.1:${poort}/`);
      } catch {
        // Refused at once.
      }
    }
    const gevonden: string[] = [];
    const lijn = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${stun}` },
        { urls: `turn:127.0.0.1:${poort}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    });
    lijn.onicecandidate = ({ candidate }) => candidate && gevonden.push(candidate.candidate);
    lijn.createDataChannel('uit');
    await lijn.setLocalDescription(await lijn.createOffer());
    await new Promise((klaar) => setTimeout(klaar, 1_500));
    lijn.close();
    return gevonden;
  }, doelen);
  expect(kandidaten).toEqual([]);
  expect(lijnen).toEqual([]);
  const naam = await app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(String, String),
  );
  expect(naam).toContain('ERR_NAME_NOT_RESOLVED');
  tcp.close();
  udp.close();
});

test('no device answers, no worker stays behind, no dictionary learns, and a document window is no way in', async ({
  app,
  venster,
}) => {
  const uitkomst = await venster.evaluate(async () => {
    type Vraagt = { requestDevice?: (vraag: object) => Promise<unknown>; requestPort?: () => Promise<unknown> };
    const hier = navigator as unknown as Record<'usb' | 'hid' | 'serial' | 'bluetooth', Vraagt | undefined>;
    const lukt = (belofte: Promise<unknown> | undefined): Promise<boolean> =>
      (belofte ?? Promise.reject(new Error())).then(
        (gekregen) => (Array.isArray(gekregen) ? gekregen.length > 0 : true),
        () => false,
      );
    return {
      usb: await lukt(hier.usb?.requestDevice?.({ filters: [] })),
      hid: await lukt(hier.hid?.requestDevice?.({ filters: [] })),
      serieel: await lukt(hier.serial?.requestPort?.()),
      bluetooth: await lukt(hier.bluetooth?.requestDevice?.({ acceptAllDevices: true })),
      dienst: await lukt(navigator.serviceWorker?.register('/assets/x.js')),
      plek: await lukt(new Promise((ja, nee) => navigator.geolocation.getCurrentPosition(ja, nee))),
      klembord: await lukt(navigator.clipboard.readText()),
    };
  });
  expect(new Set(Object.values(uitkomst))).toEqual(new Set([false]));
  const hoofd = await app.evaluate(({ BrowserWindow, session, app: hier }) => {
    const [venster1] = BrowserWindow.getAllWindows();
    const voorkeuren = (
      venster1?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
    return {
      spelling: session.defaultSession.isSpellCheckerEnabled(),
      zandbak: voorkeuren['sandbox'],
      geisoleerd: voorkeuren['contextIsolation'],
      node: voorkeuren['nodeIntegration'] === true || voorkeuren['nodeIntegrationInWorker'] === true,
      onveilig: voorkeuren['webSecurity'] === false || voorkeuren['allowRunningInsecureContent'] === true,
      proeven: voorkeuren['experimentalFeatures'] === true || Boolean(voorkeuren['enableBlinkFeatures']),
      webview: voorkeuren['webviewTag'] === true,
      schema: hier.isDefaultProtocolClient('app'),
    };
  });
  expect(hoofd).toEqual({
    ...{ spelling: false, zandbak: true, geisoleerd: true, node: false, onveilig: false, proeven: false },
    ...{ webview: false, schema: false },
  });
});

test('a file that is dropped on the window stays a file', async ({ app, venster, gedeeld }) => {
  const bestand = join(gedeeld.profiel, 'val.html');
  await writeFile(bestand, '<script>document.title = "elders"</script>');
  const lijn = await venster.context().newCDPSession(venster);
  const data = { items: [], files: [bestand], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await lijn.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await venster.waitForTimeout(200);
  expect(venster.url()).toContain('app://onthaal/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('an input that lives, lies or never ends is refused, and nothing of it comes about', async ({ venster }) => {
  const antwoorden = await venster.evaluate(async () => {
    const { onthaal } = window as unknown as {
      onthaal: Record<string, Record<string, (invoer: unknown) => Promise<{ ok: boolean; code?: string }>>>;
    };
    const kring: Record<string, unknown> = {};
    kring['kring'] = kring;
    const organisatie = { soort: 'gemeente', naam: 'Vals', openVan: '08:00', openTot: '17:00' };
    const beheerder = { naam: 'Val Spel', inlognaam: 'vals', wachtwoord: 'vier losse woorden samen' };
    const invoer: unknown[] = [
      kring,
      { organisatie, beheerder, erbij: 1 },
      { organisatie, beheerder: { ...beheerder, rechten: ['alles'] } },
      { organisatie, beheerder: { ...beheerder, naam: { toString: () => 'Val Spel' } } },
      Object.create({ organisatie, beheerder }),
      JSON.parse(`{"__proto__": ${JSON.stringify({ organisatie, beheerder })}}`),
      { constructor: { prototype: { organisatie, beheerder } } },
      { organisatie, beheerder: new Proxy(beheerder, { get: () => 'x'.repeat(9_000_000) }) },
      {
        organisatie,
        get beheerder(): never {
          throw new Error('val');
        },
      },
      { organisatie, beheerder: () => beheerder },
      { organisatie, beheerder: Symbol('beheerder') },
      { organisatie, beheerder: 10n ** 30n },
      { organisatie: new Float64Array(2_000_000), beheerder },
      { organisatie, beheerder: new Date() },
      { organisatie, beheerder: document.body },
      new Set([organisatie]),
      Promise.resolve({ organisatie, beheerder }),
    ];
    const uit: string[] = [];
    for (const deel of invoer) {
      try {
        const antwoord = await onthaal['installatie']?.['inrichten']?.(deel);
        uit.push(`${antwoord?.ok} ${antwoord?.code}`);
      } catch {
        // Chromium itself does not carry it over the bridge.
        uit.push('false brug');
      }
    }
    return { uit, ingericht: await onthaal['installatie']?.['toestand']?.({}) };
  });
  for (const antwoord of antwoorden.uit) expect(antwoord).toMatch(/^false (ongeldige-invoer|brug)$/);
  expect(antwoorden.ingericht).toMatchObject({ ok: true, waarde: { fase: 'nieuw' } });
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

// Last: it needs an organisation, and the others need none.
test('a file that lies, a name that climbs out of its folder and a name that is a formula get nowhere', async ({
  app,
  venster,
  gedeeld,
}) => {
  const formule = '=HYPERLINK("http://127.0.0.1/kwaad";"klik")';
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: formule, openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await doe(venster, 'gebruiker.toevoegen', {
    ...{ naam: "@SUM(1+1)*cmd|' /C calc'!A0", inlognaam: 'bo', wachtwoord: beginwachtwoord },
    ...{ rollen: ['balie', 'beslisser', 'auditor'], locatieId: null },
  });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden({ achternaam: formule }) });
  const melding = { ...legeStap(vandaag).melding, laatsteWoonplaats: '0599', heeftPartner: false, kinderen: [] };
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: melding });
  const feiten = rechteWeg(vandaag, '').onderzoek;
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten } });

  const hangAan = async (bytes: Buffer, bestandsnaam: string) => {
    const { ontvangstId } = await doe(venster, 'bijlage.beginnen', { grootte: bytes.length });
    await doe(venster, 'bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
    const inhoud = { titel: '../../titel', datum: null, soort: 'anders' as const, onderdeel: null };
    return roep(venster, 'bijlage.toevoegen', { dossierId, ontvangstId, bestandsnaam, inhoud });
  };
  const code = async (bytes: Buffer, naam: string) => {
    const antwoord = await hangAan(bytes, naam);
    return antwoord.ok ? 'aangenomen' : antwoord.code;
  };
  const programma = Buffer.concat([Buffer.from('MZ'), Buffer.from([0x90, 0, 3, 0]), Buffer.alloc(300)]);
  const tweeling = Buffer.concat([maakPng(), await maakPdf()]);
  expect(await code(programma, 'brief.pdf')).toBe('bestand-soort');
  expect(await code(maakPng(), 'brief.pdf')).toBe('bestand-soort');
  expect(await code(await maakPdf(), 'foto.png')).toBe('bestand-soort');
  expect(await code(Buffer.from('<svg onload="alert(1)"/>'), 'foto.png')).toBe('bestand-onveilig');
  expect(await code(losPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'brief.pdf')).toBe(
    'bestand-onveilig',
  );
  expect(await code(maakPng('', 50_000, 50_000), 'foto.png')).toBe('bestand-te-groot');
  expect(await code(tweeling, 'foto.png')).toBe('bestand-onleesbaar');

  // What is proposed when it is saved says where it would land.
  const map = await mkdtemp(join(gedeeld.profiel, 'bewaard-'));
  await app.evaluate(({ dialog }, doel) => {
    const gezien: string[] = [];
    Object.assign(globalThis, { gezien });
    dialog.showSaveDialog = (...alles: unknown[]) => {
      const { defaultPath } = alles.at(-1) as { defaultPath: string };
      gezien.push(defaultPath);
      return Promise.resolve({ canceled: false, filePath: `${doel}/${gezien.length}` });
    };
  }, map);
  for (const naam of [
    '../../../../.bashrc.png',
    '..\\..\\start.png',
    'C:\\Windows\\x.png',
    '\u202Egnp.exe.png',
    'CON.png',
  ]) {
    const antwoord = await hangAan(maakPng(naam), naam);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code}`);
    await doe(venster, 'document.opslaan', { documentId: antwoord.waarde.id });
  }
  const maand = { van: vandaag.slice(0, 7), tot: vandaag.slice(0, 7), keten: null };
  await doe(venster, 'rapportage.opslaan', { ...maand, vorm: 'csv' });
  const csv = (await readFile(join(map, '6'))).toString('utf8');
  const voorgesteld = await app.evaluate(() => (globalThis as unknown as { gezien: string[] }).gezien);
  expect(voorgesteld).toHaveLength(6);
  for (const naam of voorgesteld) expect(naam).toMatch(/^[\w-]+\.(png|csv)$/);
  expect((await readdir(map)).sort()).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(csv).toContain('HYPERLINK');
  for (const cel of csv.split(/[\n;,]/)) expect(cel.replace(/^\uFEFF?"?/, '')).not.toMatch(/^[=+@]/);
});
