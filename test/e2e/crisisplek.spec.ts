import type { Locator, Page } from '@playwright/test';
import { plekteksten } from '#shared/taal/crisis/plek.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { beginwachtwoord, doe, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';
import { bewaakToetsenbord } from './toetsenbord.ts';

test.describe.configure({ timeout: 300_000 });
const t = nl.crisisplek;
const huis = 'Huis Meidoorn';

/** Veilig Thuis with a worker, a team lead and one location; the worker is in. */
async function richtIn(venster: Page): Promise<void> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'veilig-thuis', naam: 'Veilig Thuis', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await doe(venster, 'crisislocatie.vastleggen', {
    ...{ id: null, versie: 0, reden: '' },
    velden: {
      ...{ schuilnaam: huis, telefoon: '010 765 43 21', regioId: null, kamers: [{ personen: 2, aantal: 2 }] },
      ...{ niveaus: ['oranje', 'rood'], mogelijk: ['baby'] },
    },
  });
  const vera = { naam: 'Vera Werker', inlognaam: 'vera', rollen: ['veilig-thuis' as const], locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { ...vera, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'vera', wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
}
/** A call on the telephone screen, by keys: how to reach her, her name, no danger now; then the part Plek of her case. */
async function belt(venster: Page, tel: ReturnType<typeof teller>): Promise<string> {
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('heading', { level: 1, name: nl.werk.titel })).toBeVisible();
  await tel.toets('Alt+c');
  const eerste = venster.getByRole('radiogroup', { name: 'Kan de beller nu praten?', exact: true });
  await expect(eerste.getByRole('radio').first()).toBeFocused();
  for (const toets of ['j', 'j']) await tel.toets(toets);
  await venster.keyboard.type('06 98765432');
  await tel.typ(venster.getByLabel(nl.crisisintake.nieuw.roepnaam), 'Zwaluwina');
  await tel.toets('Control+s');
  await expect(venster.getByRole('heading', { name: nl.crisisintake.terugbellen.titel })).toBeVisible();
  await expect(venster.getByRole('heading', { level: 1, name: 'Zwaluwina' })).toBeFocused();
  await tel.druk(venster.getByRole('link', { name: nl.dossier.delen.plek, exact: true }));
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.plek })).toBeVisible();
  return /dossier\/([0-9a-z]{26})/.exec(venster.url())?.[1] ?? '';
}
const knop = (venster: Page, naam: string): Locator => venster.getByRole('button', { name: naam, exact: true });

/** Types by the keyboard and counts what was pressed. */
function teller(venster: Page) {
  const begin = Date.now();
  let toetsen = 0;
  return {
    typ: async (waar: Locator, tekst: string) => {
      await waar.focus();
      toetsen += tekst.length + 1;
      await venster.keyboard.press('ControlOrMeta+A');
      await venster.keyboard.type(tekst);
    },
    druk: async (waar: Locator, toets = 'Enter') => {
      await waar.focus();
      toetsen += 2;
      await venster.keyboard.press(toets);
    },
    toets: async (toets: string) => {
      toetsen += 1;
      await venster.keyboard.press(toets);
    },
    klaar: (wat: string) => console.log(`${wat}: ${toetsen} toetsen, ${((Date.now() - begin) / 1000).toFixed(1)} s`),
  };
}

/** Asks the one location for a place; answers the words of the request. */
async function vraagPlek(venster: Page, tel: ReturnType<typeof teller>): Promise<string> {
  await expect(venster.getByRole('heading', { level: 3, name: t.vraag.titel })).toBeVisible();
  await tel.druk(venster.getByRole('radio', { name: 'Code oranje' }), 'Space');
  await tel.typ(venster.getByLabel(t.vraag.contact), '010 123 45 67');
  await tel.druk(venster.getByRole('checkbox', { name: new RegExp(huis) }), 'Space');
  const voorbeeld = venster.getByRole('region', { name: t.vraag.voorbeeld });
  await expect(voorbeeld).toContainText('Code oranje');
  const woorden = (await voorbeeld.textContent()) ?? '';
  await tel.druk(knop(venster, t.vraag.maak));
  await expect(knop(venster, vul(t.antwoord.jaBij, { naam: huis }))).toBeVisible();
  return woorden;
}

