import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rol } from '#shared/contract/rechten.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { veiligContact } from '../core/crisis/hulp.ts';
import { crisislocatie } from '../core/crisis/plek/hulp.ts';
import { speurder } from '../core/kluis/speuren.ts';
import { beginwachtwoord, bekijkOpen, bekijkVenster, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.kluis;
const velden = {
  ...{ straat: 'Kwikstaërtpad', huisnummer: '117-bis', postcode: '9999 ZX', plaats: 'Zwammerdingerveen' },
  toelichting: 'Bel bij Grutterink, code 8841-fazant',
};
const woorden = ['Kwikstaërtpad', '117-bis', '9999 ZX', 'Zwammerdingerveen', 'Grutterink', '8841-fazant'];
const zoek = speurder(woorden);
const knop = (venster: Page, naam: string) => venster.getByRole('button', { name: naam, exact: true });

/** Veilig Thuis with a worker and a team lead, and a case of which the worker shows the part with the address. */
async function richtIn(venster: Page): Promise<void> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'veilig-thuis', naam: 'Veilig Thuis', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const { waarden, versie } = await doe(venster, 'instelling.lezen', {});
  await doe(venster, 'instelling.opslaan', { versie, waarden: { ...waarden, adresSeconden: 8 } });
  const mensen: [string, Rol][] = [
    ['tess', 'teamleider'],
    ['vera', 'veilig-thuis'],
  ];
  for (const [inlognaam, rol] of mensen) {
    await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
    const nieuw = { naam: `Naam ${inlognaam}`, inlognaam, rollen: [rol], locatieId: null };
    await doe(venster, 'gebruiker.toevoegen', { ...nieuw, wachtwoord: beginwachtwoord });
    await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
    await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  }
  const begin = { clientId: null, roepnaam: 'Mina', achternaam: '', contact: veiligContact() };
  const { dossierId } = await doe(venster, 'crisis.beginnen', begin);
  await venster.evaluate((naar) => history.replaceState(null, '', naar), `#/dossier/${dossierId}`);
  await venster.reload();
  await venster.getByRole('link', { name: nl.dossier.delen.geheimadres, exact: true }).click();
  await expect(knop(venster, t.nieuw)).toBeVisible();
}

async function legVast(venster: Page): Promise<void> {
  await knop(venster, t.nieuw).click();
  const zaak = venster.getByRole('radio', { name: t.formulier.zaak });
  if ((await zaak.count()) > 0) await zaak.check();
  for (const veld of ['straat', 'huisnummer', 'postcode', 'plaats', 'toelichting'] as const)
    await venster.getByRole('textbox', { name: t.velden[veld] }).fill(velden[veld]);
  await axeSchoon(venster);
  // By mistake: it is asked before anything typed goes.
  await venster.keyboard.press('Escape');
  await bekijkOpen(venster);
  await venster.keyboard.press('Escape');
  await expect(venster.getByRole('alertdialog')).toHaveCount(0);
  await knop(venster, t.formulier.opslaan).click();
  await expect(knop(venster, t.bekijken)).toBeVisible();
}

/** From the button to the address: a reason, words, and there it is. */
async function kijk(venster: Page): Promise<void> {
  await knop(venster, t.bekijken).click();
  await venster.getByLabel(t.kijk.grond).selectOption('vervoer');
  await venster.getByRole('textbox', { name: t.kijk.toelichting }).fill('Taxi besteld voor tien uur');
  await knop(venster, t.kijk.tonen).click();
  await expect(venster.getByText('Kwikstaërtpad 117-bis')).toBeVisible();
}

/** Prints the sealed letter; what stands in for the printer takes it only from a hidden window that loaded a paper. */
async function drukAf(app: ElectronApplication, venster: Page): Promise<void> {
  await app.evaluate(({ app: hier }) =>
    hier.once('browser-window-created', (_gebeurtenis, blad) => {
      blad.webContents.print = (_opties, klaar) =>
        klaar?.(!blad.isVisible() && /papier\.pdf/.test(blad.webContents.getURL()), '');
    }),
  );
  await knop(venster, t.brief).click();
  await venster.getByLabel(t.kijk.grond).selectOption('vervoer');
  await venster.getByRole('textbox', { name: t.kijk.toelichting }).fill('De chauffeur krijgt de brief mee');
  await venster.getByLabel(t.kijk.bestemdVoor).fill('Taxi Zuid');
  await knop(venster, t.kijk.afdrukken).click();
  await expect(venster.getByText(vul(t.kijk.afgedrukt, { nummer: 1 }), { exact: true })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
}

/** Writes down what the main process asks of its window: this Electron cannot read the protection back. */
const volgBescherming = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const hier = globalThis as unknown as { beschermd: boolean[] };
    hier.beschermd = [];
    const venster = BrowserWindow.getAllWindows()[0];
    if (!venster) throw new Error('no window');
    const echt = venster.setContentProtection.bind(venster);
    venster.setContentProtection = (aan) => {
      hier.beschermd.push(aan);
      echt(aan);
    };
  });
const bescherming = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { beschermd: boolean[] }).beschermd);

