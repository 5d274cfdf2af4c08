import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nl } from '#shared/taal/nl.ts';
import { overdrachttekst } from '#shared/taal/crisis/intakepapier.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { beginwachtwoord, doe, druk, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 240_000 });
const t = nl.crisisintake;

/** Veilig Thuis with one worker, who is in. */
async function richtIn(venster: Page): Promise<void> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'veilig-thuis', naam: 'Veilig Thuis Proef', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const vera = { naam: 'Vera Veilig', inlognaam: 'vera', rollen: ['veilig-thuis' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...vera, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'vera', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
}

test('a call that is not crisisopvang ends in a warm hand-over, by keys alone, and its letter says only what was agreed', async ({
  venster,
  app,
}, testInfo) => {
  await richtIn(venster);
  await expect(venster.getByRole('heading', { level: 1, name: nl.werk.titel })).toBeVisible();
  await axeSchoon(venster);
  const toetsenbord = venster.keyboard;
  let toetsen = 0;
  const druktoets = async (toets: string): Promise<void> => {
    toetsen += 1;
    await toetsenbord.press(toets);
  };
  const typ = async (tekst: string): Promise<void> => {
    toetsen += tekst.length;
    await toetsenbord.type(tekst);
  };

  // The call: one key per answer, Tab over what is not asked now.
  const begonnen = Date.now();
  await druktoets('Alt+c');
  await expect(venster.getByRole('heading', { level: 1, name: t.nieuw.titel })).toBeVisible();
  const vraag = (naam: string) => venster.getByRole('radiogroup', { name: naam, exact: true });
  await expect(vraag('Kan de beller nu praten?').getByRole('radio').first()).toBeFocused();
  await druktoets('j');
  await druktoets('j');
  await typ('06 12345678');
  await druktoets('Tab');
  await typ('na 9 uur');
  await druktoets('Tab');
  await typ('pannenkoek');
  await druktoets('Tab');
  await typ('bieb');
  await druktoets('Tab');
  await druktoets('Tab');
  await druktoets('n');
  await druktoets('Tab');
  await druktoets('Tab');
  // Danger now: no; the pleger is elsewhere; weapons, drink, honour: no.
  for (const toets of ['n', '3', 'n', 'n', 'n']) await druktoets(toets);
  await druktoets('n');
  await expect(vraag('Zijn er kinderen bij?').getByRole('radio', { name: nl.algemeen.nee })).toBeChecked();
  await druktoets('Control+s');
  await expect(venster.getByRole('heading', { name: t.terugbellen.titel })).toBeVisible();
  const seconden = Math.round((Date.now() - begonnen) / 100) / 10;
  testInfo.annotations.push({ type: 'crisismelding', description: `${toetsen} toetsen, ${seconden} s` });
  process.stdout.write(`crisismelding: ${toetsen} toetsen, ${seconden} s van Alt C tot een zaak met veilig contact\n`);
  expect(toetsen).toBeLessThan(70);

  // The callback stands above everything, with number and word.
  await expect(venster.getByText('06 12345678')).toBeVisible();
  await expect(venster.getByText('pannenkoek')).toBeVisible();
  await expect(venster.getByRole('heading', { level: 1, name: 'Naam nog niet bekend' })).toBeVisible();
  await axeSchoon(venster);

  // A second call on that number is known before a name is said.
  await druktoets('Alt+c');
  await druktoets('j');
  await druktoets('j');
  await typ('0612345678');
  await expect(venster.getByRole('button', { name: t.nieuw.bekend.zelfde })).toHaveCount(0);
  await venster.getByRole('button', { name: /Gesprek hoort bij de zaak van/ }).focus();
  await toetsenbord.press('Enter');
  await expect(venster.getByText(t.nieuw.bekend.gekozenTekst)).toBeVisible();
  await axeSchoon(venster);
  await druktoets('Control+s');
  await expect(venster.getByRole('heading', { name: t.terugbellen.titel })).toBeVisible();
  await expect(venster.getByText('Contactmoment vastgelegd')).toBeVisible();
  const { regels } = await doe(venster, 'dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 10 });
  expect(regels).toHaveLength(1);
  const dossierId = regels[0]?.dossierId ?? '';

  // The family takes her in: what follows is in the toets, the worker concludes.
  await venster.getByRole('link', { name: nl.dossier.delen.crisisintake, exact: true }).focus();
  await toetsenbord.press('Enter');
  await druk(venster, t.deel.pogingen.begin);
  await toetsenbord.press('Space');
  const veld = (naam: string) =>
    venster.getByRole('textbox', { name: new RegExp(`^${naam.replace('?', '\\?')}`) }).first();
  await veld('Wie').focus();
  await toetsenbord.type('Zus');
  await veld('Wat is geprobeerd').focus();
  await toetsenbord.type('Kan daar blijven');
  await vraag('Wat kwam eruit').getByRole('radio', { name: 'Veilige oplossing' }).focus();
  await toetsenbord.press('Space');
  await toetsenbord.press('Control+s');
  await expect(venster.getByText(t.deel.toets.voorstellen['andere-ondersteuning'])).toBeVisible();
  await druk(venster, t.deel.toets.begin);
  await vraag('Uw conclusie').getByRole('radio', { name: 'Andere hulp' }).focus();
  await toetsenbord.press('Space');
  await veld('Waarom?').focus();
  await toetsenbord.type('Zij is veilig bij haar zus.');
  await axeSchoon(venster);
  await toetsenbord.press('Control+s');
  await expect(venster.getByRole('button', { name: 'Bijwerken: Toets crisisopvang' })).toBeVisible();

  // Handed over by telephone, with leave for what may be told.
  await druk(venster, t.deel.doorgeleiding.begin);
  await venster.getByRole('combobox', { name: 'Welke hulp' }).selectOption({ label: 'Wijkteam' });
  await veld('Naar wie').focus();
  await toetsenbord.type('Wijkteam Noord');
  await veld('Wie daar').focus();
  await toetsenbord.type('Joke Bos');
  await vraag('Vindt de cliënt dit goed?').getByRole('radio', { name: nl.algemeen.ja }).focus();
  await toetsenbord.press('Space');
  await venster.getByRole('checkbox', { name: 'Wat er speelt' }).focus();
  await toetsenbord.press('Space');
  await veld('Wat speelt er, in een paar zinnen').focus();
  await toetsenbord.type('Zij wil hulp bij de scheiding.');
  await toetsenbord.press('Control+s');
  await druk(venster, new RegExp(`^${t.deel.doorgeleiding.brief}`));
  await expect(venster.getByText(t.deel.doorgeleiding.gemaakt).last()).toBeVisible();
  const { documenten } = await doe(venster, 'dossier.openen', { dossierId });
  expect(documenten.map(({ soort }) => soort)).toContain('crisisoverdracht');
  mkdirSync(testInfo.outputDir, { recursive: true });
  const pad = join(testInfo.outputDir, 'brief.pdf');
  await bewaarDialoog(app, pad);
  await venster
    .getByRole('button', { name: /^Opslaan: Overdrachtsbrief/ })
    .first()
    .focus();
  await toetsenbord.press('Enter');
  await expect.poll(() => bestaat(pad)).toBe(true);
  const { tekst } = await leesPdf(readFileSync(pad));
  expect(tekst).toContain(overdrachttekst.kop);
  expect(tekst).toContain('Zij wil hulp bij de scheiding.');
  for (const geheim of ['12345678', 'pannenkoek', 'bieb']) expect(tekst).not.toContain(geheim);
  await axeSchoon(venster);
});

function bestaat(pad: string): boolean {
  try {
    return readFileSync(pad).length > 0;
  } catch {
    return false;
  }
}
