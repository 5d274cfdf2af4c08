import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, roep, test } from './onthaal.ts';

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
});

test('the packaged app starts, shows its first screen and reaches its core', async ({ start }) => {
  const { app, venster } = await start({ pakket: toetsbaar });
  expect(await app.evaluate(({ app: hier }) => hier.isPackaged)).toBe(true);
  await expect(venster.locator('h1').first()).toBeVisible();
  const antwoord = await roep(venster, 'installatie.toestand', {});
  expect(antwoord).toMatchObject({ ok: true, waarde: { fase: 'nieuw' } });
});

test('the packaged app has no default app, and no loose code but what the core of the try-out needs', () => {
  const bronnen = join(dirname(uitvoerbaar), 'resources');
  expect(existsSync(join(bronnen, 'default_app.asar'))).toBe(false);
  expect(readdirSync(bronnen).sort()).toEqual(
    existsSync(join(bronnen, 'node')) ? ['app.asar', 'app.asar.unpacked', 'node'] : ['app.asar', 'app.asar.unpacked'],
  );
});
