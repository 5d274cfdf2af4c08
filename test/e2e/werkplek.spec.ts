import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { maakId } from '#core/id.ts';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { maakLogin } from '#registerdb/logins.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { clientvelden } from '../core/gegevens.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { beginwachtwoord, bekijkVenster, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test, type Draaiend } from './onthaal.ts';

const t = nl.werkplek;
const database = 'register';
const nummers = ['010 1111111', '010 2222222'] as const;

/** A registry on a server of its own, with a login for one gemeente. */
async function register(server: Server, organisatieId: string): Promise<string> {
  const meester = await server.beheer();
  await meester.query(`CREATE DATABASE ${database}`);
  await meester.end();
  const beheer = await server.beheer(database);
  const registerId = maakId((n) => new Uint8Array(randomBytes(n)));
  await richtRegisterIn(beheer, { registerId, proef: false });
  const login = { rol: 'stad', organisatieId, soort: 'gemeente' as const, naam: 'Gemeente Proefstad', voor: [] };
  const geheim = await maakLogin(beheer, login);
  await beheer.end();
  return geheim;
}

const naar = (venster: Page, pad: string): Promise<void> =>
  venster.evaluate((hash) => void (location.hash = hash), `#${pad}`);
/** The window reads anew who is in after calls past its screens. */
async function ververs(venster: Page): Promise<void> {
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  // Its first screen stands: what is opened after it is not undone by it.
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
}
const in_ = async (venster: Page, inlognaam: string): Promise<void> => {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord });
};
const telefoon = async (venster: Page, clientId: string): Promise<string> =>
  (await doe(venster, 'client.lezen', { clientId })).client.telefoon;

