import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { puntnamen } from '#shared/taal/basis.ts';
import { nl } from '#shared/taal/nl.ts';
import { plichtnamen, veldteksten } from '#shared/taal/vervolgvelden.ts';
import { vul } from '#shared/taal/vul.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import { heleWeken } from '#shared/domein/woningzoeken.ts';
import { maakPdf } from '../core/bestanden.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { bewonersvraag } from '../hulp/bewonersvraag.ts';
import { bekijkVenster, bewaard, doe, druk, slaOp, vulIn } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.basis;
const punt = (venster: Page, welk: keyof typeof puntnamen, nummer = 0) =>
  venster.locator(`[data-punt="${welk}"]`).nth(nummer);

/** A family with two children in the file of the aanbieder, nobody registered anywhere yet. */
async function kiesGezin(venster: Page): Promise<string> {
  const { regels } = await doe(venster, 'bewoners.lijst', bewonersvraag);
  for (const { dossierId } of regels.filter(({ kind }) => kind)) {
    if (!dossierId || regels.filter((regel) => regel.dossierId === dossierId && regel.kind).length < 2) continue;
    const { zoekers } = await doe(venster, 'verplichtingen.lezen', { dossierId });
    if (zoekers.every(({ sites }) => sites.length === 0)) return dossierId;
  }
  throw new Error('no family with two children in the proefomgeving');
}

/** The core puts in order and searches: whoever comes first by name comes last the other way round, and a kenmerk leaves its family. */
async function zoekEnSorteer(venster: Page, kenmerk: string): Promise<void> {
  const vraag = { ...bewonersvraag, volgorde: { kolom: 'naam' as const, aflopend: false } };
  const { regels, totaal } = await doe(venster, 'bewoners.lijst', vraag);
  const kop = venster.getByRole('columnheader', { name: t.bewoners.kolom.naam });
  for (const [stand, eerste] of [
    ['ascending', regels[0]],
    ['descending', regels.at(-1)],
  ] as const) {
    await kop.getByRole('button').click();
    await expect(kop).toHaveAttribute('aria-sort', stand);
    await expect(venster.getByRole('row').nth(1)).toContainText(eerste?.naam ?? '');
  }
  await expect(venster.getByRole('grid')).toHaveAttribute('aria-rowcount', String(totaal + 1));
  const { regels: gezin } = await doe(venster, 'bewoners.lijst', { ...bewonersvraag, zoek: kenmerk });
  await vulIn(venster, t.bewoners.zoek, kenmerk);
  await expect(venster.getByRole('row')).toHaveCount(gezin.length + 1);
}

