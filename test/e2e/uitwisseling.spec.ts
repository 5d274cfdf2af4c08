import type { Page } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rol } from '#shared/contract/rechten.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { voorbeeld } from '../core/vervolg/stukken.ts';
import { beginwachtwoord, bekijkVenster, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test, type Draaiend } from './onthaal.ts';

test.describe.configure({ timeout: 400_000 });
const t = nl.uitwisseling;
const ga = (venster: Page, pad: string) => venster.evaluate((naar) => (location.hash = naar), pad);

/** Logs in past the screens and opens a page. */
async function als(venster: Page, inlognaam: string, pad: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await ga(venster, pad);
}

/** An organisation with its users and one locatie, set up past the screens. */
async function richtIn(
  venster: Page,
  soort: 'gemeente' | 'opvangaanbieder',
  wie: Record<string, Rol>,
): Promise<string> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: {
      soort,
      naam: soort === 'gemeente' ? 'Gemeente Proefstad' : 'Stichting Proefhuis',
      openVan: '00:00',
      openTot: '23:59',
    },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  for (const [inlognaam, rol] of Object.entries(wie)) {
    const nieuw = { naam: `Naam ${inlognaam}`, inlognaam, rollen: [rol], wachtwoord: beginwachtwoord, locatieId: null };
    await doe(venster, 'gebruiker.toevoegen', nieuw);
    await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
    await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
    await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
  }
  const { id } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: 'Nachtopvang Zuid', soort: 'nachtopvang', keten: 'volwassenen', straat: 'Kade 1', postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: 5, actief: true },
  });
  return id;
}

/** The desk helps somebody up to a pass, past the screens. */
async function helpMens(venster: Page, locatieId: string) {
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const weg = rechteWeg(vandaag, locatieId);
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: weg.melding });
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bas', wachtwoord });
  const { versie } = await doe(venster, 'dossier.openen', { dossierId });
  const [contact] = await doe(venster, 'gebruiker.namen', {});
  const { besluitId } = await doe(venster, 'besluit.nemen', {
    ...{ dossierId, dossierVersie: versie, soort: 'verstrekken', ingangsdatum: vandaag, locatieId, gronden: [] },
    ...{ motivering: 'Kan zich nu niet redden.', afwijking: '', voorwaarden: 'U werkt mee.' },
    contactpersoonId: contact?.id ?? '',
  });
  await doe(venster, 'besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
  const { id: pasId, pasnummer } = await doe(venster, 'copas.uitgeven', { besluitId });
  return { dossierId, clientId, pasId, pasnummer, vandaag };
}

/** Makes the file on the screen and gives its bytes. */
async function maak({ app, venster, profiel }: Draaiend, naam: string): Promise<Buffer> {
  const pad = join(profiel, naam);
  await bewaarDialoog(app, pad);
  await venster.getByRole('button', { name: t.versturen.opslaan, exact: true }).click();
  await expect.poll(() => existsSync(pad) && readFileSync(pad).length > 100).toBe(true);
  await expect(venster.getByText(t.versturen.niets).first()).toBeVisible();
  return readFileSync(pad);
}

/** Chooses a file, sees what it will do, and reads it in. */
async function lees({ app, venster, profiel }: Draaiend, bytes: Buffer, wat: string): Promise<void> {
  const pad = join(profiel, 'binnen.zip');
  writeFileSync(pad, bytes);
  await app.evaluate(({ dialog }, gekozen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [gekozen] });
  }, pad);
  await venster.getByRole('button', { name: t.kies }).click();
  await expect(venster.getByText(t.voorbeeldUitleg)).toBeVisible();
  await expect(venster.getByText(wat).first()).toBeVisible();
  await axeSchoon(venster);
  await venster.getByRole('button', { name: t.lees, exact: true }).click();
  await expect(venster.getByText(t.voorbeeldUitleg)).toBeHidden();
  await expect(venster.getByText(wat).first()).toBeVisible();
}