test('a call that ends in a place: asked without a person, held, brought there, arrived', async ({ venster }) => {
  await richtIn(venster);
  const alleenToetsen = await bewaakToetsenbord(venster);
  const tel = teller(venster);
  await belt(venster, tel);
  await axeSchoon(venster);
  const woorden = await vraagPlek(venster, tel);
  for (const geheim of ['Zwaluwina', '98765432']) expect(woorden).not.toContain(geheim);
  await axeSchoon(venster);
  await tel.druk(knop(venster, vul(t.antwoord.jaBij, { naam: huis })));
  await tel.typ(venster.getByLabel(t.antwoord.gesprokenMet), 'Nachtdienst');
  await axeSchoon(venster);
  await tel.druk(knop(venster, t.antwoord.bewaar));
  await expect(venster.getByText(t.houding.vast, { exact: true })).toBeVisible();

  await tel.druk(knop(venster, t.stukken.vervoerBegin));
  const v = plekteksten.vervoer.velden;
  await venster.getByLabel(v.hoe.label).selectOption('taxi');
  const [dag, uur] = (await doe(venster, 'installatie.toestand', {})).nuLokaal.split('T') as [string, string];
  await tel.typ(venster.getByLabel(vul(nl.beleidscherm.probeer.datumDeel, { label: v.op.label })), dag);
  await tel.typ(venster.getByLabel(vul(nl.beleidscherm.probeer.tijdDeel, { label: v.op.label })), uur);
  await tel.typ(venster.getByLabel(v.trefpunt.label), 'Politiebureau');
  await axeSchoon(venster);
  await tel.druk(knop(venster, nl.crisis.stuk.bewaar));
  await expect(venster.getByText(t.stukken.bonOpen)).toBeVisible();

  await tel.druk(knop(venster, t.stukken.aankomstBegin));
  await tel.typ(venster.getByLabel(plekteksten.aankomst.velden.verteldDoor.label), 'Nachtdienst');
  await tel.druk(knop(venster, nl.crisis.stuk.bewaar));
  await expect(venster.getByText(vul(t.deel.stand.bezet, { naam: huis }))).toBeVisible();
  tel.klaar('gesprek tot en met aankomst');
  await alleenToetsen();
  await axeSchoon(venster);
  const aanbod = await doe(venster, 'crisislocatie.aanbod', { maat: null });
  expect(aanbod[0]?.stand).toEqual([{ personen: 2, aantal: 2, leeg: 1, vast: 0, bezet: 1, vrij: 0 }]);

  // Tomorrow: the screen of all places, confirmed with one key; the list of locations has no address.
  await venster.getByRole('link', { name: t.nav, exact: true }).click();
  await expect(venster.getByRole('heading', { level: 1, name: t.overzicht.titel })).toBeVisible();
  await axeSchoon(venster);
  await knop(venster, vul(t.vrij.bevestigNaam, { naam: huis })).focus();
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(vul(t.vrij.bevestigd, { naam: huis }), { exact: true })).toBeVisible();
  await venster.getByRole('tab', { name: new RegExp(t.overzicht.tabOpen) }).click();
  await axeSchoon(venster);
});

