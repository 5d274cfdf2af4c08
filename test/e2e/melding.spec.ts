import type { ElectronApplication, Page } from '@playwright/test';
import { join } from 'node:path';
import { legeStap, onderdeelIds, type Stapfeiten } from '#shared/domein/stappen.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDag, toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { leesPdf } from '../documenten/lezer.ts';
import {
  beginwachtwoord,
  bekijkOpen,
  bekijkVenster,
  doe,
  druk,
  kies,
  logIn,
  slaOp,
  typ,
  wachtwoord,
} from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const { ja, nee } = nl.algemeen;
const m = nl.melding;
const b = nl.betrokken;

/** A gemeente with a balie, a beslisser and a locatie, past the screens that other walks try. @returns the locatie */
async function richtKantoorIn(venster: Page, keten: 'gezin' | 'jongeren'): Promise<string> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const gebruiker = { wachtwoord: beginwachtwoord, locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { naam: 'Bo Balie', inlognaam: 'bo', rollen: ['balie'], ...gebruiker });
  await doe(venster, 'gebruiker.toevoegen', {
    naam: 'Bas Beslisser',
    inlognaam: 'bas',
    rollen: ['beslisser'],
    ...gebruiker,
  });
  const { id } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: 'Het Nest', straat: 'Kade 1', postcode: '3011 AA', plaats: 'Rotterdam', telefoon: '' },
    ...{ soort: keten === 'gezin' ? 'gezinsopvang' : 'jongerenopvang', keten, capaciteit: 20, actief: true },
  });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, 'bo', true);
  return id;
}

const maakClient = (venster: Page, over: object) =>
  doe(venster, 'client.aanmaken', {
    velden: {
      ...{ achternaam: 'Amrani', tussenvoegsel: 'el', voornamen: 'Fatima', roepnaam: '', geboortedatum: '1990-03-04' },
      ...{ bsn: null, geenBsnReden: 'Kwijt', geslacht: 'vrouw', telefoon: '', email: '', straat: '', huisnummer: '' },
      ...{ postcode: '', plaats: '', taal: '', bijzonderheden: '', ...over },
    },
  });

const ga = (venster: Page, adres: string): Promise<string> => venster.evaluate((hash) => (location.hash = hash), adres);

async function kiesWoonplaats(venster: Page): Promise<void> {
  const woonplaats = venster.getByRole('combobox', { name: m.woonplaats });
  await woonplaats.focus();
  await venster.keyboard.type('rotterd');
  await venster.keyboard.press('ArrowDown');
  await venster.keyboard.press('Enter');
  await expect(woonplaats).toHaveValue('Rotterdam');
  await venster.keyboard.press('Tab');
  await expect(venster.getByRole('listbox')).toHaveCount(0);
}

/** The id of the dossier that is open. */
const openDossier = (venster: Page): string => /dossier\/([0-9a-z]{26})/.exec(venster.url())?.[1] ?? '';

/** Saves the newest document of a kind by its button and reads it back. */
async function leesNieuwste(
  app: ElectronApplication,
  venster: Page,
  dossierId: string,
  titel: string,
  pad: string,
): Promise<string> {
  await ga(venster, `/dossier/${dossierId}/documenten`);
  const bytes = await slaOp(app, venster, `${nl.dossier.documenten.opslaan}: ${titel}`, pad);
  const { tekst, getagd } = await leesPdf(bytes);
  expect(getagd).toBe(true);
  return tekst.replaceAll(/\s+/g, ' ');
}

