import { closeSync, fstatSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { nl } from '#shared/taal/nl.ts';
import { beginwachtwoord, doe, druk, logIn, wachtwoord } from './draad-stappen.ts';
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
  const { venster, profiel } = await start();
  await doe(venster, 'installatie.inrichten', {
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
  await druk(venster, t.terug.gezien);
  // Who came after the backup is there too, and new work is kept.
  await expect(venster.getByRole('gridcell', { name: 'Nu Later' })).toBeVisible();
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const velden = { ...legeClient(), achternaam: 'Zuiderveld', geboortedatum: '1984-05-06', bsn: '999900006' };
  await doe(venster, 'client.aanmaken', { velden });
  const { resultaten } = await doe(venster, 'client.zoeken', { tekst: 'Zuiderveld', aantal: 5 });
  expect(resultaten).toHaveLength(1);
});