/** An organisation with somebody at the balie, and a client. */
async function organisatie(venster: Page): Promise<{ id: string; clientId: string }> {
  const { sessie } = await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const balie = { naam: 'Bo Balie', inlognaam: 'balie', rollen: ['balie' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...balie, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'balie', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  return { id: sessie.organisatie.id, clientId };
}

test('a second computer joins by invitation, fills itself, and both end up the same after a day without a network', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const server = await startPostgres();
  try {
    const een = await start();
    const { id, clientId } = await organisatie(een.venster);
    const geheim = await register(server, id);
    await in_(een.venster, 'bea');
    await doe(een.venster, 'levering.bewaren', {
      ...{ versie: 0, host: '127.0.0.1', poort: server.poort, database, gebruiker: 'stad', wachtwoord: geheim, ca: '' },
    });
    await ververs(een.venster);

    await test.step('sharing is turned on, and an invitation made', async () => {
      const { app, venster, profiel } = een;
      await naar(venster, '/werkplekken');
      await expect(venster.getByText(t.nogNiet)).toBeVisible();
      await axeSchoon(venster);
      await venster.getByRole('button', { name: t.aanzetten }).click();
      await venster.getByLabel(t.naam).fill('Balie 1');
      await venster.getByLabel(t.wachtwoord, { exact: false }).first().fill(wachtwoord);
      await axeSchoon(venster);
      await venster.getByRole('dialog').getByRole('button', { name: t.aanzetten }).click();
      await expect(venster.getByRole('row', { name: /Balie 1 \(deze computer\)/ })).toBeVisible();
      await venster.getByRole('button', { name: t.uitnodigen, exact: true }).click();
      await venster.getByRole('button', { name: t.maken }).click();
      const code = venster.getByRole('status', { name: t.code });
      await expect(code).toHaveText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
      await axeSchoon(venster);
      await bewaarDialoog(app, join(profiel, 'balie2.onthaal'));
      await venster.getByRole('button', { name: t.opslaan }).click();
      await expect(venster.getByText(vul(t.opgeslagen, { bestand: 'balie2.onthaal' }))).toBeVisible();
      await venster.getByRole('checkbox', { name: t.genoteerd }).check();
    });
    const code = (await een.venster.getByRole('status', { name: t.code }).textContent()) ?? '';
    await een.venster.getByRole('button', { name: t.klaar, exact: true }).click();
    const bestand = join(een.profiel, 'balie2.onthaal');
    expect(readFileSync(bestand, 'utf8')).not.toContain(geheim);
    // Signed in once since the sharing began: from now on at every desk.
    await in_(een.venster, 'balie');

    const twee = await start();
    await test.step('the second computer joins, and its people sign in with the password that they have', async () => {
      const { venster } = twee;
      const a = t.aansluiten;
      await venster.getByRole('button', { name: new RegExp(a.keuze) }).click();
      await venster.getByRole('button', { name: a.knop }).click();
      await expect(venster.getByText(a.codeNodig)).toBeVisible();
      await axeSchoon(venster);
      await venster.locator('input[type=file]').setInputFiles(bestand);
      await venster.getByLabel(a.code, { exact: false }).fill(code.toLowerCase());
      await venster.getByLabel(t.naam).fill('Balie 2');
      await venster.getByRole('button', { name: a.knop }).click();
      await expect(venster.getByRole('heading', { name: a.klaar })).toBeVisible({ timeout: 30_000 });
      await axeSchoon(venster);
      await venster.getByRole('checkbox').check();
      await venster.getByRole('button', { name: a.naarInloggen }).click();
      await venster.getByLabel(nl.inloggen.naam).fill('balie');
      await venster.getByRole('textbox', { name: nl.inloggen.wachtwoord }).fill(wachtwoord);
      await venster.getByRole('button', { name: nl.inloggen.knop, exact: true }).click();
      await expect.poll(async () => (await doe(venster, 'sessie.huidige', {}))?.naam).toBe('Bo Balie');
      expect(await telefoon(venster, clientId)).toBe('');
    });

    await test.step('without a network both change the same; the one that comes first counts, the other is kept', async () => {
      await server.stop();
      for (const [{ venster }, nummer] of [
        [een, nummers[0]],
        [twee, nummers[1]],
      ] as const) {
        const velden = clientvelden({ telefoon: nummer });
        await doe(venster, 'client.wijzigen', { clientId, versie: 1, velden });
        expect(await telefoon(venster, clientId)).toBe(nummer);
      }
      await server.herstart();
      const botsingen = async ({ venster }: Draaiend) =>
        (await doe(venster, 'botsing.lijst', { alles: false })).regels.map(({ id }) => id);
      await expect
        .poll(async () => [await botsingen(een), await botsingen(twee)], { timeout: 90_000 })
        .toEqual([[expect.any(String)], [expect.any(String)]]);
      expect(await botsingen(een)).toEqual(await botsingen(twee));
      // Whichever came first counts at both.
      const staat = await telefoon(een.venster, clientId);
      expect(nummers).toContain(staat);
      expect(await telefoon(twee.venster, clientId)).toBe(staat);
    });

    await test.step('the botsing is read with both values, settled by who is there, and both show the same', async () => {
      const { venster } = twee;
      const staat = await telefoon(venster, clientId);
      const verloor = nummers.find((nummer) => nummer !== staat) ?? '';
      await ververs(venster);
      await venster.getByRole('link', { name: nl.botsing.naarLijst }).press('Enter');
      await expect(venster.getByRole('heading', { level: 1, name: nl.botsing.titel })).toBeVisible();
      await axeSchoon(venster);
      await venster.locator('.botsingen__regel').press('Enter');
      const rij = venster.getByRole('row', { name: new RegExp(verloor) });
      await expect(rij).toContainText(staat);
      await axeSchoon(venster);
      await bekijkVenster(venster, nl.botsing.laten);
      await venster.getByRole('button', { name: nl.botsing.opnieuw }).press('Enter');
      await expect(venster.getByText(nl.botsing.leegTitel)).toBeVisible();
      for (const desk of [een, twee]) {
        await expect.poll(() => telefoon(desk.venster, clientId), { timeout: 60_000 }).toBe(verloor);
        await expect
          .poll(async () => (await doe(desk.venster, 'botsing.lijst', { alles: false })).regels, { timeout: 60_000 })
          .toEqual([]);
      }
      // Tomorrow it is found back, with who chose what.
      await venster.getByRole('link', { name: nl.botsing.titel, exact: true }).click();
      await venster.getByRole('radio', { name: nl.botsing.toon.alles }).click();
      await expect(venster.locator('.botsingen__regel')).toContainText(nl.botsing.keuze.opnieuw);
    });
  } finally {
    await server.ruimOp();
  }
});
