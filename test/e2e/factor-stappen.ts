import type { Page } from '@playwright/test';
import { codeVan, stapOp, vanBase32 } from '#core/sessie/totp.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { appklok } from '../hulp/klok.ts';
import { druk, logUit, typ, volg, vulIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect } from './onthaal.ts';
import { naar } from './toetsenbord.ts';

const t = nl.factor;

async function opent(venster: Page): Promise<void> {
  await volg(venster, venster.getByRole('button', { name: /^Ingelogd als/ }));
  await volg(venster, venster.getByRole('menuitem', { name: t.titel }));
  await expect(venster.getByRole('dialog')).toBeVisible();
}

/** Sets a second factor up in one's own menu, signs in with a recovery code, and takes the factor off again. */
export async function tweedeFactor(venster: Page, inlognaam: string): Promise<void> {
  await opent(venster);
  await axeSchoon(venster);
  await druk(venster, t.begin);
  const geheim = (await venster.getByLabel(t.geheim).textContent())?.replace(/\s/g, '') ?? '';
  expect(geheim).toMatch(/^[A-Z2-7]{32}$/);
  await expect(venster.getByRole('img', { name: t.qr })).toBeVisible();
  await axeSchoon(venster);
  await typ(venster, t.code, codeVan(vanBase32(geheim), stapOp(appklok.nu())));
  await druk(venster, t.bevestig);
  const lijst = venster.getByRole('list', { name: t.codes }).getByRole('listitem');
  await expect(lijst).toHaveCount(8);
  const codes = await lijst.allTextContents();
  await axeSchoon(venster);
  await naar(venster, venster.getByRole('dialog').getByRole('checkbox'));
  await venster.keyboard.press('Space');
  await druk(venster, t.klaar);
  await logUit(venster);

  await typ(venster, nl.inloggen.naam, inlognaam);
  await vulIn(venster, nl.inloggen.wachtwoord, wachtwoord);
  await venster.keyboard.press('Enter');
  await expect(venster.getByRole('heading', { level: 1, name: t.inloggen.titel })).toBeVisible();
  await expect(venster.locator('#inlog-code')).toBeFocused();
  await axeSchoon(venster);
  await venster.keyboard.type(codes[0]?.trim() ?? '');
  await venster.keyboard.press('Enter');
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();

  await opent(venster);
  await expect(venster.getByText(vul(t.aan, { aantal: 7 }))).toBeVisible();
  await druk(venster, t.weghalen);
  await typ(venster, t.nuCode, codes[1]?.trim() ?? '');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(t.wegGelukt, { exact: true })).toBeVisible();
}
