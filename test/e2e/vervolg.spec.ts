import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { plusDagen } from '#shared/beleid/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonDag, toonDatum } from '#shared/taal/schermdatum.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { keuzeteksten, veldteksten } from '#shared/taal/vervolgvelden.ts';
import { vul } from '#shared/taal/vul.ts';
import { clientvelden, rechteWeg } from '../core/gegevens.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { beginwachtwoord, doe, druk, kies, slaOp, vulIn, wachtwoord } from './draad-stappen.ts';
import { axeSchoon, expect, test } from './onthaal.ts';

const t = nl.vervolg;
const label = (soort: keyof typeof veldteksten, pad: string): string => veldteksten[soort][pad]?.label ?? pad;

interface Opvang {
  dossierId: string;
  pasnummer: string;
  laatsteDag: string;
  vandaag: string;
}

/** Logs in past the screens and shows the part of the dossier, the same as before when none is named. */
async function als(venster: Page, inlognaam: string, pad?: string): Promise<void> {
  const doel = pad ?? new URL(venster.url()).hash.slice(1);
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord });
  // Past the router, which still thinks that nobody is in.
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  await expect(venster.getByRole('navigation', { name: nl.kader.navigatie })).toBeVisible();
  // The first page is on its way; only then can another be asked for.
  await expect(venster.getByRole('heading', { level: 1 })).toBeVisible();
  await venster.evaluate((waar) => (location.hash = waar), doel);
  await expect(venster.getByRole('navigation', { name: nl.dossier.menu })).toBeVisible();
}

async function gebruiker(venster: Page, naam: string, inlognaam: string, rol: 'balie' | 'beslisser'): Promise<void> {
  const nieuw = { naam, inlognaam, rollen: [rol], wachtwoord: beginwachtwoord, locatieId: null };
  await doe(venster, 'gebruiker.toevoegen', nieuw);
  await doe(venster, 'sessie.inloggen', { inlognaam, wachtwoord: beginwachtwoord });
  await doe(venster, 'sessie.wachtwoordWijzigen', { huidig: beginwachtwoord, nieuw: wachtwoord });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bea', wachtwoord });
}

