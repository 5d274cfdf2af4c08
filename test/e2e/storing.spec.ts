import type { ElectronApplication, Page } from '@playwright/test';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { beginwachtwoord, bekijkOpen, bewaard, doe, druk, logIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, doodKern, expect, kernPid, test } from './onthaal.ts';

const toelichting = nl.stappen.toelichting;
const opgeslagen = vul(nl.stappen.bewaard, { stap: stapnamenTekst.voorwaarden });

/** A gemeente with one dossier, past its screens; the balie is at the desk. @returns the dossier's id */
async function zetKlaar(venster: Page): Promise<string> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const balie = { naam: 'Bo Balie', inlognaam: 'bo', rollen: ['balie' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...balie, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const velden = { ...legeClient(), achternaam: 'Zuiderveld', geboortedatum: '1984-05-06', bsn: '999900006' };
  const client = await doe(venster, 'client.aanmaken', { velden });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const { dossierId } = await doe(venster, 'dossier.starten', {
    clientId: client.id,
    feiten: legeStap(vandaag).melding,
  });
  await doe(venster, 'sessie.uitloggen', {});
  await venster.evaluate(() => location.reload());
  await logIn(venster, 'bo');
  return dossierId;
}

async function openVoorwaarden(venster: Page, dossierId: string): Promise<void> {
  await venster.evaluate((id) => (location.hash = `/dossier/${id}/voorwaarden`), dossierId);
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst.voorwaarden })).toBeVisible();
  await expect(venster.getByLabel(toelichting)).toBeVisible();
}

async function stapNu(
  venster: Page,
  dossierId: string,
): Promise<{ versie: number; feiten: Stapfeiten['voorwaarden'] }> {
  const { stappen } = await doe(venster, 'dossier.openen', { dossierId });
  if (!stappen.voorwaarden) throw new Error('De stap is nog niet vastgelegd');
  return stappen.voorwaarden;
}

/** Holds the core still, so that what is asked next stays unanswered until it is killed. */
async function houdKernStil(app: ElectronApplication): Promise<void> {
  await expect.poll(() => kernPid(app)).toBeDefined();
  process.kill(Number(kernPid(app)), 'SIGSTOP');
}

test('a core that is killed in the middle of a save loses nothing that was acknowledged or typed', async ({
  start,
}) => {
  const { app, venster } = await start();
  const dossierId = await zetKlaar(venster);
  await openVoorwaarden(venster, dossierId);
  await venster.getByLabel(toelichting).fill('eerste versie');
  await druk(venster, nl.stappen.bewaren);
  await bewaard(venster, opgeslagen);

  await venster.getByLabel(toelichting).fill('tweede versie');
  await houdKernStil(app);
  await druk(venster, nl.stappen.bewaren);
  await expect(venster.locator('.formuliervoet [aria-busy="true"]').first()).toBeVisible();
  await doodKern(app);

  const slot = venster.getByLabel(nl.kader.slot.wachtwoord, { exact: false });
  await slot.first().fill(wachtwoord);
  await venster.keyboard.press('Enter');
  await expect(venster.locator('dialog[open]')).toHaveCount(0);
  await expect(venster.getByText(nl.kader.kern.herstart)).toBeVisible();
  await axeSchoon(venster);

  expect(await stapNu(venster, dossierId)).toMatchObject({ versie: 1, feiten: { toelichting: 'eerste versie' } });
  await expect(venster.getByLabel(toelichting)).toHaveValue('tweede versie');
  await druk(venster, nl.stappen.bewaren);
  await expect.poll(async () => (await stapNu(venster, dossierId)).feiten.toelichting).toBe('tweede versie');
});

test('two versions of a step are shown side by side, and a person chooses per field', async ({ start }) => {
  const { app, venster } = await start();
  const dossierId = await zetKlaar(venster);
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const begin = { ...legeStap(vandaag).voorwaarden, toelichting: 'begin' };
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: begin } });
  await openVoorwaarden(venster, dossierId);
  await venster.getByLabel(toelichting).fill('van mij');

  // A colleague saves the same step meanwhile: another field, and the same one.
  const ander = { ...begin, rechtmatigVerblijf: true, toelichting: 'van een collega' };
  await doe(venster, 'stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'voorwaarden', feiten: ander } });
  await druk(venster, nl.stappen.bewaren);

  const t = nl.componenten.concept;
  await expect(venster.getByText(t.conflictTitel)).toBeVisible();
  await axeSchoon(venster);
  const rij = (naam: string) => venster.getByRole('row', { name: new RegExp(naam) });
  await expect(rij('Rechtmatig verblijf').getByRole('radio', { name: /wat er nu staat/ })).toBeChecked();
  await expect(rij(toelichting)).toContainText('van mij');
  await expect(rij(toelichting)).toContainText('van een collega');
  expect(await stapNu(venster, dossierId)).toMatchObject({ versie: 2, feiten: { toelichting: 'van een collega' } });

  await rij(toelichting)
    .getByRole('radio', { name: /wat u typte/ })
    .focus();
  await venster.keyboard.press('Space');
  await druk(venster, t.conflictVerder);
  await expect(venster.getByLabel(toelichting)).toHaveValue('van mij');
  await druk(venster, nl.stappen.bewaren);
  await bewaard(venster, opgeslagen);
  expect(await stapNu(venster, dossierId)).toMatchObject({
    versie: 3,
    feiten: { rechtmatigVerblijf: true, toelichting: 'van mij' },
  });

  // Nobody leaves a screen of which the draft cannot be kept without having been asked.
  await app.evaluate(
    ({ ipcMain }, antwoord) => {
      ipcMain.removeHandler('onthaal:concept.bewaren');
      ipcMain.handle('onthaal:concept.bewaren', () => antwoord);
    },
    { ok: false, code: 'onverwacht', melding: 'De schijf is vol.' },
  );
  await venster.getByLabel(toelichting).fill('half geschreven');
  await venster.getByRole('link', { name: nl.dossier.delen.tijdlijn }).press('Enter');
  await bekijkOpen(venster);
  await venster.getByRole('button', { name: nl.dossier.nietBewaard.blijf }).press('Enter');
  await expect(venster.getByLabel(toelichting)).toHaveValue('half geschreven');
});

test('a draft is there again after leaving the screen and after a new start', async ({ start }) => {
  const eerste = await start();
  const dossierId = await zetKlaar(eerste.venster);
  await openVoorwaarden(eerste.venster, dossierId);
  await eerste.venster.getByLabel(toelichting).fill('half geschreven');
  await eerste.venster.getByRole('link', { name: nl.dossier.delen.tijdlijn }).press('Enter');
  await expect(eerste.venster.getByRole('heading', { level: 2, name: nl.dossier.delen.tijdlijn })).toBeVisible();
  await openVoorwaarden(eerste.venster, dossierId);
  await expect(eerste.venster.getByLabel(toelichting)).toHaveValue('half geschreven');
  // Closed at once, before the pause after which a draft saves itself.
  await eerste.venster.getByLabel(toelichting).fill('half geschreven, en nog een woord');
  await eerste.app.close();

  const { venster } = await start({ profiel: eerste.profiel });
  await logIn(venster, 'bo');
  await openVoorwaarden(venster, dossierId);
  await expect(venster.getByLabel(toelichting)).toHaveValue('half geschreven, en nog een woord');
});
