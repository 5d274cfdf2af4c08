import type { Page } from '@playwright/test';
import { plusDagen } from '#shared/beleid/index.ts';
import { afwezigheidteksten } from '#shared/taal/afwezig.ts';
import { pascontroleTeksten } from '#shared/taal/copas.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { keuzeteksten, veldteksten } from '#shared/taal/vervolgvelden.ts';
import { vul } from '#shared/taal/vul.ts';
import { beginwachtwoord, bekijkOpen, bekijkVenster, doe, kies, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.deur;

async function naar(venster: Page, link: string, titel: string): Promise<void> {
  await venster.getByRole('navigation', { name: nl.kader.navigatie }).getByRole('link', { name: link }).click();
  await expect(venster.getByRole('heading', { level: 1, name: titel })).toBeVisible();
}

/** Logs in to the proefomgeving past the screens and goes to a page. */
async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.evaluate((naar) => (location.hash = naar), pad);
}
async function scan(venster: Page, pasnummer: string): Promise<void> {
  await venster.getByLabel(t.code).fill(pasnummer);
  await venster.keyboard.press('Enter');
}
/** Reason, expected back and told or not, in the dialog that is open. */
async function meldAfwezig(venster: Page, wie: string, terug: string): Promise<void> {
  const dialoog = venster.getByRole('dialog', { name: vul(t.melden.titelVan, { naam: wie }) });
  await expect(dialoog.getByText(afwezigheidteksten.analogie)).toBeVisible();
  const redenen = keuzeteksten['afwezigheid.reden'];
  await dialoog.getByRole('radio', { name: redenen.overig }).press('Space');
  await dialoog.getByLabel(veldteksten.afwezigheid['verwachtTerug']!.label).fill(toonDatum(terug));
  await kies(venster, veldteksten.afwezigheid['gemeld']!.label, nl.algemeen.ja);
  await expect(dialoog.getByText(/^De plek blijft vrij tot en met/)).toBeVisible();
}

test('the night worker: who may not come in and where to sleep instead, and who comes in', async ({ start }) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await venster.locator('.proef__account', { hasText: 'Esra' }).click();
  await naar(venster, t.overzicht.titel, t.overzicht.titel);
  await expect(venster.getByText('3.10.4')).toBeVisible();
  await axeSchoon(venster);

  await naar(venster, t.titel, t.titel);
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

  await test.step('a pass is scanned and opens the door; one that was withdrawn does not', async () => {
    const { regels } = await doe(venster, 'dossier.lijst', {
      ...{ status: 'verstrekt', keten: 'volwassenen', vanaf: 0, aantal: 100 },
    });
    const kort = new Set(regels.map(({ dossierId }) => dossierId));
    const verwacht = new Map<string, string>();
    for (const { id } of locaties) {
      const { mensen } = await doe(venster, 'deur.lijst', { locatieId: id });
      for (const mens of mensen)
        if (mens.dossierId && kort.has(mens.dossierId) && !mens.stand && !mens.geschorstTot && !mens.afwezigSinds)
          verwacht.set(mens.dossierId, id);
    }
    let geldig: { nummer: string; locatieId: string } | null = null;
    let ingetrokken: string | null = null;
    for (const dossierId of kort.keys()) {
      const { copassen } = await doe(venster, 'dossier.openen', { dossierId });
      const locatieId = verwacht.get(dossierId);
      const goed = copassen.find(({ status }) => status === 'geldig');
      if (goed && locatieId) geldig ??= { nummer: goed.pasnummer, locatieId };
      ingetrokken ??= copassen.find(({ status }) => status === 'ingetrokken')?.pasnummer ?? null;
      if (geldig && ingetrokken) break;
    }
    await venster.getByLabel(t.locatie).selectOption(geldig?.locatieId ?? '');
    await scan(venster, ingetrokken ?? '');
    await expect(venster.getByText(t.uitkomst['pas-ongeldig'], { exact: true })).toBeVisible();
    await expect(venster.getByText(pascontroleTeksten.ingetrokken)).toBeVisible();
    await expect(venster.getByRole('button', { name: t.binnen })).toHaveCount(0);
    await scan(venster, geldig?.nummer ?? '');
    await expect(venster.getByText(t.uitkomst.welkom, { exact: true })).toBeVisible();
    await venster.keyboard.press('Enter');
    await expect(venster.getByText(/Staat al als .*binnen/)).toBeVisible();
  });

  await test.step('the begeleider records an absence in the dossier and answers a signal', async () => {
    await als(venster, 'begeleider', '/afwezig');
    await expect(venster.getByRole('heading', { level: 1, name: t.overzicht.titel })).toBeVisible();
    const { signalen } = await doe(venster, 'verblijf.overzicht', { locatieId: null });
    const signaal = signalen[0]!;
    const { mensen } = await doe(venster, 'verblijf.nachten', { dossierId: signaal.dossierId });
    const wie = mensen.find(({ clientId }) => clientId === signaal.clientId)!.naam;
    await venster.getByRole('link', { name: signaal.naam }).first().click();
    await expect(venster.getByText(`${signaal.titel}: ${wie}`)).toBeVisible();
    await axeSchoon(venster);
    await venster.getByRole('button', { name: t.signalen.verklaren }).first().click();
    await bekijkOpen(venster);
    await venster.getByLabel(t.signalen.vraag.verklaard).fill('Was bij een zus');
    await venster.getByRole('button', { name: t.signalen.bewaar, exact: true }).click();
    await expect(venster.getByText(t.signalen.klaar.verklaard).last()).toBeVisible();
    await expect(venster.getByText(`${signaal.titel}: ${wie}`)).toHaveCount(0);
    await venster.locator('summary', { hasText: t.signalen.eerder }).click();
    await bekijkVenster(venster, t.signalen.terug);

    const { vandaag } = await doe(venster, 'installatie.toestand', {});
    const terug = plusDagen(vandaag, 3);
    await venster.getByRole('button', { name: t.nachten.meldAfwezig }).click();
    await meldAfwezig(venster, wie, terug);
    await axeSchoon(venster);
    // Closed by mistake: what was typed is there again.
    await venster.keyboard.press('Escape');
    await expect(venster.getByRole('dialog')).toHaveCount(0);
    await venster.getByRole('button', { name: t.nachten.meldAfwezig }).click();
    await expect(venster.getByRole('radio', { name: keuzeteksten['afwezigheid.reden'].overig })).toBeChecked();
    await venster.getByRole('button', { name: t.melden.bewaar, exact: true }).click();
    await expect(venster.getByText(vul(t.melden.klaar, { naam: wie })).last()).toBeVisible();
    const { afwezig } = await doe(venster, 'verblijf.nachten', { dossierId: signaal.dossierId });
    expect(afwezig).toMatchObject([{ sinds: vandaag, reden: 'overig', gemeld: true, verwachtTerug: terug }]);
    expect(afwezig[0]?.termijn.dagen).toBeGreaterThan(0);
    await expect(venster.getByText(afwezigheidteksten.analogie).first()).toBeVisible();
    await expect(venster.getByText(afwezig[0]!.termijn.tekst).first()).toBeVisible();
    await axeSchoon(venster);
  });
});