test('a begeleider finds what a family lacks, fills it in by keyboard, and warns for the second time', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { venster, app, profiel } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await venster.locator('.proef__account', { hasText: 'Fenna Visser' }).click();
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();

  // The list of residents.
  await venster.keyboard.press('Alt+b');
  await expect(venster.getByRole('heading', { level: 1, name: t.bewoners.titel })).toBeVisible();
  await expect(venster.getByRole('row').nth(1)).toBeVisible();
  await axeSchoon(venster);
  const dossierId = await kiesGezin(venster);
  const { kenmerk } = await doe(venster, 'dossier.openen', { dossierId });
  await zoekEnSorteer(venster, kenmerk);
  await venster.getByRole('row').nth(1).click();
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.basis })).toBeVisible();

  // By keyboard: a letter per point, for the parent and for a child.
  await punt(venster, 'email').getByRole('radio').first().focus();
  await venster.keyboard.press('o');
  await punt(venster, 'bankrekening').getByRole('radio').first().focus();
  await venster.keyboard.press('x');
  await punt(venster, 'bankrekening').getByLabel(t.actie).fill('Afspraak bij de bank');
  await punt(venster, 'cjg', 0).getByRole('radio').first().focus();
  await venster.keyboard.press('o');
  await punt(venster, 'cjg', 1).getByRole('radio').first().focus();
  await venster.keyboard.press('b');
  await axeSchoon(venster);
  await venster.keyboard.press('Control+s');
  await bewaard(venster, '4 punten bewaard');

  // Evidence: the file is looked at and stands with the point.
  await punt(venster, 'email').getByRole('radio', { name: 'Op orde' }).focus();
  await venster.keyboard.press('Enter');
  await punt(venster, 'email')
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bewijs.pdf', mimeType: 'application/pdf', buffer: await maakPdf('Bevestiging') });
  await bewaard(venster, vul(t.toegevoegd, { naam: puntnamen.email }));
  await venster.keyboard.press('Control+s');
  await bewaard(venster, '1 punt bewaard');
  const { bewoners } = await doe(venster, 'basis.lezen', { dossierId });
  const email = bewoners[0]?.punten.find((een) => een.punt === 'email');
  expect(email).toMatchObject({ stand: 'op-orde', inhoud: { bewijs: 'bestand' } });

  // Registered at two sites, three weeks of reactions of which one without.
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const leeg = { wie: null, gezien: true, bijlageId: null, uitgeschrevenOp: null, toelichting: '' };
  const [eerste, tweede, derde] = heleWeken(vandaag, 3) as [string, string, string];
  for (const [site, loting] of [
    ['Woonnet Rijnmond', true],
    ['Woonnet Haaglanden', false],
  ] as const)
    await doe(venster, 'vervolg.vastleggen', {
      ...{ dossierId, id: null, versie: 0, reden: '' },
      invoer: {
        soort: 'woningsite',
        inhoud: { ...leeg, site, loting, buitenRegio: !loting, datum: plusDagen(eerste, -1) },
      },
    });
  await venster.getByRole('link', { name: nl.dossier.delen.verplichtingen }).click();
  const veld = (site: string, week: string) =>
    venster.getByLabel(vul(t.plicht.reactiesOp, { site, datum: week.split('-').reverse().join('-') })).first();
  for (const week of [eerste, tweede, derde]) {
    await veld('Woonnet Rijnmond', week).fill('2');
    await veld('Woonnet Haaglanden', week).fill(week === tweede ? '0' : '1');
  }
  await axeSchoon(venster);
  await druk(venster, '3 weken bewaren');
  await bewaard(venster, '3 weken bewaard');
  await expect(venster.getByText(/reageerde u niet op Woonnet Haaglanden/).first()).toBeVisible();

  // The second warning stands ready with what is not met; the letter names the first one.
  await doe(venster, 'vervolg.vastleggen', {
    ...{ dossierId, id: null, versie: 0, reden: '' },
    invoer: {
      soort: 'waarschuwing',
      inhoud: {
        ...{ datum: plusDagen(vandaag, -3), wijze: 'schriftelijk', doorWie: 'Fenna Visser', plicht: 'huisregels' },
        ...{ tekst: 'U rookte binnen.', reactie: '', gegevenWijze: 'meegegeven', gegevenOp: plusDagen(vandaag, -3) },
      },
    },
  });
  await druk(venster, vul(t.plicht.waarschuwOver, { plicht: plichtnamen.woningzoeksites }));
  await expect(venster.getByLabel(veldteksten.waarschuwing['tekst']?.label ?? '')).toHaveValue(/Woonnet Haaglanden/);
  await druk(venster, nl.vervolg.stuk.bewaar);
  await expect(venster.getByRole('heading', { name: 'Waarschuwing 2' })).toBeVisible();
  await bekijkVenster(venster, t.plicht.gegeven);
  await druk(venster, `${nl.vervolg.stuk.brief.waarschuwing}: Waarschuwing 2`);
  await expect(venster.getByText(/is gemaakt\.$/).first()).toBeVisible();
  const brief = await leesPdf(await slaOp(app, venster, /^Opslaan: Waarschuwing 2/, join(profiel, 'waarschuwing.pdf')));
  const tekst = brief.tekst.replaceAll(/\s+/g, ' ');
  expect(tekst).toContain('Waarschuwing 2');
  expect(tekst).toContain('Waarschuwing 1 van');
  expect(tekst).toContain('reageerde u niet op Woonnet Haaglanden');

  // The overview says what is missing; a dossier that waits for another region says why nothing is worked on.
  await venster.getByRole('link', { name: nl.dossier.delen.overzicht }).click();
  await expect(venster.getByRole('heading', { name: t.kaart.titel })).toBeVisible();
  await axeSchoon(venster);
});

