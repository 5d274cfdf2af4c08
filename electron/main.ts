import { app, BrowserWindow, dialog, ipcMain, powerMonitor, session } from 'electron';
import { join } from 'node:path';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import { vensternamen } from '#shared/contract/namen.ts';
import { schil } from '#shared/taal/schil.ts';
import { registreerAanroepen } from './shell/aanroepen.ts';
import { apparaatgeheim } from './shell/apparaatgeheim.ts';
import { papierVan } from './shell/afdrukken.ts';
import { behoudEindpunten } from './shell/behoud.ts';
import { beginBijwerker } from './shell/bijwerken/beginnen.ts';
import { bijwerkEindpunten } from './shell/bijwerken/eindpunten.ts';
import { maakBescherming } from './shell/bescherming.ts';
import { documentVan } from './shell/bestanden.ts';
import { sluitNet, sluitSessie, sluitVensters, vanEigenVenster } from './shell/beveiliging.ts';
import { schilEindpunten } from './shell/eindpunten.ts';
import { kluisEindpunten } from './shell/kluis.ts';
import { maakKernbeheer, type Kernbeheer } from './shell/kern-beheer.ts';
import { maakMapgeheugen } from './shell/mapgeheugen.ts';
import { zetMenu } from './shell/menu.ts';
import { sluitLijn, verbodenSchakelaar } from './shell/opdrachtregel.ts';
import { bedien, meldSchemaAan } from './shell/pagina.ts';
import { schermEindpunten } from './shell/schermeindpunten.ts';
import { maakSchermbeheer } from './shell/schermstand.ts';
import { luisterNaarToets, maakSnelweg } from './shell/snelweg.ts';
import { bronnenmap, isProefruntime, kernStarter, klokverzet } from './shell/plaats.ts';
import { maakVenster, naarVoren } from './shell/venster.ts';

const appnaam = isProefruntime ? schil.proefruntime : schil.naam;
/** The name of the screen that is open, as its page gave it. */
let opScherm: string = schil.naam;
const proef = process.argv.includes('--proef');
const gegevensmap = (): string => {
  const gekozen = process.argv.find((argument) => argument.startsWith('--gegevens='));
  return gekozen?.slice('--gegevens='.length) ?? join(app.getPath('userData'), proef ? 'proef' : 'gegevens');
};

let venster: BrowserWindow | undefined;
const meld = (gebeurtenis: Gebeurtenis): void => venster?.webContents.send('onthaal', gebeurtenis);

const scherm = maakSchermbeheer(join(app.getPath('userData'), 'scherm.json'), () => {
  venster?.setTitle(venstertitel());
  bescherming.uit();
  meld({ soort: 'scherm' });
});
const bescherming = maakBescherming(
  () => venster,
  () => scherm.stand().altijdBeschermd,
);
/** Never a name of a person; where it must be neutral also not which screen is open. That it is the try-out runtime always stays. */
const venstertitel = (): string => appnaam.replace(schil.naam, scherm.stand().neutraal ? schil.neutraal : opScherm);

function startKern(): Kernbeheer {
  return maakKernbeheer({
    starter: kernStarter(app),
    start: {
      gegevensmap: gegevensmap(),
      bronnenmap: bronnenmap(app),
      proef,
      versie: app.getVersion(),
      apparaatgeheim: apparaatgeheim(join(app.getPath('userData'), 'apparaat')),
      klokverzet: klokverzet(app),
      omgeving: {
        electron: process.versions.electron ?? null,
        chrome: process.versions['chrome'] ?? null,
        proefruntime: isProefruntime,
      },
    },
    bijGebeurtenis: meld,
    nu: () => performance.now(),
    later: (milliseconden, doe) => void setTimeout(doe, milliseconden),
  });
}

function openVenster(): BrowserWindow {
  const nieuw = maakVenster({
    titel: (naam) => {
      opScherm = naam ?? opScherm;
      return venstertitel();
    },
    preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
    standbestand: join(app.getPath('userData'), 'venster.json'),
    hulpmiddelen: !app.isPackaged,
  });
  nieuw.on('closed', () => (venster = undefined));
  nieuw.setContentProtection(scherm.stand().altijdBeschermd);
  return nieuw;
}

