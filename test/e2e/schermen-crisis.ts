import type { Page } from '@playwright/test';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { roep } from './onthaal.ts';
import type { Scherm } from './schermen-dossier.ts';

/** A part of a case of Veilig Thuis; with a besluit where that is asked. */
const zaak =
  (deel = '', status: Dossierstatus | null = null) =>
  async (venster: Page): Promise<string> => {
    const lijst = await roep(venster, 'dossier.lijst', { status, keten: null, vanaf: 0, aantal: 50 });
    const regel = lijst.ok ? lijst.waarde.regels[0] : undefined;
    if (!regel) throw new Error(`De proefomgeving heeft geen zaak met status ${status ?? 'open'}`);
    return `/dossier/${regel.dossierId}${deel && `/${deel}`}`;
  };

/** What a worker of Veilig Thuis sees, from the call to the end of a stay. */
export const crisisschermen: Scherm[] = [
  { naam: 'vt-werkvoorraad', pad: '/werkvoorraad' },
  { naam: 'vt-nieuw', pad: '/crisis/nieuw' },
  { naam: 'plekken', pad: '/plekken' },
  { naam: 'vt-verblijven', pad: '/verblijven' },
  { naam: 'vt-bijdragen', pad: '/verblijven/bijdragen' },
  { naam: 'vt-loopt-af', pad: '/crisis/loopt-af' },
  { naam: 'vt-zaak', pad: zaak() },
  ...(['crisisintake', 'mensen', 'veiligheid', 'plek', 'pleger', 'geheimadres', 'tijdlijn'] as const).map((deel) => ({
    naam: `vt-zaak-${deel}`,
    pad: zaak(deel),
  })),
  ...(['crisisverblijf', 'crisisbesluit', 'crisiseinde', 'documenten'] as const).map((deel) => ({
    naam: `vt-besluit-${deel}`,
    pad: zaak(deel, 'verstrekt'),
  })),
];

/** What the lead of a team sees besides. */
export const teamleiderschermen: Scherm[] = [
  { naam: 'crisislocaties', pad: '/crisislocaties' },
  { naam: 'vt-toezicht', pad: '/toezicht' },
  { naam: 'vt-adresinzage', pad: '/adresinzage' },
  { naam: 'vt-nakijken', pad: '/crisis/nakijken' },
  { naam: 'vt-cijfers', pad: '/crisiscijfers' },
  { naam: 'vt-aanleveringen', pad: '/aanleveringen' },
];
