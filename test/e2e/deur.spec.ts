import type { Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { doe } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.deur;

async function naar(venster: Page, link: string, titel: string): Promise<void> {
  await venster.getByRole('navigation', { name: nl.kader.navigatie }).getByRole('link', { name: link }).click();
  await expect(venster.getByRole('heading', { level: 1, name: titel })).toBeVisible();
}

test('the night worker: who may not come in and where to sleep instead, and who comes in', async ({ start }) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await venster.locator('.proef__account', { hasText: 'Esra' }).click();
  await naar(venster, t.overzicht.titel, t.overzicht.titel);
  await expect(venster.getByText('3.10.4')).toBeVisible();
  await axeSchoon(venster);

  await naar(venster, nl.kader.punten.pas, t.titel);
  const { geschorst } = await doe(venster, 'verblijf.overzicht', { locatieId: null });
  const locaties = await doe(venster, 'locatie.lijst', {});
  const wie = geschorst[0]!;
  await venster.getByLabel(t.locatie).selectOption(locaties.find(({ naam }) => naam === wie.locatienaam)?.id ?? '');
  await venster.getByRole('button', { name: wie.naam }).click();
  await expect(venster.getByText(t.uitkomst.geschorst)).toBeVisible();
  await expect(venster.getByText(wie.alternatief).last()).toBeVisible();
  await expect(venster.getByRole('button', { name: t.binnen })).toHaveCount(0);
  await axeSchoon(venster);

  await venster.locator('.mens', { hasText: t.lijst.open }).filter({ hasNotText: t.lijst.geschorst }).first().click();
  await expect(venster.getByText(t.uitkomst.welkom, { exact: true })).toBeVisible();
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(/Staat al als .*binnen/)).toBeVisible();
  await axeSchoon(venster);
});
