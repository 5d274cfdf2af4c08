import type { Locator, Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { appklok } from '../hulp/klok.ts';
import { beginwachtwoord, bekijkOpen, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';
import { leesBoom, met, woorden } from './toegankelijk-boom.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.bedden;
const locatienaam = 'Gezinsopvang Noord';
const gezin = ['Anna', 'Bram', 'Cas'];

/** An aanbieder with a location manager and a locatie, past the screens; Centraal Onthaal is closed now. */
async function richtIn(venster: Page): Promise<string> {
  const { nuLokaal } = await doe(venster, 'installatie.toestand', {});
  const [openVan, openTot] = nuLokaal.slice(11) < '12:00' ? ['22:00', '23:00'] : ['01:00', '02:00'];
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Proef aanbieder', openVan, openTot },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const mia = { naam: 'Mia Manager', inlognaam: 'mia' };
  await doe(venster, 'gebruiker.toevoegen', {
    ...{ ...mia, rollen: ['locatiemanager'], wachtwoord: beginwachtwoord, locatieId: null },
  });
  const { id } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: locatienaam, soort: 'gezinsopvang', keten: 'gezin', straat: 'Kade 1', postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: 8, actief: true },
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'mia', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  return id;
}

/** Three people of one family, in acute need, with a place at the locatie tonight. */
async function plaatsGezin(venster: Page, locatieId: string): Promise<void> {
  for (const voornamen of gezin)
    await doe(venster, 'acuut.plaatsen', {
      client: {
        ...{ soort: 'nieuw', achternaam: 'Vries', voornamen, geboortedatum: null },
        ...{ geschatteLeeftijd: 30, herkenning: '' },
      },
      ...{ veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false },
      ...{ tijdstip: null, kinderenMee: false, locatieId, overboeken: '', geplaatstDoor: '', toelichting: '' },
    });
}

async function naar(venster: Page, titel: string): Promise<void> {
  await venster.getByRole('navigation', { name: nl.kader.navigatie }).getByRole('link', { name: titel }).click();
  await expect(venster.getByRole('heading', { level: 1, name: titel })).toBeVisible();
}
const bed = (venster: Page, kamer: string, naam: number): Locator => venster.locator(`[data-bed="${kamer} ${naam}"]`);
const knop = (venster: Page, naam: string): Locator => venster.getByRole('button', { name: naam, exact: true });

/**
 * The board as a screen reader has it: a heading per room, a list of its beds under it, and per bed one button that says which bed
 * it is and how it stands. @returns per room what its beds say
 */
async function leesBord(venster: Page): Promise<Record<string, string[]>> {
  const cdp = await venster.context().newCDPSession(venster);
  const boom = await leesBoom(cdp);
  await cdp.detach();
  const kamers: Record<string, string[]> = {};
  for (const lijst of met(boom, 'list')) {
    const knoppen = lijst.kinderen.map((regel) => met(regel, 'button')[0]);
    if (!knoppen[0]?.naam.startsWith(vul(t.bed, { naam: '' }).trim())) continue;
    const kop =
      met(lijst.ouder ?? boom, 'heading')
        .map(woorden)
        .at(-1) ?? '';
    expect(lijst.kinderen.map(({ rol }) => rol).every((rol) => rol === 'listitem')).toBe(true);
    kamers[kop] = knoppen.map((knop) => knop?.naam ?? '');
  }
  expect(met(boom, 'status').map(woorden).join(' ')).toMatch(/\d/);
  return kamers;
}

async function voegKamersToe(venster: Page): Promise<void> {
  const { inrichten } = t;
  await knop(venster, inrichten.toevoegen).click();
  const dialoog = venster.getByRole('dialog');
  await axeSchoon(venster);
  await dialoog.getByLabel(inrichten.van).fill('101');
  await dialoog.getByLabel(inrichten.tot).fill('103');
  await dialoog.getByLabel(inrichten.bedden).fill('2');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText('6 bedden in gebruik, 0 buiten gebruik')).toBeVisible();
}

