import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crisispuntnamen, verblijfteksten } from '#shared/taal/crisis/verblijf.ts';
import { crisisverblijf as t } from '#shared/taal/crisis/scherm-verblijf.ts';
import { nl } from '#shared/taal/nl.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { doe } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

const punt = (venster: Page, welk: keyof typeof crisispuntnamen, nummer = 0) =>
  venster.locator(`[data-punt="${welk}"]`).nth(nummer);
const tab = async (venster: Page, welke: keyof typeof t.tabs): Promise<void> =>
  venster.getByRole('tab', { name: new RegExp(`^${t.tabs[welke]}`) }).click();

/** A case with a child, found among those of the proefomgeving. */
async function kiesGezin(venster: Page): Promise<string> {
  const { regels } = await doe(venster, 'dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 });
  for (const { dossierId } of regels) {
    const { mensen } = await doe(venster, 'crisisverblijf.lezen', { dossierId });
    if (mensen.some(({ punten }) => punten.some((een) => een.punt === 'kinderen'))) return dossierId;
  }
  throw new Error('no case with a child in the proefomgeving');
}

test('a worker of Veilig Thuis puts the basis in order the safe way by keys and arranges care for a child', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { venster, app, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await venster.locator('.proef__account', { hasText: 'Noor de Haan' }).click();
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();

  // The list of stays, and the case.
  await venster.getByRole('link', { name: t.lijst.titel, exact: true }).click();
  await expect(venster.getByRole('heading', { level: 1, name: t.lijst.titel })).toBeVisible();
  await axeSchoon(venster);
  const dossierId = await kiesGezin(venster);
  await venster.evaluate((id) => void (location.hash = `#/dossier/${id}/crisisverblijf`), dossierId);
  await expect(venster.getByRole('heading', { level: 2, name: t.deel })).toBeVisible();

  // One key for the standing, one for the safe way; without the second it is not in order.
  await punt(venster, 'woonpas').getByRole('radio', { checked: true }).focus();
  await venster.keyboard.press('o');
  await expect(punt(venster, 'woonpas')).toContainText(t.basis.letOp);
  await venster.keyboard.press('Control+s');
  await expect(punt(venster, 'woonpas')).toContainText('Kijk eerst of deze stap de plek niet verraadt');
  await axeSchoon(venster);
  await punt(venster, 'woonpas').getByRole('radio', { checked: true }).focus();
  await venster.keyboard.press('v');
  await punt(venster, 'schulden').getByRole('radio', { checked: true }).focus();
  await venster.keyboard.press('x');
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText('2 punten bewaard', { exact: true })).toBeVisible();
  const { mensen } = await doe(venster, 'crisisverblijf.lezen', { dossierId });
  const stand = (welk: string) => mensen[0]?.punten.find((een) => een.punt === welk)?.stand;
  expect([stand('woonpas'), stand('schulden')]).toEqual(['op-orde', 'ontbreekt']);

  // On paper: nothing about how it went the safe way.
  await venster.getByRole('button', { name: t.basis.afdruk }).click();
  await expect(venster.getByText(t.basis.afdrukKlaar, { exact: true })).toBeVisible();
  const { documenten } = await doe(venster, 'dossier.openen', { dossierId });
  const afdruk = documenten.find(({ soort }) => soort === 'crisisafdruk');
  const pad = join(profiel, 'verblijf.pdf');
  await bewaarDialoog(app, pad);
  await doe(venster, 'document.opslaan', { documentId: afdruk?.id ?? '' });
  expect((await leesPdf(readFileSync(pad))).tekst).toContain(crisispuntnamen.woonpas);

  // Care for the child.
  await tab(venster, 'zorg');
  await venster.getByRole('button', { name: t.zorg.nieuw }).nth(1).click();
  await venster.getByLabel(verblijfteksten.crisiszorg.velden.zorg.label).selectOption({ label: 'Letsel' });
  await venster.getByLabel(verblijfteksten.crisiszorg.velden.nodig.label).fill('Jeugdarts kijkt mee');
  await axeSchoon(venster);
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText('Jeugdarts kijkt mee', { exact: true }).first()).toBeVisible();
  await expect(venster.getByRole('tab', { name: /^Zorg/ })).toContainText('1');
});
