import type { Page } from '@playwright/test';
import type { RouteRecordRaw } from 'vue-router';
import {
  rechtenPerRol,
  rollenPerOrganisatiesoort,
  type Organisatiesoort,
  type Recht,
  type Rol,
} from '#shared/contract/rechten.ts';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { delen, rechtVoor } from '../../renderer/schermen/dossier/delen.ts';
import { doe } from './draad-stappen.ts';

/** A screen that is walked: the route, and where it is for somebody in the proefomgeving. */
export interface Weg {
  /** Name of the route; of a part of a dossier with the part behind it. */
  naam: string;
  /** Address in the window. */
  pad: (venster: Page) => Promise<string>;
}

/** Routes that no walk of this kind comes to, each with the walk that does, or why nobody needs to. */
export const elders: Readonly<Record<string, string>> = {
  begin: 'leads on at once; has nothing to look at',
  onbereikbaar: 'the data cannot be reached: behoud.spec',
  botsing: 'asks for two desks that share: werkplek.spec',
  noodherstel: 'asks for a file that does not open: behoud.spec',
  aanlevering: 'nothing was delivered yet: levering.spec',
  verzoek: 'inzage.spec',
  'verzoek-kiezen': 'inzage.spec',
  vernietigingslijst: 'bewaren.spec',
};
/** What an organisation has none of, though its roles may come there. */
const nietBij: Readonly<Partial<Record<Organisatiesoort, readonly string[]>>> = {
  // No doubles are sown there.
  'veilig-thuis': ['samenvoegen'],
};
/** Routes that are walked without a session: at the first start, at the login of the proefomgeving, and with a spoilt key ring. */
export const zonderSessie = {
  nieuw: ['eerste-start'],
  inloggen: ['inloggen', 'herstellen', 'componenten'],
  sleutelbos: ['sleutelbos'],
} as const;

async function eersteDossier(venster: Page, status: Dossierstatus | null): Promise<string> {
  for (const welke of [status, null]) {
    const { regels } = await doe(venster, 'dossier.lijst', { status: welke, keten: null, vanaf: 0, aantal: 1 });
    if (regels[0]) return regels[0].dossierId;
  }
  throw new Error('De proefomgeving heeft geen dossier');
}
const eersteClient = async (venster: Page): Promise<string> =>
  (await doe(venster, 'dossier.openen', { dossierId: await eersteDossier(venster, 'onderzoek') })).client.id;

/** A list with one line that is good and one that is not, as the window would send it in. */
async function beginImport(venster: Page): Promise<string> {
  const tekst = 'Achternaam;Voornaam;Geboortedatum\r\nToegang;Ilja;03-02-1990\r\nToegang;Femke;03-25-1991\r\n';
  await venster.evaluate(() => (location.hash = '/importeren'));
  await venster.locator('input[type="file"]').setInputFiles({
    name: 'lijst.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(tekst, 'utf8'),
  });
  await venster.waitForURL(/importeren\/\w+/);
  return new URL(venster.url()).hash.slice(1);
}

/** Where a route with parameters is found in the proefomgeving. */
const metNummer: Readonly<Record<string, (venster: Page) => Promise<string>>> = {
  client: async (v) => `/client/${await eersteClient(v)}`,
  'client-wijzigen': async (v) => `/client/${await eersteClient(v)}/wijzigen`,
  'nieuwe-melding': async (v) => `/client/${await eersteClient(v)}/melding`,
  inkomend: async (v) => `/client/${await eersteClient(v)}/inkomend`,
  afschermen: async (v) => `/afgeschermd/${await eersteClient(v)}`,
  'brief-bewerken': () => Promise.resolve('/brieven/verstrekken/volwassenen'),
  'aanlever-indeling': async (v) =>
    `/aanleveringen/indeling/${(await doe(v, 'aanlevering.overzicht', {})).soorten[0]?.soort}`,
  'aanlevering-controle': async (v) => {
    const [vak] = (await doe(v, 'aanlevering.overzicht', {})).vakken;
    return `/aanleveringen/controle/${vak?.soort}/${vak?.van}`;
  },
  crisisopgave: async (v) => `/maandopgaven/${(await doe(v, 'crisisopgave.lijst', {})).maanden[0]?.maand}`,
  samenvoegen: async (v) => {
    const { paren } = await doe(v, 'dubbel.lijst', { afgewezen: false, vanaf: 0, aantal: 1 });
    const [paar] = paren;
    return `/samenvoegen/${paar?.een.clientId}/${paar?.ander.clientId}`;
  },
  import: beginImport,
};

/** Which status shows most of a part of a dossier. */
const statusVan: Readonly<Record<string, Dossierstatus>> = {
  'acute-opvang': 'melding',
  onderzoek: 'onderzoek',
  toegankelijkheid: 'onderzoek',
  voorwaarden: 'onderzoek',
  melding: 'onderzoek',
};
function dossierdelen(mag: (recht: Recht | null) => boolean): Weg[] {
  return delen
    .filter((deel) => mag(rechtVoor(deel)))
    .map((deel) => ({
      naam: `dossier/${deel}`,
      pad: async (v) => {
        const acuut = deel === 'acute-opvang' ? (await doe(v, 'acuut.lijst', {})).melden[0]?.dossierId : undefined;
        return `/dossier/${acuut ?? (await eersteDossier(v, statusVan[deel] ?? 'verstrekt'))}/${deel}`;
      },
    }));
}

/** The address of a route; parameters that may be left out are left out. */
function alsWeg(route: RouteRecordRaw): Weg {
  const naam = String(route.name);
  const kaal = route.path.replaceAll(/\/:\w+[?*]/g, '');
  const pad = metNummer[naam];
  if (kaal.includes(':') && !pad)
    throw new Error(
      `${naam} (${route.path}): say in toegankelijk-wegen.ts where it is found, or why no walk comes there`,
    );
  return { naam, pad: pad ?? (() => Promise.resolve(kaal)) };
}

/** All that a person with these rights can come to. */
export function wegenVoor(routes: readonly RouteRecordRaw[], rechten: readonly Recht[]): Weg[] {
  const mag = (recht: Recht | null | undefined): boolean =>
    recht === null || recht === undefined || rechten.includes(recht);
  return routes
    .filter(({ name, meta }) => !meta?.fasen && !(String(name) in elders) && mag(meta?.recht as Recht | undefined))
    .flatMap((route) => (route.name === 'dossier' ? dossierdelen(mag) : [alsWeg(route)]));
}

/** Who walks what: per organisation every screen once, by the role that may do most; with `alles` by every role that sees it. */
export function verdeling(
  routes: readonly RouteRecordRaw[],
  organisatie: Organisatiesoort,
  alles: boolean,
): { rol: Rol; wegen: Weg[] }[] {
  const rollen = [...rollenPerOrganisatiesoort[organisatie]].sort(
    (een, ander) => rechtenPerRol[ander].length - rechtenPerRol[een].length,
  );
  const gezien = new Set<string>();
  return (
    rollen
      // Administration and the log are the same at every organisation.
      .filter((rol) => alles || organisatie === 'gemeente' || !['functioneel-beheer', 'auditor'].includes(rol))
      .map((rol) => {
        const wegen = wegenVoor(routes, rechtenPerRol[rol]).filter(
          ({ naam }) => !nietBij[organisatie]?.includes(naam) && (alles || !gezien.has(naam)),
        );
        for (const { naam } of wegen) gezien.add(naam);
        return { rol, wegen };
      })
  );
}
