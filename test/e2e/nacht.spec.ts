import type { Page } from '@playwright/test';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtregister } from '#shared/contract/groepen/nacht.ts';
import { nachtteksten } from '#shared/taal/nacht.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDag } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { beginwachtwoord, bekijkOpen, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';
import { enige, leesBoom, met, woorden } from './toegankelijk-boom.ts';
import { bewaakToetsenbord } from './toetsenbord.ts';

test.describe.configure({ timeout: 240_000 });
const t = nl.nacht;
const HUIS = 80;
const naam = (i: number): string => `Gast${String(i).padStart(2, '0')}`;

/** An aanbieder whose desk opens a minute before midnight: whatever the clock says, it is past midnight of the night before. */
async function richtIn(venster: Page): Promise<{ locatieId: string; nacht: string }> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '23:58', openTot: '23:59' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const noor = { naam: 'Noor Nacht', inlognaam: 'noor', rollen: ['aanbieder' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...noor, wachtwoord: beginwachtwoord });
  const { id: locatieId } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: 'Nachtopvang Zuid', soort: 'nachtopvang', keten: 'volwassenen', straat: 'Kade 1', postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: HUIS + 2, actief: true },
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'noor', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  return { locatieId, nacht: plusDagen(vandaag, -1) };
}

/** A full house since the night before, everybody present then, and that night closed. */
async function vulHuis(venster: Page, locatieId: string, gisteren: string): Promise<void> {
  const nee = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
  for (let i = 1; i <= HUIS; i += 1)
    await doe(venster, 'acuut.plaatsen', {
      client: {
        ...{ soort: 'nieuw', achternaam: naam(i), voornamen: 'Test', geboortedatum: '1985-01-02' },
        ...{ geschatteLeeftijd: null, herkenning: '' },
      },
      ...nee,
      ...{ tijdstip: `${gisteren}T23:59`, kinderenMee: false, locatieId },
      ...{ overboeken: '', geplaatstDoor: '', toelichting: '' },
    });
  const register = await doe(venster, 'nacht.register', { locatieId, datum: gisteren });
  await doe(venster, 'nacht.sluiten', { ...invoer(register, 'aanwezig'), geteld: HUIS });
}
const invoer = (r: Nachtregister, leeg: 'aanwezig' | null, anders: Record<string, 'afwezig'> = {}) => ({
  ...{ locatieId: r.locatieId, datum: r.datum, versie: r.versie, extra: r.extra, reden: '' },
  rijen: r.rijen.map(({ clientId, naam: n, stand, tijd }) => ({
    ...{ clientId, stand: anders[n] ?? stand ?? leeg, bedId: null, tijd, reden: '' },
  })),
});

const teller = (venster: Page, slapers: number, plekken = HUIS + 2) =>
  expect(venster.getByText(vul(t.tellers.slapers, { n: slapers, plekken }))).toBeVisible();
const rij = (venster: Page, wie: string) => venster.getByRole('row', { name: new RegExp(wie) });

/**
 * The register as a screen reader has it: a grid with its name, a row per person that says who and how it stands, one of them
 * chosen, as many cells as there are heads, and buttons that say whose they are and which is pressed.
 * @param standen what stands with some of them
 */
async function leesRegister(venster: Page, standen: Readonly<Record<string, string>>): Promise<void> {
  const cdp = await venster.context().newCDPSession(venster);
  const boom = await leesBoom(cdp);
  await cdp.detach();
  const [koprij, ...rijen] = met(enige(boom, 'grid', t.lijst), 'row');
  const koppen = koprij ? met(koprij, 'columnheader') : [];
  expect(koppen.map(({ naam: kop }) => kop.split(' ')[0])).toEqual(
    expect.arrayContaining([t.kolom.naam, t.kolom.stand]),
  );
  expect(rijen).toHaveLength(HUIS);
  for (const [i, een] of rijen.entries()) {
    const wie = `Test ${naam(i + 1)}`;
    const stand = standen[naam(i + 1)] ?? standen['*'] ?? '';
    expect(een.naam, wie).toContain(wie);
    expect(een.naam, wie).toContain(stand);
    expect(met(een, 'gridcell'), wie).toHaveLength(koppen.length);
    const knoppen = met(een, 'button');
    for (const knop of knoppen) {
      expect(knop.naam).toMatch(new RegExp(`^${wie}: `));
      expect(knop.staat['pressed'], knop.naam).toBe(String(stand !== '' && knop.naam === `${wie}: ${stand}`));
    }
  }
  expect(rijen.filter(({ staat }) => staat['selected'] === true)).toHaveLength(1);
  // What the counts become is said without the focus going there.
  expect(met(boom, 'status').some((een) => woorden(een).includes(String(HUIS)))).toBe(true);
}