test('no place tonight: no is recorded, what is done is too, and it stays in the Werkvoorraad', async ({ venster }) => {
  await richtIn(venster);
  const tel = teller(venster);
  const dossierId = await belt(venster, tel);
  await vraagPlek(venster, tel);
  await tel.druk(knop(venster, vul(t.antwoord.neeBij, { naam: huis })));
  await venster.getByLabel(t.antwoord.reden).selectOption('vol');
  await tel.typ(venster.getByLabel(t.antwoord.gesprokenMet), 'Nachtdienst');
  await tel.druk(knop(venster, t.antwoord.bewaar));
  await expect(venster.getByText('Vol, gesproken met Nachtdienst')).toBeVisible();

  await tel.druk(knop(venster, t.stukken.geenPlekBegin));
  const v = plekteksten['geen-plek'].velden;
  await venster.getByLabel(v.vannacht.label).selectOption('hotel');
  await tel.typ(venster.getByLabel(v.afspraken.label), 'Hotel tot morgen');
  await tel.typ(venster.getByLabel(v.beslotenDoor.label), 'Tess');
  const [dag] = (await doe(venster, 'installatie.toestand', {})).nuLokaal.split('T') as [string];
  await tel.typ(venster.getByLabel(vul(nl.beleidscherm.probeer.datumDeel, { label: v.opnieuwOp.label })), dag);
  await tel.typ(venster.getByLabel(vul(nl.beleidscherm.probeer.tijdDeel, { label: v.opnieuwOp.label })), '23:45');
  await tel.druk(knop(venster, nl.crisis.stuk.bewaar));
  await expect(venster.getByText(t.stukken.open)).toBeVisible();
  tel.klaar('geen plek vannacht');
  await axeSchoon(venster);
  const { regels } = await doe(venster, 'werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
  expect(regels).toMatchObject([{ dossierId, watNu: 'Zoek opnieuw een plek' }]);
  await venster.getByRole('link', { name: t.nav, exact: true }).click();
  await expect(venster.getByText(vul(t.overzicht.opnieuw, { moment: '23:45' }))).toBeVisible();
});

test('code rood from elsewhere becomes a case here; anything less is refused with a reason', async ({ venster }) => {
  await richtIn(venster);
  await venster.evaluate(() => history.replaceState(null, '', `${location.pathname}#/plekken`));
  await venster.reload();
  const { verzoek } = t;
  await venster.getByRole('tab', { name: t.overzicht.tabVerzoeken }).click();
  const leg = async (van: string, niveau: string): Promise<void> => {
    await tel.druk(knop(venster, verzoek.nieuw));
    await tel.typ(venster.getByLabel(verzoek.van), van);
    await tel.typ(venster.getByLabel(verzoek.telefoon), '070 123 45 67');
    await tel.druk(venster.getByRole('radio', { name: niveau }), 'Space');
    await tel.typ(venster.getByLabel(verzoek.niveauReden), 'Gezocht, wapens');
    await axeSchoon(venster);
    await tel.druk(knop(venster, verzoek.bewaar));
    await expect(venster.getByRole('heading', { level: 2, name: new RegExp(van) })).toBeVisible();
  };
  const tel = teller(venster);
  await leg('Veilig Thuis Zuid', 'Code oranje');
  await expect(venster.getByText(verzoek.alleenRood)).toBeVisible();
  await venster.getByRole('button', { name: new RegExp(`^${verzoek.weiger}: `) }).click();
  const dialoog = venster.getByRole('alertdialog');
  await dialoog.getByLabel(verzoek.redenLabel).fill('Geen code rood');
  await dialoog.getByRole('button', { name: verzoek.weiger, exact: true }).click();
  await expect(venster.getByText(verzoek.stand.geweigerd, { exact: true })).toBeVisible();

  await leg('Veilig Thuis Noord', 'Code rood');
  await tel.druk(venster.getByRole('button', { name: new RegExp(`^${verzoek.neemAan}: `) }));
  await expect(venster.getByText(/Deze zaak begon met een verzoek van Veilig Thuis Noord/)).toBeVisible();
  tel.klaar('code rood van elders, aangenomen');
  const dossierId = /dossier\/([0-9a-z]{26})/.exec(venster.url())?.[1] ?? '';
  const { stukken } = await doe(venster, 'crisis.lezen', { dossierId });
  expect(stukken.find(({ soort }) => soort === 'triage')).toMatchObject({
    inhoud: { niveau: 'rood', herkomst: 'buiten-regio' },
  });
});
