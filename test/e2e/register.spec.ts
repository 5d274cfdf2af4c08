import { randomBytes } from 'node:crypto';
import { nl } from '#shared/taal/nl.ts';
import { clientvelden } from '../core/gegevens.ts';
import { nieuwRegister } from '../register/opstelling.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { bekijkVenster, doe, druk, vulIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

test.describe.configure({ timeout: 180_000 });
const t = nl.levering;
let server: Server;
test.beforeAll(async () => {
  server = await startPostgres();
});
test.afterAll(() => server.ruimOp());

test('beheer connects the registry; what waits goes, stops with the server in plain words, and goes on when it is back', async ({
  start,
}) => {
  const register = await nieuwRegister(server, 'rotterdam');
  const { venster } = await start();
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Rotterdam', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const balie = { inlognaam: 'noor', wachtwoord: 'eerst dit lange wachtwoord' };
  await doe(venster, 'gebruiker.toevoegen', { naam: 'Noor Balie', ...balie, rollen: ['balie'], locatieId: null });
  const alsBalie = async (werk: () => Promise<void>): Promise<void> => {
    await doe(venster, 'sessie.inloggen', { inlognaam: 'noor', wachtwoord });
    await werk();
    await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
  };
  await doe(venster, 'sessie.inloggen', balie);
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: balie.wachtwoord, nieuw: wachtwoord });
  const nieuw = (n: number) =>
    doe(venster, 'client.aanmaken', {
      velden: clientvelden({
        achternaam: `Bakker${n}${randomBytes(2).toString('hex')}`,
        bsn: null,
        geenBsnReden: 'Onbekend',
      }),
    });
  await alsBalie(async () => void (await nieuw(1)));

  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await venster.getByRole('link', { name: t.titel, exact: true }).click();
  const kaart = venster.getByRole('region', { name: t.aantallen });
  const waarde = (naam: string) =>
    kaart.locator('dt', { hasText: new RegExp(`^\\s*${naam}\\s*$`) }).locator('xpath=following-sibling::dd[1]');
  await expect(venster.getByText(t.leegTekst)).toBeVisible();
  await expect(waarde(t.wachtend)).toHaveText(/^1 /);
  await axeSchoon(venster);

  const organisatieId = (await doe(venster, 'levering.stand', {})).organisatieId;
  await expect(venster.getByText(organisatieId)).toBeVisible();
  const { adres } = await register.login('gemeente', 'rotterdam', [], organisatieId);
  await druk(venster, t.instellen);
  await vulIn(venster, t.velden.host, adres.host);
  await vulIn(venster, t.velden.poort, String(adres.poort));
  await vulIn(venster, t.velden.database, adres.database);
  await vulIn(venster, t.velden.gebruiker, adres.gebruiker);
  await vulIn(venster, t.velden.wachtwoord, 'niet dit');
  await druk(venster, t.testen);
  await expect(venster.getByText(t.storingen['wachtwoord-onjuist'].titel)).toBeVisible();
  await axeSchoon(venster);
  await vulIn(venster, t.velden.wachtwoord, adres.wachtwoord);
  await druk(venster, t.testen);
  await expect(venster.getByText(t.testGoed)).toBeVisible();
  await druk(venster, nl.algemeen.bewaren);

  await expect(venster.getByText(t.allesVerstuurd)).toBeVisible();
  await expect(waarde(t.verstuurd)).toHaveText('1');
  await expect(waarde(t.wachtend)).toHaveText('0');
  await axeSchoon(venster);
  await bekijkVenster(venster, t.alles);
  expect(await venster.content()).not.toContain(adres.wachtwoord);

  await server.stop();
  await expect(venster.getByText(t.fasen.storing).first()).toBeVisible({ timeout: 30_000 });
  await alsBalie(async () => {
    await nieuw(2);
    await nieuw(3);
  });
  await expect(venster.getByText(t.storingen.onbereikbaar.titel)).toBeVisible({ timeout: 30_000 });
  await expect(waarde(t.wachtend)).toHaveText(/^2 /);
  await axeSchoon(venster);

  await server.herstart();
  await druk(venster, t.nuProberen);
  await expect(waarde(t.verstuurd)).toHaveText('3', { timeout: 30_000 });
  await expect(waarde(t.wachtend)).toHaveText('0');
  const beheer = await server.beheer('rotterdam');
  const { rows } = await beheer.query<{ n: string }>(
    'SELECT count(*) AS n FROM register.v_client WHERE organisatie_id = $1',
    [organisatieId],
  );
  expect(rows[0]?.n).toBe('3');
  await beheer.end();
});
