import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { legeStap } from '#shared/domein/stappen.ts';
import { besluittijdlijn } from '#shared/taal/besluit.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDag } from '#shared/taal/schermdatum.ts';
import { rechteWeg } from '../core/gegevens.ts';
import { leesPdf } from '../documenten/lezer.ts';
import {
  beginwachtwoord,
  bekijkVenster,
  doe,
  druk,
  kies,
  logIn,
  logUit,
  slaOp,
  typ,
  vulIn,
  wachtwoord,
} from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

/** The office and a case in which everything is there to refuse; made by the use cases, past the screens. */
async function richtIn(venster: Page): Promise<string> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  for (const [naam, inlognaam, rol] of [
    ['Bob Beheer', 'bob', 'functioneel-beheer'],
    ['Bo Balie', 'bo', 'balie'],
    ['Bas Beslisser', 'bas', 'beslisser'],
  ] as const) {
    await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
    await doe(venster, 'gebruiker.toevoegen', {
      naam,
      inlognaam,
      rollen: [rol],
      wachtwoord: beginwachtwoord,
      locatieId: null,
    });
    await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
    await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  }
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const weg = rechteWeg(vandaag, '');
  const { id: clientId } = await doe(venster, 'client.aanmaken', {
    velden: {
      achternaam: 'Zuiderveld',
      tussenvoegsel: '',
      voornamen: 'Thomas Johannes',
      roepnaam: 'Thomas',
      geboortedatum: '1984-05-06',
      bsn: '999900006',
      geenBsnReden: '',
      geslacht: 'man',
      telefoon: '',
      email: '',
      straat: 'Laan',
      huisnummer: '4',
      postcode: '3011 AA',
      plaats: 'Rotterdam',
      taal: '',
      bijzonderheden: '',
    },
  });
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: weg.melding });
  const voorwaarden = { ...weg.voorwaarden, financieelZelfredzaam: true };
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: { ...legeStap(vandaag).voorwaarden, ...voorwaarden } },
  ])
    await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  return dossierId;
}

const naarBesluit = (venster: Page, dossierId: string): Promise<string> =>
  venster.evaluate((id) => (location.hash = `/dossier/${id}/besluit`), dossierId);

/** A window that is left by a slip keeps what was typed; saved it stands in the list, and the next one begins empty. */
async function slaBouwsteenOp(venster: Page): Promise<void> {
  const t = nl.sjablonen.bouwstenen;
  const dialoog = venster.getByRole('dialog', { name: t.nieuw });
  const knop = (naam: string) => dialoog.getByRole('button', { name: naam, exact: true });
  await druk(venster, t.nieuw);
  await dialoog.getByLabel(t.naam).fill('Woont bij een broer');
  await knop(nl.algemeen.annuleren).press('Enter');
  await expect(dialoog).toBeHidden();
  await druk(venster, t.nieuw);
  await expect(dialoog.getByLabel(t.naam)).toHaveValue('Woont bij een broer');
  await axeSchoon(venster, '[role="dialog"]');
  await dialoog.getByLabel(t.tekst).fill('U kunt bij uw broer wonen.');
  await dialoog.getByLabel(besluittijdlijn.soorten.weigeren, { exact: true }).check();
  await knop(nl.algemeen.bewaren).press('Enter');
  await expect(venster.getByText(t.bewaard).last()).toBeVisible();
  await expect(venster.getByRole('gridcell', { name: 'Woont bij een broer' })).toBeVisible();
  await druk(venster, t.nieuw);
  await expect(dialoog.getByLabel(t.naam)).toHaveValue('');
  await knop(nl.algemeen.annuleren).press('Enter');
}

