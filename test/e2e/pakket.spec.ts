import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bewaarDialoog, expect, roep, test } from './onthaal.ts';

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

test('the packaged app starts, keeps an encrypted file and makes a PDF', async ({ start }) => {
  const { app, venster, profiel } = await start({ pakket: toetsbaar });
  expect(await app.evaluate(({ app: hier }) => hier.isPackaged)).toBe(true);
  await expect(venster.locator('h1').first()).toBeVisible();

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
