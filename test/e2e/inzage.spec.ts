import type { Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leegVerzoek } from '#shared/domein/verzoek.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { bekijkVenster, doe, kies } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, doodKern, expect, kernPid, metNamen, test } from './onthaal.ts';

test.describe.configure({ timeout: 180_000 });
const proefwachtwoord = 'proef in rotterdam';

const t = nl.verzoek;
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: proefwachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.evaluate((waar) => (location.hash = waar), pad);
}

test('a request for access is answered with a file, the auditor verifies the log, and no title or file name names anybody', async ({
  start,
}) => {
  const { app, venster, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 120_000 });
  const uitvoer: Buffer[] = [];
  for (const stroom of [app.process().stdout, app.process().stderr])
    stroom?.on('data', (deel: Buffer | string) => uitvoer.push(Buffer.from(deel)));
  let naam = '';
  await test.step('the open request of the proefomgeving: choose what stays out, make the file, answer', async () => {
    await als(venster, 'balie', '/verzoeken');
    await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
    await axeSchoon(venster);
    const { regels } = await doe(venster, 'verzoek.lijst', { soort: null, alleenOpen: true, vanaf: 0, aantal: 10 });
    naam = regels[0]!.naam;
    // Answered, and still here: somebody who got the data has to hear it.
    const nogVertellen = vul(t.taken.vertellen, { antwoord: t.uitkomsten.toegewezen });
    await expect(venster.locator('tbody').getByText(nogVertellen, { exact: true })).toBeVisible();
    await venster.locator('tbody tr').first().click();
    await knop(venster, t.detail.kies).click();
    await expect(venster.getByRole('heading', { level: 1, name: t.kies.titel })).toBeVisible();
    await venster
      .getByLabel(/^Laat ‘/)
      .first()
      .click();
    await axeSchoon(venster);
    await knop(venster, t.kies.bewaar).click();
    await knop(venster, t.detail.maak).click();
    await expect(venster.getByRole('heading', { name: t.detail.bestanden })).toBeVisible();
    await kies(venster, t.detail.uitkomst, t.uitkomsten.toegewezen);
    await axeSchoon(venster);
    await knop(venster, t.detail.afhandelen).click();
    await expect(venster.getByRole('heading', { name: t.detail.antwoord })).toBeVisible();
    await bekijkVenster(venster, t.detail.heropenen);
    await axeSchoon(venster);
    const pad = join(profiel, 'inzage.pdf');
    await bewaarDialoog(app, pad);
    await venster.getByRole('button', { name: t.detail.opslaanPdf }).last().click();
    await expect.poll(() => existsSync(pad)).toBe(true);
    const { tekst } = await leesPdf(readFileSync(pad));
    expect(tekst).toContain('Wat wij weglieten');
    expect(tekst).toContain(naam.split(',')[0]);
  });
  await test.step('the register of processings', async () => {
    await venster.evaluate(() => (location.hash = '/verwerkingen'));
    await expect(venster.getByRole('heading', { level: 1, name: nl.verwerkingen.titel })).toBeVisible();
    await axeSchoon(venster);
  });
  await test.step('the auditor verifies the chain and sees one client only', async () => {
    await als(venster, 'auditor', '/logboek');
    await knop(venster, nl.beheer.logboek.controleren).click();
    await expect(venster.getByText(/De keten is heel/).first()).toBeVisible();
    await axeSchoon(venster);
  });
  await test.step('at an aanbieder: what belongs here is said, and the same request is answered there', async () => {
    await als(venster, 'begeleider', '/verzoeken');
    await expect(venster.getByText(t.leegTekst)).toBeVisible();
    await axeSchoon(venster);
    const gevonden = await Promise.all(
      ['an', 'de', 'el'].map((tekst) => doe(venster, 'client.zoeken', { tekst, aantal: 5 })),
    );
    const bewoner = gevonden.flatMap(({ resultaten }) => resultaten)[0]!;
    const { client } = await doe(venster, 'client.lezen', { clientId: bewoner.clientId });
    const vandaag = (await doe(venster, 'installatie.toestand', {})).vandaag;
    const feiten = { ...leegVerzoek(vandaag), identiteit: 'id-bewijs' as const, wijze: 'loket' as const };
    const invoer = { verzoekId: null, versie: 0, clientId: client.id, feiten };
    const { verzoekId } = await doe(venster, 'verzoek.vastleggen', invoer);
    await venster.evaluate((waar) => (location.hash = waar), `/verzoeken/${verzoekId}`);
    await knop(venster, t.detail.maak).click();
    await expect(venster.getByRole('heading', { name: t.detail.bestanden })).toBeVisible();
    const pad = join(profiel, 'inzage.pdf');
    rmSync(pad, { force: true });
    await bewaarDialoog(app, pad);
    await venster.getByRole('button', { name: t.detail.opslaanPdf }).last().click();
    await expect.poll(() => existsSync(pad)).toBe(true);
    const { tekst } = await leesPdf(readFileSync(pad));
    expect(tekst).toContain('Tot wanneer, en waarom zo lang');
    expect(tekst).toContain(client.achternaam);
    rmSync(pad);
  });
  await test.step('a letter in a window, a crash of the core and of the page: no title, file, log or dump names anybody', async () => {
    await als(venster, 'balie', '/verzoeken');
    const { regels } = await doe(venster, 'verzoek.lijst', {
      soort: 'inzage',
      alleenOpen: false,
      vanaf: 0,
      aantal: 10,
    });
    const rij = regels.find((een) => een.naam === naam);
    const { client } = await doe(venster, 'client.lezen', { clientId: rij!.clientId! });
    const woorden = [
      client.achternaam,
      ...client.voornamen.split(' '),
      client.bsn,
      client.straat,
      client.telefoon,
      client.email,
    ].filter((woord): woord is string => typeof woord === 'string' && woord.length > 4);
    expect(woorden.length).toBeGreaterThan(1);
    await app.evaluate(({ app: hier, BrowserWindow }) => {
      const titels: string[] = [];
      Object.assign(globalThis, { titels });
      const volg = (blad: Electron.BrowserWindow): void =>
        void blad.on('page-title-updated', (_gebeurtenis, titel) => titels.push(titel, blad.getTitle()));
      BrowserWindow.getAllWindows().forEach(volg);
      hier.on('browser-window-created', (_gebeurtenis, blad) => volg(blad));
    });
    for (const pad of [`/client/${rij!.clientId!}`, `/verzoeken/${rij!.id}`]) {
      await venster.evaluate((waar) => (location.hash = waar), pad);
      await expect(venster.getByText(client.achternaam).first()).toBeVisible();
    }
    const { bestanden } = await doe(venster, 'verzoek.lezen', { verzoekId: rij!.id });
    const open = { verzoekId: rij!.id, bestandId: bestanden[0]!.id };
    const [blad] = await Promise.all([app.waitForEvent('window'), doe(venster, 'verzoek.openen', open)]);
    expect(woorden.filter((woord) => blad.url().includes(woord))).toEqual([]);
    const titels = await app.evaluate(({ BrowserWindow }) => [
      ...(globalThis as unknown as { titels: string[] }).titels,
      ...BrowserWindow.getAllWindows().map((een) => een.getTitle()),
    ]);
    expect(titels.length).toBeGreaterThan(2);
    expect(titels.filter((titel) => woorden.some((woord) => titel.includes(woord)))).toEqual([]);
    const eerste = await doodKern(app);
    await expect.poll(() => kernPid(app)).not.toBe(eerste);
    const dumps = await app.evaluate(({ app: electron, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      return electron.getPath('crashDumps');
    });
    expect(dumps.startsWith(profiel)).toBe(true);
    await app.close();
    rmSync(join(profiel, 'inzage.pdf'), { force: true });
    expect(metNamen(profiel, woorden)).toEqual([]);
    const los = readdirSync(tmpdir()).filter((pad) => woorden.some((woord) => pad.includes(woord)));
    expect(los).toEqual([]);
    for (const woord of woorden)
      expect(Buffer.concat(uitvoer).includes(woord), 'what the program wrote out').toBe(false);
  });
});
