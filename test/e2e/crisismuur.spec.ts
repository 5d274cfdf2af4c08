import type { Page } from '@playwright/test';
import { nl } from '#shared/taal/nl.ts';
import { proefgebruikers } from '#core/proef/accounts.ts';
import { bekijkVenster, doe } from './draad-stappen.ts';
import { axeSchoon, expect, roep, test } from './onthaal.ts';

test.setTimeout(300_000);
const t = nl.toezicht;
const naamVan = (inlognaam: string): string => proefgebruikers.find((een) => een.inlognaam === inlognaam)?.naam ?? '';

async function alsWie(venster: Page, inlognaam: string): Promise<void> {
  await expect(
    venster
      .getByRole('button', { name: naamVan(inlognaam) })
      .or(venster.getByRole('navigation'))
      .first(),
  ).toBeVisible({ timeout: 120_000 });
  await roep(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await venster
    .getByRole('button', { name: naamVan(inlognaam) })
    .first()
    .click();
  await expect(venster.getByRole('navigation').first()).toBeVisible();
}
const ga = (venster: Page, pad: string) => venster.evaluate((naar) => (location.hash = naar), pad);
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

test('a colleague in the network of the pleger finds nothing; the teamleider sees it at once and judges it', async ({
  start,
}) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await alsWie(venster, 'veiligthuis');
  const gevonden = await roep(venster, 'client.zoeken', { tekst: 'robert proefdijk', aantal: 10 });
  const zaak = gevonden.ok ? gevonden.waarde.resultaten[0] : undefined;
  expect(zaak?.reden).toBe('Gevonden via een betrokkene');
  const dossierId = zaak?.dossierId ?? '';

  await alsWie(venster, 'veiligthuis2');
  const niets = await roep(venster, 'client.zoeken', { tekst: 'carla proefdijk', aantal: 10 });
  expect(niets).toMatchObject({ ok: true, waarde: { resultaten: [] } });
  const open = await roep(venster, 'dossier.openen', { dossierId });
  const niemand = await roep(venster, 'dossier.openen', { dossierId: '0'.repeat(26) });
  expect(open).toEqual(niemand);

  await alsWie(venster, 'teamleider');
  await ga(venster, '/toezicht');
  await expect(venster.getByRole('heading', { name: t.titel, level: 1 })).toBeVisible();
  const vangsten = venster
    .locator('.ot-kaart', { hasText: t.soorten.vangst })
    .filter({ hasText: naamVan('veiligthuis2') });
  await expect(vangsten.first()).toBeVisible();
  await axeSchoon(venster);
  const voor = await vangsten.count();
  await vangsten.first().getByLabel(t.toelichting).fill('Gesprek gevoerd');
  await vangsten.first().getByRole('button', { name: t.knoppen.gewoon.onterecht }).click();
  await expect(vangsten).toHaveCount(voor - 1);

  await ga(venster, `/dossier/${dossierId}/toezicht`);
  await expect(venster.getByText(t.deel.kijkers)).toBeVisible();
  await expect(venster.getByText('Gesprek gevoerd')).toBeVisible();
  await axeSchoon(venster);
});

test('only we: closed at once, opened by another with a reason, judged afterwards', async ({ start }) => {
  const { venster } = await start({ argumenten: ['--proef'] });
  await alsWie(venster, 'veiligthuis');
  const gevonden = await roep(venster, 'client.zoeken', { tekst: 'dino', aantal: 10 });
  const dossierId = (gevonden.ok ? gevonden.waarde.resultaten[0]?.dossierId : null) ?? '';
  await ga(venster, `/dossier/${dossierId}/pleger`);
  await expect(venster.getByText('Dino').first()).toBeVisible();
  await axeSchoon(venster);
  await knop(venster, t.bescherming.alleen).click();
  await venster.getByLabel(t.bescherming.reden).fill('Bedreigd met wraak');
  await knop(venster, t.bescherming.doe).click();
  await expect(venster.getByText(t.bescherming.klaar).first()).toBeVisible();

  await alsWie(venster, 'veiligthuis2');
  await ga(venster, `/dossier/${dossierId}`);
  await venster.getByLabel(nl.afscherming.nood.reden).fill('De cliënt belt mij nu');
  await knop(venster, nl.afscherming.nood.knop).click();
  await expect(venster.getByRole('navigation', { name: nl.dossier.menu })).toBeVisible();

  await alsWie(venster, 'teamleider');
  await ga(venster, '/toezicht');
  const inzage = venster.locator('.ot-kaart', { hasText: 'De cliënt belt mij nu' });
  // Who is close to a colleague, as that colleague told it.
  const { collegas } = await doe(venster, 'bekende.lijst', {});
  const niemand = { voornamen: '', geboortedatum: null, telefoon: '', relatie: 'vriend' as const };
  await doe(venster, 'bekende.vastleggen', {
    ...{ id: null, versie: 0, gebruikerId: collegas[0]?.id ?? '' },
    inhoud: { ...niemand, achternaam: 'Proefvriend' },
  });
  await inzage.getByRole('button', { name: t.knoppen.gewoon.terecht, exact: true }).click();
  await expect(inzage).toHaveCount(0);
  await venster.getByRole('tab', { name: t.tabs.bekenden }).click();
  await expect(knop(venster, t.bekenden.begin)).toBeVisible();
  await bekijkVenster(venster, new RegExp(`^${t.bekenden.weg}: `));
  await axeSchoon(venster);
});
