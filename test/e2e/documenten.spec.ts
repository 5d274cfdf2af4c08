import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vensternaam } from '#shared/contract/namen.ts';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { bewaarDialoog, expect, metNamen, roep, test } from './onthaal.ts';

const wachtwoord = 'vier losse woorden hier';
const beginwachtwoord = 'eerst dit lange wachtwoord';

async function doe<N extends Vensternaam>(venster: Page, naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
  const antwoord = await roep(venster, naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.melding}`);
  return antwoord.waarde;
}

/** A dossier with one letter in it. @returns the letter's id */
async function maakBrief(venster: Page): Promise<string> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const begin = { wachtwoord: beginwachtwoord, rollen: ['balie' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { naam: 'Bo Balie', inlognaam: 'bo', ...begin });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const leeg = {
    tussenvoegsel: '',
    roepnaam: '',
    geenBsnReden: '',
    telefoon: '',
    email: '',
    straat: '',
    huisnummer: '',
  };
  const client = await doe(venster, 'client.aanmaken', {
    velden: {
      ...leeg,
      ...{
        achternaam: 'Zuiderveld',
        voornamen: 'Thomas',
        geboortedatum: '1984-05-06',
        bsn: '999900006',
        geslacht: 'man',
      },
      ...{ postcode: '', plaats: '', taal: '', bijzonderheden: '' },
    },
  });
  const melding = {
    ...legeStap(vandaag).melding,
    ...{ laatsteWoonplaats: '0599', heeftPartner: false, kinderen: [], clientondersteuningAangeboden: true },
    identificatie: 'identiteitskaart' as const,
  };
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId: client.id, feiten: melding });
  return (await doe(venster, 'document.maken', { dossierId, soort: 'ontvangstbevestiging' })).id;
}

/** How much of the window with a document is white, as paper is; the viewer around it is dark. */
const witDeel = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const blad = BrowserWindow.getAllWindows().find((venster) =>
      venster.webContents.getURL().startsWith('app://document/'),
    );
    if (!blad) return 0;
    const wit = async (): Promise<number> => {
      const beeld = await blad.webContents.capturePage();
      const punten = new Uint32Array(new Uint8Array(beeld.toBitmap()).buffer);
      return punten.filter((punt) => punt === 0xffffffff).length / Math.max(1, punten.length);
    };
    blad.show();
    const deel = await wit();
    if (deel > 0.3) return deel;
    // A machine that paints nothing unasked (no screen, other work) is asked to: the viewer lays itself out anew when its window
    // has another size, in a process of its own. A picture taken at once, or a size that changes with every look, shows only the
    // ground on which the page will come.
    const [breedte = 800, hoogte = 600] = blad.getSize();
    blad.setSize(breedte + (breedte % 2 === 0 ? 1 : -1), hoogte);
    blad.webContents.invalidate();
    await new Promise((klaar) => setTimeout(klaar, 700));
    return wit();
  });

test('a letter is saved where the person says, and nowhere when they cancel', async ({ app, venster, gestart }) => {
  const documentId = await maakBrief(venster);

  await bewaarDialoog(app, null);
  expect(await roep(venster, 'document.opslaan', { documentId })).toEqual({ ok: true, waarde: { bestandsnaam: null } });

  const doel = join(gestart.profiel, 'brief.pdf');
  await bewaarDialoog(app, doel);
  expect(await doe(venster, 'document.opslaan', { documentId })).toEqual({ bestandsnaam: 'brief.pdf' });
  expect(readFileSync(doel, 'latin1')).toMatch(/^%PDF-.*%%EOF\s*$/s);

  await bewaarDialoog(app, join(gestart.profiel, 'bestaat-niet/brief.pdf'));
  expect(await roep(venster, 'document.opslaan', { documentId })).toMatchObject({ ok: false, code: 'onverwacht' });
});

test('a letter is shown out of memory, in a window without a bridge, and is gone when that closes', async ({
  app,
  venster,
  gestart,
}) => {
  test.setTimeout(120_000);
  const documentId = await maakBrief(venster);
  const open = async (): Promise<Page> => {
    const [blad] = await Promise.all([app.waitForEvent('window'), doe(venster, 'document.openen', { documentId })]);
    expect(blad.url()).toMatch(/^app:\/\/document\/[0-9a-f-]{36}\/[\w.-]+\.pdf/);
    return blad;
  };
  const teZien = (geduld: number): Promise<void> =>
    expect
      .poll(() => witDeel(app), { message: 'the page of the letter is to be seen', timeout: geduld })
      .toBeGreaterThan(0.3);
  let blad = await open();
  // The viewer of the try-out runtime now and then paints nothing at all without a screen, however long one waits: opened again,
  // as somebody would do who sees an empty window.
  for (let poging = 0; poging < 3; poging++) {
    const gezien = await teZien(12_000).then(
      () => true,
      () => false,
    );
    if (gezien) break;
    await blad.close();
    blad = await open();
  }
  await teZien(12_000);
  expect(await blad.evaluate(() => 'onthaal' in window)).toBe(false);

  const adres = blad.url();
  await blad.close();
  const opgehaald = await app.evaluate(
    ({ net }, waar) => net.fetch(waar).then((antwoord) => antwoord.status, String),
    adres,
  );
  expect(opgehaald).toBe(404);

  // And nothing of it stays behind: what Chromium keeps in its profile knows nobody.
  await venster.reload();
  await expect(venster.locator('h1').first()).toBeVisible();
  await venster.evaluate(() => (location.hash = '#/zoeken'));
  await venster.locator('#zoekveld').fill('Zuiderveld');
  await expect(venster.getByText('Zuiderveld').first()).toBeVisible();
  await app.close();
  expect(metNamen(gestart.profiel, ['Zuiderveld', '999900006', 'Bo Balie'])).toEqual([]);
});

test('a letter is printed from the window that shows it', async ({ app, venster }) => {
  const documentId = await maakBrief(venster);
  await app.evaluate(({ app: hier }) => {
    hier.on('browser-window-created', (_gebeurtenis, nieuw) => {
      nieuw.webContents.print = () => nieuw.setTitle('afgedrukt');
    });
  });
  await doe(venster, 'document.afdrukken', { documentId });
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((blad) => blad.getTitle())))
    .toContain('afgedrukt');
});