test('what the college grants is known at the door, what the aanbieder warns is evidence, a withdrawn pass opens nothing', async ({
  start,
}) => {
  const a = await start();
  const huis = await richtIn(a.venster, 'opvangaanbieder', {
    noor: 'aanbieder',
    fenna: 'begeleider',
    mona: 'locatiemanager',
  });
  const { tekst: sleutelA } = await doe(a.venster, 'sleutel.eigen', {});
  const c = await start();
  const locatieId = await richtIn(c.venster, 'gemeente', { bo: 'balie', bas: 'beslisser' });

  // Beheer of the college enters the key and says who runs the locatie.
  await als(c.venster, 'bea', '#/sleutels');
  await c.venster.getByRole('textbox', { name: nl.acuut.sleutels.plak.gemeente }).fill(sleutelA);
  await c.venster.getByRole('button', { name: nl.acuut.sleutels.toevoegen }).click();
  const wie = c.venster.getByRole('combobox', { name: vul(t.aanbieders.kies, { naam: 'Nachtopvang Zuid' }) });
  await wie.selectOption({ label: 'Stichting Proefhuis' });
  await expect(
    c.venster.getByText(vul(t.aanbieders.bewaard, { locatie: 'Nachtopvang Zuid', aanbieder: 'Stichting Proefhuis' }), {
      exact: true,
    }),
  ).toBeVisible();
  await axeSchoon(c.venster);
  await bekijkVenster(c.venster, nl.acuut.sleutels.intrekken);
  const { tekst: sleutelC } = await doe(c.venster, 'sleutel.eigen', {});
  await doe(a.venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
  await doe(a.venster, 'sleutel.toevoegen', { tekst: sleutelC });

  const mens = await helpMens(c.venster, locatieId);
  await als(c.venster, 'bo', '#/inlezen');
  const heen = await maak(c, 'heen.zip');
  await bekijkVenster(c.venster, t.versturen.alles);
  await als(a.venster, 'mona', '#/inlezen');
  await lees(a, heen, '1 nieuwe bewoner, 1 nieuwe pas');

  // At the door: the pass is valid, and the bewoner stands on the list of tonight.
  await doe(a.venster, 'sessie.inloggen', { inlognaam: 'noor', wachtwoord });
  expect(await doe(a.venster, 'copas.controleren', { code: mens.pasnummer })).toMatchObject({ geldig: true });
  const { rijen } = await doe(a.venster, 'nacht.register', { locatieId: huis, datum: null });
  expect(rijen.map(({ clientId }) => clientId)).toEqual([mens.clientId]);

  await doe(a.venster, 'sessie.inloggen', { inlognaam: 'fenna', wachtwoord });
  const inhoud = { ...voorbeeld.waarschuwing, datum: mens.vandaag, gegevenOp: null };
  await doe(a.venster, 'vervolg.vastleggen', {
    ...{ dossierId: mens.dossierId, id: null, versie: 0, reden: '' },
    invoer: { soort: 'waarschuwing', inhoud },
  });
  await als(a.venster, 'mona', '#/inlezen');
  const terug = await maak(a, 'terug.zip');
  await als(c.venster, 'bo', '#/inlezen');
  await lees(c, terug, '1 waarschuwing');
  await ga(c.venster, `#/dossier/${mens.dossierId}/verblijf`);
  await expect(
    c.venster.getByText(vul(t.herkomst, { naam: 'Stichting Proefhuis', functie: 'begeleider' })).first(),
  ).toBeVisible();
  const { gronden } = await doe(c.venster, 'vervolg.beeindiging', { dossierId: mens.dossierId, antwoorden: null });
  const regels = gronden.find(({ id }) => id === 'regels');
  expect(regels?.bewijs.find(({ sleutel }) => sleutel === 'waarschuwingen')?.waarde).toBe(1);

  await doe(c.venster, 'copas.intrekken', { pasId: mens.pasId, reden: 'Kwijt' });
  await ga(c.venster, '#/werkvoorraad');
  await ga(c.venster, '#/inlezen');
  const weg = await maak(c, 'weg.zip');
  await als(a.venster, 'mona', '#/inlezen');
  await lees(a, weg, '1 pas ingetrokken');
  await doe(a.venster, 'sessie.inloggen', { inlognaam: 'noor', wachtwoord });
  expect(await doe(a.venster, 'copas.controleren', { code: mens.pasnummer })).toMatchObject({ geldig: false });
});
