import type { App } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { z } from 'zod';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import { uitgeversleutelSchema } from '#shared/uitgave/uitgave.ts';
import type { Kernbeheer } from '../kern-beheer.ts';
import { maakBijwerker, type Bijwerker, type Gegevens } from './bijwerker.ts';
import { serverBron } from './bron.ts';
import { plaatsVan } from './vervangen.ts';

const dagMs = 24 * 3_600_000;
const uurMs = 3_600_000;
/** A change of how far a download is goes to the window no more often than this. */
const meldMs = 300;

const uitgeversleutels = z.array(uitgeversleutelSchema);

/** The keys of publishers that are built in; a file that was spoilt gives none, and then nothing is taken that needs one. */
function leesUitgevers(pad: string): string[] {
  const gelezen = uitgeversleutels.safeParse(JSON.parse(readFileSync(pad, 'utf8')));
  return gelezen.success ? gelezen.data : [];
}

/** Authorities that this computer trusts besides Node's own: a gemeente has its own. Not there on the try-out runtime. */
function autoriteiten(): string[] {
  const lees = (tls as { getCACertificates?(soort: 'system'): string[] }).getCACertificates;
  return [...tls.rootCertificates, ...(lees?.('system') ?? [])];
}

async function vraagGegevens(kern: Kernbeheer): Promise<Gegevens | null> {
  const antwoord = await kern.vraag('bijwerken.gegevens', {});
  return antwoord.ok ? (antwoord.waarde as Gegevens) : null;
}

/** Tells at once that something else is going on, and now and then how far it is. */
function meldRustig(meld: () => void): (fase: string) => void {
  let laatst = '';
  let op = -Infinity;
  return (fase) => {
    if (fase === laatst && performance.now() - op < meldMs) return;
    laatst = fase;
    op = performance.now();
    meld();
  };
}

/** Looking for new versions on this computer: after a login and then once a day, while there is an address. */
export function beginBijwerker(
  app: App,
  kern: Kernbeheer,
  meld: (gebeurtenis: Gebeurtenis) => void,
): Bijwerker & { kijkZoNodig(): void } {
  const meldNu = meldRustig(() => meld({ soort: 'bijwerken' }));
  const bijwerker = maakBijwerker({
    versie: app.getVersion(),
    platform: process.platform,
    arch: process.arch,
    plaats: plaatsVan(process.platform, app.isPackaged, process.env['APPIMAGE']),
    uitgeversleutels: leesUitgevers(join(app.getAppPath(), 'resources/uitgevers.json')),
    map: join(app.getPath('userData'), 'bijwerken'),
    geheugen: join(app.getPath('userData'), 'bijwerken.json'),
    gegevens: () => vraagGegevens(kern),
    begin: (wat) => kern.vraag('bijwerken.beginnen', wat),
    bij: (stand) => {
      kern.zegBijwerkstand(stand);
      meldNu(stand.fase);
    },
    server: (adres) => serverBron(adres, { ca: autoriteiten() }),
    sluitAf: (programma) => {
      if (programma !== null) app.relaunch({ execPath: programma, args: process.argv.slice(1) });
      app.quit();
    },
  });
  let gekeken = -Infinity;
  const kijkZoNodig = (): void => {
    if (performance.now() - gekeken < dagMs) return;
    void vraagGegevens(kern).then((gegevens) => {
      if (!gegevens) return;
      gekeken = performance.now();
      return bijwerker.kijk();
    });
  };
  setInterval(kijkZoNodig, uurMs).unref();
  return { ...bijwerker, kijkZoNodig };
}