/** The administrator changes a sentence of the letter, sees it in the preview, and a second one puts it in force. */
async function wijzigBrief(venster: Page): Promise<void> {
  const t = nl.sjablonen;
  await logIn(venster, 'bea');
  await venster.getByRole('link', { name: nl.kader.punten.brieven }).press('Enter');
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
  await axeSchoon(venster);
  await venster.getByRole('tab', { name: t.bouwstenen.titel }).click();
  await bekijkVenster(venster, t.bouwstenen.nieuw);
  await slaBouwsteenOp(venster);
  await venster.evaluate(() => (location.hash = '/brieven/weigeren/volwassenen'));
  const besluitdeel = venster
    .locator('section, article, div.ot-kaart')
    .filter({ has: venster.getByRole('heading', { name: t.delen['besluit'] ?? '', exact: true }) })
    .last();
  const tekst = besluitdeel.getByLabel(t.tekst, { exact: false });
  await expect(tekst).toHaveValue(/Wij wijzen uw aanvraag af/);
  const voorbeeld = venster.getByRole('group', { name: t.voorbeeldNaam });
  await expect(voorbeeld.getByRole('img', { name: /^Pagina 1 van/ })).toBeVisible();
  await expect(voorbeeld).toContainText('Wij geven u geen maatschappelijke opvang');
  await axeSchoon(venster);
  // A name that is not there is told with its line, and nothing can be saved.
  await tekst.fill('**Wij geven u geen maatschappelijke opvang.**\nDag {naaam}');
  await expect(venster.getByText('Regel 2: {naaam} bestaat niet', { exact: false })).toBeVisible();
  await tekst.fill(
    '**Wij geven u geen maatschappelijke opvang.**\nKom bij ons langs op {bezoekadres} of bel: wij denken graag mee.\nU leest hier een nieuwe zin, {naam}.',
  );
  await expect(voorbeeld).toContainText('U leest hier een nieuwe zin, mevrouw El Amrani.');
  await typ(venster, t.toelichting, 'Nieuwe zin bij het besluit');
  await druk(venster, t.bewaren);
  await expect(venster.getByText('Versie 1 is bewaard', { exact: false }).last()).toBeVisible();
  await logUit(venster);
  await logIn(venster, 'bob');
  await venster.evaluate(() => (location.hash = '/brieven/weigeren/volwassenen'));
  await druk(venster, t.verschil);
  await expect(venster.getByRole('dialog')).toContainText('U leest hier een nieuwe zin');
  await axeSchoon(venster, '[role="dialog"]');
  await venster.keyboard.press('Escape');
  await bekijkVenster(venster, t.afwijzen);
  await druk(venster, t.inWerking);
  await expect(venster.getByText(t.gezet).last()).toBeVisible();
  await logUit(venster);
}

/** Prepares the refusal as the balie, or mends it after it came back. */
async function bereidVoor(venster: Page, motivering: string, opmerking: string): Promise<void> {
  const t = nl.besluit;
  await vulIn(venster, t.motivering, motivering);
  await druk(venster, t.klaargezet.knop);
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(t.klaargezet.opmerking).fill(opmerking);
  await axeSchoon(venster, '[role="dialog"]');
  await dialoog.getByRole('button', { name: t.klaargezet.zet }).press('Enter');
  await expect(venster.getByText(t.klaargezet.gezet).last()).toBeVisible();
}

