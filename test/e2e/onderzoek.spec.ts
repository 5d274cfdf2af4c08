import type { Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { legeStap } from '#shared/domein/stappen.ts';
import { nl } from '#shared/taal/nl.ts';
import { onderzoekteksten } from '#shared/taal/onderzoek.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { zrmDomeinteksten, zrmScoreteksten } from '#shared/taal/zrm.ts';
import { losPdf, maakJpeg, maakPdf, maakPng } from '../core/bestanden.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { beginwachtwoord, bekijkVenster, bewaard, doe, druk, kies, logIn, slaOp, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.onderzoek;

/** An office with one dossier of an adult; the balie is at the onderzoek. @returns today */
async function naarOnderzoek(venster: Page): Promise<{ dossierId: string; vandaag: string }> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const begin = { wachtwoord: beginwachtwoord, rollen: ['balie' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { naam: 'Bo Balie', inlognaam: 'bo', ...begin });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  const melding = { ...legeStap(vandaag).melding, laatsteWoonplaats: '0599', heeftPartner: false, kinderen: [] };
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: melding });
  const feiten = rechteWeg(vandaag, '').onderzoek;
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten } });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, 'bo');
  await venster.evaluate((id) => (window.location.hash = `#/dossier/${id}/onderzoek`), dossierId);
  await expect(venster.getByRole('tab', { name: t.blad.bevindingen })).toBeVisible();
  return { dossierId, vandaag };
}

const naarBlad = async (venster: Page, blad: keyof typeof t.blad): Promise<void> => {
  await venster.getByRole('tab', { name: t.blad[blad] }).click();
  await expect(venster.getByRole('tab', { name: t.blad[blad] })).toHaveAttribute('data-state', 'active');
};
const klaarMetLezen = (venster: Page) => expect(venster.locator('[aria-busy="true"]')).toHaveCount(0);

async function meet(
  venster: Page,
  scores: Partial<Record<keyof typeof zrmDomeinteksten, 1 | 2 | 3 | 4 | 5>>,
  dag: string,
) {
  await druk(venster, t.zrm.nieuw);
  const formulier = venster.getByRole('region', { name: t.zrm.nieuwTitel });
  await formulier.getByLabel(t.zrm.datum, { exact: false }).first().fill(toonDatum(dag));
  for (const [domein, score] of Object.entries(scores)) {
    const naam = zrmDomeinteksten[domein as keyof typeof zrmDomeinteksten];
    await kies(venster, naam, `${score} ${zrmScoreteksten[score]}`);
  }
  await formulier.getByRole('button', { name: t.bewaren }).press('Enter');
  await expect(formulier).toBeHidden();
  await klaarMetLezen(venster);
}

/** Chooses a file as a person would, with what it is. */
async function kiesBestand(venster: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await venster.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  await venster.getByLabel(t.bijlagen.titelVeld, { exact: false }).first().fill('Huurcontract 2024');
  await venster.getByLabel(t.bijlagen.soort, { exact: false }).first().selectOption('woonverleden');
  await venster.getByRole('button', { name: t.bijlagen.toevoegen, exact: true }).press('Enter');
}