/** An adult in the opvang with a CO-pas; the thread itself is walked in draad.spec.ts. */
async function metOpvang(venster: Page): Promise<Opvang> {
  await doe(venster, 'installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  await gebruiker(venster, 'Bo Balie', 'bo', 'balie');
  await gebruiker(venster, 'Bas Beslisser', 'bas', 'beslisser');
  const locatie = await doe(venster, 'locatie.toevoegen', {
    naam: 'De Kade',
    soort: 'nachtopvang',
    keten: 'volwassenen',
    straat: 'Kade 1',
    postcode: '3011 AA',
    plaats: 'Rotterdam',
    telefoon: '',
    capaciteit: 1,
    actief: true,
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bo', wachtwoord });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  const weg = rechteWeg(vandaag, locatie.id);
  const { id: clientId } = await doe(venster, 'client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await doe(venster, 'dossier.starten', { clientId, feiten: weg.melding });
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await doe(venster, 'stap.vastleggen', { dossierId, versie: 0, invoer });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'bas', wachtwoord });
  const open = await doe(venster, 'dossier.openen', { dossierId });
  const [contact] = await doe(venster, 'gebruiker.namen', {});
  const { besluitId } = await doe(venster, 'besluit.nemen', {
    dossierId,
    dossierVersie: open.versie,
    soort: 'verstrekken',
    ingangsdatum: vandaag,
    locatieId: locatie.id,
    gronden: [],
    motivering: 'U hebt geen andere plek.',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: contact?.id ?? '',
  });
  await doe(venster, 'besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
  const { pasnummer, geldigTot: laatsteDag } = await doe(venster, 'copas.uitgeven', { besluitId });
  return { dossierId, pasnummer, laatsteDag, vandaag };
}

/** The form of a besluit that is open: reasons and contact, then take it. */
async function neemBesluit(venster: Page, motivering: string): Promise<void> {
  await vulIn(venster, t.besluit.motivering, motivering);
  await venster.getByLabel(t.besluit.contactpersoon).selectOption({ label: 'Bo Balie' });
  await axeSchoon(venster);
  await druk(venster, t.besluit.nemen);
  await venster.getByRole('alertdialog').getByRole('button', { name: t.besluit.ja }).press('Enter');
}

test('opvang is prolonged: heronderzoek with the toets beside it, the besluit, and the letter with the new last day', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { app, venster, profiel } = await start();
  const { dossierId, laatsteDag } = await metOpvang(venster);
  await als(venster, 'bo', `/dossier/${dossierId}/verlengen`);

  await druk(venster, t.verlengen.begin);
  const toets = venster.getByRole('region', { name: /Verlenging/ });
  await expect(toets.getByText('Nog niet bekend').first()).toBeVisible();
  await kies(venster, label('heronderzoek', 'aanleiding'), keuzeteksten['heronderzoek.aanleiding'].verlenging);
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await vulIn(venster, label('heronderzoek', 'gesprekOp'), toonDatum(vandaag));
  await vulIn(venster, label('heronderzoek', 'bevindingen'), 'Reageert elke week, nog geen woning.');
  await kies(venster, label('heronderzoek', 'uitstroomMogelijk'), nl.algemeen.nee);
  await kies(venster, label('heronderzoek', 'oorzaakBijClient'), nl.algemeen.nee);
  // The toets follows what is typed, before anything is stored.
  await expect(toets.getByText('Voldaan').first()).toBeVisible();
  await axeSchoon(venster);
  await druk(venster, t.stuk.bewaar);
  await expect(venster.getByText(t.verlengen.uitkomst.verlengen)).toBeVisible();
  await expect(venster.getByText(t.besluit.geenRecht)).toBeVisible();
  await axeSchoon(venster);

  await als(venster, 'bas');
  await kies(venster, t.besluit.soort, t.besluit.soorten.verlengen);
  const { totEnMet } = await doe(venster, 'vervolg.verlenging', { dossierId, heronderzoek: null });
  if (!totEnMet) throw new Error('Er is geen voorgestelde laatste dag');
  const dag = venster.getByLabel(t.besluit.laatsteDag, { exact: false }).first();
  await expect(dag).toHaveValue(toonDatum(totEnMet));
  // A person chooses another day than the one that is proposed.
  const gekozen = plusDagen(laatsteDag, 30);
  await dag.fill(toonDatum(gekozen));
  await neemBesluit(venster, 'U doet wat nodig is. Er is nog geen woning.');
  await expect(venster.getByRole('heading', { level: 2, name: 'Beschikking' })).toBeVisible();

  const brief = await leesPdf(
    await slaOp(app, venster, /^Opslaan: Beschikking: opvang verlengd/, join(profiel, 'verlenging.pdf')),
  );
  expect(brief.tekst).toContain(schrijfDag(gekozen).replace(/^\S+ /, ''));
  expect(brief.tekst).toContain('Er is nog geen woning.');
  await druk(venster, nl.besluit.beschikking.vastleggen);
  await expect(venster.getByText(/^Bezwaar kan tot en met/).first()).toBeVisible();

  await venster.getByRole('link', { name: nl.dossier.delen.verblijf }).press('Enter');
  await expect(venster.getByText(new RegExp(`tot en met ${toonDag(gekozen)}`)).first()).toBeVisible();
  await axeSchoon(venster);
});

test('opvang is ended: not without its evidence, and with it the pass is withdrawn and the bed is free', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const { app, venster, profiel } = await start();
  const { dossierId, pasnummer, vandaag } = await metOpvang(venster);
  await als(venster, 'bo', `/dossier/${dossierId}/beeindigen`);
  const gronden = venster.getByRole('complementary', { name: t.beeindigen.gronden });
  await expect(gronden.getByText(t.beeindigen.geenAangetoond)).toBeVisible();

  // A voornemen on a grond for which nothing is recorded: the program says what is missing.
  await druk(venster, t.beeindigen.begin);
  await kies(venster, label('voornemen', 'soort'), keuzeteksten['voornemen.soort'].beeindigen);
  await vulIn(venster, label('voornemen', 'per'), toonDatum(vandaag));
  const grond = venster.getByRole('checkbox', { name: 'Houdt zich niet aan belangrijke regels' });
  await grond.focus();
  await venster.keyboard.press('Space');
  await vulIn(venster, label('voornemen', 'toelichting'), 'U rookte binnen, ook nadat wij u waarschuwden.');
  await axeSchoon(venster);
  await druk(venster, t.stuk.bewaar);
  await expect(venster.getByText(/^De cliënt moet eerst kunnen reageren/).first()).toBeVisible();

  await als(venster, 'bas');
  await expect(venster.getByText(/^De cliënt moet eerst kunnen reageren/).first()).toBeVisible();
  await expect(venster.getByRole('button', { name: t.besluit.nemen })).toHaveCount(0);

  // The client reacts; still nothing shows the grond.
  await als(venster, 'bo');
  await vulIn(venster, label('voornemen', 'reactieOp'), toonDatum(vandaag));
  await kies(venster, label('voornemen', 'reactieWijze'), keuzeteksten['voornemen.reactieWijze'].mondeling);
  await vulIn(venster, label('voornemen', 'reactie'), 'Het was koud buiten.');
  await druk(venster, t.beeindigen.bewaarZienswijze);
  await expect(venster.getByText(/^De reactie van de cliënt is van/).first()).toBeVisible();
  await als(venster, 'bas');
  await expect(venster.getByText(t.besluit.volgtNiet)).toBeVisible();
  await neemBesluit(venster, 'U hield zich niet aan de regels.');
  const afwijking = venster.getByLabel(t.besluit.afwijking, { exact: false }).first();
  await expect(afwijking).toHaveAttribute('aria-invalid', 'true');
  await expect(venster.getByText(/nog niet aangetoond is dat ‘De cliënt is herhaaldelijk gewaarschuwd’/)).toBeVisible();
  await axeSchoon(venster);

  // Two warnings, each with its letter.
  await als(venster, 'bo', `/dossier/${dossierId}/verblijf`);
  for (const tekst of ['U rookte op de slaapzaal.', 'U rookte weer op de slaapzaal.']) {
    await druk(venster, vervolgnamen.waarschuwing);
    await vulIn(venster, label('waarschuwing', 'doorWie'), 'Jannie, De Kade');
    await kies(venster, label('waarschuwing', 'wijze'), keuzeteksten['waarschuwing.wijze'].schriftelijk);
    await venster.getByLabel(label('waarschuwing', 'plicht')).selectOption('huisregels');
    await vulIn(venster, label('waarschuwing', 'tekst'), tekst);
    await axeSchoon(venster);
    await druk(venster, t.stuk.bewaar);
    await expect(venster.getByText(tekst)).toBeVisible();
  }
  await druk(venster, `${t.stuk.brief.waarschuwing}: ${vervolgnamen.waarschuwing} 2`);
  await expect(venster.getByText(/is gemaakt\.$/).first()).toBeVisible();
  const waarschuwing = await leesPdf(
    await slaOp(app, venster, /^Opslaan: Waarschuwing/, join(profiel, 'waarschuwing.pdf')),
  );
  expect(waarschuwing.tekst).toContain('U rookte weer op de slaapzaal.');
  await axeSchoon(venster);

  // With its evidence the grond holds; a beslisser decides.
  await als(venster, 'bas', `/dossier/${dossierId}/beeindigen`);
  await expect(gronden.getByText('Waarschuwing 1', { exact: false }).first()).toBeVisible();
  await expect(venster.getByText(t.besluit.volgt, { exact: true })).toBeVisible();
  await neemBesluit(venster, 'U rookte twee keer binnen. Dat het koud was, is geen reden: er is een overkapping.');
  await expect(venster.getByRole('heading', { level: 2, name: 'Beschikking' })).toBeVisible();
  const brief = await leesPdf(
    await slaOp(app, venster, /^Opslaan: Beschikking: opvang beëindigd/, join(profiel, 'einde.pdf')),
  );
  for (const deel of ['U rookte op de slaapzaal.', 'U rookte weer op de slaapzaal.', 'er is een overkapping', '5.2.9'])
    expect(brief.tekst).toContain(deel);
  await druk(venster, nl.besluit.beschikking.vastleggen);
  await expect(venster.getByText(/^Bezwaar kan tot en met/).first()).toBeVisible();

  await venster.getByRole('link', { name: nl.kader.punten.pas }).press('Enter');
  await venster.getByLabel(nl.besluit.controle.label).fill(pasnummer);
  await venster.keyboard.press('Enter');
  await expect(venster.getByText(nl.besluit.controle.ongeldig, { exact: true })).toBeVisible();
  const { opvang, status } = await doe(venster, 'dossier.openen', { dossierId });
  expect({ status, beeindigdPer: opvang?.beeindigdPer }).toEqual({ status: 'geeindigd', beeindigdPer: vandaag });
  expect(vul('{a}', { a: opvang?.laatsteDag ?? '' })).toBe(plusDagen(vandaag, -1));

  // What comes after: the way out is recorded, and contact is agreed.
  await als(venster, 'bo', `/dossier/${dossierId}/perspectief`);
  await druk(venster, t.perspectief.beginUitstroom);
  await kies(venster, label('uitstroom', 'wijze'), keuzeteksten['uitstroom.wijze'].besluit);
  await venster.getByLabel(label('uitstroom', 'bestemming')).selectOption('tijdelijk-netwerk');
  await axeSchoon(venster);
  await druk(venster, t.stuk.bewaar);
  await expect(venster.getByText(keuzeteksten['uitstroom.wijze'].besluit)).toBeVisible();
  await druk(venster, `${t.stuk.brief.uitstroom}: ${vervolgnamen.uitstroom}`);
  await expect(venster.getByText(/is gemaakt\.$/).first()).toBeVisible();
  await axeSchoon(venster);
});
