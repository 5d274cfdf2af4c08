import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Vensternaam } from '#shared/contract/namen.ts';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { bewaarDialoog, roep } from './onthaal.ts';

export const wachtwoord = 'vier losse woorden hier';
export const beginwachtwoord = 'eerst dit lange wachtwoord';

/** Calls an endpoint and expects success. */
export async function doe<N extends Vensternaam>(venster: Page, naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
  const antwoord = await roep(venster, naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.melding} ${JSON.stringify(antwoord.velden ?? [])}`);
  return antwoord.waarde;
}

/** Chooses an answer with the keyboard. */
export async function kies(venster: Page, vraag: string, antwoord: string): Promise<void> {
  const keuze = venster
    .getByRole('radiogroup', { name: vraag, exact: true })
    .getByRole('radio', { name: antwoord, exact: true });
  await keuze.focus();
  await venster.keyboard.press('Space');
  await expect(keuze).toBeChecked();
}

/** Presses a button with the keyboard. */
export async function druk(venster: Page, naam: string | RegExp): Promise<void> {
  await venster.getByRole('button', { name: naam, exact: typeof naam === 'string' }).focus();
  await venster.keyboard.press('Enter');
}

/** Types in a field by its label. */
export async function typ(venster: Page, label: string, tekst: string): Promise<void> {
  const veld = venster.getByRole('textbox', { name: label });
  await veld.focus();
  await venster.keyboard.press('Control+A');
  await venster.keyboard.type(tekst);
}

/** Fills in a field without the keystrokes, where typing itself is not what is tried. */
export const vulIn = (venster: Page, label: string, tekst: string): Promise<void> =>
  venster.getByLabel(label, { exact: false }).first().fill(tekst);

/** First start: a gemeente, its administrator and the recovery key. */
export async function richtIn(venster: Page): Promise<string> {
  const t = nl.inloggen.start;
  await druk(venster, new RegExp(t.inrichten));
  await kies(venster, t.soort, nl.kader.organisatiesoorten.gemeente);
  await typ(venster, t.naam, 'Gemeente Proefstad');
  await druk(venster, nl.algemeen.verder);
  await typ(venster, t.beheerderNaam, 'Bea Beheer');
  await typ(venster, t.inlognaam, 'bea');
  await venster.getByLabel(t.wachtwoord).first().fill(wachtwoord);
  await venster.getByLabel(t.herhaald).fill(wachtwoord);
  await druk(venster, t.maken);
  const sleutel = await venster.getByLabel(t.sleutelLabel, { exact: true }).textContent();
  await venster.getByRole('checkbox').focus();
  await venster.keyboard.press('Space');
  await druk(venster, t.klaar);
  return sleutel?.trim() ?? '';
}

export async function voegGebruikerToe(venster: Page, naam: string, inlognaam: string, rol: string): Promise<void> {
  const t = nl.beheer.gebruikers;
  await druk(venster, t.toevoegen);
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(t.kolom.naam).first().fill(naam);
  await dialoog.getByLabel(t.kolom.inlognaam).fill(inlognaam);
  await dialoog.getByLabel(t.beginwachtwoord).fill(beginwachtwoord);
  await dialoog.getByRole('checkbox', { name: rol }).focus();
  await venster.keyboard.press('Space');
  await dialoog.getByRole('button', { name: nl.algemeen.bewaren }).press('Enter');
  await expect(dialoog).toBeHidden();
}

export async function voegLocatieToe(venster: Page, naam: string): Promise<void> {
  const t = nl.beheer.locaties;
  await druk(venster, t.toevoegen);
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(t.kolom.naam).first().fill(naam);
  await dialoog.getByLabel(t.straat).fill('Kade 1');
  await dialoog.getByLabel(t.plaats, { exact: true }).fill('Rotterdam');
  await dialoog.getByLabel(t.capaciteit).fill('40');
  await dialoog.getByRole('button', { name: nl.algemeen.bewaren }).press('Enter');
  await expect(dialoog).toBeHidden();
}

/** Logs in at the front door; the first time with the first password, which must then be changed. */
export async function logIn(venster: Page, inlognaam: string, eersteKeer = false): Promise<void> {
  const t = nl.inloggen;
  await venster.getByLabel(t.naam).fill(inlognaam);
  await venster
    .getByLabel(t.wachtwoord)
    .first()
    .fill(eersteKeer ? beginwachtwoord : wachtwoord);
  await venster.keyboard.press('Enter');
  if (eersteKeer) {
    const dialoog = venster.getByRole('dialog');
    await dialoog.getByLabel(t.wijzigen.huidig, { exact: false }).first().fill(beginwachtwoord);
    await dialoog.getByLabel(t.wijzigen.nieuw, { exact: false }).first().fill(wachtwoord);
    await dialoog.getByLabel(t.wijzigen.herhaald).fill(wachtwoord);
    await venster.keyboard.press('Enter');
    await expect(dialoog).toBeHidden();
  }
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();
}

export async function logUit(venster: Page): Promise<void> {
  await venster.getByRole('button', { name: /^Ingelogd als/ }).press('Enter');
  await venster.getByRole('menuitem', { name: nl.kader.uitloggen }).press('Enter');
  await expect(venster.getByLabel(nl.inloggen.naam)).toBeVisible();
}

/** Waits for the message of a save, and for the page to have read the case again. */
export async function bewaard(venster: Page, tekst: string): Promise<void> {
  await expect(venster.getByText(tekst).first()).toBeVisible();
  await expect(venster.locator('[aria-busy="true"]')).toHaveCount(0);
}

const bestaat = (pad: string): boolean => {
  try {
    return readFileSync(pad).length > 0;
  } catch {
    return false;
  }
};

/** Saves a document by its button and reads it back from the disk. */
export async function slaOp(
  app: ElectronApplication,
  venster: Page,
  knop: RegExp | string,
  pad: string,
): Promise<Buffer> {
  await bewaarDialoog(app, pad);
  await druk(venster, knop);
  await expect.poll(() => bestaat(pad)).toBe(true);
  return readFileSync(pad);
}
