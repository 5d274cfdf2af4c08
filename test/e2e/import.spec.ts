import type { Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { doe } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 240_000 });
const t = nl.importeren;
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });
const lijst = [
  'Achternaam;Voornaam;Geb. datum;BSN nummer;Reden geen BSN;Iets van ons',
  'Importgoed;Ilja;03-02-1990;;Geen papieren;x',
  'Importfout;Femke;03-25-1991;;Geen papieren;x',
  'Importgoed;Ilja;03-02-1990;;Geen papieren;x',
].join('\r\n');

test('a list with mistakes is brought in, mended by keyboard, taken in, and taken back as a whole', async ({
  start,
}) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'beslisser', wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('the columns are guessed, what is not known stays out', async () => {
    await venster.getByRole('link', { name: t.nav, exact: true }).click();
    await expect(knop(venster, t.nieuw.kies).first()).toBeVisible();
    await axeSchoon(venster);
    const buffer = Buffer.from(lijst, 'utf8');
    await venster.locator('input[type="file"]').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer });
    const kolom = (naam: string) => venster.getByLabel(vul(t.koppelen.voor, { kolom: naam }));
    await expect(kolom('Geb. datum')).toHaveValue('geboortedatum');
    await expect(kolom('Iets van ons')).toHaveValue('');
    await axeSchoon(venster);
    await knop(venster, t.koppelen.controleer).press('Enter');
  });

  await test.step('a wrong day is mended, a line that stands there twice is left out', async () => {
    const fout = venster.getByRole('article', { name: vul(t.controle.regel, { n: 3 }) });
    await expect(fout).toContainText('Maand 25 bestaat niet');
    await axeSchoon(venster);
    await fout.getByLabel('Geb. datum').fill('25-03-1991');
    await fout.getByLabel('Geb. datum').press('Enter');
    await expect(fout).toContainText(t.regelstand.goed);
    await venster.getByRole('radio', { name: /^Lijkt dubbel/ }).click();
    const dubbel = venster.getByRole('article', { name: vul(t.controle.regel, { n: 4 }) });
    await expect(dubbel).toContainText('Regel 2 van dit bestand');
    await axeSchoon(venster);
    await dubbel.getByRole('radio', { name: t.controle.keuzes.overslaan }).click();
    await dubbel.getByRole('button', { name: t.controle.bewaar }).press('Enter');
    await expect(venster.getByText(vul(t.controle.nogKiezen, { n: 1 }))).toBeHidden();
  });

  await test.step('all or nothing: two clients are there', async () => {
    await venster.getByRole('radio', { name: t.wijzen.alles }).click();
    await venster.getByRole('button', { name: /^Importeren \(/ }).press('Enter');
    await expect(venster.getByRole('heading', { name: t.uitslag.titel })).toBeVisible();
    await axeSchoon(venster);
    const { resultaten } = await doe(venster, 'client.zoeken', { tekst: 'Femke Importfout', aantal: 5 });
    expect(resultaten).toMatchObject([{ geboortedatum: '1991-03-25' }]);
  });

  await test.step('and back: nobody is there any more', async () => {
    await knop(venster, t.uitslag.terug).click();
    await venster.getByLabel(t.uitslag.terugReden).fill('Verkeerde lijst');
    await venster.getByRole('alertdialog').getByRole('button', { name: t.uitslag.terug }).press('Enter');
    await expect(venster.getByText('Verkeerde lijst')).toBeVisible();
    const { resultaten } = await doe(venster, 'client.zoeken', { tekst: 'Importgoed', aantal: 5 });
    expect(resultaten).toEqual([]);
    await axeSchoon(venster);
  });
});
