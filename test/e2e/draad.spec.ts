import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import { onderdeelIds } from '#shared/domein/stappen.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { feitlabel } from '#shared/taal/feitwaarde.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum, toonDag } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { scanQr } from '../documenten/beeld.ts';
import { leesPdf } from '../documenten/lezer.ts';
import {
  bewaard,
  doe,
  druk,
  kies,
  kiesUit,
  logIn,
  logUit,
  richtIn,
  slaOp,
  typ,
  voegGebruikerToe,
  voegLocatieToe,
  volg,
  vulIn,
} from './draad-stappen.ts';
import { tweedeFactor } from './factor-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';
import { bewaakToetsenbord, naar, schrijf } from './toetsenbord.ts';

const { ja, nee } = nl.algemeen;
const bsn = '999900006';

/** The office: users and a locatie, by the administrator. */
async function richtKantoorIn(venster: Page): Promise<void> {
  expect(await richtIn(venster)).toMatch(/^[0-9A-Z-]{20,}$/i);
  await expect(venster.getByRole('heading', { level: 1, name: nl.beheer.gebruikers.titel })).toBeVisible();
  await axeSchoon(venster);
  await voegGebruikerToe(venster, 'Bo Balie', 'bo', nl.kader.rollen.balie);
  await voegGebruikerToe(venster, 'Bas Beslisser', 'bas', nl.kader.rollen.beslisser);
  await volg(venster, venster.getByRole('link', { name: nl.kader.punten.locaties }));
  await voegLocatieToe(venster, 'De Kade');
  await tweedeFactor(venster, 'bea');
  await logUit(venster);
}

/** Search before you create; nobody is found, so a new client. */
async function maakClient(venster: Page): Promise<void> {
  await venster.keyboard.press('Alt+2');
  await schrijf(venster, venster.getByLabel(nl.zoekscherm.label), 'Zuiderveld');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(nl.zoekscherm.nietsTitel)).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, nl.zoekscherm.nieuw);
  const v = nl.client.veld;
  await typ(venster, v.achternaam, 'Zuiderveld');
  await typ(venster, v.voornamen, 'Thomas Johannes');
  await typ(venster, v.geboortedatum, '6-5-1984');
  await typ(venster, nl.componenten.bsn.label, '123456789');
  await venster.keyboard.press('Tab');
  await expect(venster.getByText(nl.bsn.elfproef)).toBeVisible();
  await typ(venster, nl.componenten.bsn.label, bsn);
  await expect(venster.getByText(nl.client.dubbel.geen)).toBeVisible();
  await axeSchoon(venster);
  await venster.keyboard.press('Control+S');
  await expect(venster.getByRole('heading', { level: 1, name: 'Thomas Johannes Zuiderveld' })).toBeVisible();
  await axeSchoon(venster);
}

async function meld(venster: Page): Promise<void> {
  const t = nl.melding;
  await venster.keyboard.press('Alt+M');
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
  const woonplaats = venster.getByRole('combobox', { name: t.woonplaats });
  await naar(venster, woonplaats);
  await venster.keyboard.type('rotterd');
  await venster.keyboard.press('ArrowDown');
  await venster.keyboard.press('Enter');
  await expect(woonplaats).toHaveValue('Rotterdam');
  await kies(venster, t.partner, nee);
  await kies(venster, t.kinderen, nee);
  await kiesUit(venster, venster.getByLabel(t.identificatie), 'Identiteitskaart');
  await kies(venster, t.ondersteuning, ja);
  // What it means stands beside the form before anything is stored.
  await expect(
    venster
      .getByRole('region', { name: /Doelgroep/ })
      .getByText('Voldaan')
      .first(),
  ).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, t.vastleggen);
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.overzicht })).toBeVisible();
  await axeSchoon(venster);
}

/** 5.2.3: three answers and a bed, from the overview's next step. */
async function vangOp(venster: Page): Promise<void> {
  await druk(venster, nl.algemeen.verder);
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst['acute-opvang'] })).toBeVisible();
  for (const vraag of [/familie of vrienden/, /vannacht veilig te slapen/, /eigen kracht redden/]) {
    const antwoord = venster.getByRole('radiogroup', { name: vraag }).getByRole('radio', { name: nee, exact: true });
    await naar(venster, antwoord);
    await venster.keyboard.press('Space');
  }
  await expect(venster.getByText(nl.stappen.acuut.gevolg.onverwijld)).toBeVisible();
  const locatie = venster.getByLabel(nl.stappen.acuut.locatie, { exact: true });
  await kiesUit(venster, locatie, 'De Kade');
  await axeSchoon(venster);
  await druk(venster, nl.stappen.bewarenVerder);
  await bewaard(venster, vul(nl.stappen.bewaard, { stap: stapnamenTekst['acute-opvang'] }));
}

