import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { controlenamen } from '#shared/gezondheid/controles.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { appklok } from '../hulp/klok.ts';
import { maakPaar, maakUitgave, metLijst } from '../unit/bijwerken/server.ts';
import { bekijkVenster, doe, druk, logIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

const { gezondheid: g, diagnose: d, bijwerken: b } = nl;

/** A new program: it writes down that it was started. */
const nieuwProgramma = '#!/bin/sh\necho gestart > "$(dirname "$0")/gestart"\n';

/** A list of a version that is newer than any, and the package that belongs to it. */
function uitgave(uitgever: ReturnType<typeof maakPaar>) {
  const dag = (n: number): string => new Date(Date.parse(appklok.nu()) + n * 86_400_000).toISOString();
  const over = { versie: '9.9.9', vanafVersie: '0.0.0', vanafSchema: 0, uitgebracht: dag(-1), geldigTot: dag(30) };
  return metLijst(maakUitgave(over, Buffer.from(nieuwProgramma)), [uitgever]);
}

test('who runs it sees how everything is, saves a diagnosis, and brings the program to a new version that was signed', async ({
  start,
}, { outputDir }) => {
  const uitgever = maakPaar();
  const bestanden = uitgave(uitgever);
  const server = createServer((vraag, antwoord) => {
    const bytes = bestanden[decodeURIComponent((vraag.url ?? '').slice(1))];
    antwoord.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const map = join(outputDir, 'programma');
  mkdirSync(map, { recursive: true });
  const appImage = join(map, 'Onthaal.AppImage');
  writeFileSync(appImage, '#!/bin/sh\n', { mode: 0o755 });

  const { app, venster } = await start({ env: { APPIMAGE: appImage } });
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, 'bea');

  await venster.evaluate(() => (location.hash = '/gezondheid'));
  await expect(venster.getByRole('heading', { level: 1, name: g.titel })).toBeVisible();
  await expect(venster.locator('[data-controle]')).toHaveCount(controlenamen.length);
  const plek = venster.locator('[data-controle="kopieplek"]');
  await expect(plek).toContainText(g.standen['let-op']);
  await axeSchoon(venster);
  await druk(venster, d.maak);
  await venster.getByLabel('instellingen.json').check();
  await expect(venster.getByRole('region', { name: vul(d.inhoud, { naam: 'instellingen.json' }) })).toContainText(
    '"openVan": "08:30"',
  );
  await axeSchoon(venster);
  const zip = join(map, 'diagnose.zip');
  await bewaarDialoog(app, zip);
  await druk(venster, d.bewaar);
  await expect.poll(() => existsSync(zip)).toBe(true);
  expect(readFileSync(zip).includes('Bea')).toBe(false);

  await venster.evaluate(() => (location.hash = '/nieuwe-versies'));
  await expect(venster.getByText(b.fasen.uit)).toBeVisible();
  await venster.getByLabel(b.adres).fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await druk(venster, b.bewaar);
  await expect(venster.getByText(b.fouten['geen-sleutel'])).toBeVisible();
  const vertrouw = async (sleutel: string): Promise<void> => {
    await venster.getByLabel(b.sleutel.plak).fill(sleutel);
    await druk(venster, b.sleutel.voorstellen);
    await expect(venster.getByLabel(b.sleutel.akkoord)).toBeVisible();
    await axeSchoon(venster);
    await venster.getByLabel(b.sleutel.akkoord).check();
    await druk(venster, b.sleutel.bevestigen);
  };
  await vertrouw(maakPaar().openbaar);
  await expect(venster.getByText(b.fouten['handtekening-onjuist'])).toBeVisible();
  // What is typed stays when somebody leaves the screen.
  await venster.getByLabel(b.sleutel.plak).fill(uitgever.openbaar);
  await venster.evaluate(() => (location.hash = '/gezondheid'));
  await expect(venster.getByRole('heading', { level: 1, name: g.titel })).toBeVisible();
  await venster.evaluate(() => (location.hash = '/nieuwe-versies'));
  await expect(venster.getByLabel(b.sleutel.plak)).toHaveValue(uitgever.openbaar);
  await vertrouw(uitgever.openbaar);
  await expect(venster.getByText('Zoeken is sneller.')).toBeVisible();
  await bekijkVenster(
    venster,
    new RegExp(`^${vul(b.sleutel.wegNaam, { vingerafdruk: '' }).split(' ')[0]} .*weghalen$`),
  );
  await druk(venster, b.haal);
  await expect(venster.getByText(b.fasen.klaar)).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, b.plaats);
  const dicht = app.waitForEvent('close');
  await druk(venster, b.plaatsJa);
  await dicht;
  // A backup was made, the file is the new one, and it is what was started.
  expect(readFileSync(appImage, 'utf8')).toBe(nieuwProgramma);
  await expect.poll(() => existsSync(join(map, 'gestart')), { timeout: 10_000 }).toBe(true);
  server.close();
});