test('the onderzoek of an adult: a request, an invitation, two measurements, files, another chance, the verslag', async ({
  app,
  venster,
  gestart,
}) => {
  test.setTimeout(240_000);
  const { dossierId, vandaag } = await naarOnderzoek(venster);
  await axeSchoon(venster);

  await naarBlad(venster, 'wachten');
  await druk(venster, t.wachten.nieuw);
  await venster.getByLabel(t.wachten.wat, { exact: false }).first().fill('Bankafschriften van drie maanden');
  await venster.getByLabel(t.wachten.uiterlijk, { exact: false }).first().fill('01-01-2020');
  await venster.getByRole('button', { name: t.bewaren, exact: true }).press('Enter');
  await expect(venster.getByText(onderzoekteksten.velden.voorVraag)).toBeVisible();
  await axeSchoon(venster);
  const straks = (await doe(venster, 'onderzoek.lezen', { dossierId })).hersteltermijnVoorstel;
  await venster.getByLabel(t.wachten.uiterlijk, { exact: false }).first().fill(toonDatum(straks));
  await venster.getByRole('button', { name: t.bewaren, exact: true }).press('Enter');
  await expect(venster.getByRole('region', { name: t.wachten.titel })).toContainText(
    'Bankafschriften van drie maanden',
  );
  await bekijkVenster(venster, `${t.vervallen}: Bankafschriften van drie maanden`);
  expect((await doe(venster, 'dossier.openen', { dossierId })).termijnen).toContainEqual(
    expect.objectContaining({ soort: 'opvraging', uiterlijk: straks }),
  );

  await druk(venster, t.afspraak.nieuw);
  await venster.getByLabel(t.afspraak.dag, { exact: false }).first().fill(toonDatum(straks));
  await venster.getByLabel(t.afspraak.tijd, { exact: false }).first().fill('10:30');
  await venster.getByLabel(t.afspraak.plaats, { exact: false }).first().fill('Loket, kamer 3');
  await venster.getByRole('button', { name: t.afspraak.maak }).press('Enter');
  await bewaard(venster, t.afspraak.gemaakt);
  await axeSchoon(venster);
  const brief = await slaOp(
    app,
    venster,
    new RegExp(`^${nl.dossier.documenten.opslaan}: .*10:30`),
    join(gestart.profiel, 'uitnodiging.pdf'),
  );
  expect((await leesPdf(brief)).tekst).toContain('10:30 uur');

  await naarBlad(venster, 'zrm');
  await meet(venster, { financien: 2, huisvesting: 1, justitie: 4 }, '2025-01-06');
  await meet(venster, { financien: 4, huisvesting: 1, justitie: 3 }, vandaag);
  const tabel = venster.getByRole('table', { name: t.zrm.tabel });
  await expect(tabel.getByRole('row', { name: /^Geld/ })).toContainText('2 stappen vooruit');
  await expect(tabel.getByRole('row', { name: /^Politie en justitie/ })).toContainText('1 stap terug');
  await expect(venster.getByRole('img', { name: t.zrm.beeld })).toBeVisible();
  await axeSchoon(venster);

  await naarBlad(venster, 'bijlagen');
  await druk(venster, t.bijlagen.nieuw);
  await axeSchoon(venster);
  await kiesBestand(venster, 'brief.pdf', Buffer.from('MZ\u0090\u0000 dit is een programma\u0000'));
  await expect(venster.getByText(/Deze soort bestand kan niet in het dossier/)).toBeVisible();
  await kiesBestand(venster, 'brief.pdf', losPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'));
  await expect(venster.getByText(/zelf kan starten/)).toBeVisible();
  await kiesBestand(venster, 'foto.png', await maakPdf());
  await expect(venster.getByText(/naam van dit bestand past niet/)).toBeVisible();
  await kiesBestand(venster, 'groot.jpg', maakJpeg(Buffer.alloc(16 * 2 ** 20)));
  await expect(venster.getByText(/groter dan 15 MB/)).toBeVisible();
  const contract = await maakPdf('Huurcontract van de Kade 1');
  await kiesBestand(venster, 'huurcontract.pdf', contract);
  await bewaard(venster, t.bijlagen.toegevoegd);
  const terug = await slaOp(
    app,
    venster,
    `${nl.dossier.documenten.opslaan}: Huurcontract 2024`,
    join(gestart.profiel, 'contract.pdf'),
  );
  expect(Buffer.compare(terug, contract)).toBe(0);

  await naarBlad(venster, 'medewerking');
  await druk(venster, t.medewerking.nieuw);
  await venster
    .getByLabel(t.medewerking.gevraagd, { exact: false })
    .first()
    .fill('Kom naar het gesprek\nNeem uw bankafschriften mee');
  await venster
    .getByLabel(t.medewerking.waarom, { exact: false })
    .first()
    .fill('Zonder afschriften weten wij niet waar u van leeft.');
  await venster.getByRole('button', { name: t.medewerking.maak }).press('Enter');
  await bewaard(venster, t.medewerking.gemaakt);
  await axeSchoon(venster);
  const kans = await slaOp(
    app,
    venster,
    new RegExp(`^${nl.dossier.documenten.opslaan}: `),
    join(gestart.profiel, 'kans.pdf'),
  );
  const gelezen = await leesPdf(kans);
  for (const deel of ['Neem uw bankafschriften mee', 'waar u van leeft', '2.2.7', '4:5'])
    expect(gelezen.tekst).toContain(deel);
  expect(gelezen.getagd).toBe(true);
  await druk(venster, t.medewerking.legVerstuurdVast);
  await expect(venster.getByText(t.medewerking.loopt, { exact: true })).toBeVisible();
  await kies(venster, t.medewerking.uitkomst, onderzoekteksten.uitkomstHersteltermijn.meegewerkt);
  await druk(venster, t.medewerking.legUitkomstVast);
  await expect(
    venster.getByText(onderzoekteksten.uitkomstHersteltermijn.meegewerkt, { exact: true }).first(),
  ).toBeVisible();

  await naarBlad(venster, 'verslag');
  await axeSchoon(venster);
  await venster.getByLabel(t.verslag.opmerkingen, { exact: false }).first().fill('Mijn zus woont in Schiedam.');
  await druk(venster, t.verslag.leg);
  await bewaard(venster, t.verslag.gelukt);
  const verslag = await slaOp(
    app,
    venster,
    `${nl.dossier.documenten.opslaan}: ${vul(t.verslag.nummer, { nummer: 1 })}`,
    join(gestart.profiel, 'verslag.pdf'),
  );
  const tekst = (await leesPdf(verslag)).tekst;
  for (const deel of ['Ondertekend door de cliënt zelf', 'zus woont in Schiedam', '4 (redt het meestal)', '06-01-2025'])
    expect(tekst).toContain(deel);

  await naarBlad(venster, 'bevindingen');
  await expect(venster.getByText(vul(t.vast, { nummer: 1 }))).toBeVisible();
  await expect(venster.getByRole('button', { name: nl.stappen.bewaren, exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await druk(venster, t.naarVerslag);
  await druk(venster, t.verslag.heropen);
  await venster
    .getByRole('dialog')
    .getByLabel(t.reden, { exact: false })
    .first()
    .fill('Er is een nieuwe slaapplek gemeld.');
  await axeSchoon(venster);
  await venster.getByRole('dialog').getByRole('button', { name: t.verslag.heropen }).press('Enter');
  await bewaard(venster, t.verslag.heropendGelukt);
  await expect(venster.getByText('Er is een nieuwe slaapplek gemeld.')).toBeVisible();
  const { documenten, stappen } = await doe(venster, 'dossier.openen', { dossierId });
  expect(documenten.filter(({ soort }) => soort === 'onderzoeksverslag')).toHaveLength(1);
  expect(stappen.melding?.feiten.aanvraagOp).toBe(vandaag);
});

test('a photo of 25 MB comes over while the window keeps answering, and is shown without a bridge', async ({
  app,
  venster,
}) => {
  test.setTimeout(180_000);
  const { dossierId } = await naarOnderzoek(venster);
  const { waarden, versie } = await doe(venster, 'instelling.lezen', {});
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
  await doe(venster, 'instelling.opslaan', { versie, waarden: { ...waarden, bijlageMaxMb: 30 } });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  await naarBlad(venster, 'bijlagen');
  await druk(venster, t.bijlagen.nieuw);
  await venster.evaluate(() => {
    const meting = window as unknown as { langste: number };
    meting.langste = 0;
    let vorige = performance.now();
    setInterval(() => {
      meting.langste = Math.max(meting.langste, performance.now() - vorige);
      vorige = performance.now();
    }, 20);
  });
  // Given to the page by way of a File it makes itself: Playwright cannot hand over this much at once.
  await venster.evaluate(() => {
    const bytes = new Uint8Array(25 * 2 ** 20);
    for (let i = 0; i < bytes.length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, i + 65_536));
    const kop = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0];
    bytes.set([...kop, 0xff, 0xda, 0, 4, 0, 0, 1, 2, 0xff, 0xd9]);
    const lijst = new DataTransfer();
    lijst.items.add(new File([bytes], 'foto.jpg'));
    const formulier = document.querySelector('input[type="file"]')?.closest('form');
    formulier?.dispatchEvent(new DragEvent('drop', { dataTransfer: lijst, bubbles: true, cancelable: true }));
  });
  await venster.getByLabel(t.bijlagen.titelVeld, { exact: false }).first().fill('Foto van de kamer');
  await venster.getByLabel(t.bijlagen.soort, { exact: false }).first().selectOption('anders');
  await venster.evaluate(() => ((window as unknown as { langste: number }).langste = 0));
  await venster.getByRole('button', { name: t.bijlagen.toevoegen, exact: true }).press('Enter');
  await expect(venster.getByRole('progressbar', { name: t.bijlagen.voortgang })).toBeVisible();
  await expect(venster.getByText(t.bijlagen.toegevoegd).first()).toBeVisible({ timeout: 90_000 });
  const langste = await venster.evaluate(() => (window as unknown as { langste: number }).langste);
  test.info().annotations.push({ type: 'longest silence of the window', description: `${Math.round(langste)} ms` });
  expect(langste).toBeLessThan(1_500);
  const { documenten } = await doe(venster, 'dossier.openen', { dossierId });
  expect(documenten[0]).toMatchObject({ soort: 'bijlage', mime: 'image/jpeg', grootte: 25 * 2 ** 20 });

  await druk(venster, t.bijlagen.nieuw);
  await kiesBestand(venster, 'foto.png', maakPng(randomBytes(20).toString('hex')));
  await bewaard(venster, t.bijlagen.toegevoegd);
  const [blad] = await Promise.all([
    app.waitForEvent('window'),
    druk(venster, `${nl.dossier.documenten.open}: Huurcontract 2024`),
  ]);
  expect(blad.url()).toMatch(/^app:\/\/document\/[0-9a-f-]{36}\/bijlage-[\w-]+\.png/);
  expect(await blad.evaluate(() => [document.contentType, 'onthaal' in window])).toEqual(['image/png', false]);
});
