import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { plusDagen } from '#shared/beleid/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vervolgdocumenten, vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { bestemmingnamen, keuzeteksten, veldteksten } from '#shared/taal/vervolgvelden.ts';
import { vul } from '#shared/taal/vul.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { bewonersvraag } from '../hulp/bewonersvraag.ts';
import { doe, druk, kies, slaOp } from './draad-stappen.ts';
import { axeSchoon, expect, test, type Draaiend, type Startopties } from './onthaal.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.begeleiding;
type Soort = keyof typeof veldteksten;
const label = (soort: Soort, pad: string): string => veldteksten[soort][pad]?.label ?? pad;

/** Logs in past the screens and goes to a page. */
async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: 'proef in rotterdam' });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  // The first page is awaited: only then can another be asked for.
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await naar(venster, pad);
}

async function naar(venster: Page, pad: string): Promise<void> {
  // The first page of the night shift goes on by itself to its register, also after it was left.
  await expect(async () => {
    await venster.evaluate((waar) => (location.hash = waar), pad);
    await venster.waitForTimeout(500);
    expect(venster.url()).toMatch(new RegExp(`#${pad}$`));
  }).toPass({ timeout: 20_000 });
  await expect(venster.getByRole('main').locator('.ot-kaart').first()).toBeVisible();
  await expect(venster.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The proefomgeving with the begeleider at a page. */
async function begin(start: (opties?: Startopties) => Promise<Draaiend>, pad: string): Promise<Draaiend> {
  const draaiend = await start({ argumenten: ['--proef'] });
  await expect(draaiend.venster.locator('.proef__account').first()).toBeVisible({ timeout: 180_000 });
  await als(draaiend.venster, 'begeleider', pad);
  return draaiend;
}

async function deel(venster: Page, dossierId: string, naam: 'begeleiding' | 'rapportage' | 'vertrek'): Promise<void> {
  await naar(venster, `/dossier/${dossierId}/${naam}`);
  await expect(venster.locator('#dossierdeel')).toHaveText(nl.dossier.delen[naam]);
}

/** The form of a record; that of the day report has another button. */
const formulier = (venster: Page): Locator =>
  venster.locator('form').filter({ has: venster.getByRole('button', { name: nl.vervolg.stuk.bewaar, exact: true }) });

/** A field of the form of a record that is open; its label may be followed by "verplicht". */
const veld = (venster: Page, soort: Soort, pad: string): Locator =>
  formulier(venster).getByLabel(new RegExp(`^\\s*${label(soort, pad).replaceAll(/[?()]/g, '\\$&')}`));

/** Holds the form that is open against axe, and stores it by its button. */
async function leg(venster: Page, soort: Soort): Promise<void> {
  await axeSchoon(venster);
  await formulier(venster).getByRole('button', { name: nl.vervolg.stuk.bewaar, exact: true }).press('Enter');
  await expect(venster.getByText(vul(nl.vervolg.stuk.bewaard, { naam: vervolgnamen[soort] })).first()).toBeVisible();
  await expect(formulier(venster)).toHaveCount(0);
}

/** Puts a record on paper by its button, saves that by its button, and reads it back. */
async function opPapier({ app, venster, profiel }: Draaiend, knop: string, titel: string): Promise<string> {
  await druk(venster, knop);
  await expect(venster.getByText(vul(nl.vervolg.stuk.briefKlaar, { titel })).first()).toBeVisible();
  return (
    await leesPdf(await slaOp(app, venster, `${nl.dossier.documenten.opslaan}: ${titel}`, join(profiel, 'papier.pdf')))
  ).tekst;
}

type Stuk = Awaited<ReturnType<typeof stukkenVan>>['stukken'][number];
const stukkenVan = (venster: Page, dossierId: string) => doe(venster, 'vervolg.lezen', { dossierId });

/** An adult who stays alone, with or without what is asked; work towards leaving may be done. */
async function kiesBewoner(venster: Page, past: (stukken: readonly Stuk[]) => boolean): Promise<string> {
  const { regels } = await doe(venster, 'bewoners.lijst', bewonersvraag);
  for (const { dossierId } of regels) {
    if (!dossierId) continue;
    const { stukken, bewoners, alleenOnderdak } = await stukkenVan(venster, dossierId);
    if (bewoners.length === 1 && alleenOnderdak === null && past(stukken)) return dossierId;
  }
  throw new Error('No such resident in the proefomgeving');
}

test('a begeleider makes a plan, puts it on paper, and offers a screening', async ({ start }) => {
  const draaiend = await begin(start, '/bewoners');
  const { venster } = draaiend;
  const dossierId = await kiesBewoner(
    venster,
    (stukken) => !stukken.some(({ soort }) => soort === 'plan' || soort === 'scil'),
  );
  await deel(venster, dossierId, 'begeleiding');
  await axeSchoon(venster);

  await test.step('plan', async () => {
    await druk(venster, nl.vervolg.perspectief.beginPlan);
    await kies(venster, label('plan', 'richting'), keuzeteksten['plan.richting'].doorstroom);
    await veld(venster, 'plan', 'bestemming').selectOption('begeleid-wonen');
    await veld(venster, 'plan', 'doel').fill('Een eigen kamer, met hulp bij de post.');
    await leg(venster, 'plan');
    const papier = await opPapier(
      draaiend,
      `${nl.vervolg.stuk.brief.plan}: ${vervolgnamen.plan}`,
      vervolgdocumenten.perspectief,
    );
    expect(papier).toContain('Een eigen kamer, met hulp bij de post.');
    expect(papier).toContain(bestemmingnamen['begeleid-wonen']);
  });

  await test.step('SCIL', async () => {
    await druk(venster, t.begeleiding.scilBegin);
    await veld(venster, 'scil', 'doorWie').fill('Fenna Visser');
    await kies(venster, label('scil', 'antwoord'), keuzeteksten['scil.antwoord'].ja);
    await leg(venster, 'scil');
    const { stukken } = await stukkenVan(venster, dossierId);
    expect(stukken.find(({ soort }) => soort === 'scil')?.inhoud).toMatchObject({ antwoord: 'ja', afgenomenOp: null });
  });
});

test('a begeleider records an incident and puts its report on paper', async ({ start }) => {
  const draaiend = await begin(start, '/bewoners');
  const { venster } = draaiend;
  const dossierId = await kiesBewoner(venster, (stukken) => !stukken.some(({ soort }) => soort === 'incident'));
  await deel(venster, dossierId, 'rapportage');
  await axeSchoon(venster);
  await druk(venster, t.rapportage.incidentBegin);
  await veld(venster, 'incident', 'tijd').fill('21:15');
  await veld(venster, 'incident', 'waar').fill('Keuken');
  await veld(venster, 'incident', 'doorWie').fill('Fenna Visser');
  await veld(venster, 'incident', 'aard').selectOption('vernieling');
  await veld(venster, 'incident', 'wat').fill('Gooide een bord tegen de muur.');
  await formulier(venster)
    .getByRole('checkbox', { name: keuzeteksten['incident.verteldAan'].leidinggevende })
    .press('Space');
  await leg(venster, 'incident');
  await axeSchoon(venster);
  const papier = await opPapier(
    draaiend,
    `${nl.vervolg.stuk.brief.incident}: ${vervolgnamen.incident} 1`,
    `${vervolgdocumenten.incident} 1`,
  );
  for (const tekst of [
    'Keuken',
    '21:15',
    'Gooide een bord tegen de muur.',
    keuzeteksten['incident.verteldAan'].leidinggevende,
  ])
    expect(papier).toContain(tekst);
});

test('what a begeleider writes in the day report, the night shift finds by a word', async ({ start }) => {
  const { venster } = await begin(start, '/dagrapportage');
  await axeSchoon(venster);
  await venster
    .getByLabel(new RegExp(`^\\s*${t.rapport.tekst.replace('?', '\\?')}`))
    .fill('De fietsenmaker brengt morgen de bakfiets terug.');
  await venster.getByRole('checkbox', { name: t.rapport.letOp }).press('Space');
  await druk(venster, t.rapport.schrijf);
  await expect(venster.getByText(t.rapport.geschreven).first()).toBeVisible();
  await als(venster, 'nachtdienst', '/dagrapportage');
  await venster.getByRole('tab', { name: t.rapport.tabs.zoeken }).click();
  await expect(venster.getByRole('search')).toBeVisible();
  await venster.getByLabel(t.zoeken.woorden, { exact: true }).fill('bakfiets');
  await druk(venster, t.zoeken.zoek);
  await expect(venster.getByText(vul(t.zoeken.aantal.een, { n: 1 }))).toBeVisible();
  await expect(venster.getByRole('article')).toContainText('De fietsenmaker brengt morgen de bakfiets terug.');
  await expect(venster.getByRole('article')).toContainText('Fenna Visser');
  await axeSchoon(venster);
});

/** Who leaves tomorrow by the plan, as the proefomgeving has it. */
async function kiesVertrekker(venster: Page): Promise<string> {
  for (const { id } of await doe(venster, 'locatie.lijst', {})) {
    const { regels } = await doe(venster, 'vertrek.lijst', { locatieId: id });
    const gevonden = regels.find(({ bron, open }) => bron === 'plan' && open.includes('sleutel'));
    if (gevonden) return gevonden.dossierId;
  }
  throw new Error('Nobody leaves tomorrow in the proefomgeving');
}

test('a begeleider sees somebody off: belongings, key and a report for the next place', async ({ start }) => {
  const draaiend = await begin(start, '/vertrek');
  const { venster } = draaiend;
  await axeSchoon(venster);
  const dossierId = await kiesVertrekker(venster);
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await deel(venster, dossierId, 'vertrek');
  await axeSchoon(venster);

  await test.step('belongings', async () => {
    await druk(venster, t.vertrek.eigendommenBegin);
    await veld(venster, 'eigendommen', 'lijst').fill('Gitaar in een zwarte hoes');
    await veld(venster, 'eigendommen', 'waar').fill('Kelder, plank 7');
    await veld(venster, 'eigendommen', 'bewaarTot').fill(toonDatum(plusDagen(vandaag, 30)));
    await leg(venster, 'eigendommen');
  });

  await test.step('key', async () => {
    await druk(venster, vul(t.vertrek.knopVan, { knop: t.vertrek.gedaan, punt: t.vertrek.punten.sleutel }));
    await expect(
      venster.getByRole('button', {
        name: vul(t.vertrek.knopVan, { knop: t.vertrek.terug, punt: t.vertrek.punten.sleutel }),
      }),
    ).toBeVisible();
    const { punten } = await doe(venster, 'vertrek.lezen', { dossierId });
    expect(punten.find(({ punt }) => punt === 'sleutel')).toMatchObject({ stand: 'klaar', door: 'Fenna Visser' });
  });

  await test.step('report', async () => {
    await druk(venster, t.vertrek.verslagBegin);
    await veld(venster, 'overdrachtsverslag', 'naar').fill('Team Oost, begeleid wonen');
    await kies(
      venster,
      label('overdrachtsverslag', 'grond'),
      keuzeteksten['overdrachtsverslag.grond']['toestemming-nu'],
    );
    await veld(venster, 'overdrachtsverslag', 'grondTekst').fill('In het gesprek gezegd');
    await veld(venster, 'overdrachtsverslag', 'samenvatting').fill('Het gaat goed. Muziek helpt.');
    await formulier(venster)
      .getByRole('checkbox', { name: keuzeteksten['overdrachtsverslag.delen'].eigendommen })
      .press('Space');
    await leg(venster, 'overdrachtsverslag');
    await axeSchoon(venster);
    const papier = await opPapier(
      draaiend,
      `${nl.vervolg.stuk.brief.overdrachtsverslag}: ${vervolgnamen.overdrachtsverslag} 1`,
      vervolgdocumenten.overdrachtsverslag,
    );
    for (const tekst of ['Team Oost, begeleid wonen', 'Muziek helpt.', 'Gitaar in een zwarte hoes', 'Kelder, plank 7'])
      expect(papier).toContain(tekst);
  });
});