async function onderzoek(venster: Page): Promise<void> {
  const t = nl.stappen.onderzoek;
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst.onderzoek })).toBeVisible();
  await druk(venster, t.gesprekToevoegen);
  await kies(venster, t.fysiek, ja);
  await typ(venster, t.verslag, 'Rustig gesprek aan het loket.');
  const nodig = onderdeelIds.filter((id) => id !== 'jeugdwet-maatregel' && id !== 'kinderen-en-gezag');
  for (const id of nodig) {
    const deel = venster.getByRole('region', { name: feitlabel(`onderdelen.${id}`), exact: true });
    await naar(venster, deel.getByRole('radio', { name: t.standen.vastgesteld, exact: true }));
    await venster.keyboard.press('Space');
    await schrijf(venster, deel.getByRole('textbox'), `Bevinding over ${id}.`);
  }
  await expect(venster.getByText('11 van 11')).toBeVisible();
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await typ(venster, t.afgerondOp, toonDatum(vandaag));
  await axeSchoon(venster);
  await druk(venster, nl.stappen.bewarenVerder);
  await bewaard(venster, vul(nl.stappen.bewaard, { stap: stapnamenTekst.onderzoek }));
}

async function voorwaarden(venster: Page): Promise<void> {
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst.voorwaarden })).toBeVisible();
  const antwoorden: [RegExp, string][] = [
    [/rechtmatig in Nederland/, ja],
    [/vastgesteld wie de cliënt is/, ja],
    [/ingeschreven in de BRP/, 'Nu ingeschreven'],
    [/plek om te verblijven/, 'Geen plek'],
    [/weg uit de thuissituatie/, ja],
    [/redden, ook met hulp/, nee],
    [/onderzoek dat de cliënt zich zelf kan redden/, nee],
    [/genoeg geld/, nee],
    [/zo weinig mee/, nee],
    [/voorziening die voorgaat/, nee],
    [/overdracht van het dossier/, nee],
    [/toerist of in de vrije termijn/, nee],
  ];
  for (const [vraag, antwoord] of antwoorden) {
    const keuze = venster.getByRole('radiogroup', { name: vraag }).getByRole('radio', { name: antwoord, exact: true });
    await naar(venster, keuze);
    await venster.keyboard.press('Space');
    await expect(keuze).toBeChecked();
  }
  await axeSchoon(venster);
  await druk(venster, nl.stappen.bewaren);
  await bewaard(venster, vul(nl.stappen.bewaard, { stap: stapnamenTekst.voorwaarden }));
}

/** A beslisser takes the besluit that is proposed. @returns the last day as it stood on the screen */
async function beslis(venster: Page, dossierId: string): Promise<string> {
  const t = nl.besluit;
  await venster.keyboard.press('Alt+2');
  await schrijf(venster, venster.getByLabel(nl.zoekscherm.label), 'Zuiderveld');
  await venster.keyboard.press('Enter');
  await volg(venster, venster.getByRole('row', { name: /Zuiderveld/ }));
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.overzicht })).toBeVisible();
  const rail = venster.getByRole('navigation', { name: nl.componenten.rail.label });
  await volg(venster, rail.getByRole('button', { name: stapnamenTekst.besluit }));
  await expect(venster.getByText(t.voorstel.verstrekken)).toBeVisible();
  await kies(venster, t.besluit.titel, t.soorten.verstrekken);
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const { laatsteDag } = await doe(venster, 'besluit.voorstel', { dossierId, ingangsdatum: vandaag });
  if (!laatsteDag) throw new Error('Het voorstel heeft geen laatste dag');
  await expect(venster.getByText(vul(t.laatsteDag, { dag: toonDag(laatsteDag) }))).toBeVisible();
  await expect(venster.getByLabel(t.locatie, { exact: false }).first()).not.toHaveValue('');
  await vulIn(venster, t.motivering, 'U heeft geen andere plek en kunt zich nu niet redden.');
  await vulIn(venster, t.voorwaarden, 'U werkt mee aan de begeleiding.');
  await kiesUit(venster, venster.getByLabel(t.contactpersoon), 'Bo Balie');
  await axeSchoon(venster);
  await druk(venster, t.nemen);
  const dialoog = venster.getByRole('alertdialog');
  await expect(dialoog).toContainText('De Kade');
  await expect(dialoog).toContainText(toonDatum(laatsteDag));
  await axeSchoon(venster, '[role="alertdialog"]');
  await volg(venster, dialoog.getByRole('button', { name: t.bevestig.ja }));
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst.beschikking })).toBeVisible();
  return laatsteDag;
}

