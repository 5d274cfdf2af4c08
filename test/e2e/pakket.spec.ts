import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bewaarDialoog, expect, roep, test, wortel } from './onthaal.ts';

const uitvoerbaar = process.env['ONTHAAL_PAKKET'] ?? '';
const toetsbaar = process.env['ONTHAAL_PAKKET_TOETS'] ?? '';

test('the fuses of the packaged app stand as they ship', async () => {
  const draad = await getCurrentFuseWire(uitvoerbaar);
  const stand = (fuse: FuseV1Options): boolean => String.fromCharCode(Number(draad[fuse])) === '1';
  expect({
    runAsNode: stand(FuseV1Options.RunAsNode),
    cookieEncryption: stand(FuseV1Options.EnableCookieEncryption),
    nodeOptions: stand(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: stand(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: stand(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: stand(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: stand(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: stand(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    browserSnapshot: false,
    fileProtocol: false,
  });
  // A newer Electron may have more. The ninth bounds WebAssembly by signals, as Chromium does; a tenth wants a decision.
  const namen = Object.keys(draad).filter((sleutel) => /^\d+$/.test(sleutel));
  const nieuw = namen.filter((sleutel) => Number(sleutel) > Number(FuseV1Options.GrantFileProtocolExtraPrivileges));
  expect(nieuw.filter((sleutel) => sleutel !== '8')).toEqual([]);
  const negende = draad[8 as FuseV1Options];
  if (negende !== undefined) expect(String.fromCharCode(Number(negende))).toBe('1');
});

test('the shipped program runs no code of somebody else and lets nobody read along', () => {
  const map = mkdtempSync(join(tmpdir(), 'onthaal-'));
  const spoor = join(map, 'spoor');
  const kwaad = join(map, 'kwaad.cjs');
  writeFileSync(kwaad, `require('node:fs').appendFileSync(${JSON.stringify(spoor)}, 'x')`);
  const alsRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = (argumenten: string[], env: Record<string, string> = {}) =>
    spawnSync(uitvoerbaar, [...alsRoot, `--user-data-dir=${join(map, 'profiel')}`, ...argumenten], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
  // As Node, with code before its own, and with a debugger: each of them in vain, and the last ends it with a message.
  const { status, stderr } = start(['--inspect=0', '--remote-debugging-port=0', kwaad], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${kwaad}`,
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Onthaal start niet met de instelling');
  expect(stderr).not.toContain('DevTools listening');
  expect(stderr).not.toContain('Debugger listening');
  expect(existsSync(spoor)).toBe(false);
  expect(existsSync(join(map, 'profiel/DevToolsActivePort'))).toBe(false);
  rmSync(map, { recursive: true, force: true });
});

interface Onderdeel {
  name: string;
  version: string;
  licenses: { license?: { id: string }; expression?: string }[];
}

test('what ships is named with version and licence: beside the program, in it, and in the bill of materials', async () => {
  const map = dirname(uitvoerbaar);
  const { components } = JSON.parse(readFileSync(join(map, '../onthaal-sbom.cdx.json'), 'utf8')) as {
    components: Onderdeel[];
  };
  const genoemd = new Set(components.map(({ name, version }) => `${name}@${version}`));
  for (const { name, version, licenses } of components) {
    expect(version, name).toMatch(/^\d/);
    expect(licenses[0]?.license?.id ?? licenses[0]?.expression, name).toMatch(/^[\w(]/);
  }
  // What the build put into the bundles, and what stands as files beside them.
  const gebundeld = ['main', 'preload', 'renderer', 'werkers'].flatMap(
    (deel) => JSON.parse(readFileSync(join(wortel, `out/pakketten-${deel}.json`), 'utf8')) as string[],
  );
  expect(gebundeld.length).toBeGreaterThan(40);
  expect(gebundeld.filter((een) => !genoemd.has(een))).toEqual([]);
  expect(losseIn(map).filter((een) => !genoemd.has(een))).toEqual([]);
  const papier = readFileSync(join(map, 'LICENTIES.txt'), 'utf8');
  for (const een of gebundeld) expect(papier).toContain(een.replace(/@([^@]+)$/, ' $1 ('));
  expect(readFileSync(join(map, 'LICENSES.chromium.html')).length).toBeGreaterThan(100_000);
});

/** Packages that ship as files: of the archive by its head, of the try-out runtime as they lie there. */
function losseIn(map: string): string[] {
  const archief = readFileSync(join(map, 'resources/app.asar'));
  const kop = JSON.parse(archief.toString('utf8', 16, 16 + archief.readUInt32LE(12))) as Asarmap;
  const pakketten = (deel: Asarmap | undefined, pad: string): string[] =>
    Object.entries(deel?.files ?? {}).flatMap(([naam, inhoud]) => {
      const hier = join(pad, naam);
      if (naam !== 'package.json' || !/node_modules\/(@[^/]+\/)?[^/]+$/.test(pad.replaceAll('\\', '/')))
        return pakketten(inhoud, hier);
      const { name, version } = JSON.parse(inhoudVan(archief, map, hier, inhoud)) as Onderdeel;
      return [`${name}@${version}`];
    });
  return pakketten(kop, '');
}
interface Asarmap {
  files?: Record<string, Asarmap>;
  offset?: string;
  size?: number;
}

/** A file of the archive, or beside it where that must be. */
function inhoudVan(archief: Buffer, map: string, pad: string, { offset, size = 0 }: Asarmap): string {
  if (offset === undefined) return readFileSync(join(map, 'resources/app.asar.unpacked', pad), 'utf8');
  const begin = 8 + archief.readUInt32LE(4) + Number(offset);
  return archief.toString('utf8', begin, begin + size);
}

test('the packaged app starts, keeps an encrypted file and makes a PDF', async ({ start }) => {
  const { app, venster, profiel } = await start({ pakket: toetsbaar });
  expect(await app.evaluate(({ app: hier }) => hier.isPackaged)).toBe(true);
  await expect(venster.locator('h1').first()).toBeVisible();
  const hulpmiddelen = await app.evaluate(({ BrowserWindow, Menu }) => {
    const inhoud = BrowserWindow.getAllWindows()[0]?.webContents;
    inhoud?.openDevTools();
    const rollen = Menu.getApplicationMenu()?.items.flatMap((kop) => kop.submenu?.items.map(({ role }) => role) ?? []);
    return { open: inhoud?.isDevToolsOpened(), rollen };
  });
  expect(hulpmiddelen.open).toBe(false);
  for (const rol of ['toggledevtools', 'reload', 'forcereload'])
    expect(hulpmiddelen.rollen?.map((een) => een?.toLowerCase())).not.toContain(rol);

  // Database, argon2, fonts and pdfkit, each from where the package puts it.
  const ingericht = await roep(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:00', openTot: '17:00' },
    beheerder: { naam: 'Noor Visser', inlognaam: 'noor', wachtwoord: 'vier losse woorden samen' },
  });
  if (!ingericht.ok) throw new Error(ingericht.melding);
  const doel = join(profiel, 'herstelsleutel.pdf');
  await bewaarDialoog(app, doel);
  const { herstelsleutel } = ingericht.waarde;
  expect(await roep(venster, 'installatie.herstelsleutelOpslaan', { herstelsleutel })).toEqual({
    ok: true,
    waarde: { bestandsnaam: 'herstelsleutel.pdf' },
  });
  expect(readFileSync(doel).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the packaged app has no default app, and no loose code but what the core of the try-out needs', () => {
  const bronnen = join(dirname(uitvoerbaar), 'resources');
  expect(existsSync(join(bronnen, 'default_app.asar'))).toBe(false);
  expect(readdirSync(bronnen).sort()).toEqual(
    existsSync(join(bronnen, 'node')) ? ['app.asar', 'app.asar.unpacked', 'node'] : ['app.asar', 'app.asar.unpacked'],
  );
});
