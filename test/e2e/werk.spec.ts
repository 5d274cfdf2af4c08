import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import { werkpapier } from '#shared/taal/werk.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { bewaard, doe } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, roep, test } from './onthaal.ts';

test.setTimeout(300_000);
const t = nl.werkscherm;

async function alsWie(venster: Page, naam: string): Promise<void> {
  await roep(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await venster.getByRole('button', { name: naam }).first().click();
  await expect(venster.getByRole('navigation').first()).toBeVisible();
}
const ga = (venster: Page, pad: string) => venster.evaluate((naar) => (location.hash = naar), pad);
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });
const groepteller = (venster: Page, groep: keyof typeof nl.werk.groepen) =>
  venster.getByRole('group', { name: nl.werk.kies }).getByRole('button', { name: nl.werk.groepen[groep] });
/** A day so many days after today, as the core counts. */
const dagErna = (dag: string, n: number): string =>
  new Date(Date.parse(dag) + n * 86_400_000).toISOString().slice(0, 10);

async function neemOver(venster: Page): Promise<void> {
  const { afwezig } = await doe(venster, 'afwezigheid.lijst', {});
  const wouter = afwezig.find(({ gebruiker }) => gebruiker.naam === 'Wouter Kramer');
  const aantal = wouter?.dossiers ?? 0;
  expect(aantal).toBeGreaterThan(1);
  await expect(
    venster.getByText(vul(t.isAfwezig, { naam: 'Wouter Kramer', tot: toonDatum(wouter?.tot ?? '') })),
  ).toBeVisible();
  await axeSchoon(venster);
  await knop(venster, t.allesOvernemen).first().click();
  await bewaard(venster, meervoud(aantal, t.allesGelukt));
  await venster.getByLabel(t.wie, { exact: true }).selectOption('ik');
  await expect(venster.getByText(vul(t.overgenomen, { naam: 'Wouter Kramer' }))).toHaveCount(aantal);
  await knop(venster, t.teruggeven).first().click();
  await expect(venster.getByText(vul(t.overgenomen, { naam: 'Wouter Kramer' }))).toHaveCount(aantal - 1);
}

async function stelUitEnHervat(venster: Page): Promise<void> {
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const voor =
    (await doe(venster, 'werkvoorraad.lijst', { groep: null, wie: { soort: 'ik' }, vanaf: 0, aantal: 50 })).aantallen
      .uitgesteld ?? 0;
  const rij = venster.locator('.werkrij').last();
  const naam = (await rij.locator('.werkregel__naam').textContent()) ?? '';
  await rij.getByRole('button', { name: t.uitstellen }).click();
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(t.tot).fill(toonDatum(dagErna(vandaag, 300)));
  await dialoog.getByLabel(t.reden).fill('Wacht op de uitkering');
  await dialoog.getByRole('button', { name: t.uitstellen }).click();
  // Past the last day of the term: only after somebody says so.
  const weet = dialoog.getByRole('checkbox', { name: t.weetTermijn });
  await expect(weet).toBeVisible();
  await axeSchoon(venster, '[role=dialog]');
  await weet.check();
  await dialoog.getByRole('button', { name: t.uitstellen }).click();
  await expect(dialoog).toBeHidden();
  await expect(groepteller(venster, 'uitgesteld')).toContainText(String(voor + 1));
  await groepteller(venster, 'uitgesteld').click();
  const uitgesteld = venster.locator('.werkrij').filter({ hasText: naam });
  await expect(uitgesteld).toContainText('Wacht op de uitkering');
  await expect(uitgesteld).toContainText('Samira Bouzid');
  await uitgesteld.getByRole('button', { name: t.hervatten }).click();
  await expect(groepteller(venster, 'uitgesteld')).toContainText(String(voor));
  await groepteller(venster, 'uitgesteld').click();
}

async function bekijkWeek(venster: Page): Promise<void> {
  await knop(venster, t.week).click();
  await expect(venster.locator('[data-dag]')).toHaveCount(7);
  await expect(venster.getByText(t.dicht)).toHaveCount(2);
  await axeSchoon(venster);
  await venster.getByLabel(t.wie, { exact: true }).selectOption('iedereen');
  await knop(venster, t.volgende).click();
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const week = await doe(venster, 'werkvoorraad.week', { dag: dagErna(vandaag, 7) });
  await expect(
    venster.getByText(
      vul(t.weekVan, { van: toonDatum(week.dagen[0]?.datum ?? ''), tot: toonDatum(week.dagen[6]?.datum ?? '') }),
    ),
  ).toBeVisible();
  const eerste = venster.locator('[data-dag] a').first();
  await eerste.focus();
  await venster.keyboard.press('ArrowRight');
  await expect(eerste).not.toBeFocused();
  await knop(venster, t.lijst).click();
}