test('one adult, from first start to the registry file', async ({ start }) => {
  test.setTimeout(300_000);
  const { app, venster, profiel } = await start();
  const alleenToetsen = await bewaakToetsenbord(venster);

  await richtKantoorIn(venster);
  await logIn(venster, 'bo', true);
  await maakClient(venster);
  await meld(venster);
  await vangOp(venster);
  await onderzoek(venster);
  await voorwaarden(venster);
  const dossierId = /dossier\/([0-9a-z]{26})/.exec(venster.url())?.[1] ?? '';
  await logUit(venster);

  await logIn(venster, 'bas', true);
  const laatsteDag = await beslis(venster, dossierId);
  await axeSchoon(venster);

  const brief = await leesPdf(await slaOp(app, venster, /^Opslaan: Beschikking/, join(profiel, 'beschikking.pdf')));
  for (const deel of ['Zuiderveld', 'De Kade', toonDag(laatsteDag).replace(/^\S+ /, ''), 'Bo Balie'])
    expect(brief.tekst).toContain(deel);
  expect(brief.tekst).toContain('U heeft geen andere plek en kunt zich nu niet redden.');

  const b = nl.besluit.beschikking;
  await kies(venster, b.wijze, b.wijzen.uitgereikt);
  await expect(venster.getByText(/^Bezwaar kan dan tot en met/)).toBeVisible();
  await druk(venster, b.vastleggen);
  await expect(venster.getByText(/^Bezwaar kan tot en met/)).toBeVisible();

  await druk(venster, /^CO-pas/);
  await druk(venster, nl.besluit.pas.uitgeven);
  await expect(venster.getByText(nl.besluit.pas.standen.geldig, { exact: true }).first()).toBeVisible();
  await axeSchoon(venster);
  const kaart = await slaOp(app, venster, /^Opslaan: CO-pas/, join(profiel, 'pas.pdf'));
  const code = await scanQr(kaart, 300);
  expect(code).not.toContain('Zuiderveld');

  await volg(venster, venster.getByRole('link', { name: nl.dossier.delen.tijdlijn }));
  for (const titel of ['Cliënt aangemaakt', 'Melding vastgelegd', 'Besluit: opvang verstrekt', 'CO-pas uitgegeven'])
    await expect(venster.getByText(titel, { exact: true })).toBeVisible();
  await axeSchoon(venster);

  await volg(venster, venster.getByRole('link', { name: nl.dossier.delen.overzicht }));
  const zip = await slaOp(app, venster, nl.dossier.overzicht.register, join(profiel, 'register.zip'));
  const register = await leesRegisterbestand(zip, await doe(venster, 'register.sleutels', {}));
  expect(register).toMatchObject({ ok: true });
  if (!register.ok) return;
  const soorten = register.waarde.records.map(({ soort }) => soort);
  for (const soort of ['client', 'melding', 'besluit', 'copas']) expect(soorten).toContain(soort);
  expect(register.waarde.records.find(({ soort }) => soort === 'client')).toMatchObject({
    inhoud: { geslachtsnaam: 'Zuiderveld', burgerservicenummer: bsn },
  });

  // At the door: a reader types the code and presses Enter.
  await volg(venster, venster.getByRole('link', { name: nl.kader.punten.pas }));
  await schrijf(venster, venster.getByLabel(nl.besluit.controle.label), code ?? '');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(nl.besluit.controle.geldig, { exact: true })).toBeVisible();
  await axeSchoon(venster);
  const toetsen = await alleenToetsen();
  console.log(`keyboard walk: from melding to pass in ${toetsen} keys since the last fresh page`);
});
