import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { bekijkVenster, doe } from './draad-stappen.ts';
import { axeSchoon, bewaarDialoog, expect, test } from './onthaal.ts';

const t = nl.aanlevering;

test('who leads the team reads the report, mends what cannot go, delivers, and the file holds what the report said', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const { app, venster, profiel } = await start({ argumenten: ['--proef'] });
  await venster.getByLabel('Gebruikersnaam').waitFor({ timeout: 90_000 });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'teamleider', wachtwoord: proefwachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', location.pathname));
  await venster.reload();
  const { vakken } = await doe(venster, 'aanlevering.overzicht', {});
  const vak = vakken.find(({ stand }) => stand === 'nu' || stand === 'te-laat');
  const titel = { naam: vak?.naam ?? '', periode: vak?.periode ?? '' };

  await venster.getByRole('link', { name: t.nav, exact: true }).click();
  await axeSchoon(venster);
  await venster.getByRole('button', { name: vul(t.controleerNaam, { wat: t.controleer, ...titel }) }).click();
  const nietMee = venster.getByRole('region', { name: t.controle.nietMee });
  await expect(nietMee.getByText('De aanleiding ontbreekt.')).toBeVisible();
  await axeSchoon(venster);

  // Without it is possible, and asked for on purpose: the button does not go as long as nobody says so.
  await venster.getByLabel(t.controle.gelezen).check();
  await venster.getByRole('button', { name: t.controle.leveren, exact: true }).click();
  await expect(venster.getByText(t.fout.geweigerd)).toBeVisible();

  await nietMee.getByRole('button').click();
  await expect(venster).toHaveURL(/dossier\/(\w{26})/);
  const dossierId = /dossier\/(\w{26})/.exec(venster.url())?.[1] ?? '';
  const { stukken } = await doe(venster, 'crisis.lezen', { dossierId });
  const triage = stukken.find(({ soort }) => soort === 'triage');
  if (triage?.soort !== 'triage') throw new Error('This case has no triage');
  const inhoud = { ...triage.inhoud, aanleiding: 'partnergeweld' as const, aard: ['psychisch-geweld' as const] };
  await doe(venster, 'crisis.vastleggen', {
    ...{ dossierId, id: triage.id, versie: triage.versie, clientId: null, reden: 'Aangevuld' },
    invoer: { soort: 'triage', inhoud },
  });
  await venster.goBack();
  await expect(venster.getByText(t.controle.goed)).toBeVisible();
  await venster.getByLabel(t.controle.gelezen).check();
  await venster.getByRole('button', { name: t.controle.leveren, exact: true }).click();

  await expect(venster.getByText(t.levering.klaar)).toBeVisible();
  await axeSchoon(venster);
  const pad = join(profiel, 'halfjaar.csv');
  await bewaarDialoog(app, pad);
  await venster.getByRole('button', { name: t.levering.bewaren }).click();
  await expect(venster.getByText(vul(t.levering.opgeslagen, { naam: 'halfjaar.csv' }), { exact: true })).toBeVisible();
  const bytes = readFileSync(pad);
  const regels = bytes.toString('utf8').trim().split('\r\n');
  // Six cases of one person each, and the header.
  expect(regels).toHaveLength(7);
  expect(regels[0]).toBe(
    'zaak;meldingOp;triagebesluitOp;triagebesluit;onderzoekAfgerondOp;afgerondOp;aanleiding;aard;aantalPersonen;persoon;bsn;rol',
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(venster.getByText(sha256.replace(/(.{8})(?=.)/g, '$1 '))).toBeVisible();
  const { leveringen } = await doe(venster, 'aanlevering.overzicht', {});
  expect(leveringen).toMatchObject([{ zaken: 6, regels: 6, geweigerd: 0, sha256 }]);

  await venster.getByRole('link', { name: nl.crisiscijfers.titel, exact: true }).click();
  await expect(venster.getByRole('heading', { name: nl.crisiscijfers.titel, level: 1 })).toBeVisible();
  await expect(venster.getByRole('region', { name: 'Meldingen', exact: true })).toBeVisible();
  await axeSchoon(venster);
  await venster.evaluate(() => (location.hash = '#/aanleveringen/indeling/vt-halfjaar'));
  await venster.getByRole('button', { name: t.indelingen.bewerken }).click();
  await axeSchoon(venster);

  // A month goes to the registry as counts, after it was read; it can be taken back, with a reason that stays here.
  const o = nl.crisisopgave;
  await venster.getByRole('link', { name: o.titel, exact: true }).click();
  const { maanden } = await doe(venster, 'crisisopgave.lijst', {});
  const maand = maanden.find(({ stand }) => stand === 'open');
  if (!maand) throw new Error('No month to release');
  await axeSchoon(venster);
  await venster.getByRole('button', { name: vul(o.leesNaam, { maand: maand.naam }) }).click();
  const { tabellen } = await doe(venster, 'crisisopgave.lezen', { maand: maand.maand });
  const alles = tabellen.flatMap(({ cijfers }) => cijfers).find(({ cel }) => cel === 'geweigerd')?.aantal ?? null;
  const rij = venster.getByRole('row', { name: o.cellen.geweigerd });
  await expect(rij).toContainText(alles === null ? o.verborgen : String(alles));
  await axeSchoon(venster);
  await venster.getByRole('button', { name: o.vrijgeven }).click();
  await expect(venster.getByText(o.kloptNog, { exact: true }).first()).toBeVisible();
  await venster.getByRole('button', { name: o.intrekken, exact: true }).click();
  const dialoog = venster.getByRole('dialog');
  await dialoog.getByRole('button', { name: o.intrekken }).click();
  await expect(dialoog.getByText('Schrijf hier kort de reden op.')).toBeVisible();
  await dialoog.getByLabel(o.reden).fill('Verkeerde maand gelezen');
  await axeSchoon(venster);
  await dialoog.getByRole('button', { name: o.intrekken }).click();
  await expect(venster.getByText(o.isIngetrokken, { exact: true })).toBeVisible();
  await expect(venster.getByText('Verkeerde maand gelezen')).toBeVisible();
  const na = await doe(venster, 'crisisopgave.lijst', {});
  expect(na.maanden.find((een) => een.maand === maand.maand)).toMatchObject({ stand: 'ingetrokken', versie: 2 });

  // Another layout is proposed here, and judged by who runs the application.
  const { geldend, versies } = await doe(venster, 'aanlevering.indeling', { soort: 'vt-halfjaar' });
  const { vandaag } = await doe(venster, 'installatie.toestand', {});
  await doe(venster, 'aanlevering.indelingVoorstellen', {
    ...{ soort: 'vt-halfjaar', basis: Math.max(0, ...versies.map(({ versie }) => versie)), vanaf: vandaag },
    ...{ inhoud: { ...geldend.inhoud, kopregel: !geldend.inhoud.kopregel }, reden: 'Zo vroeg het CBS het' },
  });
  await doe(venster, 'sessie.inloggen', { inlognaam: 'veiligthuisbeheer', wachtwoord: proefwachtwoord });
  await venster.evaluate(() => history.replaceState(null, '', '#/indelingen'));
  await venster.reload();
  await bekijkVenster(venster, t.indelingen.afwijzen);
});