/** All that was copied, or selected with the mouse; what one Electron cannot read another can. */
const klembord = (app: ElectronApplication) =>
  app.evaluate(async ({ clipboard }) => {
    const bord = clipboard as unknown as Partial<Record<string, (welk?: string) => unknown>>;
    const gelezen: unknown[] = [];
    for (const hoe of ['readText', 'readHTML', 'readRTF'])
      for (const welk of process.platform === 'linux' ? ['clipboard', 'selection'] : ['clipboard'])
        gelezen.push(await bord[hoe]?.(welk));
    return gelezen.join('\n');
  });

/** Nothing of the address is in the page, nor in what the page keeps. */
async function isWeg(venster: Page): Promise<void> {
  const pagina = await venster.content();
  const bewaard = await venster.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(zoek(pagina + bewaard)).toEqual([]);
}

test('an address is seen for seconds, not copied, gone at F9, judged, and nothing of it stays', async ({ start }) => {
  const profiel = mkdtempSync(join(tmpdir(), 'onthaal-kluis-'));
  const { app, venster } = await start({ profiel });
  await richtIn(venster);
  await axeSchoon(venster);
  await legVast(venster);
  await isWeg(venster);
  await bekijkVenster(venster, t.intrekken);
  await volgBescherming(app);

  // The seconds run out, and meanwhile nothing can be taken along.
  await kijk(venster);
  await expect(venster.getByRole('timer')).toHaveText(vul(t.kijk.nog, { seconden: 7 }));
  expect(await bescherming(app)).toEqual([true, true]);
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await venster.getByText('Kwikstaërtpad 117-bis').click({ clickCount: 3 });
  for (const toets of ['ControlOrMeta+c', 'ControlOrMeta+a', 'ControlOrMeta+c', 'ControlOrMeta+x'])
    await venster.keyboard.press(toets);
  expect(zoek(await klembord(app))).toEqual([]);
  await axeSchoon(venster);
  await expect(venster.getByText(t.kijk.weg)).toBeVisible();
  await isWeg(venster);
  await expect.poll(async () => (await bescherming(app)).at(-1)).toBe(false);

  // Another window in front hides it.
  await knop(venster, nl.algemeen.sluiten).click();
  await kijk(venster);
  await venster.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(venster.getByText(t.kijk.weg)).toBeVisible();
  await isWeg(venster);

  // The sealed letter goes to the printer from a window that nobody sees.
  await knop(venster, nl.algemeen.sluiten).click();
  await drukAf(app, venster);
  await isWeg(venster);

  // F9: blank, locked, and the address is gone behind it.
  await kijk(venster);
  await venster.evaluate(() => {
    const hier = window as unknown as { leegOp: number };
    new MutationObserver(() => requestAnimationFrame(() => (hier.leegOp = Date.now()))).observe(
      document.documentElement,
      { attributeFilter: ['class'] },
    );
  });
  const gedruktOp = Date.now();
  await venster.keyboard.press('F9');
  const leeg = await venster.waitForFunction(() => (window as unknown as { leegOp?: number }).leegOp);
  const duur = Number(await leeg.jsonValue()) - gedruktOp;
  console.log(`F9 tot lege pagina: ${duur} ms`);
  expect(duur).toBeLessThan(1000);
  await expect(venster.getByText('Kwikstaërtpad 117-bis')).toBeHidden();
  await isWeg(venster);
  await venster.keyboard.press('Escape');
  await expect(venster.locator('#slot-wachtwoord')).toBeFocused();
  await isWeg(venster);

  // The lead judges the looks.
  await doe(venster, 'sessie.inloggen', { inlognaam: 'tess', wachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', '#/'));
  await venster.reload();
  await venster.getByRole('link', { name: t.toezicht.nav, exact: true }).click();
  await expect(knop(venster, t.toezicht.terecht)).toHaveCount(4);
  await axeSchoon(venster);
  await isWeg(venster);
  await knop(venster, t.herstel.maken).click();
  await bekijkOpen(venster);
  await knop(venster, t.herstel.klaar).click();
  await bekijkVenster(venster, t.herstel.vervangen);
  await knop(venster, t.toezicht.terecht).first().click();
  await expect(knop(venster, t.toezicht.terecht)).toHaveCount(3);
  const { inzagen, open } = await doe(venster, 'kluis.inzagen', { open: true });
  expect(open).toBe(3);
  expect(inzagen.filter(({ wijze }) => wijze === 'brief')).toMatchObject([
    { nummer: 1, bestemdVoor: 'Taxi Zuid', afgedrukt: true },
  ]);

  // A location has its address behind its cover name.
  await doe(venster, 'crisislocatie.vastleggen', { id: null, versie: 0, reden: '', velden: crisislocatie() });
  await venster.getByRole('link', { name: nl.crisisplek.locaties.titel, exact: true }).click();
  await venster.getByText(t.titel, { exact: true }).click();
  await expect(venster.getByText(t.geen)).toBeVisible();
  await axeSchoon(venster);
  await legVast(venster);
  await expect(venster.getByText(t.soorten.plek)).toBeVisible();
  await axeSchoon(venster);
  await isWeg(venster);

  await app.close();
  const bestanden = readdirSync(profiel, { recursive: true, withFileTypes: true }).filter((ding) => ding.isFile());
  expect(bestanden.length).toBeGreaterThan(20);
  const gelekt = bestanden.flatMap(({ parentPath, name }) =>
    zoek(readFileSync(join(parentPath, name))).map((wat) => `${name}: ${wat}`),
  );
  expect(gelekt).toEqual([]);
  rmSync(profiel, { recursive: true, force: true });
});
