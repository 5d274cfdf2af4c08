import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invoer } from '#shared/contract/tabel.ts';
import { dagNaMaanden, plusDagen } from '#shared/beleid/index.ts';
import { besluitfouten } from '#shared/taal/crisis/besluitfouten.ts';
import { besluitstukteksten } from '#shared/taal/crisis/besluit.ts';
import { grondteksten } from '#shared/taal/crisis/gronden.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { pleger, veiligContact } from '../core/crisis/hulp.ts';
import { crisistoets, feit as crisisfeit } from '../core/crisis/besluit/hulp.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { beginwachtwoord, bekijkVenster, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 180_000 });
const t = nl.crisisbesluit;
const geef = new RegExp(`^${t.brief.vastleggen}`);
const huis = 'Huis Meidoorn';
const adres = 'Lange Kade 12';

/** Veilig Thuis with a place, a worker who is in and the lead of the team. @returns a case of which the toets is done, and today */
async function richtIn(venster: Page) {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'veilig-thuis', naam: 'Veilig Thuis', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await doe(venster, 'crisislocatie.vastleggen', {
    ...{ id: null, versie: 0, reden: '' },
    velden: {
      ...{ schuilnaam: huis, telefoon: '010 765 43 21', regioId: null, kamers: [{ personen: 2, aantal: 2 }] },
      ...{ niveaus: ['oranje', 'rood'], mogelijk: ['baby'] },
    },
  });
  for (const [inlognaam, rol] of [
    ['tess', 'teamleider'],
    ['vera', 'veilig-thuis'],
  ] as const) {
    const wie = { naam: inlognaam === 'vera' ? 'Vera Werker' : 'Tess Lead', inlognaam, rollen: [rol], locatieId: null };
    await doe(venster, 'gebruiker.toevoegen', { ...wie, wachtwoord: beginwachtwoord });
  }
  await logIn(venster, 'vera');
  const wie = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: veiligContact() };
  const { dossierId } = await doe(venster, 'crisis.beginnen', wie);
  const vandaag = (await doe(venster, 'installatie.toestand', {})).nuLokaal.slice(0, 10);
  const leg = (invoer: Invoer<'crisis.vastleggen'>['invoer']) =>
    doe(venster, 'crisis.vastleggen', { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' });
  await leg({ soort: 'crisistoets', inhoud: crisistoets() });
  await leg({ soort: 'pleger', inhoud: pleger({ adres }) });
  const feit = { feit: 'waarschuwing', schriftelijk: true, toelichting: 'Kwam te laat binnen.' } as const;
  await leg({ soort: 'crisisfeit', inhoud: crisisfeit({ ...feit, datum: vandaag }) });
  // Where she is, planted in the vault.
  const { stand } = await doe(venster, 'kluis.vanDossier', { dossierId });
  await doe(venster, 'kluis.bewaren', {
    ...{ doel: { soort: 'zaak', dossierId }, adresId: null, versie: 0, reden: '' },
    velden: { straat: 'Lange Kade', huisnummer: '12', postcode: '3077 ZK', plaats: 'Rotterdam', toelichting: '' },
    lezers: stand.collegas.filter(({ zelf }) => zelf).map(({ id }) => id),
  });
  return { dossierId, vandaag };
}

/** In for the first time: a password of one's own. */
async function logIn(venster: Page, inlognaam: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
}
/** Opens a page of the window anew. */
async function ga(venster: Page, pad: string, kop: string, level = 2): Promise<void> {
  await venster.evaluate((hier) => history.replaceState(null, '', `${location.pathname}#${hier}`), pad);
  await venster.reload();
  await expect(venster.getByRole('heading', { level, name: kop, exact: true })).toBeVisible();
}
const knop = (venster: Page, naam: string | RegExp): Locator =>
  venster.getByRole('button', { name: naam, exact: typeof naam === 'string' });
async function druk(waar: Locator, toets = 'Enter'): Promise<void> {
  await waar.focus();
  await waar.press(toets);
}
const kies = (venster: Page, naam: string): Promise<void> =>
  druk(venster.getByRole('radio', { name: naam, exact: true }), 'Space');
const typ = (venster: Page, label: string, tekst: string): Promise<void> =>
  venster.getByRole('textbox', { name: label }).fill(tekst);
const kaart = (venster: Page, titel: string): Locator => venster.getByRole('region', { name: titel });

/** By Ctrl Enter, and yes. */
async function beslis(venster: Page): Promise<void> {
  await venster.keyboard.press('Control+Enter');
  await druk(knop(venster, t.formulier.ja));
  await expect(venster.getByText(t.formulier.genomen).first()).toBeVisible();
}
const geenPlek = (tekst: string): void => {
  for (const geheim of [huis, 'Meidoorn', 'Kade', '3077', 'Oever', '12345678', 'Veilig Thuis', 'pannenkoek'])
    expect(tekst).not.toContain(geheim);
};

test('granted, brought safely, extended, ended on evidence and left safely, without a word about where', async ({
  venster,
  app,
}, testInfo) => {
  const { dossierId, vandaag } = await richtIn(venster);
  await ga(venster, `/dossier/${dossierId}/crisisbesluit`, nl.dossier.delen.crisisbesluit);
  await expect(venster.getByText(t.voorstel.verstrekken)).toBeVisible();
  await axeSchoon(venster);

  // Verstrekken: an address in the words is refused where it stands; then the letter as it will be.
  await kies(venster, t.soorten.verstrekken);
  await typ(venster, t.formulier.motivering, `U bent veilig aan de ${adres}.`);
  await druk(knop(venster, t.formulier.voorbeeld));
  await expect(venster.getByText(/lijkt op een adres/)).toBeVisible();
  await expect(venster.getByRole('textbox', { name: t.formulier.motivering })).toBeFocused();
  await axeSchoon(venster);
  await typ(venster, t.formulier.motivering, 'U loopt gevaar en er is geen andere veilige plek.');
  await druk(knop(venster, t.formulier.voorbeeld));
  const brief = venster.getByRole('dialog', { name: t.formulier.voorbeeld });
  await expect(brief).toContainText('U loopt gevaar en er is geen andere veilige plek.');
  geenPlek((await brief.textContent()) ?? '');
  await axeSchoon(venster);
  await venster.keyboard.press('Escape');
  await beslis(venster);

  // The letter, read back from the file that is printed.
  const verstrekt = kaart(venster, t.genomenSoort.verstrekken);
  await bekijkVenster(venster, new RegExp(`^${t.besluiten.laatVervallen}`));
  const pad = join(testInfo.outputDir, 'brief.pdf');
  mkdirSync(testInfo.outputDir, { recursive: true });
  await bewaarDialoog(app, pad);
  await druk(verstrekt.getByRole('button', { name: new RegExp(`^${nl.dossier.documenten.opslaan}: `) }));
  await expect(venster.getByText(/brief\.pdf/).first()).toBeVisible();
  const { tekst, titel, auteur, xmp, getagd } = await leesPdf(readFileSync(pad));
  expect(getagd).toBe(true);
  expect(tekst).toContain('U krijgt crisisopvang');
  expect(tekst).toContain('U loopt gevaar en er is geen andere veilige plek.');
  geenPlek(`${tekst} ${titel} ${auteur} ${xmp}`);

  // By post is not recorded as safe: refused with its reason. By hand always may.
  await kies(venster, t.brief.wijzen['per-post']);
  await druk(knop(venster, geef));
  await expect(verstrekt.getByText(besluitfouten.nietVeilig['per-post'])).toHaveCount(2);
  await axeSchoon(venster);
  await kies(venster, t.brief.wijzen.uitgereikt);
  await druk(knop(venster, geef));
  await expect(verstrekt.getByText(t.besluiten.briefGegeven)).toBeVisible();

  // Verlengen.
  const was = dagNaMaanden(vandaag, 3);
  await kies(venster, t.soorten.verlengen);
  await typ(venster, t.formulier.laatsteDag, toonDatum(dagNaMaanden(was, 1)));
  await typ(venster, t.formulier.onderbouwing, 'De woning is een maand later klaar.');
  await typ(venster, t.formulier.motivering, 'U hebt nog geen andere veilige plek.');
  await axeSchoon(venster);
  await beslis(venster);
  const { opvang } = await doe(venster, 'crisisbesluit.voorstel', { dossierId, ingangsdatum: null });
  expect(opvang?.verlengdTot).toBe(dagNaMaanden(was, 1));
  await druk(knop(venster, geef));
  await expect(kaart(venster, t.genomenSoort.verlengen).getByText(t.besluiten.briefGegeven)).toBeVisible();
  await axeSchoon(venster);

  await expect(venster.getByRole('button', { name: nl.componenten.concept.weggooien })).toHaveCount(0);

  // Einde: a grond of which nothing is recorded is refused; its evidence is recorded on the spot.
  await venster.getByRole('link', { name: nl.dossier.delen.crisiseinde, exact: true }).press('Enter');
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.crisiseinde })).toBeVisible();
  await axeSchoon(venster);
  await kies(venster, t.soorten.beeindigen);
  await venster.getByRole('combobox', { name: t.formulier.grond }).selectOption('geen-ondersteuningsbehoefte');
  await typ(venster, t.formulier.per, toonDatum(plusDagen(vandaag, 1)));
  await typ(venster, t.formulier.motivering, 'U kunt bij uw zus wonen.');
  await typ(venster, t.formulier.andereHulp, 'Hulp van het wijkteam');
  await kies(venster, t.formulier.zienswijzen['eerder-gehoord']);
  await typ(venster, t.formulier.zienswijzeReden, 'Zij vroeg er zelf om.');
  await druk(knop(venster, t.formulier.nemen));
  await expect(venster.getByText(/het bewijs er nog niet/).first()).toBeVisible();
  await axeSchoon(venster);
  const feit = besluitstukteksten.crisisfeit.velden;
  await druk(knop(venster, t.einde.feitBegin));
  await venster.getByRole('combobox', { name: feit.feit.label }).selectOption('alternatiefVastgesteld');
  await druk(
    venster.getByRole('radiogroup', { name: feit.uitkomst.label }).getByRole('radio', { name: nl.algemeen.ja }),
    'Space',
  );
  await typ(venster, feit.datum.label, toonDatum(vandaag));
  await typ(venster, feit.door.label, 'Maatschappelijk werker');
  await typ(venster, feit.toelichting.label, 'Er is een veilige plek bij een zus.');
  await axeSchoon(venster);
  await venster.keyboard.press('Control+s');
  await expect(
    venster.getByRole('heading', { name: `${besluitstukteksten.crisisfeit.naam} 2`, exact: true }),
  ).toBeVisible();
  const grond = venster.locator('details', { hasText: grondteksten['geen-ondersteuningsbehoefte'].titel });
  await expect(grond).toContainText('Er is een veilige plek bij een zus.');
  await beslis(venster);
  await druk(knop(venster, geef));
  await expect(kaart(venster, t.genomenSoort.beeindigen).getByText(t.besluiten.briefGegeven)).toBeVisible();

  await expect(knop(venster, t.formulier.naarBesluit)).toBeVisible();

  // Leaving safely.
  const v = besluitstukteksten['veilig-vertrek'].velden;
  await druk(knop(venster, t.einde.vertrekBegin));
  await venster.getByRole('combobox', { name: v.naar.label }).selectOption('familie-of-vrienden');
  await typ(venster, v.voorwaarden.label, 'Zij belt bij gevaar 112.');
  await typ(venster, v.vertrokkenOp.label, toonDatum(vandaag));
  await kies(venster, besluitstukteksten['veilig-vertrek'].keuzes.hoe?.['afgesproken'] ?? '');
  await axeSchoon(venster);
  await venster.keyboard.press('Control+s');
  await expect(kaart(venster, besluitstukteksten['veilig-vertrek'].naam)).toContainText('Zij belt bij gevaar 112.');
  await axeSchoon(venster);
  const na = await doe(venster, 'crisisbesluit.voorstel', { dossierId, ingangsdatum: null });
  expect(na.opvang).toMatchObject({ vertrokkenPer: plusDagen(vandaag, 1) });
  expect(na.besluiten.map(({ soort, bekend }) => [soort, bekend?.wijze])).toEqual([
    ['beeindigen', 'uitgereikt'],
    ['verlengen', 'uitgereikt'],
    ['verstrekken', 'uitgereikt'],
  ]);

  // The lists: who runs out, and what the lead of the team looks at afterwards.
  await ga(venster, '/crisis/loopt-af', t.lijst.titel, 1);
  await axeSchoon(venster);
  await logIn(venster, 'tess');
  await ga(venster, '/crisis/nakijken', t.terugkijken.titel, 1);
  await expect(venster.getByText('U hebt nog geen andere veilige plek.')).toBeVisible();
  await axeSchoon(venster);
  await druk(venster.getByRole('button', { name: new RegExp(`^${t.terugkijken.gezien}`) }).first());
  await expect(venster.getByText(t.terugkijken.klaar).first()).toBeVisible();
  const { regels } = await doe(venster, 'crisisbesluit.terugkijken', {});
  expect(regels).toHaveLength(2);
});