/** Onderzoek and voorwaarden as they stand after the talks, then the besluit by another person. */
async function totVerstrekking(venster: Page, dossierId: string, locatieId: string): Promise<string> {
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const leeg = legeStap(vandaag);
  const onderdelen = Object.fromEntries(
    onderdeelIds.map((id) => [id, { stand: 'vastgesteld', bevinding: `Over ${id}.` }]),
  );
  const onderzoek = {
    ...leeg.onderzoek,
    gesprekken: [{ datum: vandaag, fysiek: true, reden: '', verslag: 'Rustig gesprek.' }],
    onderdelen,
    afgerondOp: vandaag,
  } as Stapfeiten['onderzoek'];
  const voorwaarden: Stapfeiten['voorwaarden'] = {
    ...leeg.voorwaarden,
    ...{ rechtmatigVerblijf: true, identiteitVastTeStellen: true, brp: 'ingeschreven', verblijfplaats: 'geen' },
    ...{ thuissituatieVerlaten: true, kanZichHandhaven: false, voldoendeRedzaam: false, onvoldoendeMedewerking: false },
    ...{ financieelZelfredzaam: false, voorliggendeVoorziening: false, voorzieningEffectueerbaar: false },
    ...{ weigertDossieroverdracht: false, vrijOfToeristischVerblijf: false, overmachtOfNood: false },
  };
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: onderzoek } });
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: voorwaarden } });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, 'bas', true);
  const { versie } = await doe(venster, 'dossier.openen', { dossierId });
  const namen = await doe(venster, 'gebruiker.namen', {});
  const { besluitId } = await doe(venster, 'besluit.nemen', {
    ...{ dossierId, dossierVersie: versie, soort: 'verstrekken', ingangsdatum: vandaag, locatieId, gronden: [] },
    ...{ motivering: 'U hebt geen andere plek.', afwijking: '', voorwaarden: 'U werkt mee.' },
    contactpersoonId: namen.find(({ naam }) => naam === 'Bo Balie')?.id ?? '',
  });
  return besluitId;
}