test('a night worker fills a house of 80 by keyboard, counts, closes, and puts it right the next day', async ({
  venster,
}) => {
  const { locatieId, nacht } = await richtIn(venster);
  const gisteren = plusDagen(nacht, -1);
  await vulHuis(venster, locatieId, gisteren);
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  // The register of this night is where she lands, though the day has changed.
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
  await expect(venster.getByRole('heading', { name: vul(t.nacht, { dag: toonDag(nacht) }) })).toBeVisible();
  await expect(venster.getByText(vul(t.tellers.ingevuld, { n: 0, totaal: HUIS }))).toBeVisible();
  await expect(rij(venster, naam(1))).toBeFocused();
  await axeSchoon(venster);
  await leesRegister(venster, { '*': t.nietIngevuld });

  const alleenToetsen = await bewaakToetsenbord(venster);
  const gedrukt: string[] = [];
  // A person takes a tenth of a second between two keys; a reader far less.
  const druk = async (...toetsen: string[]): Promise<void> => {
    for (const toets of toetsen) {
      await venster.keyboard.press(toets, { delay: 20 });
      await venster.waitForTimeout(80);
      gedrukt.push(toets);
    }
  };
  const begin = performance.now();
  await druk('z');
  await teller(venster, HUIS);
  // Gast01 is away, Gast04 let know, Gast06 left; Gast60 came in past midnight and is found by name.
  await druk('w', 'ArrowDown', 'ArrowDown', 'b', 'ArrowDown', 'v', '/', ...'gast60', 'Enter', 'l');
  await teller(venster, HUIS - 3);
  await expect(rij(venster, naam(60))).toHaveAccessibleName(new RegExp(t.standen.laat));
  // A slip, taken back.
  await druk('w');
  await teller(venster, HUIS - 4);
  await druk('Control+z');
  await teller(venster, HUIS - 3);
  const standen = {
    [naam(1)]: t.standen.afwezig,
    [naam(4)]: t.standen['afwezig-gemeld'],
    [naam(6)]: t.standen.vertrokken,
  };
  await leesRegister(venster, { ...standen, [naam(60)]: t.standen.laat, '*': t.standen.aanwezig });
  await druk('s', '7', '9', 'Enter');
  await expect(venster.getByText(vul(t.sluit.verschil, { geteld: 79, slapers: 77 }))).toBeVisible();
  await axeSchoon(venster);
  await druk('Escape', 's', '7', '7', 'Enter');
  await expect(venster.getByText(t.stand.gesloten, { exact: true })).toBeVisible();
  const seconden = (performance.now() - begin) / 1000;
  console.log(`night register: a house of ${HUIS} in ${gedrukt.length} keys, ${seconden.toFixed(1)} s`);
  await alleenToetsen();
  expect(gedrukt.length).toBeLessThan(40);
  expect(seconden).toBeLessThan(120);
  await axeSchoon(venster);
  const dicht = await doe(venster, 'nacht.register', { locatieId, datum: nacht });
  expect(dicht).toMatchObject({ stand: 'gesloten', geteld: 77, versie: 1 });
  expect(dicht.rijen.find((r) => r.naam.endsWith(naam(60)))).toMatchObject({
    stand: 'laat',
    tijd: /^\d\d:\d\d$/ as never,
  });

  // The night before was closed too; the next day somebody says that Gast02 slept elsewhere.
  await venster.getByRole('button', { name: t.vorige }).click();
  await expect(venster.getByRole('heading', { name: vul(t.nacht, { dag: toonDag(gisteren) }) })).toBeVisible();
  await venster.getByRole('button', { name: t.verbeteren }).click();
  await rij(venster, naam(2)).getByText(naam(2)).click();
  await venster.keyboard.press('w');
  await teller(venster, HUIS - 1);
  await venster.getByRole('button', { name: t.bewaarVerbetering }).click();
  await expect(venster.getByText(nachtteksten.redenCorrectie).first()).toBeVisible();
  await expect(venster.getByLabel(t.verbeterReden)).toBeFocused();
  await venster.keyboard.type('Sliep bij een zus');
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText(t.verbeterd, { exact: true })).toBeVisible();
  await venster.getByRole('button', { name: t.verloop, exact: true }).click();
  const verloop = venster.getByRole('dialog', { name: t.geschiedenis.titel });
  await expect(verloop.getByText(vul(t.geschiedenis.wasWordt, { was: 'Aanwezig', wordt: 'Afwezig' }))).toBeVisible();
  await expect(verloop.getByText('Sliep bij een zus').first()).toBeVisible();
  await axeSchoon(venster);
  await venster.keyboard.press('Escape');
  await expect(verloop).toBeHidden();

  // Bezetting counts the same, and leads back to the register.
  await venster.evaluate(() => (location.hash = '#/bezetting'));
  await venster.getByRole('button', { name: new RegExp(`Nachtopvang Zuid, nacht van .*: 77 van ${HUIS + 2}`) }).click();
  await axeSchoon(venster);
  await venster.getByRole('link', { name: nl.besluit.bezetting.register }).click();
  await expect(venster.getByText(t.stand.gesloten, { exact: true })).toBeVisible();

  // Opened again: an acute guest comes in, a colleague was first with somebody, and a crash keeps what was typed.
  await venster.getByRole('button', { name: t.heropenen }).click();
  await bekijkOpen(venster);
  await venster.getByLabel(t.heropen.reden).fill('Er kwam nog iemand');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(t.stand.open, { exact: true })).toBeVisible();
  await venster.getByRole('button', { name: t.acuut }).click();
  await venster.locator('#acuut-achternaam').focus();
  for (const deel of ['Nieuwkomer', 'Test', '35']) {
    await venster.keyboard.type(deel);
    await venster.keyboard.press('Tab');
  }
  for (const toets of ['Tab', 'n', 'n', 'n']) await venster.keyboard.press(toets);
  await expect(venster.getByRole('radio', { name: 'Nachtopvang Zuid' })).toBeChecked();
  await venster.keyboard.press('Control+s');
  await venster.getByRole('button', { name: t.terug }).click();
  const gast = rij(venster, 'Nieuwkomer');
  await expect(gast).toBeFocused();
  await expect(gast).toContainText(t.merken.acuut);
  await venster.keyboard.press('a');
  await teller(venster, 78);
  await rij(venster, naam(5)).getByText(naam(5)).click();
  await venster.keyboard.press('b');
  await teller(venster, 77);
  await expect(venster.getByText(/Concept bewaard/)).toBeVisible();
  await venster.reload();
  await teller(venster, 77);
  const open = await doe(venster, 'nacht.register', { locatieId, datum: nacht });
  await doe(venster, 'nacht.opslaan', invoer(open, null, { [`Test ${naam(5)}`]: 'afwezig' }));
  const start = performance.now();
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText(t.botsing.titel)).toBeVisible();
  console.log(
    `night register: refused save with ${HUIS + 1} lines shown after ${(performance.now() - start).toFixed(0)} ms`,
  );
  await axeSchoon(venster);
  await venster.getByRole('button', { name: vul(t.botsing.mijn, { stand: t.standen['afwezig-gemeld'] }) }).click();
  await expect(venster.getByText(t.botsing.titel)).toBeHidden();
  await venster.keyboard.press('Control+s');
  await expect(venster.getByText(t.opgeslagen, { exact: true })).toBeVisible();
  await venster.keyboard.press('s');
  await expect(venster.getByLabel(t.sluit.geteld)).toBeFocused();
  await venster.keyboard.type('77');
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(t.stand.gesloten, { exact: true })).toBeVisible();
  const eind = await doe(venster, 'nacht.verloop', { locatieId, datum: nacht });
  expect(eind.versies.at(-1)).toMatchObject({ wat: 'gesloten', slapers: 77, geteld: 77 });
  expect(
    eind.correcties.find((c) => c.naam === `Test ${naam(5)}` && c.wordt === t.standen['afwezig-gemeld']),
  ).toMatchObject({
    was: t.standen.afwezig,
  });
});