test('past midnight: who comes in late counts for the night before, and an absence is recorded from the line', async ({
  start,
}) => {
  const { venster } = await start({ om: '00:40' });
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const noor = { naam: 'Noor Nacht', inlognaam: 'noor', rollen: ['aanbieder' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...noor, wachtwoord: beginwachtwoord });
  const { id: locatieId } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: 'Nachtopvang Zuid', soort: 'nachtopvang', keten: 'volwassenen', straat: 'Kade 1', postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: 10, actief: true },
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'noor', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const nacht = plusDagen(vandaag, -1);
  let dossierId = '';
  for (const achternaam of ['Vroeg', 'Later'])
    ({ dossierId } = await doe(venster, 'acuut.plaatsen', {
      client: {
        ...{ soort: 'nieuw', achternaam, voornamen: 'Test', geboortedatum: '1985-01-02' },
        ...{ geschatteLeeftijd: null, herkenning: '' },
      },
      ...{ veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false },
      ...{ tijdstip: `${plusDagen(nacht, -1)}T23:59`, kinderenMee: false, locatieId },
      ...{ overboeken: '', geplaatstDoor: '', toelichting: '' },
    }));
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await naar(venster, t.titel, t.titel);
  await venster.getByRole('button', { name: /Later/ }).click();
  await venster.getByRole('button', { name: t.binnenLaat }).click();
  await expect(
    venster.getByText(new RegExp(`Later.* is laat binnen. Nacht van ${toonDatum(nacht)}`)).last(),
  ).toBeVisible();
  const register = await doe(venster, 'nacht.register', { locatieId, datum: nacht });
  expect(register.rijen.find(({ naam }) => /Later/.test(naam))?.stand).toBe('laat');
  // Somebody else after all: the arrival can be taken off.
  await venster.evaluate((id) => (location.hash = `/dossier/${id}/nachten`), dossierId);
  await bekijkVenster(venster, t.nachten.aankomstWeg);

  await naar(venster, nl.nacht.titel, nl.nacht.titel);
  await expect(venster.getByRole('row', { name: /Vroeg/ })).toBeFocused();
  await venster.keyboard.press('Alt+w');
  const wie = register.rijen.find(({ naam }) => /Vroeg/.test(naam))!.naam;
  await meldAfwezig(venster, wie, plusDagen(vandaag, 3));
  await axeSchoon(venster);
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText(vul(t.melden.klaar, { naam: wie })).last()).toBeVisible();
  await expect(venster.getByRole('row', { name: /Vroeg/ })).toHaveAccessibleName(
    new RegExp(nl.nacht.standen['afwezig-gemeld']),
  );
  const na = await doe(venster, 'nacht.register', { locatieId, datum: nacht });
  expect(na.rijen.find(({ naam }) => naam === wie)?.afwezig).toMatchObject({ sinds: nacht, gemeld: true });
});
