import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Vensternaam } from '#shared/contract/namen.ts';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { axeSchoon, bewaarDialoog, roep } from './onthaal.ts';
import { naar, schrijf } from './toetsenbord.ts';

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
  await naar(venster, keuze);
  await venster.keyboard.press('Space');
  await expect(keuze).toBeChecked();
}

/** Presses a button with the keyboard. */
export async function druk(venster: Page, naam: string | RegExp): Promise<void> {
  const knop = venster.getByRole('button', { name: naam, exact: typeof naam === 'string' });
  await naar(venster, knop);
  // A key does not wait, as a person does, until a button can be pressed.
  await expect(knop).toBeEnabled();
  await venster.keyboard.press('Enter');
}

const vensterlaag = '[role="dialog"], [role="alertdialog"]';
/** Lets axe look at the window that is open, as it is: what opens and is gone at once is otherwise seen by nobody. */
export async function bekijkOpen(venster: Page): Promise<void> {
  await expect(venster.locator(vensterlaag).last()).toBeVisible();
  await axeSchoon(venster, vensterlaag);
}
/** Opens the window that a button brings, lets axe look at it, and closes it without having done anything. */
export async function bekijkVenster(venster: Page, knop: Locator | RegExp | string): Promise<void> {
  const doel =
    typeof knop === 'string' || knop instanceof RegExp
      ? venster.getByRole('button', { name: knop, exact: typeof knop === 'string' }).first()
      : knop;
  await doel.press('Enter');
  await bekijkOpen(venster);
  await venster.keyboard.press('Escape');
  await expect(venster.locator(vensterlaag)).toHaveCount(0);
}

/** Types in a field by its label. */
export async function typ(venster: Page, label: string, tekst: string): Promise<void> {
  await naar(venster, venster.getByRole('textbox', { name: label }));
  await venster.keyboard.press('Control+A');
  await venster.keyboard.type(tekst);
}

/** Fills in a field at once, where typing itself is not what is tried. */
export const vulIn = (venster: Page, label: string, tekst: string): Promise<void> =>
  schrijf(venster, venster.getByLabel(label, { exact: false }).first(), tekst);

/** Chooses in a list of the browser by the first letters of what is wanted. */
export async function kiesUit(venster: Page, lijst: Locator, optie: string): Promise<void> {
  await naar(venster, lijst);
  await venster.keyboard.type(optie);
  await expect(lijst.locator('option:checked')).toHaveText(new RegExp(`^\\s*${optie}`));
}

/** Presses a link or a button by keyboard, wherever the focus is. */
export async function volg(venster: Page, doel: Locator): Promise<void> {
  await naar(venster, doel);
  await venster.keyboard.press('Enter');
}

/** First start: a gemeente, its administrator and the recovery key. */
export async function richtIn(venster: Page): Promise<string> {
  const t = nl.inloggen.start;
  await druk(venster, new RegExp(t.inrichten));
  await kies(venster, t.soort, nl.kader.organisatiesoorten.gemeente);
  await typ(venster, t.naam, 'Gemeente Proefstad');
  await druk(venster, nl.algemeen.verder);
  await typ(venster, t.beheerderNaam, 'Bea Beheer');
  await typ(venster, t.inlognaam, 'bea');
  await vulIn(venster, t.wachtwoord, wachtwoord);
  await vulIn(venster, t.herhaald, wachtwoord);
  await druk(venster, t.maken);
  const sleutel = await venster.getByLabel(t.sleutelLabel, { exact: true }).textContent();
  await naar(venster, venster.getByRole('checkbox'));
  await venster.keyboard.press('Space');
  await druk(venster, t.klaar);
  return sleutel?.trim() ?? '';
}

export async function voegGebruikerToe(venster: Page, naam: string, inlognaam: string, rol: string): Promise<void> {
  const t = nl.beheer.gebruikers;
  await druk(venster, t.toevoegen);
  const dialoog = venster.getByRole('dialog');
  await schrijf(venster, dialoog.getByLabel(t.kolom.naam).first(), naam);
  await schrijf(venster, dialoog.getByLabel(t.kolom.inlognaam), inlognaam);
  await schrijf(venster, dialoog.getByLabel(t.beginwachtwoord).first(), beginwachtwoord);
  await naar(venster, dialoog.getByRole('checkbox', { name: rol }));
  await venster.keyboard.press('Space');
  await volg(venster, dialoog.getByRole('button', { name: nl.algemeen.bewaren }));
  await expect(dialoog).toBeHidden();
}

export async function voegLocatieToe(venster: Page, naam: string): Promise<void> {
  const t = nl.beheer.locaties;
  await druk(venster, t.toevoegen);
  const dialoog = venster.getByRole('dialog');
  await schrijf(venster, dialoog.getByLabel(t.kolom.naam).first(), naam);
  await schrijf(venster, dialoog.getByLabel(t.straat), 'Kade 1');
  await schrijf(venster, dialoog.getByLabel(t.plaats, { exact: true }), 'Rotterdam');
  await schrijf(venster, dialoog.getByLabel(t.capaciteit), '40');
  await volg(venster, dialoog.getByRole('button', { name: nl.algemeen.bewaren }));
  await expect(dialoog).toBeHidden();
}

/** Logs in at the front door; the first time with the first password, which must then be changed. */
export async function logIn(venster: Page, inlognaam: string, eersteKeer = false): Promise<void> {
  const t = nl.inloggen;
  await schrijf(venster, venster.getByLabel(t.naam), inlognaam);
  await vulIn(venster, t.wachtwoord, eersteKeer ? beginwachtwoord : wachtwoord);
  await venster.keyboard.press('Enter');
  if (eersteKeer) {
    const dialoog = venster.getByRole('dialog');
    await schrijf(venster, dialoog.getByLabel(t.wijzigen.huidig, { exact: false }).first(), beginwachtwoord);
    await schrijf(venster, dialoog.getByLabel(t.wijzigen.nieuw, { exact: false }).first(), wachtwoord);
    await schrijf(venster, dialoog.getByLabel(t.wijzigen.herhaald).first(), wachtwoord);
    await venster.keyboard.press('Enter');
    await expect(dialoog).toBeHidden();
  }
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();
}

export async function logUit(venster: Page): Promise<void> {
  await volg(venster, venster.getByRole('button', { name: /^Ingelogd als/ }));
  await volg(venster, venster.getByRole('menuitem', { name: nl.kader.uitloggen }));
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
