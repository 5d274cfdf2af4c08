import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nl } from '#shared/taal/nl.ts';
import { nieuws } from '#shared/taal/nieuw.ts';
import { vul } from '#shared/taal/vul.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { bekijkVenster, doe } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 240_000 });
const t = nl.hulp;
const wachtwoord = 'proef in rotterdam';

async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await naar(venster, pad);
}
async function naar(venster: Page, pad: string): Promise<void> {
  await venster.evaluate((hier) => (location.hash = hier), pad);
  await expect(venster).toHaveURL(new RegExp(`#${pad}$`));
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
}
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

test('help beside the work, what is new once, and the handbook on paper', async ({ start }) => {
  const { venster, app, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  const paneel = venster.getByRole('complementary', { name: t.paneel });

  await test.step('before login F1 helps with logging in', async () => {
    await venster.keyboard.press('F1');
    await expect(venster.getByRole('dialog').getByRole('heading', { name: nl.inloggen.titel }).first()).toBeVisible();
    await venster.keyboard.press('Escape');
    await expect(venster.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the windows of the page of components, which nobody needs to log in for', async () => {
    await naar(venster, '/componenten');
    await bekijkVenster(venster, 'Dialoog openen');
    await bekijkVenster(venster, 'Pas intrekken…');
  });

  await test.step('beside a form nothing typed is lost, and the keyboard goes in and back', async () => {
    await als(venster, 'balie', '/client/nieuw');
    const achternaam = venster.getByRole('textbox', { name: nl.client.veld.achternaam });
    await achternaam.fill('Vermeulen');
    await venster.keyboard.press('F1');
    await expect(paneel).toBeFocused();
    await expect(paneel.getByRole('heading', { name: nl.client.nieuw })).toBeVisible();
    await axeSchoon(venster);
    await paneel.getByLabel(t.zoek).fill('nachtopvnag acuut');
    await expect(paneel.getByText(t.niets)).toBeVisible();
    await paneel.getByLabel(t.zoek).fill('acutte opvang');
    await paneel.getByRole('link', { name: nl.acuut.titel, exact: true }).first().click();
    await expect(paneel.getByRole('heading', { name: nl.acuut.titel })).toBeVisible();
    await knop(venster, t.terug).click();
    await venster.keyboard.press('Escape');
    await expect(paneel).toHaveCount(0);
    await expect(achternaam).toBeFocused();
    await expect(achternaam).toHaveValue('Vermeulen');
  });

  await test.step('it goes along to another screen, and over the work where there is no room', async () => {
    await knop(venster, t.knop).click();
    await naar(venster, '/acuut');
    await expect(paneel.getByRole('heading', { name: nl.acuut.titel })).toBeVisible();
    await paneel.getByRole('button', { name: t.sluiten }).click();
    // As at 200 % zoom of a window of 1280 by 900.
    await venster.setViewportSize({ width: 640, height: 450 });
    await venster.keyboard.press('F1');
    const venstertje = venster.getByRole('dialog', { name: t.knop });
    await expect(venstertje.getByRole('heading', { name: nl.acuut.titel })).toBeVisible();
    await axeSchoon(venster);
    await venster.keyboard.press('Escape');
    await venster.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('after an update one quiet line, which stays away once it was read', async () => {
    await als(venster, 'beheer2', '/gebruikers');
    const titel = vul(t.nieuw.melding, { versie: nieuws[0]?.versie ?? '' });
    await expect(venster.getByText(titel)).toBeVisible();
    await knop(venster, t.nieuw.bekijk).click();
    await expect(venster.getByRole('dialog').getByText('versleutelde reservekopie')).toBeVisible();
    await axeSchoon(venster);
    await knop(venster, t.nieuw.gezien).click();
    await expect(venster.getByText(titel)).toHaveCount(0);
    expect(await doe(venster, 'nieuw.stand', {})).toMatchObject({ gezien: nieuws[0]?.versie });
  });

  await test.step('in a window F1 opens help over it; what was typed there is still there', async () => {
    await knop(venster, nl.beheer.gebruikers.toevoegen).click();
    const naam = venster.getByRole('dialog').getByRole('textbox', { name: nl.beheer.gebruikers.kolom.naam }).first();
    await naam.fill('Sofie de Boer');
    await venster.keyboard.press('F1');
    const hulp = venster.getByRole('dialog', { name: t.knop });
    await expect(hulp.getByRole('heading', { name: nl.beheer.gebruikers.titel })).toBeVisible();
    await venster.keyboard.press('Escape');
    await expect(hulp).toHaveCount(0);
    await expect(naam).toHaveValue('Sofie de Boer');
    await expect(naam).toBeFocused();
    await venster.keyboard.press('Escape');
  });

  await test.step('all help has a first day, what was new, and a handbook that can be read back', async () => {
    await naar(venster, '/hulp');
    await expect(venster.getByRole('heading', { name: t.nieuw.titel })).toBeVisible();
    await axeSchoon(venster);
    await venster
      .getByRole('link', { name: vul(t.eersteDienstVan, { rol: nl.kader.rollen['functioneel-beheer'] }) })
      .click();
    await expect(venster.getByRole('heading', { level: 2, name: nl.kader.rollen['functioneel-beheer'] })).toBeFocused();
    await knop(venster, t.alleHulp).click();
    const pad = join(profiel, 'handboek.pdf');
    await bewaarDialoog(app, pad);
    await knop(venster, t.handboek.opslaan).click();
    await expect(
      venster.getByText(vul(t.handboek.opgeslagen, { naam: 'handboek.pdf' }), { exact: true }),
    ).toBeVisible();
    const pdf = await leesPdf(readFileSync(pad));
    expect(pdf.titel).toBe('Handboek Onthaal: Functioneel beheer');
    expect(pdf.tekst).toContain('Een computer is kwijt of gestolen');
    expect(pdf.aantalPaginas).toBeGreaterThan(15);
  });
});
