import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { legeStap } from '#shared/domein/stappen.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { nl } from '#shared/taal/nl.ts';
import { criteriumteksten } from '#shared/taal/onderdelen.ts';
import { deelbaarteksten, regioteksten } from '#shared/taal/regio.ts';
import { toonDag, toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { leesPdf } from '../documenten/lezer.ts';
import {
  beginwachtwoord,
  bekijkVenster,
  bewaard,
  doe,
  druk,
  kies,
  logIn,
  slaOp,
  typ,
  wachtwoord,
} from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const r = nl.regio;

async function eersteLogin(venster: Page, inlognaam: string): Promise<void> {
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
}

/** An office with a balie and a beslisser, one locatie and a client; the balie's window is open. */
async function kantoor(venster: Page): Promise<{ vandaag: string; locatieId: string; clientId: string }> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const begin = { wachtwoord: beginwachtwoord, locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', { naam: 'Bo Balie', inlognaam: 'bo', rollen: ['balie'], ...begin });
  await doe(venster, 'gebruiker.toevoegen', {
    naam: 'Bas Beslisser',
    inlognaam: 'bas',
    rollen: ['beslisser'],
    ...begin,
  });
  const { id: locatieId } = await doe(venster, 'locatie.toevoegen', {
    ...{ naam: 'De Kade', soort: 'nachtopvang', keten: 'volwassenen', straat: 'Kade 1', postcode: '' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: 40, actief: true },
  });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await eersteLogin(venster, 'bas');
  await eersteLogin(venster, 'bo');
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  return { vandaag, locatieId, clientId };
}

async function opnieuwAls(venster: Page, inlognaam: string): Promise<void> {
  await doe(venster, 'sessie.uitloggen', {});
  await venster.reload();
  await logIn(venster, inlognaam);
}
const naar = (venster: Page, pad: string): Promise<void> =>
  venster.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${pad}`);
const rustig = (venster: Page) => expect(venster.locator('[aria-busy="true"]')).toHaveCount(0);

/** While phoning: the other gemeente takes over, and somebody calls back tomorrow. */
async function belMetDenHaag(venster: Page, dossierId: string, morgen: string): Promise<void> {
  const t = r.contact;
  await naar(venster, `/dossier/${dossierId}/contacten`);
  await expect(venster.getByRole('heading', { level: 2, name: nl.dossier.delen.contacten })).toBeVisible();
  await expect(venster.getByText(t.leeg)).toBeVisible();
  await druk(venster, t.bewaar);
  await expect(venster.getByText('Schrijf op wat er is besproken.')).toBeVisible();
  await typ(venster, t.wie, 'Mira de Boer');
  await typ(venster, t.afspraak, 'Er is plek bij Opvang Haaglanden.');
  await venster.getByLabel(t.regio, { exact: true }).selectOption({ label: 'Den Haag' });
  await venster.getByLabel(t.eens, { exact: true }).selectOption('overdracht-ja');
  await typ(venster, t.vervolg, 'Terugbellen over de aankomst');
  await typ(venster, t.vervolgOp, toonDatum(morgen));
  await axeSchoon(venster);
  await venster.keyboard.press('Control+S');
  await bewaard(venster, t.bewaard);
  await expect(
    venster.getByText(vul(t.vervolgOpen, { dag: toonDag(morgen), wat: 'Terugbellen over de aankomst' })),
  ).toBeVisible();
  await bekijkVenster(venster, t.laatVervallen);
}

/** The criteria laid out, the choice of a person with the reason, and the checklist of the transfer. */
async function weegEnRegel(venster: Page, vandaag: string): Promise<void> {
  const t = nl.stappen.toegankelijkheid;
  await expect(venster.getByRole('combobox', { name: r.stap.regio })).toHaveValue('Den Haag');
  for (const id of ['positief-netwerk', 'lopende-trajecten'] as const) {
    const deel = venster.getByRole('region', { name: criteriumteksten[id], exact: true });
    await deel.getByLabel(vul(r.stap.overRegio, { regio: 'Den Haag' })).fill(`Bekend over ${id}.`);
    await deel.getByRole('radio', { name: 'Den Haag', exact: true }).focus();
    await venster.keyboard.press('Space');
  }
  const balans = venster.getByRole('region', { name: t.balans });
  await expect(balans.locator('.balans__schaal').nth(1)).toContainText(criteriumteksten['lopende-trajecten']);
  const keuze = venster.getByRole('radiogroup', { name: /beste kans/ }).getByRole('radio', { name: 'Den Haag' });
  await keuze.focus();
  await venster.keyboard.press('Space');
  await druk(venster, nl.stappen.bewaren);
  await expect(venster.getByText(regioteksten.motivering)).toBeVisible();
  await typ(venster, t.motivering, 'Moeder en behandeling zijn in Den Haag.');
  await kies(venster, 'Is het onderzoeksverslag klaar om over te dragen?', nl.algemeen.ja);
  await kies(venster, 'Is de overdracht met de cliënt besproken?', nl.algemeen.ja);
  await venster.getByLabel('Op welke dag is de overdracht?').fill(toonDatum(vandaag));
  await venster.getByLabel('Welke aanbieder vangt de cliënt daar op?').fill('Opvang Haaglanden');
  await venster.getByLabel('Hoe reist de cliënt daarheen?').fill('Trein');
  await venster.getByLabel(r.stap.vertrekTijd).fill('10:15');
  const mee = venster.getByRole('group', { name: deelbaarteksten.onderzoeksverslag });
  await mee.getByRole('checkbox').focus();
  await venster.keyboard.press('Space');
  await mee.getByRole('radio', { name: r.stap.gronden.noodzakelijk }).focus();
  await venster.keyboard.press('Space');
  await mee.getByLabel(r.stap.waarom).fill('Om daar verder te kunnen.');
  // What lies half under the foot of the form or the head counts as small for axe: the part itself, seen from its top.
  await venster.getByRole('combobox', { name: r.stap.regio }).focus();
  await axeSchoon(venster, '.dossier__deel');
  await druk(venster, nl.stappen.bewaren);
  await bewaard(venster, vul(nl.stappen.bewaard, { stap: stapnamenTekst.toegankelijkheid }));
  await expect(venster.getByText(nl.dossier.alleenOnderdak)).toBeVisible();
}

test('overdracht to another region: contact, criteria, agreement, checklist, letters, weigering, arrival', async ({
  app,
  venster,
  gestart,
}) => {
  test.setTimeout(300_000);
  const { vandaag, locatieId, clientId } = await kantoor(venster);
  const melding = { ...legeStap(vandaag).melding, laatsteWoonplaats: '0518', heeftPartner: false, kinderen: [] };
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: melding });
  const weg = rechteWeg(vandaag, locatieId);
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer });
  await doe(venster, 'document.maken', { dossierId, soort: 'onderzoeksverslag' });
  await opnieuwAls(venster, 'bo');
  const morgen = new Date(Date.parse(vandaag) + 86_400_000).toISOString().slice(0, 10);
  await belMetDenHaag(venster, dossierId, morgen);

  await naar(venster, `/dossier/${dossierId}/toegankelijkheid`);
  await weegEnRegel(venster, vandaag);
  await druk(venster, r.vervolg.reiskaart);
  await bewaard(venster, vul(r.vervolg.gemaakt, { titel: regioteksten.titels.reiskaart }));
  await druk(venster, r.vervolg.overdrachtsbrief);
  await bewaard(venster, vul(r.vervolg.gemaakt, { titel: regioteksten.titels.overdrachtsbrief }));

  await naar(venster, `/dossier/${dossierId}/documenten`);
  const opslaan = (titel: string): string => `${nl.dossier.documenten.opslaan}: ${titel}`;
  const brief = await leesPdf(
    await slaOp(app, venster, opslaan(regioteksten.titels.overdrachtsbrief), join(gestart.profiel, 'overdracht.pdf')),
  );
  for (const deel of ['Opvang Haaglanden', 'Moeder en behandeling zijn in Den Haag.', 'Om daar verder te kunnen.'])
    expect(brief.tekst.replaceAll(/\s+/g, ' ')).toContain(deel);
  const kaart = await leesPdf(
    await slaOp(app, venster, opslaan(regioteksten.titels.reiskaart), join(gestart.profiel, 'reiskaart.pdf')),
  );
  expect(kaart.tekst.replaceAll(/\s+/g, ' ')).toContain('Uw reis naar Den Haag');

  await opnieuwAls(venster, 'bas');
  const { versie } = await doe(venster, 'dossier.openen', { dossierId });
  const [mens] = await doe(venster, 'gebruiker.namen', {});
  const { besluitId } = await doe(venster, 'besluit.nemen', {
    ...{ dossierId, dossierVersie: versie, soort: 'weigeren', ingangsdatum: null, locatieId: null, afwijking: '' },
    ...{ gronden: ['andere-regio'], motivering: 'Den Haag vangt u op.', voorwaarden: 'Opvang Haaglanden' },
    contactpersoonId: mens?.id ?? '',
  });
  await doe(venster, 'besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });

  await opnieuwAls(venster, 'bo');
  await naar(venster, `/dossier/${dossierId}/toegankelijkheid`);
  await kies(venster, r.vervolg.aankomst, r.vervolg.aangekomen);
  await druk(venster, r.vervolg.aankomstBewaren);
  await bewaard(venster, r.vervolg.aankomstBewaard);
  await expect(venster.getByText(vul(r.vervolg.aangekomenOp, { dag: toonDag(vandaag) }))).toBeVisible();
  await expect(venster.getByText(regioteksten.gesloten.overgedragen('Den Haag')).first()).toBeVisible();
  await axeSchoon(venster, '.dossier__kop');
});

test('somebody from another region: a melding, our answer as a letter, in the Werkvoorraad on the agreed day', async ({
  app,
  venster,
  gestart,
}) => {
  test.setTimeout(240_000);
  const t = r.inkomend;
  const { vandaag, clientId } = await kantoor(venster);
  await opnieuwAls(venster, 'bo');
  await naar(venster, `/client/${clientId}`);
  await druk(venster, t.knop);
  await expect(venster.getByRole('heading', { level: 1, name: t.titel })).toBeVisible();
  const regio = venster.getByRole('combobox', { name: t.vanRegio });
  await regio.focus();
  await venster.keyboard.type('utrecht');
  await venster.keyboard.press('ArrowDown');
  await venster.keyboard.press('Enter');
  await expect(regio).toHaveValue('Utrecht');
  await kies(venster, t.antwoordVraag, t.antwoorden.akkoord);
  await druk(venster, t.vastleggen);
  await expect(venster.getByText(regioteksten.inkomend.reden)).toBeVisible();
  await typ(venster, t.reden, 'Werk en broer zijn in Rotterdam.');
  await typ(venster, t.afgesprokenOp, toonDatum(vandaag));
  await axeSchoon(venster);
  await druk(venster, t.vastleggen);
  await expect(venster.getByRole('heading', { level: 2, name: stapnamenTekst.toegankelijkheid })).toBeVisible();
  await rustig(venster);
  await druk(venster, t.brief);
  await bewaard(venster, vul(r.vervolg.gemaakt, { titel: regioteksten.titels.antwoord }));
  await axeSchoon(venster);

  await venster.keyboard.press('Alt+1');
  await expect(venster.getByText('Ontvang de cliënt uit de andere regio').first()).toBeVisible();
  const { regels } = await doe(venster, 'dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 5 });
  const dossierId = regels[0]?.dossierId ?? '';
  await naar(venster, `/dossier/${dossierId}/documenten`);
  const knop = `${nl.dossier.documenten.opslaan}: ${regioteksten.titels.antwoord}`;
  const { tekst } = await leesPdf(await slaOp(app, venster, knop, join(gestart.profiel, 'antwoord.pdf')));
  expect(tekst.replaceAll(/\s+/g, ' ')).toContain('Wij nemen de cliënt over');
  await naar(venster, `/dossier/${dossierId}/toegankelijkheid`);
  await kies(venster, r.vervolg.aankomstHier, r.vervolg.aangekomen);
  await druk(venster, r.vervolg.aankomstBewaren);
  await bewaard(venster, r.vervolg.aankomstBewaard);
  expect((await doe(venster, 'regio.stand', { dossierId })).aangekomenOp).toBe(vandaag);
});
