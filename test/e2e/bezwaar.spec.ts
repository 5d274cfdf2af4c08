import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beroepTot, beleidsregels2025 } from '#shared/beleid/index.ts';
import { bezwaarnamen, bezwaarteksten, bezwaarvelden } from '#shared/taal/bezwaar.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { nl } from '#shared/taal/nl.ts';
import { rapportteksten } from '#shared/taal/rapportage.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { beginwachtwoord, doe, druk, kies, slaOp, vulIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, focusVrij, test } from './onthaal.ts';

const t = nl.bezwaar;

async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord });
  // Past the router, which still thinks that nobody is in.
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();
  // The first page is on its way; only then can another be asked for.
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.evaluate((waar) => (location.hash = waar), pad);
}

async function gebruiker(venster: Page, naam: string, inlognaam: string, rol: 'balie' | 'beslisser'): Promise<void> {
  const nieuw = { naam, inlognaam, rollen: [rol], wachtwoord: beginwachtwoord, locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', nieuw);
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
}

/** A client who was refused opvang by Bas; the thread itself is walked in draad.spec.ts. Answers the dossier and the locatie. */
async function metWeigering(venster: Page): Promise<{ dossierId: string; locatieId: string; vandaag: string }> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await gebruiker(venster, 'Bo Balie', 'bo', 'balie');
  await gebruiker(venster, 'Bas Beslisser', 'bas', 'beslisser');
  await gebruiker(venster, 'Tess Tweede', 'tess', 'beslisser');
  const { id: locatieId } = await doe(venster, 'locatie.toevoegen', {
    naam: 'De Kade',
    soort: 'nachtopvang',
    keten: 'volwassenen',
    straat: 'Kade 1',
    postcode: '3011 AA',
    plaats: 'Rotterdam',
    telefoon: '',
    capaciteit: 10,
    actief: true,
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const weg = rechteWeg(vandaag, locatieId);
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: weg.melding });
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bas', wachtwoord });
  await neem(venster, dossierId, null, vandaag);
  return { dossierId, locatieId, vandaag };
}

/** Refuses, or grants at a locatie, and makes it known. */
async function neem(venster: Page, dossierId: string, locatieId: string | null, vandaag: string): Promise<void> {
  const { versie } = await doe(venster, 'dossier.openen', { dossierId });
  const [contact] = await doe(venster, 'gebruiker.namen', {});
  const { besluitId } = await doe(venster, 'besluit.nemen', {
    dossierId,
    dossierVersie: versie,
    soort: locatieId ? 'verstrekken' : 'weigeren',
    ingangsdatum: locatieId ? vandaag : null,
    locatieId,
    gronden: locatieId ? [] : ['voldoende-redzaam'],
    motivering: 'Zoals wij met u bespraken.',
    afwijking: locatieId ? '' : 'De cliënt heeft een kamer.',
    voorwaarden: '',
    contactpersoonId: contact?.id ?? '',
  });
  await doe(venster, 'besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
}

test('a bezwaar from receipt to gegrond, and the new besluit that follows; its letters read back', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { app, venster, profiel } = await start();
  const { dossierId, locatieId, vandaag } = await metWeigering(venster);

  await als(venster, 'bo', `/dossier/${dossierId}/bezwaar`);
  await expect(venster.getByText(t.leeg)).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, t.nieuwBezwaar);
  await kies(venster, bezwaarvelden.wijze, bezwaarnamen.wijze.loket);
  await vulIn(venster, bezwaarvelden.gronden, 'De kamer is van mijn broer.');
  await axeSchoon(venster);
  await druk(venster, nl.algemeen.bewaren);
  await expect(venster.getByText(/^Beslissen uiterlijk/)).toBeVisible();
  await druk(venster, t.bevestigen);
  await expect(venster.getByText(t.bevestigd).first()).toBeVisible();

  await druk(venster, t.bijwerken);
  await focusVrij(venster);
  await kies(venster, bezwaarvelden.horen, bezwaarnamen.horen.gehouden);
  await druk(venster, nl.algemeen.bewaren);
  await expect(venster.getByText(bezwaarteksten.fout.hoorVerslag)).toBeVisible();
  await vulIn(venster, bezwaarvelden.hoorOp, vandaag.split('-').reverse().join('-'));
  await vulIn(venster, bezwaarvelden.hoorVerslag, 'Haar broer wil haar niet laten slapen.');
  await druk(venster, nl.algemeen.bewaren);
  await expect(venster.getByText(/^Gehouden/)).toBeVisible();

  await als(venster, 'tess', `/dossier/${dossierId}/bezwaar`);
  await druk(venster, t.beslissen);
  await kies(venster, t.uitkomst, bezwaarnamen.uitkomst.gegrond);
  await vulIn(venster, t.motivering, 'U kunt niet bij uw broer slapen.');
  await axeSchoon(venster);
  await druk(venster, t.nemen);
  await expect(venster.getByText(t.nogNieuw)).toBeVisible();
  await axeSchoon(venster);
  const brief = await leesPdf(await slaOp(app, venster, /^Opslaan: Brief/, join(profiel, 'beslissing.pdf')));
  for (const deel of [
    'Uw bezwaar is gegrond. U krijgt gelijk.',
    'Wij herroepen ons besluit',
    'De kamer is van mijn broer.',
    schrijfDag(beroepTot(vandaag, beleidsregels2025)),
  ])
    expect(brief.tekst).toContain(deel);
  await druk(venster, t.bekendmaken);
  await expect(venster.getByText(/^Bekendgemaakt op/)).toBeVisible();

  await doe(venster, 'sessie.inloggen', { inlognaam: 'bas', wachtwoord });
  await neem(venster, dossierId, locatieId, vandaag);
  await als(venster, 'bas', `/dossier/${dossierId}/bezwaar`);
  await expect(venster.getByText(/^Nieuw besluit: Opvang verstrekt/)).toBeVisible();
  await venster.evaluate(() => (location.hash = '/bezwaren'));
  await expect(venster.getByText(t.lijstLeeg)).toBeVisible();
  await venster.getByRole('checkbox', { name: t.alleenOpen }).press('Space');
  await expect(venster.getByText(bezwaarnamen.uitkomst.gegrond, { exact: true })).toBeVisible();
  await axeSchoon(venster);
});

