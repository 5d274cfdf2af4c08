import { expect, type Page } from '@playwright/test';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { nl } from '#shared/taal/nl.ts';
import { roep } from './onthaal.ts';

export interface Scherm {
  /** Name of the picture. */
  naam: string;
  /** Address within the window, or how to find it. */
  pad: string | ((venster: Page) => Promise<string>);
  /** What to do on the screen before the picture is taken. */
  doe?: (venster: Page) => Promise<void>;
}

/** The first dossier with this status, and its client. */
async function zoekDossier(venster: Page, status: Dossierstatus) {
  const lijst = await roep(venster, 'dossier.lijst', { status, keten: null, vanaf: 0, aantal: 1 });
  const regel = lijst.ok ? lijst.waarde.regels[0] : undefined;
  if (!regel) throw new Error(`De proefomgeving heeft geen dossier met status ${status}`);
  return regel.dossierId;
}
const dossier =
  (status: Dossierstatus, deel = '') =>
  async (venster: Page): Promise<string> =>
    `/dossier/${await zoekDossier(venster, status)}${deel && `/${deel}`}`;

const client =
  (rest = '') =>
  async (venster: Page): Promise<string> => {
    const open = await roep(venster, 'dossier.openen', { dossierId: await zoekDossier(venster, 'onderzoek') });
    if (!open.ok) throw new Error(open.melding);
    return `/client/${open.waarde.client.id}${rest}`;
  };

/** A dossier whose client comes from another opvangregio, so that 5.2.5 is in play. */
async function elders(venster: Page): Promise<string> {
  for (const status of ['onderzoek', 'wacht-op-besluit', 'melding', 'verstrekt', 'geweigerd'] as const) {
    const lijst = await roep(venster, 'dossier.lijst', { status, keten: null, vanaf: 0, aantal: 100 });
    for (const { dossierId } of lijst.ok ? lijst.waarde.regels : []) {
      const open = await roep(venster, 'dossier.openen', { dossierId });
      if (open.ok && open.waarde.stappen.toegankelijkheid) return `/dossier/${dossierId}/toegankelijkheid`;
    }
  }
  return dossier('onderzoek', 'toegankelijkheid')(venster);
}

/** Types in somebody who is known already, with a slip. */
async function typDubbel(venster: Page): Promise<void> {
  const open = await roep(venster, 'dossier.openen', { dossierId: await zoekDossier(venster, 'onderzoek') });
  if (!open.ok) throw new Error(open.melding);
  const { achternaam, voornamen, geboortedatum } = open.waarde.client;
  await venster.getByLabel('Achternaam').fill(achternaam);
  await venster.getByLabel('Voornamen').fill(voornamen.split(' ')[0] ?? '');
  await venster.getByLabel('Geboortedatum').fill(geboortedatum ?? '');
  await expect(venster.getByText(/lijk(t|en) hierop/)).toBeVisible();
}

/** A dossier of an adult with a CO-pas. */
async function metPas(venster: Page): Promise<string> {
  const lijst = await roep(venster, 'dossier.lijst', {
    status: 'verstrekt',
    keten: 'volwassenen',
    vanaf: 0,
    aantal: 100,
  });
  for (const { dossierId } of lijst.ok ? lijst.waarde.regels : []) {
    const open = await roep(venster, 'dossier.openen', { dossierId });
    if (open.ok && open.waarde.copassen.length > 0) return `/dossier/${dossierId}/copas`;
  }
  throw new Error('De proefomgeving heeft geen CO-pas');
}

/** Screens of the thread, as the balie sees them. */
export const dossierschermen: Scherm[] = [
  { naam: 'client-nieuw', pad: '/client/nieuw', doe: typDubbel },
  { naam: 'client', pad: client() },
  { naam: 'client-wijzigen', pad: client('/wijzigen') },
  { naam: 'melding-nieuw', pad: client('/melding') },
  { naam: 'dossier-melding', pad: dossier('melding') },
  { naam: 'dossier-onderzoek', pad: dossier('onderzoek') },
  { naam: 'dossier-verstrekt', pad: dossier('verstrekt') },
  { naam: 'dossier-geweigerd', pad: dossier('geweigerd') },
  { naam: 'stap-melding', pad: dossier('onderzoek', 'melding') },
  { naam: 'stap-acuut', pad: dossier('melding', 'acute-opvang') },
  { naam: 'stap-onderzoek', pad: dossier('onderzoek', 'onderzoek') },
  { naam: 'stap-toegankelijkheid', pad: elders },
  { naam: 'stap-voorwaarden', pad: dossier('onderzoek', 'voorwaarden') },
  { naam: 'besluit-voorstel', pad: dossier('wacht-op-besluit', 'besluit') },
  { naam: 'besluit', pad: dossier('verstrekt', 'besluit') },
  { naam: 'beschikking', pad: dossier('verstrekt', 'beschikking') },
  { naam: 'copas', pad: metPas },
  { naam: 'tijdlijn', pad: dossier('verstrekt', 'tijdlijn') },
  { naam: 'documenten', pad: dossier('verstrekt', 'documenten') },
];

/** Screens of the beslisser. */
export const beslisschermen: Scherm[] = [
  {
    naam: 'besluit-nemen',
    pad: dossier('wacht-op-besluit', 'besluit'),
    doe: (venster) => venster.getByRole('radio', { name: 'Opvang verstrekken' }).click(),
  },
];

/** What stands at the door of a locatie. */
export const poortschermen: Scherm[] = [
  { naam: 'dossier-aanbieder', pad: dossier('verstrekt') },
  {
    naam: 'pas-controleren',
    pad: '/pas-controleren',
    doe: async (venster) => {
      await venster.getByLabel(nl.deur.code).fill('1234 5678 9012');
      await venster.keyboard.press('Enter');
      await expect(venster.locator('.uitslag__woord')).toBeVisible();
    },
  },
  {
    naam: 'bezetting',
    pad: '/bezetting',
    doe: async (venster) => {
      const nacht = venster.getByRole('button', { name: /Nachtlijst tonen/ }).first();
      if (await nacht.isVisible()) await nacht.click();
    },
  },
];
