import type { Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Rol } from '#shared/contract/rechten.ts';
import { expect, roep, test, wortel } from './onthaal.ts';
import { crisisschermen, teamleiderschermen } from './schermen-crisis.ts';
import { beslisschermen, dossierschermen, poortschermen, type Scherm } from './schermen-dossier.ts';

/** Pictures of every screen of the proefomgeving, light and dark, in out/schermen. `npm run schermen` makes them. */
const map = join(wortel, 'out/schermen');

/** What is looked at, by whom. A new screen is a new line. */
const wandelingen: { rol: Rol; schermen: Scherm[] }[] = [
  {
    rol: 'balie',
    schermen: [
      { naam: 'werkvoorraad', pad: '/werkvoorraad' },
      { naam: 'zoeken', pad: '/zoeken' },
      { naam: 'beleid', pad: '/beleid' },
      { naam: 'toets-proberen', pad: '/toets-proberen' },
      { naam: 'hulp', pad: '/hulp' },
      { naam: 'over', pad: '/over' },
      ...dossierschermen,
    ],
  },
  { rol: 'beslisser', schermen: beslisschermen },
  {
    rol: 'aanbieder',
    schermen: [
      { naam: 'nachtregister', pad: '/nacht' },
      { naam: 'bedden', pad: '/bedden' },
      { naam: 'afwezig', pad: '/afwezig' },
      { naam: 'dagrapportage', pad: '/dagrapportage' },
      { naam: 'dagopvang', pad: '/dagopvang' },
      { naam: 'winteropvang', pad: '/winteropvang' },
      ...poortschermen,
    ],
  },
  {
    rol: 'begeleider',
    schermen: [
      { naam: 'bewoners', pad: '/bewoners' },
      { naam: 'vertrek', pad: '/vertrek' },
      { naam: 'bijdragen', pad: '/bijdragen' },
    ],
  },
  {
    rol: 'locatiemanager',
    schermen: [
      { naam: 'inrichten', pad: '/inrichten' },
      { naam: 'uitwisselen', pad: '/inlezen' },
    ],
  },
  {
    rol: 'functioneel-beheer',
    schermen: [
      { naam: 'gebruikers', pad: '/gebruikers' },
      { naam: 'locaties', pad: '/locaties' },
      { naam: 'instellingen', pad: '/instellingen' },
      { naam: 'beleidswaarden', pad: '/beleidswaarden' },
    ],
  },
  { rol: 'veilig-thuis', schermen: crisisschermen },
  { rol: 'teamleider', schermen: teamleiderschermen },
  { rol: 'auditor', schermen: [{ naam: 'logboek', pad: '/logboek' }] },
];

/** Waits until a screen has its heading and is not fetching any more. */
async function rustig(venster: Page): Promise<void> {
  await expect(venster.locator('h1').first()).toBeVisible();
  // The gallery shows what busy looks like, for ever.
  if (!venster.url().endsWith('/componenten'))
    await expect(venster.locator('[aria-busy="true"], .ot-skelet')).toHaveCount(0);
}

async function foto(venster: Page, naam: string): Promise<void> {
  for (const [toon, colorScheme] of [
    ['licht', 'light'],
    ['donker', 'dark'],
  ] as const) {
    await venster.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await venster.screenshot({ path: join(map, `${naam}-${toon}.png`), animations: 'disabled' });
  }
}

/** Opens a screen by its address, as a link in the window does. */
async function ga(venster: Page, pad: string): Promise<void> {
  await venster.evaluate((naar) => (location.hash = naar), pad);
  await rustig(venster);
}

async function logInAls(venster: Page, rol: Rol): Promise<void> {
  await roep(venster, 'sessie.uitloggen', {});
  await venster.reload();
  const toestand = await roep(venster, 'installatie.toestand', {});
  if (!toestand.ok) throw new Error(toestand.melding);
  const account = toestand.waarde.proefaccounts.find(({ rollen }) => rollen.includes(rol));
  if (account === undefined) throw new Error(`De proefomgeving heeft geen account voor ${rol}`);
  await venster.getByRole('button', { name: account.naam }).first().click();
  await expect(venster.getByRole('navigation').first()).toBeVisible();
}

test('every screen has its picture', async ({ start }) => {
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true });

  const eersteStart = await start();
  await rustig(eersteStart.venster);
  await foto(eersteStart.venster, 'eerste-start');
  await ga(eersteStart.venster, '/componenten');
  await foto(eersteStart.venster, 'componenten');
  await eersteStart.app.close();

  const { venster } = await start({ argumenten: ['--proef'] });
  await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 120_000 });
  await foto(venster, 'inloggen');
  for (const { rol, schermen } of wandelingen) {
    await logInAls(venster, rol);
    for (const { naam, pad, doe } of schermen) {
      await ga(venster, typeof pad === 'string' ? pad : await pad(venster));
      await doe?.(venster);
      await rustig(venster);
      await foto(venster, naam);
    }
  }
});