test('a report with a hidden group, its chart by the keyboard, CSV and workbook read back', async ({ start }) => {
  test.setTimeout(240_000);
  const { app, venster, profiel } = await start();
  const { vandaag } = await metWeigering(venster);
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  for (let i = 0; i < 8; i += 1) {
    const geboortedatum = i < 2 ? '2006-05-05' : '1980-05-05';
    const velden = clientvelden({ bsn: null, geenBsnReden: 'Kwijt', achternaam: `Proef ${i}`, geboortedatum });
    const { id: clientId } = await doe(venster, 'client.aanmaken', { velden });
    await doe(venster, 'dossier.starten', { clientId, feiten: rechteWeg(vandaag, '').melding });
  }
  await als(venster, 'bas', '/rapportage');
  const tabel = venster.getByRole('group', { name: rapportteksten.instroom.tabel, exact: true });
  await expect(tabel).toBeVisible();
  const totaal = tabel.getByRole('row', { name: new RegExp(`^${rapportteksten.totaal}`) });
  await expect(totaal.getByText(rapportteksten.afgeschermd).first()).toBeVisible();
  await expect(totaal.getByRole('cell').last()).toHaveText('9');
  await axeSchoon(venster);
  const grafiek = venster.getByRole('group', { name: `Grafiek: ${rapportteksten.instroom.tabel}` });
  await grafiek.getByRole('img').first().focus();
  await venster.keyboard.press('End');
  await expect(grafiek.getByRole('img').last()).toBeFocused();
  await expect(grafiek.getByRole('img', { name: /Jongeren: afgeschermd/ })).toBeVisible();

  const csv = (await slaOp(app, venster, nl.rapportage.alsCsv, join(profiel, 'cijfers.csv'))).toString('utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toMatch(/Meldingen;Meldingen per periode;Totaal;aantal;afgeschermd;afgeschermd;0;9/);
  await slaOp(app, venster, nl.rapportage.alsXlsx, join(profiel, 'cijfers.xlsx'));
  const boek = unzipSync(new Uint8Array(readFileSync(join(profiel, 'cijfers.xlsx'))));
  expect(strFromU8(boek['xl/workbook.xml']!)).toContain('name="Toelichting"');
  expect(strFromU8(boek['xl/sharedStrings.xml']!)).toContain('minder dan 5 mensen');
});