test('a working day: overdue first, an absent colleague taken over, put aside and back, the week, the list on paper', async ({
  start,
}) => {
  const { venster, app, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await alsWie(venster, 'Samira Bouzid');
  // Opens on the work of one's own team.
  await expect(venster.getByLabel(t.wie, { exact: true })).toHaveValue('mijn-teams');
  await neemOver(venster);
  await stelUitEnHervat(venster);
  await bekijkWeek(venster);

  await groepteller(venster, 'te-laat').click();
  const lijst = await doe(venster, 'werkvoorraad.lijst', { groep: 'te-laat', vanaf: 0, aantal: 100 });
  const pad = join(profiel, 'werk.pdf');
  await bewaarDialoog(app, pad);
  await knop(venster, t.afdrukken).click();
  await knop(venster, t.opslaan).click();
  await bewaard(venster, vul(t.opgeslagen, { naam: 'werk.pdf' }));
  const gelezen = await leesPdf(readFileSync(pad));
  expect(gelezen.getagd).toBe(true);
  expect(gelezen.tekst).toContain(meervoud(lijst.totaal, werkpapier.aantal));
  for (const { kenmerk, weergavenaam, termijn } of lijst.regels) {
    expect(gelezen.tekst).toContain(kenmerk);
    expect(gelezen.tekst).toContain(termijn?.artikel ?? '');
    expect(gelezen.tekst).not.toContain(weergavenaam);
  }
  // Midnight in an open window: the core says so, and the page is of the new day.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('onthaal', { soort: 'dag', vandaag: '2031-05-06' }),
  );
  await expect(venster.getByText(/6 mei 2031/)).toBeVisible();
});

test('two clients become one and two again; a shield is opened with a reason, which is reported and judged', async ({
  start,
}) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await alsWie(venster, 'Johanna Verschoor');
  const [scherm] = await doe(venster, 'afscherming.lijst', {});
  const { kenmerken } = await doe(venster, 'afscherming.lezen', { clientId: scherm?.clientId ?? '' });
  const s = nl.dubbelscherm;

  await alsWie(venster, 'Samira Bouzid');
  await ga(venster, '/dubbelen');
  await expect(knop(venster, s.bekijk).first()).toBeVisible({ timeout: 60_000 });
  await axeSchoon(venster);
  await knop(venster, s.bekijk).first().click();
  await expect(venster.getByRole('heading', { level: 1, name: s.samen.titel })).toBeVisible();
  await axeSchoon(venster);
  await venster.getByLabel(s.samen.reden).fill('Zelfde persoon volgens de BRP');
  await knop(venster, s.samen.knop).click();
  await venster
    .getByRole('alertdialog')
    .or(venster.getByRole('dialog'))
    .getByRole('button', { name: s.samen.knop })
    .click();
  await bewaard(venster, s.samen.gelukt);
  await expect(knop(venster, s.kaart.terug)).toBeVisible();
  await axeSchoon(venster);
  await knop(venster, s.kaart.terug).click();
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(s.kaart.terugReden).fill('Toch twee broers');
  await dialoog.getByRole('button', { name: s.kaart.terug }).click();
  await bewaard(venster, s.kaart.gelukt);
  await expect(venster.getByText(/Toch twee broers/)).toBeVisible();

  const n = nl.afscherming.nood;
  await ga(venster, '/zoeken');
  await venster.getByLabel(nl.zoekscherm.label).fill(kenmerken[0] ?? '');
  await venster.keyboard.press('Enter');
  await venster.getByText(nl.afscherming.nood.titel).first().click();
  await expect(venster.getByRole('heading', { level: 1, name: n.titel })).toBeVisible();
  await axeSchoon(venster);
  await venster.getByLabel(n.reden).fill('Staat aan het loket');
  await knop(venster, n.knop).click();
  await expect(venster.getByText(kenmerken[0] ?? '').first()).toBeVisible();

  await alsWie(venster, 'Johanna Verschoor');
  const o = nl.afscherming.oordeel;
  await venster.locator('summary', { hasText: o.titel }).click();
  const melding = venster.locator('li').filter({ hasText: 'Staat aan het loket' });
  await expect(melding).toContainText('Samira Bouzid');
  await axeSchoon(venster);
  await melding.getByRole('button', { name: o.nietNodig }).click();
  await expect(melding.getByText(nl.afscherming.oordeel.toelichtingHint).first()).toBeVisible();
  await melding.getByRole('button', { name: o.nodig, exact: true }).click();
  await expect(melding).toHaveCount(0);
  const gezien = await doe(venster, 'inzage.lijst', { alles: true });
  expect(gezien.find(({ wie }) => wie === 'Samira Bouzid')).toMatchObject({
    oordeel: 'terecht',
    reden: 'Staat aan het loket',
  });
});