test('a site that the manager adds is chosen in the form; under alleen-onderdak both parts say why, with the article', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  const als = async (inlognaam: string, pad: string): Promise<void> => {
    await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: 'proef in rotterdam' });
    await venster.evaluate(() => history.replaceState(null, '', location.pathname));
    await venster.reload();
    await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
    await venster.evaluate((naar) => (location.hash = naar), pad);
  };

  await als('manager', '/woningzoeksites');
  await expect(venster.getByRole('heading', { level: 1, name: t.sites.titel })).toBeVisible();
  await expect(venster.getByRole('row').nth(1)).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, t.sites.toevoegen);
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByLabel(t.sites.naam, { exact: false }).first().fill('Loten in Zuid');
  await axeSchoon(venster);
  await venster.keyboard.press('Escape');
  const nieuw = { naam: 'Loten in Zuid', adres: '', loting: true, buitenRegio: false, actief: true };
  await doe(venster, 'zoeksite.toevoegen', nieuw);

  // What bewoners pay there, as agreed with the college.
  const huizen = await doe(venster, 'locatie.lijst', {});
  const huis = huizen.find(({ naam }) => naam === 'Nachtopvang Maasoever');
  await venster.evaluate((id) => (location.hash = `/inrichten/${id}`), huis?.id ?? '');
  await venster.getByRole('tab', { name: nl.bedden.inrichten.tabs.bijdragen }).click();
  await bekijkVenster(venster, nl.bedden.bijdragen.intrekken);

  await doe(venster, 'sessie.inloggen', { inlognaam: 'begeleider', wachtwoord: 'proef in rotterdam' });
  const { regels } = await doe(venster, 'bewoners.lijst', bewonersvraag);
  const gewoon = regels.find((regel) => regel.dossierId && !regel.alleenOnderdak);
  const onderdak = regels.find((regel) => regel.dossierId && regel.alleenOnderdak);
  await als('begeleider', `/dossier/${gewoon?.dossierId ?? ''}/verplichtingen`);
  await druk(venster, t.plicht.siteNieuw);
  const velden = veldteksten.woningsite;
  const site = venster.getByLabel(velden['site']?.label ?? '', { exact: false }).first();
  await site.selectOption({ label: t.plicht.siteAnders });
  await expect(venster.getByLabel(t.plicht.siteAndersNaam, { exact: false })).toBeVisible();
  await axeSchoon(venster);
  await site.selectOption({ label: 'Loten in Zuid' });
  await expect(venster.getByLabel(t.plicht.siteAndersNaam, { exact: false })).toBeHidden();
  // What the list says of the site is answered with it.
  const loting = venster.getByRole('radiogroup', { name: velden['loting']?.label ?? '' });
  await expect(loting.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked();

  // The house rules, gone through with somebody who had not yet.
  await als('begeleider', `/dossier/${gewoon?.dossierId ?? ''}/bed`);
  await bekijkVenster(venster, nl.bedden.deel.leg);

  for (const deel of ['basis', 'verplichtingen'] as const) {
    await als('begeleider', `/dossier/${onderdak?.dossierId ?? ''}/${deel}`);
    const waarom = venster.getByText(/wacht op overdracht naar een andere regio.*\(artikel 5\.2\.5\)/).first();
    await expect(waarom).toBeVisible();
    await expect(venster.getByText(t.geblokkeerd).first()).toBeVisible();
    await axeSchoon(venster);
  }
});