async function schrijfHuisregels(venster: Page): Promise<void> {
  await venster.getByRole('tab', { name: t.inrichten.tabs.huisregels }).click();
  await knop(venster, t.huisregels.nieuw).click();
  await venster.getByRole('textbox', { name: t.huisregels.tekst }).fill('Wees aardig.\n- Na elf uur is het stil.');
  await knop(venster, t.huisregels.bewaar).click();
  await expect(venster.getByText(t.huisregels.geldt)).toBeVisible();
  await axeSchoon(venster);
}

test('a location manager sets up rooms, places a family over two rooms by keyboard, drags, holds, and closes a bed', async ({
  app,
  venster,
}) => {
  const locatieId = await richtIn(venster);
  await plaatsGezin(venster, locatieId);
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();

  await naar(venster, t.inrichten.titel);
  await axeSchoon(venster);
  await voegKamersToe(venster);
  await axeSchoon(venster);
  await schrijfHuisregels(venster);
  await app.evaluate(({ app: hier }) => {
    hier.on('browser-window-created', (_gebeurtenis, nieuw) => {
      nieuw.webContents.print = () => nieuw.setTitle('afgedrukt');
    });
  });
  await knop(venster, t.huisregels.afdrukken).click();
  const titels = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((blad) => blad.getTitle()));
  await expect.poll(titels).toContain('afgedrukt');
  for (const blad of app.windows()) if (blad !== venster) await blad.close();
  await venster.getByRole('tab', { name: t.inrichten.tabs.bijdragen }).click();
  await expect(venster.getByText(t.bijdragen.geen)).toBeVisible();
  await knop(venster, t.bijdragen.nieuw).click();
  await axeSchoon(venster);
  await venster.keyboard.press('Escape');

  await naar(venster, t.titel);
  await expect(bed(venster, 'Kamer 101', 1)).toBeVisible();
  await axeSchoon(venster);
  // A family over two rooms, with the keyboard alone: tick, tick, tick, Enter, Enter.
  await venster.getByRole('checkbox', { name: 'Anna Vries' }).focus();
  for (const _ of gezin) {
    await venster.keyboard.press('Space');
    await venster.keyboard.press('Tab');
  }
  await venster.getByRole('button', { name: 'Bedden geven aan 3 mensen' }).focus();
  await venster.keyboard.press('Enter');
  const dialoog = venster.getByRole('dialog', { name: t.geef.titel });
  await expect(dialoog.getByLabel(vul(t.geef.bedVoor, { naam: 'Cas Vries' }))).toContainText('Kamer 102, bed 1');
  await axeSchoon(venster);
  await dialoog.getByLabel(vul(t.geef.bedVoor, { naam: 'Cas Vries' })).focus();
  await venster.keyboard.press('Tab');
  await venster.keyboard.press('Tab');
  await venster.keyboard.press('Enter');
  await expect(bed(venster, 'Kamer 101', 1)).toContainText('Anna Vries');
  await expect(bed(venster, 'Kamer 101', 2)).toContainText('Bram Vries');
  await expect(bed(venster, 'Kamer 102', 1)).toContainText('Cas Vries');
  await expect(venster.getByText(t.bak.leeg)).toBeVisible();

  // Moved by drag to a free bed, and swapped by drag with who sleeps in another; then undone.
  await bed(venster, 'Kamer 102', 1).dragTo(bed(venster, 'Kamer 103', 2));
  await expect(bed(venster, 'Kamer 103', 2)).toContainText('Cas Vries');
  await expect(bed(venster, 'Kamer 102', 1)).toContainText(t.vrij);
  await bed(venster, 'Kamer 103', 2).dragTo(bed(venster, 'Kamer 101', 1));
  await expect(bed(venster, 'Kamer 101', 1)).toContainText('Cas Vries');
  await venster.getByRole('button', { name: nl.algemeen.ongedaanMaken }).last().click();
  await expect(bed(venster, 'Kamer 101', 1)).toContainText('Anna Vries');
  await expect(bed(venster, 'Kamer 103', 2)).toContainText('Cas Vries');

  // Out of use: who slept there is offered another bed right away.
  await bed(venster, 'Kamer 101', 2).click();
  await axeSchoon(venster);
  await knop(venster, t.paneel.sluiten).click();
  await venster.getByRole('textbox', { name: t.sluiten.reden }).fill('Matras kapot');
  await axeSchoon(venster);
  await venster.getByRole('dialog').getByRole('button', { name: t.sluiten.ja }).click();
  await expect(venster.getByRole('dialog', { name: t.geef.titel })).toContainText('Bram Vries');
  await knop(venster, t.geef.ja).click();
  await expect(bed(venster, 'Kamer 101', 2)).toContainText('Matras kapot');
  await expect(bed(venster, 'Kamer 103', 1)).toContainText('Bram Vries');
  await expect(venster.getByText('1 buiten gebruik')).toBeVisible();
  const gelezen = await leesBord(venster);
  expect(Object.keys(gelezen)).toEqual(['Kamer 101', 'Kamer 102', 'Kamer 103']);
  expect(gelezen['Kamer 101']?.[0]).toMatch(/^Bed 1\b.*Anna Vries/);
  expect(gelezen['Kamer 101']?.[1]).toMatch(new RegExp(`^Bed 2\\b.*${t.dicht}.*Matras kapot`));
  expect(gelezen['Kamer 102']).toEqual([expect.stringContaining(t.vrij), expect.stringContaining(t.vrij)]);
  expect(gelezen['Kamer 103']?.map((een) => /Bram|Cas/.exec(een)?.[0])).toEqual(['Bram', 'Cas']);

  // Held until the next minute of the clock, and free by itself. Read as late as can be: a time that has just passed is tomorrow's.
  await bed(venster, 'Kamer 102', 1).click();
  await knop(venster, t.paneel.vasthouden).click();
  await venster.getByRole('textbox', { name: t.vasthouden.voor }).fill('Verwacht via CO');
  await axeSchoon(venster);
  const seconde = new Date(appklok.nu()).getSeconds();
  if (seconde > 45) await venster.waitForTimeout((61 - seconde) * 1000);
  const { nuLokaal } = await doe(venster, 'installatie.toestand', {});
  const minuut = (Number(nuLokaal.slice(11, 13)) * 60 + Number(nuLokaal.slice(14)) + 1) % 1440;
  const tijd = `${String(Math.floor(minuut / 60)).padStart(2, '0')}:${String(minuut % 60).padStart(2, '0')}`;
  await venster.getByRole('textbox', { name: t.vasthouden.tijd }).fill(tijd);
  await venster.getByRole('dialog').getByRole('button', { name: t.vasthouden.ja }).click();
  await expect(bed(venster, 'Kamer 102', 1)).toContainText(vul(t.vast, { tijd }));
  await expect(bed(venster, 'Kamer 102', 1)).toContainText('Verwacht via CO');
  await expect(bed(venster, 'Kamer 102', 1)).toContainText(t.vrij, { timeout: 75_000 });

  // A bed that is held for another is given only on purpose: held for an hour, whatever the clock says.
  const straks = `${String((Number(nuLokaal.slice(11, 13)) + 2) % 24).padStart(2, '0')}:00`;
  await bed(venster, 'Kamer 102', 2).click();
  await knop(venster, t.paneel.vasthouden).click();
  await venster.getByRole('textbox', { name: t.vasthouden.voor }).fill('Verwacht via CO');
  await venster.getByRole('textbox', { name: t.vasthouden.tijd }).fill(straks);
  await venster.getByRole('dialog').getByRole('button', { name: t.vasthouden.ja }).click();
  await expect(bed(venster, 'Kamer 102', 2)).toContainText(vul(t.vast, { tijd: straks }));
  await bed(venster, 'Kamer 103', 1).dragTo(bed(venster, 'Kamer 102', 2));
  await bekijkOpen(venster);
  await venster.keyboard.press('Escape');
  await expect(venster.getByRole('alertdialog')).toHaveCount(0);

  await knop(venster, t.geschiedenis).click();
  await expect(venster.getByText(`Kamer 102, bed 1 vastgehouden tot ${tijd}`)).toBeVisible();
  await axeSchoon(venster);
});
