import type { Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { leegVerzoek } from '#shared/domein/verzoek.ts';
import { bekijkOpen, doe, kies } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.bewaren;
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

async function alsWie(venster: Page, inlognaam: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.getByRole('link', { name: t.titel, exact: true }).click();
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
}

test('what may go is put on a list by one, looked at and approved by another, and waits', async ({ start }) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });

  await test.step('the program proposes; one makes a list', async () => {
    await alsWie(venster, 'beheer');
    // It opens on what may go, with every kind and its count above it.
    await expect(venster.getByRole('heading', { level: 2, name: t.soorten['persoon-zonder-dossier'] })).toBeVisible();
    const soorten = venster.getByRole('grid', { name: t.voorstel.kies });
    await expect(soorten.getByRole('row', { name: t.soorten['persoon-zonder-dossier'] })).toContainText('2');
    const regels = venster.getByRole('table', { name: t.soorten['persoon-zonder-dossier'] });
    await expect(regels.getByText(t.voorstel.uitkomsten.vernietigen, { exact: true })).toHaveCount(2);
    await axeSchoon(venster);
    await knop(venster, t.voorstel.opstellen).press('Enter');
    await expect(venster.getByRole('heading', { level: 1, name: t.lijst.naam(3) })).toBeVisible();
    await expect(venster.getByText(t.fout.vierOgen)).toBeVisible();
    await axeSchoon(venster);
  });

  await test.step('what is kept, by which article, can be made longer', async () => {
    await venster.getByRole('link', { name: t.lijst.naarOverzicht }).click();
    await venster.getByRole('tab', { name: t.termijnen.titel }).click();
    await venster.getByRole('button', { name: t.termijnen.langerVan(t.soorten['wmo-dossier']) }).click();
    await venster.getByLabel(t.termijnen.veldJaren).fill('14');
    await venster.getByLabel(t.termijnen.veldReden).fill('Afspraak met de archivaris');
    await venster.getByRole('dialog').getByRole('button', { name: t.termijnen.opslaan }).press('Enter');
    await expect(venster.getByText(t.termijnen.korter(15))).toBeVisible();
    await axeSchoon(venster, '[role=dialog]');
    await venster.getByLabel(t.termijnen.veldJaren).fill('20');
    await venster.getByLabel(t.termijnen.veldJaren).press('Enter');
    await expect(venster.getByText(t.termijnen.eigen(20), { exact: true })).toBeVisible();
    await axeSchoon(venster);
    await venster.getByRole('tab', { name: t.vasthouden.titel }).click();
    await axeSchoon(venster);
  });

  await test.step('another takes a line off and approves the rest', async () => {
    await alsWie(venster, 'beslisser');
    await venster.getByRole('tab', { name: t.lijst.titel }).click();
    await venster.getByText(t.lijst.naam(3)).click();
    await knop(venster, t.lijst.afhalenVan('1')).click();
    await bekijkOpen(venster);
    await venster.getByLabel(t.lijst.afhaalReden).fill('Familie zoekt nog');
    await venster.getByLabel(t.lijst.afhaalReden).press('Enter');
    await expect(venster.getByText('Familie zoekt nog')).toBeVisible();
    await knop(venster, t.lijst.vaststellen).click();
    await bekijkOpen(venster);
    await venster.getByRole('alertdialog').getByRole('button', { name: t.lijst.vaststellen }).press('Enter');
    await expect(venster.getByRole('heading', { name: t.standen.vastgesteld })).toBeVisible();
    await axeSchoon(venster);
    const [lijst] = await doe(venster, 'vernietiging.lijsten', {});
    expect(lijst).toMatchObject({ stand: 'vastgesteld', voorgesteld: 1, afgehaald: 1, mag: { uitvoeren: false } });
  });

  await test.step('what somebody asks to have erased comes on a list too, with the reasons on the screen', async () => {
    await doe(venster, 'sessie.inloggen', { inlognaam: 'balie', wachtwoord: 'proef in rotterdam' });
    const { vandaag } = await doe(venster, 'installatie.toestand', {});
    const leeg = { tussenvoegsel: '', roepnaam: '', telefoon: '', email: '', straat: '', huisnummer: '', postcode: '' };
    const velden = { ...leeg, plaats: '', taal: '', bijzonderheden: '', geslacht: null, geboortedatum: '1980-01-02' };
    const { id: clientId } = await doe(venster, 'client.aanmaken', {
      velden: { ...velden, achternaam: 'Wisselaar', voornamen: 'Ada', bsn: null, geenBsnReden: 'Nog niet gezien' },
    });
    const feiten = { ...leegVerzoek(vandaag, 'wissing'), wat: 'Alles weg.', identiteit: 'bekend' as const };
    const { verzoekId } = await doe(venster, 'verzoek.vastleggen', { verzoekId: null, versie: 0, clientId, feiten });
    await venster.evaluate((waar) => history.replaceState(null, '', `#${waar}`), `/verzoeken/${verzoekId}`);
    await venster.reload();
    const v = nl.verzoek.detail;
    await expect(venster.getByRole('group', { name: v.wissen.kop })).toBeVisible();
    await expect(venster.getByLabel(v.wissen.persoon)).toBeChecked();
    await kies(venster, v.uitkomst, nl.verzoek.uitkomsten.toegewezen);
    await axeSchoon(venster);
    await knop(venster, v.afhandelen).press('Enter');
    await expect(venster.getByRole('heading', { name: v.wissen.lijstKop })).toBeVisible();
    await axeSchoon(venster);
    await alsWie(venster, 'beslisser');
    await venster.getByRole('tab', { name: t.lijst.titel }).click();
    // The newest first; the proefomgeving has one that waits already.
    await venster.getByText(t.soorten['op-verzoek']).first().click();
    await expect(venster.getByText(/Wmo 2015 5\.3\.5/).first()).toBeVisible();
    await axeSchoon(venster);
  });
});
