import { closeSync, fstatSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { nl } from '#shared/taal/nl.ts';
import { beginwachtwoord, bekijkOpen, doe, druk, logIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.behoud;

/** Spoils the database as a bad disk does. */
function beschadig(map: string): void {
  const naam = readdirSync(map).find((bestand) => bestand.endsWith('.db')) ?? '';
  const greep = openSync(join(map, naam), 'r+');
  const { size } = fstatSync(greep);
  for (let plaats = 4096; plaats < size; plaats += 8192) writeSync(greep, Buffer.alloc(512, 255), 0, 512, plaats);
  closeSync(greep);
}

test('a backup is made, the file is damaged, and before login it is put back; work goes on', async ({ start }) => {
  const { app, venster, profiel } = await start();
  const { herstelsleutel } = await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const balie = { naam: 'Bo Balie', inlognaam: 'bo', rollen: ['balie' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...balie, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, 'bea');
  await venster.evaluate(() => (location.hash = '/reservekopieen'));
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
  await druk(venster, t.maakNu);
  await expect(venster.getByText(t.standen.goed)).toBeVisible();
  await axeSchoon(venster);
  await doe(venster, 'gebruiker.toevoegen', {
    ...balie,
    naam: 'Nu Later',
    inlognaam: 'later',
    wachtwoord: beginwachtwoord,
  });
  await venster.getByRole('button', { name: /^Terugzetten: kopie van/ }).click();
  await expect(venster.getByText('1 gebruiker', { exact: true })).toBeVisible();
  await axeSchoon(venster);
  await venster.keyboard.press('Escape');
  await doe(venster, 'sessie.uitloggen', {});

  beschadig(join(profiel, 'data'));
  await venster.reload();
  // Not logIn: there is a refusal first, and a window over the page after it.
  const vulIn = async (): Promise<void> => {
    await venster.getByLabel(nl.inloggen.naam).fill('bea');
    await venster.getByLabel(nl.inloggen.wachtwoord).first().fill(wachtwoord);
    await venster.keyboard.press('Enter');
  };
  await vulIn();
  await venster.getByRole('link', { name: t.nood.link }).click();
  await venster.getByLabel(nl.inloggen.naam).fill('bea');
  await venster.getByLabel(nl.inloggen.wachtwoord, { exact: false }).first().fill(wachtwoord);
  await venster.keyboard.press('Enter');
  await expect(venster.getByRole('heading', { level: 2, name: /Nieuwste goede kopie/ })).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, t.voorbeeld.ja);
  await expect(venster.getByText(t.nood.klaar)).toBeVisible();
  await vulIn();
  await bekijkOpen(venster);
  await druk(venster, t.terug.gezien);
  // The screen says it at the top, with what was lost and who has not read it.
  await venster.evaluate(() => (location.hash = '/reservekopieen'));
  await expect(venster.getByText(/Dit bestand is teruggezet naar/)).toBeVisible();
  await expect(venster.getByText(t.teruggezet.onvolledig)).toBeVisible();
  await axeSchoon(venster);
  await venster.evaluate(() => (location.hash = '/gebruikers'));
  // Who came after the backup is there too, and new work is kept.
  await expect(venster.getByRole('gridcell', { name: 'Nu Later' })).toBeVisible();
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const velden = { ...legeClient(), achternaam: 'Zuiderveld', geboortedatum: '1984-05-06', bsn: '999900006' };
  await doe(venster, 'client.aanmaken', { velden });
  const { resultaten } = await doe(venster, 'client.zoeken', { tekst: 'Zuiderveld', aantal: 5 });
  expect(resultaten).toHaveLength(1);
  await app.close();

  // On another computer, where the disk for the data is not connected at first; then the folder with backups is enough.
  const elders = mkdtempSync(join(tmpdir(), 'onthaal-elders-'));
  writeFileSync(join(elders, 'data'), '');
  const ander = await start({ profiel: elders });
  const scherm = ander.venster;
  await expect(scherm.getByRole('heading', { level: 1, name: nl.inloggen.geenGegevensTitel })).toBeVisible();
  await expect(scherm.getByText(/Code: opslag-weg/)).toBeVisible();
  await axeSchoon(scherm);
  rmSync(join(elders, 'data'));
  await druk(scherm, nl.algemeen.opnieuw);
  await scherm.getByRole('button', { name: t.overzetten.keuze }).press('Enter');
  await ander.app.evaluate(
    ({ dialog }, map) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [map] });
    },
    join(profiel, 'data', 'reservekopieen'),
  );
  await druk(scherm, t.overzetten.kies);
  await expect(scherm.getByLabel(t.overzetten.kopie)).toBeVisible();
  await axeSchoon(scherm);
  const nieuw = 'op deze computer een ander wachtwoord';
  const sleutelveld = scherm.getByLabel(t.overzetten.herstelsleutel, { exact: false });
  await sleutelveld.fill(herstelsleutel.replace(/.$/, (laatste) => (laatste === 'A' ? 'B' : 'A')));
  await scherm.getByLabel(t.overzetten.inlognaam, { exact: false }).fill('bea');
  await scherm.getByLabel(t.overzetten.nieuw, { exact: false }).first().fill(nieuw);
  await druk(scherm, t.overzetten.doe);
  await expect(scherm.getByRole('alert').getByText(/horen niet bij elkaar/)).toBeVisible();
  await sleutelveld.fill(herstelsleutel);
  await druk(scherm, t.overzetten.doe);
  await expect(scherm.getByRole('heading', { level: 1, name: nl.inloggen.titel })).toBeVisible();
  await doe(scherm, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord: nieuw });
  expect((await doe(scherm, 'gebruiker.lijst', {})).map(({ inlognaam }) => inlognaam)).toContain('bo');
  await ander.app.close();
  rmSync(elders, { recursive: true, force: true });
});