/** Endpoints whose answer is a session that begins. */
const beginnen: ReadonlySet<string> = new Set(['sessie.inloggen', 'sessie.ontgrendelen']);

/** The database is closed before the app goes: Electron waits for nothing, so its quit is held up until then. */
function sluitNetjes(kern: Kernbeheer): void {
  let bezig = false;
  app.on('will-quit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    bezig = true;
    void kern.sluit().then(() => app.exit(0));
  });
}

async function start(): Promise<void> {
  sluitVensters(app);
  await app.whenReady();
  sluitSessie(session.defaultSession, () => venster?.webContents);
  await sluitNet(session.defaultSession);
  bedien(
    session.defaultSession,
    join(app.getAppPath(), 'out/renderer'),
    (adres) => documentVan(adres) ?? papierVan(adres),
  );

  const kern = startKern();
  sluitNetjes(kern);
  const vergrendel = (): void => void kern.vraag('sessie.vergrendelen', {});
  const vraag = (naam: string, invoer: unknown) => kern.vraag(naam, invoer);
  const hetVenster = (): BrowserWindow => venster ?? openVenster();
  const zetTitel = (): void => venster?.setTitle(venstertitel());
  const snelweg = maakSnelweg({ venster: () => venster, scherm, meld, vergrendel, zetTitel });
  luisterNaarToets(app, scherm, snelweg);
  const mapgeheugen = maakMapgeheugen(join(app.getPath('userData'), 'gegevensmap.json'), gegevensmap());
  const bijwerker = beginBijwerker(app, kern, meld);
  registreerAanroepen(ipcMain, {
    namen: vensternamen,
    eigen: {
      ...schilEindpunten(vraag, hetVenster),
      ...kluisEindpunten(vraag, hetVenster, bescherming),
      ...schermEindpunten(vraag, scherm, snelweg),
      ...behoudEindpunten(vraag, hetVenster),
      ...bijwerkEindpunten(vraag, bijwerker, hetVenster),
    },
    kern: async (naam, invoer) => {
      const antwoord = await kern.vraag(naam, invoer);
      if (antwoord.ok && naam === 'installatie.toestand') return { ok: true, waarde: mapgeheugen(antwoord.waarde) };
      if (antwoord.ok && beginnen.has(naam)) {
        scherm.ziet(antwoord.waarde);
        bijwerker.kijkZoNodig();
      }
      return antwoord;
    },
    vertrouwd: (gebeurtenis) => vanEigenVenster(gebeurtenis, venster?.webContents),
    nu: () => performance.now(),
  });
  zetMenu({
    titel: appnaam,
    versie: app.getVersion(),
    proefruntime: isProefruntime,
    hulpmiddelen: !app.isPackaged,
    vergrendel,
    venster: () => venster,
  });
  // Whoever locks the computer or lets it sleep leaves the desk.
  powerMonitor.on('lock-screen', vergrendel);
  powerMonitor.on('suspend', vergrendel);

  venster = openVenster();
  app.on('second-instance', () => venster && naarVoren(venster));
  app.on('window-all-closed', () => app.quit());
}

meldSchemaAan();
sluitLijn(app.commandLine);
// Every page in the sandbox, also one that a later version would forget to put there. Root, as in the tests, has none to give.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Where there is no graphics card the try-out runtime's fallback to software leaves one start in fifteen without a page.
if (isProefruntime) app.disableHardwareAcceleration();
// Two apps on one database lose data; the second one hands over to the first and goes.
// Not awaited at top level: Electron holds `ready` back until this module has run.
const schakelaar = app.isPackaged ? verbodenSchakelaar(app.commandLine) : null;
if (schakelaar !== null) {
  dialog.showErrorBox(schil.naam, schil.schakelaar(schakelaar));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) void start();
else app.quit();
