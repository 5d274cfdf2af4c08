import type { Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { bekijkOpen, bekijkVenster, doe } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const b = nl.beleidscherm.beheer;
const i = nl.beheer.instellingen;
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

async function alsWie(venster: Page, inlognaam: string, titel: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await ga(venster, titel, pad);
}
async function ga(venster: Page, titel: string, pad: string): Promise<void> {
  await venster.evaluate((naar) => (location.hash = naar), pad);
  await expect(venster.getByRole('heading', { level: 1, name: titel })).toBeVisible();
}

test('what comes back each year: an age from a day on by two people, a day with other hours and the way back', async ({
  start,
}) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  const leeftijd = 'Leeftijd vanaf wanneer iemand bij volwassenen hoort';

  await test.step('a value is chosen in the list; what was typed outlives the window', async () => {
    await alsWie(venster, 'beheer', b.titel, '/beleidswaarden');
    await venster.getByRole('gridcell', { name: leeftijd }).click();
    const venstertje = venster.getByRole('dialog', { name: vul(b.wijzig, { label: leeftijd }) });
    await expect(venstertje.getByLabel(vul(b.waarde, { eenheid: 'jaar' }))).toBeFocused();
    await venstertje.getByLabel(vul(b.waarde, { eenheid: 'jaar' })).fill('24');
    await venstertje.getByLabel(b.vanaf).fill('01-01-2090');
    await axeSchoon(venster, '[role=dialog]');
    await venster.keyboard.press('Escape');
    await venster.getByRole('gridcell', { name: leeftijd }).click();
    await expect(venstertje.getByLabel(vul(b.waarde, { eenheid: 'jaar' }))).toHaveValue('24');
    await venstertje.getByLabel(b.bron).fill('Gemeenteblad 2089 nr. 1');
    await venstertje.getByRole('button', { name: b.indienen }).press('Enter');
    await knop(venster, b.voorbeelden).press('Enter');
    await expect(venster.getByText(/ antwoorden veranderen\./).first()).toBeVisible();
    await axeSchoon(venster);
  });

  await test.step('another administrator puts it in force', async () => {
    await alsWie(venster, 'beheer2', b.titel, '/beleidswaarden');
    await bekijkVenster(venster, b.afwijzen);
    await knop(venster, b.bekrachtigen).press('Enter');
    await bekijkOpen(venster);
    await venster.getByRole('alertdialog').getByRole('button', { name: b.bekrachtigen }).press('Enter');
    await expect(venster.getByRole('row', { name: /bij volwassenen hoort 24 jaar/ })).toBeVisible();
  });

  await test.step('a day with other hours, and what a colleague saved meanwhile beside it', async () => {
    await ga(venster, i.titel, '/instellingen');
    const dagen = venster.getByRole('group', { name: i.andereTijden });
    await dagen.getByLabel(i.andereTijdenDag).fill('24-12-2089');
    await dagen.getByLabel(i.openTot).fill('14:00');
    await dagen.getByRole('button', { name: i.andereTijdenToevoegen }).press('Enter');
    await expect(dagen.getByRole('listitem')).toContainText('14:00');
    // The other desk: the same settings, another telephone number.
    const { versie, waarden } = await doe(venster, 'instelling.lezen', {});
    await doe(venster, 'instelling.opslaan', { versie, waarden: { ...waarden, telefoon: '14 010' } });
    await venster.getByLabel(nl.iwmo.instellingen.aan).check();
    await axeSchoon(venster);
    await venster.getByLabel(nl.iwmo.instellingen.aan).uncheck();
    await knop(venster, nl.algemeen.bewaren).press('Enter');
    await expect(venster.getByText(nl.componenten.concept.conflictTitel)).toBeVisible();
    await axeSchoon(venster);
    await knop(venster, nl.componenten.concept.conflictVerder).press('Enter');
    await knop(venster, nl.algemeen.bewaren).press('Enter');
    await expect(venster.getByText(i.bewaard, { exact: true })).toBeVisible();
    expect((await doe(venster, 'instelling.lezen', {})).waarden).toMatchObject({
      telefoon: '14 010',
      andereTijden: [{ dag: '2089-12-24', van: '08:30', tot: '14:00' }],
    });
    await knop(venster, nl.algemeen.ongedaanMaken).press('Enter');
    await expect(venster.getByText(i.andereTijdenGeen)).toBeVisible();
    expect((await doe(venster, 'instelling.lezen', {})).waarden).toMatchObject({
      andereTijden: [],
      telefoon: '14 010',
    });
  });

  await test.step('what a setting was before stands under it; put back it counts once it is saved', async () => {
    const kaart = venster.getByRole('region', { name: i.organisatie, exact: true });
    await kaart.getByText(/^Eerdere waarden/).click();
    const terug = venster.getByRole('button', { name: /^Zet terug: .*14:00/ });
    await expect(kaart.getByRole('listitem').filter({ has: terug })).toContainText(`Werd ${nl.algemeen.geen}.`);
    await axeSchoon(venster);
    await terug.press('Enter');
    await expect(venster.getByRole('group', { name: i.andereTijden }).getByRole('listitem')).toContainText('14:00');
    expect((await doe(venster, 'instelling.lezen', {})).waarden.andereTijden).toEqual([]);
    await expect(knop(venster, nl.algemeen.bewaren)).toBeFocused();
    await venster.keyboard.press('Enter');
    await expect.poll(async () => (await doe(venster, 'instelling.lezen', {})).waarden.andereTijden).toHaveLength(1);
    const [nu] = await doe(venster, 'instelling.wijzigingen', { onderdeel: 'instelling', locatieId: null });
    expect(nu).toMatchObject({ pad: 'andereTijden', was: [] });
    const { versie, waarden } = await doe(venster, 'instelling.lezen', {});
    await doe(venster, 'instelling.opslaan', { versie, waarden: { ...waarden, andereTijden: [] } });
  });

  await test.step('the choice of a class of ETHOS', async () => {
    await doe(venster, 'sessie.inloggen', { inlognaam: 'balie', wachtwoord: 'proef in rotterdam' });
    const { regels } = await doe(venster, 'dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 1 });
    const { client } = await doe(venster, 'dossier.openen', { dossierId: regels[0]!.dossierId });
    const { vandaag } = await doe(venster, 'installatie.toestand', {});
    const keuze = { basis: 0, vanaf: vandaag, klasse: '1' as const, reden: 'Slaapt buiten' };
    await doe(venster, 'ethos.kiezen', { clientId: client.id, ...keuze });
    await venster.reload();
    await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
    await venster.evaluate((naar) => (location.hash = naar), `/client/${client.id}`);
    await bekijkVenster(venster, nl.ethos.terug);
    await knop(venster, nl.ethos.anders).press('Enter');
    await expect(venster.getByRole('combobox', { name: nl.ethos.klasse })).toBeFocused();
    await axeSchoon(venster);
  });
});