test('a gezin: reported by a third party, sent to the loket, a household, to the verstrekking', async ({ start }) => {
  test.setTimeout(300_000);
  const { app, venster, profiel } = await start();
  const locatieId = await richtKantoorIn(venster, 'gezin');
  const moeder = await maakClient(venster, {});
  await maakClient(venster, {
    achternaam: 'Haddad',
    tussenvoegsel: '',
    voornamen: 'Karim',
    geboortedatum: '1988-01-02',
  });

  // By phone, through the wijkteam: few fields, and the loket is where it must be done.
  await ga(venster, `/client/${moeder.id}/melding`);
  await expect(venster.getByRole('heading', { level: 1, name: m.titel })).toBeVisible();
  await kies(venster, m.wijze, m.wijzeKeuze['via-derde']);
  await kies(venster, m.gemeldBij, m.gemeldBijKeuze['andere-instantie']);
  await typ(venster, m.melder, 'Wijkteam Feijenoord');
  await axeSchoon(venster);
  await kiesWoonplaats(venster);
  await venster.keyboard.press('Control+S');
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.overzicht })).toBeVisible();
  const dossierId = openDossier(venster);

  await druk(venster, b.verwijzing.verwijs);
  const dialoog = venster.getByRole('dialog');
  await expect(dialoog.getByRole('textbox', { name: b.verwijzing.melder })).toHaveValue('Wijkteam Feijenoord');
  await axeSchoon(venster, '[role="dialog"]');
  const [kaart] = await Promise.all([
    app.waitForEvent('window'),
    dialoog.getByRole('button', { name: b.verwijzing.verwijs }).press('Enter'),
  ]);
  await kaart.close();
  await expect(dialoog).toBeHidden();
  await expect(venster.getByText(b.verwijzing.wacht)).toBeVisible();
  await axeSchoon(venster);
  const { termijnen } = await doe(venster, 'dossier.openen', { dossierId });
  expect(termijnen.map(({ soort }) => soort)).toEqual(['loket']);
  const verwijzing = await leesNieuwste(
    app,
    venster,
    dossierId,
    'Doorverwijzing naar het loket',
    join(profiel, 'kaart.pdf'),
  );
  expect(verwijzing).toContain('Wijkteam Feijenoord');
  expect(verwijzing).toContain(toonDag(termijnen[0]?.uiterlijk ?? ''));

  // She comes to the loket, with her partner and two children.
  await ga(venster, `/dossier/${dossierId}`);
  await druk(venster, b.verwijzing.gekomen);
  await bekijkOpen(venster);
  await venster.getByRole('dialog').getByRole('button', { name: nl.algemeen.bewaren }).press('Enter');
  await expect(venster.getByRole('heading', { level: 2, name: 'Melding' })).toBeVisible();
  await kies(venster, m.partner, ja);
  await druk(venster, vul(m.koppeling.zoekNaam, { wie: m.koppeling.dePartner }));
  await venster.getByRole('dialog').getByLabel(m.koppeling.label).fill('Haddad');
  await venster.getByRole('button', { name: vul(m.koppeling.kiesNaam, { naam: 'Karim Haddad' }) }).press('Enter');
  await expect(venster.getByText(m.koppeling.gekoppeld)).toBeVisible();
  await kies(venster, m.kinderen, ja);
  await druk(venster, m.kindToevoegen);
  for (const [nummer, naam, geboren] of [
    [1, 'Noa', '3-4-2015'],
    [2, 'Sem', '5-6-2019'],
  ] as const) {
    await typ(venster, vul(m.kindGeboren, { nummer }), geboren);
    await typ(venster, vul(m.kindNaam, { nummer }), naam);
    await kies(venster, vul(m.kindInwonend, { nummer }), ja);
    await venster.getByLabel(vul(m.gezag, { wie: `kind ${nummer}` })).selectOption('beiden');
  }
  await typ(venster, vul(m.omgang, { nummer: 1 }), 'Om het weekend bij vader');
  await typ(venster, m.tolk, 'Arabisch');
  await venster.getByLabel(b.aanpassingen.rolstoel).focus();
  await venster.keyboard.press('Space');
  await venster.getByLabel(m.identificatie).selectOption('paspoort');
  await kies(venster, m.ondersteuning, ja);
  await axeSchoon(venster);
  await druk(venster, nl.stappen.bewaren);
  await expect(venster.getByRole('list', { name: nl.componenten.kop.aandacht })).toContainText('Tolk Arabisch');
  await expect(venster.getByRole('list', { name: nl.componenten.kop.aandacht })).toContainText('Rolstoel');

  // The partner's own record and the household see each other; the letter is given and said so.
  await ga(venster, `/dossier/${dossierId}/betrokkenen`);
  await expect(venster.getByRole('link', { name: 'Karim Haddad' })).toBeVisible();
  await expect(venster.getByText('gezag: beide ouders').first()).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, b.vertegenwoordiger.toevoegen);
  await typ(venster, b.vertegenwoordiger.naam, 'mr. A. Vos');
  await venster.getByLabel(b.vertegenwoordiger.magKeuze.brieven).focus();
  await venster.keyboard.press('Space');
  await axeSchoon(venster, '[role="dialog"]');
  await venster.getByRole('dialog').getByRole('button', { name: nl.algemeen.bewaren }).press('Enter');
  await expect(venster.getByRole('list', { name: nl.componenten.kop.aandacht })).toContainText('mr. A. Vos');
  await druk(venster, b.toestemming.toevoegen);
  await venster.getByLabel(b.toestemming.doel).selectOption('opvangaanbieder');
  await typ(venster, b.toestemming.aan, 'Het Nest');
  await axeSchoon(venster, '[role="dialog"]');
  await venster.getByRole('dialog').getByRole('button', { name: nl.algemeen.bewaren }).press('Enter');
  await expect(venster.getByText(b.toestemming.standen.geldig, { exact: true })).toBeVisible();
  await bekijkVenster(venster, new RegExp(`^${b.toestemming.intrekken}: `));
  await bekijkVenster(venster, `${b.vervalt}: mr. A. Vos`);
  await axeSchoon(venster);

  await ga(venster, `/dossier/${dossierId}`);
  const [brief] = await Promise.all([app.waitForEvent('window'), druk(venster, b.bevestiging.knop.uitgereikt)]);
  await brief.close();
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const gegeven = vul(b.bevestiging.gegeven, { datum: toonDatum(vandaag), wijze: b.bevestiging.wijzen.uitgereikt });
  await expect(venster.getByText(gegeven)).toBeVisible();
  await axeSchoon(venster);
  const dossier = await doe(venster, 'dossier.openen', { dossierId });
  expect(dossier).toMatchObject({ keten: 'gezin', stappen: { melding: { feiten: { gemeldOp: vandaag } } } });
  const bevestiging = await leesNieuwste(
    app,
    venster,
    dossierId,
    'Ontvangstbevestiging van de melding',
    join(profiel, 'ontvangst.pdf'),
  );
  expect(bevestiging).toContain(toonDag(dossier.termijnen.find(({ soort }) => soort === 'onderzoek')?.uiterlijk ?? ''));
  expect(bevestiging).not.toContain('Haddad');

  const besluitId = await totVerstrekking(venster, dossierId, locatieId);
  await ga(venster, `/dossier/${dossierId}/beschikking`);
  const klaar = await doe(venster, 'dossier.openen', { dossierId });
  const besluit = klaar.besluiten.find(({ id }) => id === besluitId);
  expect(besluit).toMatchObject({ soort: 'verstrekken', keten: 'gezin', laatsteDag: expect.any(String) });
  const beschikking = await leesNieuwste(
    app,
    venster,
    dossierId,
    'Beschikking: opvang verstrekt',
    join(profiel, 'besluit.pdf'),
  );
  expect(beschikking).toContain('Krijgen opvang bij u');
  expect(beschikking).not.toContain('Haddad');
});

