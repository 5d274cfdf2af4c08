import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisisnaam, crisisteksten, crisisveld } from '#shared/taal/crisis/index.ts';
import { gevaarvragen } from '#shared/taal/crisis/veiligheid.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { doe, druk, slaOp } from './draad-stappen.ts';
import { axeSchoon, expect, test, type Draaiend, type Startopties } from './onthaal.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.crisisveiligheid;
const m = nl.crisismensen;
const vandaag = (venster: Page) => doe(venster, 'installatie.toestand', {}).then((toestand) => toestand.vandaag);

async function naar(venster: Page, pad: string): Promise<void> {
  await expect(async () => {
    await venster.evaluate((waar) => (location.hash = waar), pad);
    await venster.waitForTimeout(300);
    expect(venster.url()).toMatch(new RegExp(`#${pad}$`));
  }).toPass({ timeout: 20_000 });
  await expect(venster.getByRole('main').locator('.ot-kaart, .ot-knop').first()).toBeVisible();
  await expect(venster.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The proefomgeving with a worker of Veilig Thuis in a case that was just begun. */
async function begin(start: (opties?: Startopties) => Promise<Draaiend>): Promise<Draaiend & { dossierId: string }> {
  const draaiend = await start({ argumenten: ['--proef'] });
  const { venster } = draaiend;
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'veiligthuis', wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  const zaak = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: leegContact() };
  const { dossierId } = await doe(venster, 'crisis.beginnen', zaak);
  return { ...draaiend, dossierId };
}

/** The form of a record that is open. */
const formulier = (venster: Page): Locator => venster.getByRole('main').locator('form.stapel');
const veld = (venster: Page, soort: Crisissoort, pad: string, achter = ''): Locator =>
  formulier(venster)
    .getByLabel(new RegExp(`^\\s*${crisisveld(soort, pad).replaceAll(/[?().]/g, '\\$&')}${achter}`))
    .first();
const keus = (venster: Page, vraag: string, antwoord: string): Promise<void> =>
  formulier(venster).getByRole('radiogroup', { name: vraag }).getByLabel(antwoord, { exact: true }).first().click();
const kies = (venster: Page, soort: Crisissoort, pad: string, antwoord: string): Promise<void> =>
  keus(venster, crisisveld(soort, pad), crisisteksten[soort].keuzes[pad]?.[antwoord] ?? antwoord);

/** Holds the form against axe, stores it by its button and waits until the card stands there. */
async function leg(venster: Page, soort: Crisissoort): Promise<void> {
  await axeSchoon(venster);
  await formulier(venster)
    .getByRole('button', { name: new RegExp(`^(${nl.crisis.stuk.bewaar}|${nl.crisis.stuk.bewaarWijziging})$`) })
    .press('Enter');
  await expect(venster.getByText(vul(nl.crisis.stuk.bewaard, { naam: crisisnaam(soort) })).first()).toBeVisible();
  await expect(formulier(venster)).toHaveCount(0);
}
const kop = (venster: Page): Locator => venster.getByRole('region', { name: t.kop.titel, exact: true });

test('a child is added with gezag and school, and what is not known goes away', async ({ start }) => {
  const { venster, dossierId } = await begin(start);
  await naar(venster, `/dossier/${dossierId}/mensen`);
  await axeSchoon(venster);
  await druk(venster, m.toevoegen);
  await venster.getByLabel(m.roepnaam).fill('Sam');
  await venster.getByLabel(m.geschat).fill('6');
  await axeSchoon(venster);
  await venster.getByRole('button', { name: m.voegToe, exact: true }).press('Enter');
  const sam = venster.locator('.persoon').filter({ has: venster.getByRole('heading', { name: 'Sam', exact: true }) });
  const ongeveer = vul(m.ongeveer, { n: 6, dag: toonDatum(await vandaag(venster)) });
  await expect(sam.getByText(ongeveer)).toBeVisible();
  await expect(sam.getByText(/^Nog niet bekend: wie het gezag heeft, of het kind meekomt/)).toBeVisible();
  await druk(venster, m.kindBegin);
  await kies(venster, 'kind', 'gezag', 'samen');
  await veld(venster, 'kind', 'gezagBron').fill('Uittreksel gezagsregister');
  await kies(venster, 'kind', 'meekomen', 'mee');
  await kies(venster, 'kind', 'opSchool', 'school');
  await veld(venster, 'kind', 'school').fill('De Regenboog');
  await kies(venster, 'kind', 'veilig', nl.algemeen.ja);
  await veld(venster, 'kind', 'spreektMet').fill('Noor');
  await leg(venster, 'kind');
  await expect(sam.getByText(m.compleet)).toBeVisible();
  await expect(sam.getByText('De Regenboog')).toBeVisible();
  await axeSchoon(venster);
});

test('from assessment to a plan on paper, a signal that asks to decide, and its answer', async ({ start }) => {
  const { app, venster, profiel, dossierId } = await begin(start);
  await naar(venster, `/dossier/${dossierId}/veiligheid`);
  await expect(kop(venster).getByText(t.kop.geenNiveau)).toBeVisible();
  await axeSchoon(venster);

  await druk(venster, t.beoordeling.nieuw);
  await keus(venster, gevaarvragen.wapens, nl.algemeen.ja);
  await formulier(venster)
    .getByLabel(vul(t.beoordeling.woordenBij, { vraag: gevaarvragen.wapens }))
    .fill('Een mes');
  await keus(venster, gevaarvragen.stalking, t.beoordeling.onbekend);
  await kies(venster, 'veiligheidsbeoordeling', 'niveau', 'rood');
  await veld(venster, 'veiligheidsbeoordeling', 'waarom').fill('Bedreigd met een mes');
  await veld(venster, 'veiligheidsbeoordeling', 'moment', ': tijd').fill('0:01');
  await veld(venster, 'veiligheidsbeoordeling', 'wie').fill('De cliënt');
  await leg(venster, 'veiligheidsbeoordeling');
  await expect(kop(venster).getByText('Code rood')).toBeVisible();
  await expect(kop(venster).getByText('1 teken van gevaar')).toBeVisible();
  await expect(venster.getByText('17 vragen zijn nog niet gesteld')).toBeVisible();

  await druk(venster, t.voorwaarden.nieuw);
  await veld(venster, 'veiligheidsvoorwaarde', 'voorwaarde').fill('De broer geeft niets door');
  await veld(venster, 'veiligheidsvoorwaarde', 'wie').fill('De broer');
  await leg(venster, 'veiligheidsvoorwaarde');

  await druk(venster, t.plan.nieuw);
  await veld(venster, 'veiligheidsplan', 'watIkDoe').fill('Ik ga naar buiten.');
  await veld(venster, 'veiligheidsplan', 'codewoord').fill('zonnebloem');
  await leg(venster, 'veiligheidsplan');
  await druk(venster, t.plan.papier);
  await axeSchoon(venster, '[role="dialog"]');
  await druk(venster, t.plan.maak);
  await expect(venster.getByText(t.plan.klaar).first()).toBeVisible();
  const knop = `${nl.dossier.documenten.opslaan}: Veiligheidsplan, neutraal papier`;
  const pdf = await leesPdf(await slaOp(app, venster, knop, join(profiel, 'papier.pdf')));
  expect(pdf.titel).toBe('Mijn lijst');
  expect(pdf.tekst).toContain('Ik ga naar buiten.');
  expect(pdf.tekst).not.toMatch(/zonnebloem|Mina|Haddad|veilig/i);

  await druk(venster, t.signalen.nieuw);
  await veld(venster, 'gevaarsignaal', 'aard').selectOption('gezien');
  await veld(venster, 'gevaarsignaal', 'moment', ': tijd').fill('0:01');
  await veld(venster, 'gevaarsignaal', 'wat').fill('De auto stond voor de deur');
  await veld(venster, 'gevaarsignaal', 'doorWie').fill('De opvang');
  await kies(venster, 'gevaarsignaal', 'plekBekend', nl.algemeen.ja);
  await leg(venster, 'gevaarsignaal');
  await expect(kop(venster).getByText(t.kop.plekbesluit)).toBeVisible();
  const { termijnen } = await doe(venster, 'dossier.openen', { dossierId });
  expect(termijnen.map(({ soort }) => soort)).toContain('crisis-plek-besluit');

  await venster.getByRole('button', { name: /^Bijwerken: Gezien/ }).click();
  await kies(venster, 'gevaarsignaal', 'besluit', 'verhuizen');
  await veld(venster, 'gevaarsignaal', 'besluitWaarom').fill('Te dichtbij');
  await veld(venster, 'gevaarsignaal', 'gedaan').fill('Andere plek gevraagd');
  await veld(venster, 'gevaarsignaal', 'klaarOp').fill(toonDatum(await vandaag(venster)));
  await leg(venster, 'gevaarsignaal');
  await expect(kop(venster).getByText(t.kop.geenSignalen)).toBeVisible();
  await expect(venster.getByText('1 afgehandeld signaal')).toBeVisible();
  await axeSchoon(venster);
});