test('a refusal: prepared by the balie, returned, taken by a beslisser, made known, in a letter from a changed template', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const { app, venster, profiel } = await start();
  const t = nl.besluit;
  const dossierId = await richtIn(venster);
  await wijzigBrief(venster);

  await logIn(venster, 'bo');
  await naarBesluit(venster, dossierId);
  await expect(venster.getByText(t.voorstel.weigeren)).toBeVisible();
  await venster.getByRole('radio', { name: t.soorten.weigeren }).focus();
  await venster.keyboard.press('Space');
  await expect(venster.getByRole('checkbox', { name: /zelf een woning betalen/ })).toBeChecked();
  await venster.getByLabel(t.bouwsteen.label).selectOption({ label: 'Genoeg geld om te wonen' });
  await druk(venster, t.bouwsteen.voegIn);
  await expect(venster.getByLabel(t.motivering).first()).toHaveValue(/U hebt genoeg inkomen/);
  await venster.getByLabel(t.contactpersoon).selectOption({ label: 'Bo Balie' });
  // A block still has an open place: the letter cannot be drawn, and the field says so.
  await druk(venster, t.voorbeeldbrief);
  await expect(venster.getByText(/Vul de open plek/).first()).toBeVisible();
  await axeSchoon(venster);
  await bereidVoor(venster, 'U hebt genoeg inkomen om een kamer te huren.', 'Kijk je even naar het bedrag?');
  await logUit(venster);

  await logIn(venster, 'bas');
  await naarBesluit(venster, dossierId);
  await expect(venster.getByText('Kijk je even naar het bedrag?')).toBeVisible();
  await expect(venster.getByLabel(t.motivering).first()).toHaveValue('U hebt genoeg inkomen om een kamer te huren.');
  await druk(venster, t.klaargezet.teruggeven);
  const dialoog = venster.getByRole('alertdialog');
  await dialoog.getByLabel(t.klaargezet.watAnders).fill('Noem het bedrag.');
  await axeSchoon(venster, '[role="alertdialog"]');
  await dialoog.getByRole('button', { name: t.klaargezet.terugJa }).press('Enter');
  await expect(venster.getByText(t.klaargezet.terugKlaar).last()).toBeVisible();
  await logUit(venster);

  await logIn(venster, 'bo');
  await naarBesluit(venster, dossierId);
  await expect(venster.getByText('Noem het bedrag.').first()).toBeVisible();
  await bereidVoor(venster, 'U hebt genoeg inkomen, namelijk € 2.400 per maand, om een kamer te huren.', 'Gedaan.');
  await logUit(venster);

  await logIn(venster, 'bas');
  await naarBesluit(venster, dossierId);
  await expect(venster.getByLabel(t.motivering).first()).toHaveValue(/€ 2\.400 per maand/);
  await druk(venster, t.voorbeeldbrief);
  const brief = venster.getByRole('dialog');
  await expect(brief.getByRole('group')).toContainText('€ 2.400 per maand');
  await axeSchoon(venster, '[role="dialog"]');
  await venster.keyboard.press('Escape');
  await expect(brief).toBeHidden();
  await druk(venster, t.nemen);
  const bevestig = venster.getByRole('alertdialog');
  await expect(bevestig).toContainText('De cliënt kan zelf een woning betalen.');
  await bevestig.getByRole('button', { name: t.bevestig.ja }).press('Enter');

  const b = t.beschikking;
  await expect(venster.getByText(b.bekendTekst)).toBeVisible();
  await axeSchoon(venster);
  await bekijkVenster(venster, b.opnieuw);
  await bekijkVenster(venster, b.poging.knop);
  await druk(venster, b.poging.knop);
  const poging = venster.getByRole('dialog', { name: b.poging.titel });
  await poging.getByLabel(b.poging.toelichting).fill('Niet thuis, buurvrouw gesproken');
  await poging.getByRole('button', { name: nl.algemeen.annuleren, exact: true }).press('Enter');
  await druk(venster, b.poging.knop);
  await expect(poging.getByLabel(b.poging.toelichting)).toHaveValue('Niet thuis, buurvrouw gesproken');
  await poging.getByRole('button', { name: b.poging.ja, exact: true }).press('Enter');
  await expect(venster.getByText('Niet thuis, buurvrouw gesproken', { exact: false })).toBeVisible();
  await kies(venster, b.wijze, b.wijzen['per-post']);
  await druk(venster, b.vastleggen);
  await expect(venster.getByText(/^Bezwaar kan tot en met/)).toBeVisible();
  const { besluiten } = await doe(venster, 'dossier.openen', { dossierId });
  const tot = besluiten[0]?.bezwaarTot ?? '';
  const pdf = await leesPdf(await slaOp(app, venster, /^Opslaan: Beschikking/, join(profiel, 'beschikking.pdf')));
  expect(pdf).toMatchObject({ getagd: true, taal: 'nl-NL' });
  expect(pdf.lettertypen.every(({ ingesloten }) => ingesloten)).toBe(true);
  for (const deel of [
    'U leest hier een nieuwe zin, meneer Zuiderveld.',
    '€ 2.400 per maand',
    'U hebt genoeg geld om zelf een woonplek te betalen (artikel 5.2.7).',
    `Dat kan tot en met ${toonDag(tot)}`,
    'Laan 4',
  ])
    expect(pdf.tekst).toContain(deel);

  await venster.evaluate((id) => (location.hash = `/dossier/${id}/tijdlijn`), dossierId);
  for (const regel of [besluittijdlijn.klaargezet.aangeboden, besluittijdlijn.klaargezet.teruggegeven])
    await expect(venster.getByText(regel, { exact: true }).first()).toBeVisible();
});