test('a jongere: from melding to a verstrekking by COJ of six weken; closed by a slip and opened again', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { app, venster, profiel } = await start();
  const locatieId = await richtKantoorIn(venster, 'jongeren');
  const jongere = await maakClient(venster, {
    achternaam: 'Bakker',
    tussenvoegsel: '',
    voornamen: 'Levi',
    geboortedatum: '2007-02-03',
  });
  await ga(venster, `/client/${jongere.id}/melding`);
  await kiesWoonplaats(venster);
  await kies(venster, m.partner, nee);
  await kies(venster, m.kinderen, nee);
  await venster.getByLabel(m.identificatie).selectOption('nog-niet');
  await kies(venster, m.ondersteuning, ja);
  await druk(venster, m.vastleggen);
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.overzicht })).toBeVisible();
  const dossierId = openDossier(venster);
  const [brief] = await Promise.all([app.waitForEvent('window'), druk(venster, b.bevestiging.knop.uitgereikt)]);
  await brief.close();

  await druk(venster, b.sluiting.knop);
  const dialoog = venster.getByRole('dialog');
  await kies(venster, b.sluiting.reden, b.sluiting.redenen.vergissing);
  await dialoog.getByRole('button', { name: b.sluiting.knop }).press('Enter');
  await expect(dialoog.getByText(b.sluiting.toelichtingNodig)).toBeVisible();
  await typ(venster, b.sluiting.toelichting, 'Verkeerde persoon');
  await axeSchoon(venster, '[role="dialog"]');
  await dialoog.getByRole('button', { name: b.sluiting.knop }).press('Enter');
  await expect(venster.getByRole('button', { name: b.sluiting.heropen })).toBeVisible();
  await axeSchoon(venster);
  await typ(venster, b.sluiting.heropenReden, 'Toch de goede');
  await druk(venster, b.sluiting.heropen);
  await expect(venster.getByText(b.sluiting.heropend).first()).toBeVisible();

  await totVerstrekking(venster, dossierId, locatieId);
  const { keten, opvang } = await doe(venster, 'dossier.openen', { dossierId });
  expect(keten).toBe('jongeren');
  const dagen = (Date.parse(opvang?.laatsteDag ?? '') - Date.parse(opvang?.ingangsdatum ?? '')) / 86_400_000;
  expect(dagen).toBe(41);
  const beschikking = await leesNieuwste(
    app,
    venster,
    dossierId,
    'Beschikking: opvang verstrekt',
    join(profiel, 'besluit.pdf'),
  );
  expect(beschikking).toContain('Opvang voor jongeren');
});
