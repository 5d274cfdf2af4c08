import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plusDagen } from '#shared/beleid/index.ts';
import { schrijfBedrag } from '#shared/taal/bedrag.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { bewonersvraag } from '../hulp/bewonersvraag.ts';
import { bekijkVenster, doe } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 300_000 });
const w = nl.winter;
const proefwachtwoord = 'proef in rotterdam';

/** Logs in past the screens and goes to a page. */
async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: proefwachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  // The first page is awaited: only then can another be asked for.
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.evaluate((naar) => (location.hash = naar), pad);
  await expect(venster).toHaveURL(new RegExp(`#${pad}$`));
}
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

test('the winteropvang, the dagopvang and the bijdragen of a month, from besluit to figures', async ({ start }) => {
  const { venster, app, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const dag = toonDatum(vandaag);

  await test.step('a beslisser opens it at -2 degrees, after the three other cities', async () => {
    await als(venster, 'beslisser', '/winteropvang');
    await knop(venster, w.besluit.beginOpenen).click();
    await venster.locator('#winter-temperatuur').fill('-2');
    await venster.getByLabel(w.besluit.bron).fill('KNMI');
    await venster.getByLabel(w.besluit.gelezenDag).fill(dag);
    await venster.getByLabel(w.besluit.gelezenTijd).fill('0:00');
    for (const stad of await venster.locator('fieldset.stad').all()) {
      await stad.getByLabel(w.besluit.g4Met).fill('Piketdienst');
      await stad.getByLabel(w.besluit.g4Wat).fill('Wij openen ook.');
      await stad.getByLabel(w.besluit.g4Dag, { exact: true }).fill(dag);
      await stad.getByLabel(w.besluit.g4Tijd, { exact: true }).fill('0:00');
    }
    await venster.getByLabel(vul(w.besluit.bedden, { naam: 'Winteropvang Sporthal Oost' })).fill('8');
    await expect(venster.getByText(w.besluit.wijst.weer)).toBeVisible();
    await axeSchoon(venster);
    await knop(venster, w.besluit.openen).click();
    await expect(venster.locator('#winterstand')).toContainText(w.stand.open);
    await expect(venster.locator('#winterstand')).toContainText('8 extra bedden');
    await bekijkVenster(venster, w.periodes.laatVervallen);
    await axeSchoon(venster);
  });

  await test.step('the form of the besluit to close it can be read by everybody', async () => {
    await knop(venster, w.periodes.sluitenKnop).first().click();
    await expect(venster.getByText(w.besluit.sluitenTitel).first()).toBeVisible();
    await axeSchoon(venster);
  });

  await test.step('the manager of the aanbieder records it as received', async () => {
    await als(venster, 'manager', '/winteropvang');
    await venster.getByRole('tab', { name: w.tabs.besluit }).click();
    await knop(venster, w.ontvangen.begin).click();
    await venster.getByLabel(vul(w.besluit.bedden, { naam: 'Winteropvang Sporthal Oost' })).fill('2');
    await venster.getByLabel(w.ontvangen.vanWie).fill('Beslisser van de gemeente');
    await venster.getByLabel(w.ontvangen.dag).fill(dag);
    await venster.getByLabel(w.ontvangen.tijd).fill('0:00');
    await axeSchoon(venster);
    await knop(venster, w.ontvangen.bewaar).click();
    await expect(venster.locator('#winterstand')).toContainText(w.stand.open);
  });

  await test.step('the night: with a name, without, one above the places with a reason, closed with what was counted', async () => {
    await als(venster, 'nachtdienst', '/winteropvang');
    await venster.locator('#winter-gast').fill('Rooie Bert');
    await knop(venster, w.nacht.binnen).click();
    await expect(venster.getByText(vul(w.nacht.bezet, { n: 1, plekken: 2 }))).toBeVisible();
    await knop(venster, w.nacht.zonder).click();
    await expect(venster.getByText(vul(w.nacht.bezet, { n: 2, plekken: 2 }))).toBeVisible();
    await knop(venster, w.nacht.zonder).click();
    await venster.locator('#winter-overboeken').fill('Te koud buiten');
    await knop(venster, w.nacht.zonder).click();
    await expect(venster.getByText(vul(w.nacht.bezet, { n: 3, plekken: 2 }))).toBeVisible();
    await axeSchoon(venster);
    await bekijkVenster(venster, vul(w.nacht.wijzigTitel, { nummer: 1 }));
    await venster.locator('#winter-geteld').fill('2');
    await knop(venster, w.nacht.sluit).click();
    await expect(venster.getByText('U telde 2 gasten')).toBeVisible();
    await venster.locator('#winter-geteld').fill('3');
    await knop(venster, w.nacht.sluit).click();
    await expect(venster.getByText('Nacht gesloten met 3 gasten')).toBeVisible();
    await venster.getByRole('tab', { name: w.tabs.cijfers }).click();
    await expect(venster.locator('tbody tr').first()).toContainText('Winteropvang Sporthal Oost');
    await axeSchoon(venster);
  });

  await test.step('the dagopvang is counted by one key and by a pass, and a slip is taken back', async () => {
    const t = nl.dagopvang;
    const { regels } = await doe(venster, 'dossier.lijst', {
      ...{ status: 'verstrekt', keten: 'volwassenen', vanaf: 0, aantal: 50 },
    });
    const passen = await Promise.all(
      regels.map(async ({ dossierId }) => (await doe(venster, 'dossier.openen', { dossierId })).copassen),
    );
    const geldig = passen.flat().find(({ status }) => status === 'geldig');
    await venster.evaluate(() => (location.hash = '/dagopvang'));
    await expect(venster.locator('#dagtotaal')).toHaveText('0');
    await venster.getByRole('heading', { level: 1 }).click();
    await venster.keyboard.press('n');
    await expect(venster.locator('#dagtotaal')).toHaveText('1');
    await venster.locator('#dagopvang-pas').fill(geldig?.pasnummer ?? '');
    await venster.keyboard.press('Enter');
    await expect(venster.locator('#laatst-geteld')).toHaveText(t.metPas);
    await expect(venster.locator('#dagtotaal')).toHaveText('2');
    await axeSchoon(venster);
    await knop(venster, nl.algemeen.ongedaanMaken).last().click();
    await expect(venster.locator('#dagtotaal')).toHaveText('1');
    await venster.getByRole('tab', { name: t.tabs.cijfers }).click();
    await expect(venster.getByRole('region', { name: t.cijfers.tabel })).toBeVisible();
    await axeSchoon(venster);
  });

  await test.step('the list of a closed month is saved, and its total read back from the file', async () => {
    const t = nl.bijdrage;
    await als(venster, 'begeleider', '/bijdragen');
    await venster.getByLabel(t.locatie).selectOption({ label: 'Nachtopvang Maasoever' });
    await expect(venster.getByText('Gesloten door')).toBeVisible();
    await axeSchoon(venster);
    const totaal = (await venster.locator('#maandtotaal').textContent()) ?? '';
    const pad = join(profiel, 'bijdragen.csv');
    await bewaarDialoog(app, pad);
    await knop(venster, t.maand.csv).click();
    await expect(venster.getByText('Bewaard als bijdragen.csv.', { exact: true })).toBeVisible();
    const csv = readFileSync(pad, 'utf8');
    const regel = csv.split('\r\n').find((een) => een.startsWith('Totaal;')) ?? '';
    const bedragen = regel.split(';').map((cel) => Math.round(Number(cel.replace(',', '.')) * 100));
    expect(schrijfBedrag(bedragen[7] ?? 0)).toBe(totaal.trim());
    await venster.getByRole('tab', { name: t.tabs.nacht }).click();
    await expect(
      venster.getByRole('region', { name: t.nacht.tabel }).or(venster.getByText(t.nacht.leeg)),
    ).toBeVisible();
    await axeSchoon(venster);
  });
});

/** The gezin of the proefomgeving that is first to have stayed three months. */
async function kiesGezin(venster: Page) {
  const { regels } = await doe(venster, 'bewoners.lijst', bewonersvraag);
  const gezinnen = regels.filter(({ keten, aanvrager }) => keten === 'gezin' && aanvrager);
  const metDag = [];
  for (const { dossierId } of gezinnen) {
    if (!dossierId) continue;
    const { vanaf } = await doe(venster, 'bijdrage.dossier', { dossierId });
    if (vanaf) metDag.push({ dossierId, vanaf });
  }
  const [eerste] = metDag.sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  if (!eerste) throw new Error('no gezin by a besluit in the proefomgeving');
  return eerste;
}

test('a woonbijdrage counts from the fourth month of a gezin on, once its letter was made and sent', async ({
  start,
}) => {
  // On an empty folder the app makes the proefomgeving itself, and shows how far it is.
  const { venster } = await start({ argumenten: ['--proef'], zaaitZelf: true });
  await expect(venster.getByRole('progressbar', { name: nl.inloggen.start.proefMaken })).toBeVisible();
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await doe(venster, 'sessie.inloggen', { inlognaam: 'begeleider', wachtwoord: proefwachtwoord });
  const { dossierId, vanaf } = await kiesGezin(venster);
  const bedrag = 12_550;
  // It counts from the fourth month, and never on the day of the letter.
  const datum = vanaf > vandaag ? vanaf : plusDagen(vandaag, 1);
  const inhoud = {
    ...{ datum, tot: null, bedrag, kostprijs: 90_000, verstuurdOp: null, toelichting: '' },
    ...{ afgestemdMetCollege: true, objectieveCriteria: true, afgestemdOpInkomen: true },
    criteria: 'Een vast deel van het inkomen boven de bijstandsnorm.',
  };
  const leg = (id: string | null, versie: number, verstuurdOp: string | null) =>
    doe(venster, 'vervolg.vastleggen', {
      ...{ dossierId, id, versie, reden: '' },
      invoer: { soort: 'woonbijdrage', inhoud: { ...inhoud, verstuurdOp } },
    });
  const { id } = await leg(null, 0, null);

  await als(venster, 'begeleider', `/dossier/${dossierId}/bijdragen`);
  const stand = venster.locator('#woon-telt');
  await expect(stand).toBeVisible();
  await axeSchoon(venster);
  const brief = nl.vervolg.stuk.brief.woonbijdrage;
  await venster.getByRole('button', { name: new RegExp(`^${brief}: `) }).click();
  await expect(venster.getByText(/is gemaakt\.$/).first()).toBeVisible();
  await leg(id, 1, vandaag);
  await venster.reload();
  await expect(stand).toHaveText(new RegExp(vul(nl.bijdrage.dossier.telt, { dag: toonDatum(datum) })));
  await axeSchoon(venster);
});
