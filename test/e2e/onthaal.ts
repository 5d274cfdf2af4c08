import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Vensternaam } from '#shared/contract/namen.ts';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { klokverzet } from '../moment.mjs';
import { axeKlachten } from './toegankelijk-axe.ts';
import { openVensters } from './toegankelijk-vensters.ts';
import { bewaakVensters, schrijf } from './toegankelijk-wacht.ts';

export const wortel = fileURLToPath(new URL('../..', import.meta.url));
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The Electron that test/run.mjs found. */
export function runtime(): string {
  const pad = process.env['ONTHAAL_ELECTRON'];
  if (pad === undefined) throw new Error('Start these tests with: npm run e2e');
  return pad;
}

/**
 * Without an executable Playwright asks the `electron` package for one (which answers ELECTRON_OVERRIDE_DIST_PATH) and holds
 * the app back until it listens. With one, such as the packaged app, the first window can slip past it about once in sixty
 * starts: then it is started again.
 */
async function lanceer(profiel: string, opties: Startopties): Promise<{ app: ElectronApplication; venster: Page }> {
  const pakket = opties.pakket;
  for (let poging = 1; ; poging++) {
    const app = await _electron.launch({
      ...(pakket === undefined ? {} : { executablePath: pakket }),
      chromiumSandbox: !asRoot,
      args: [...basisargumenten(profiel), ...(pakket === undefined ? [wortel] : []), ...(opties.argumenten ?? [])],
      env: schoneOmgeving({ ...opOm(opties), ...opties.env }),
      cwd: wortel,
    });
    try {
      return { app, venster: await app.firstWindow({ timeout: pakket === undefined ? 30_000 : 8_000 }) };
    } catch (fout) {
      await app.close();
      if (pakket === undefined || poging === 3) throw fout;
    }
  }
}

export interface Startopties {
  /** Arguments for the app, such as `--proef`. */
  argumenten?: string[];
  env?: Record<string, string>;
  /** The time at which this start begins, `HH:MM` of today in Amsterdam: for what is about the night. Not with the sown one. */
  om?: string;
  /** The app itself makes the proefomgeving; otherwise `--proef` begins with a copy of the one that was made for this run. */
  zaaitZelf?: boolean;
  /** A profile to start from again; otherwise a fresh one, removed after the test. */
  profiel?: string;
  /** Nothing of ours in the page: the walk looks at windows by itself, or at the page as it is. */
  kaal?: boolean;
  /** Another executable than the development runtime: the packaged app, which needs no app folder. */
  pakket?: string;
}

const opOm = ({ om }: Startopties): Record<string, string> =>
  om === undefined ? {} : { ONTHAAL_KLOKVERZET: String(klokverzet(om, Date.now())) };

export interface Draaiend {
  app: ElectronApplication;
  venster: Page;
  /** The profile folder; the data stand in `<profiel>/data`. */
  profiel: string;
}

/** The arguments with which every start in a test begins. */
export const basisargumenten = (profiel: string): string[] => [
  // Nothing slides or fades: no test waits for it, and axe sees no colour on its way to another.
  '--force-prefers-reduced-motion',
  ...(asRoot ? ['--no-sandbox'] : []),
  `--user-data-dir=${profiel}`,
  `--gegevens=${join(profiel, 'data')}`,
];

/** Every worker has a display of its own, so that no window takes the focus or the clipboard of another's. */
function eigenBeeldscherm(): Record<string, string> {
  const beeldschermen = process.env['ONTHAAL_BEELDSCHERMEN']?.split(',') ?? [];
  const eigen = beeldschermen[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return eigen === undefined ? {} : { DISPLAY: eigen, WAYLAND_DISPLAY: '' };
}

/** The environment without what would change the app's behaviour by accident. */
export function schoneOmgeving(extra: Record<string, string> = {}): Record<string, string> {
  const over = Object.entries(process.env).filter(([naam]) => !/^(ELECTRON_|NODE_|npm_|ONTHAAL_KERN)/.test(naam));
  return {
    ...(Object.fromEntries(over) as Record<string, string>),
    ...eigenBeeldscherm(),
    TZ: 'Europe/Amsterdam',
    ...extra,
  };
}

/** Starts the app and waits for its page. */
export async function start(profiel: string, opties: Startopties = {}): Promise<Draaiend> {
  const { app, venster } = await lanceer(profiel, opties);
  await venster.waitForLoadState('domcontentloaded');
  return { app, venster, profiel };
}

/** A profile of its own, with the proefomgeving of this run where a walk begins in one. */
async function nieuwProfiel({ argumenten, zaaitZelf }: Startopties): Promise<string> {
  const profiel = await mkdtemp(join(tmpdir(), 'onthaal-'));
  const gezaaid = process.env['ONTHAAL_GEZAAID'];
  if (argumenten?.includes('--proef') && !zaaitZelf && gezaaid !== undefined)
    await cp(gezaaid, join(profiel, 'data'), { recursive: true });
  return profiel;
}

/** Errors of a page: what it throws, and what its security policy had to stop. */
async function luister(venster: Page, klachten: string[]): Promise<void> {
  for (const bericht of await venster.consoleMessages()) if (bericht.type() === 'error') klachten.push(bericht.text());
  for (const fout of await venster.pageErrors()) klachten.push(fout.message);
  venster.on('pageerror', (fout) => klachten.push(`${fout.message}\n${fout.stack ?? ''}`));
  venster.on('console', (bericht) => {
    if (bericht.type() === 'error') klachten.push(bericht.text());
  });
}

/**
 * `start` opens the app as often as a test wants and closes everything after it; `app` and `venster` are one plain start.
 */
export const test = base.extend<{
  /** Whether the page may write errors to its console; only the attacks should need it. */
  magKlagen: boolean;
  start: (opties?: Startopties) => Promise<Draaiend>;
  gestart: Draaiend;
  app: ElectronApplication;
  venster: Page;
}>({
  magKlagen: [false, { option: true }],
  start: async ({ magKlagen }, gebruik) => {
    const klachten: string[] = [];
    const toegang: string[] = [];
    const open: ElectronApplication[] = [];
    const mappen: string[] = [];
    await gebruik(async (opties = {}) => {
      const profiel = opties.profiel ?? (await nieuwProfiel(opties));
      if (opties.profiel === undefined) mappen.push(profiel);
      const draaiend = await start(profiel, opties);
      open.push(draaiend.app);
      await luister(draaiend.venster, klachten);
      if (!opties.kaal) await bewaakVensters(draaiend.venster, basename(test.info().file), toegang);
      return draaiend;
    });
    for (const app of open) await app.close().catch(() => undefined);
    for (const map of mappen) await rm(map, { recursive: true, force: true });
    expect(toegang, toegang.join('\n')).toEqual([]);
    if (!magKlagen) expect(klachten, klachten.join('\n')).toEqual([]);
  },
  gestart: async ({ start: open }, gebruik) => gebruik(await open()),
  app: async ({ gestart }, gebruik) => gebruik(gestart.app),
  venster: async ({ gestart }, gebruik) => gebruik(gestart.venster),
});

export { expect };

/**
 * Holds the page, or a part of it, against axe's WCAG 2.2 A and AA rules.
 * axe is brought in by the debugger, so that the page's own CSP stays as it is. What sticks to an edge lies in the flow
 * meanwhile: which control it happens to cover is a matter of how far the page was scrolled; that it does not cover the one
 * with the focus is for focusVrij.
 */
export async function axeSchoon(venster: Page, deel = 'html'): Promise<void> {
  let gevonden = await axeKlachten(venster, deel);
  if (gevonden.length > 0) {
    // Once more: a button that comes back from busy has not its own colour for a moment.
    await venster.waitForTimeout(400);
    const nogEens = await axeKlachten(venster, deel);
    gevonden = gevonden.filter((klacht) => nogEens.includes(klacht));
  }
  expect(gevonden, gevonden.join('\n')).toEqual([]);
  await onthoudVensters(venster);
}

/** Keeps which windows lay over a page that axe looked at; at the end of a whole run they are counted. */
export async function onthoudVensters(venster: Page): Promise<void> {
  const open = await openVensters(venster);
  const spec = basename(test.info().file);
  for (const { onderdeel, titel } of open) schrijf(onderdeel, titel, spec, 'open');
}

/** The control of a form that has the focus, whether something else lies over it, and how far the page is scrolled. */
function metFocus(venster: Page) {
  return venster.evaluate(() => {
    const veld = document.activeElement;
    if (!veld?.closest('form')) return null;
    const { left, right, top, bottom } = veld.getBoundingClientRect();
    const eigen = [veld, veld.closest('label'), ...((veld as HTMLInputElement).labels ?? [])];
    const bedekt = [top + 3, (top + bottom) / 2, bottom - 3].some((y) => {
      const geraakt = document.elementFromPoint((left + right) / 2, y);
      return !eigen.some((deel) => deel?.contains(geraakt));
    });
    return { bedekt, naam: veld.outerHTML.slice(0, 160), stand: document.querySelector('main')?.scrollTop ?? 0 };
  });
}

/** Walks by Tab through the form that is open, there and back: nothing lies over what gets the focus (WCAG 2.4.11). */
export async function focusVrij(venster: Page): Promise<void> {
  // A toast goes by itself.
  await expect(venster.locator('.ot-toast')).toHaveCount(0, { timeout: 20_000 });
  await venster.locator('form').locator('input:enabled, select:enabled, textarea:enabled').first().focus();
  const standen = new Set<number>();
  const bedekt: string[] = [];
  for (const toets of ['Tab', 'Shift+Tab']) {
    for (let veld = await metFocus(venster); veld; veld = await metFocus(venster)) {
      standen.add(veld.stand);
      if (veld.bedekt) bedekt.push(`${toets}: ${veld.naam}`);
      await venster.keyboard.press(toets);
    }
    await venster.keyboard.press('Shift+Tab');
  }
  expect(bedekt, bedekt.join('\n')).toEqual([]);
  expect(standen.size, 'a form that never scrolls proves nothing').toBeGreaterThan(3);
}

/** Calls an endpoint as the window does, past its screens. */
export async function roep<N extends Vensternaam>(
  venster: Page,
  naam: N,
  invoer: Invoer<N>,
): Promise<Antwoord<Uitvoer<N>>> {
  return venster.evaluate(
    ([groep, functie, gegevens]) => {
      const brug = window as unknown as {
        onthaal: Record<string, Record<string, (invoer: unknown) => Promise<Antwoord<Uitvoer<N>>>>>;
      };
      const aanroep = brug.onthaal[groep]?.[functie];
      if (aanroep === undefined) throw new Error(`Het venster heeft geen ${groep}.${functie}`);
      return aanroep(gegevens);
    },
    [...(naam.split('.') as [string, string]), invoer as unknown] as const,
  );
}

/** Answers the next save dialogs with this path; null cancels them. */
export async function bewaarDialoog(app: ElectronApplication, pad: string | null): Promise<void> {
  await app.evaluate(({ dialog }, gekozen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: gekozen === null, filePath: gekozen ?? '' });
  }, pad);
}

/** Processes below `pid`, all the way down, by their command lines. Linux only. */
function nakomelingen(pid: number): { pid: number; opdracht: string }[] {
  const kinderen = readdirSync(`/proc/${pid}/task`).flatMap((taak) => {
    try {
      return readFileSync(`/proc/${pid}/task/${taak}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
  return kinderen.flatMap((kind) => {
    try {
      return [
        { pid: kind, opdracht: readFileSync(`/proc/${kind}/cmdline`, 'utf8').replaceAll('\0', ' ') },
        ...nakomelingen(kind),
      ];
    } catch {
      return [];
    }
  });
}

/** The process id of the running core: the Node child, or Electron's utility process. */
export function kernPid(app: ElectronApplication): number | undefined {
  const hoofd = app.process().pid;
  if (hoofd === undefined) return undefined;
  const kern = /core-proces\.js|node\.mojom\.NodeService/;
  return nakomelingen(hoofd).find(({ opdracht }) => kern.test(opdracht))?.pid;
}

/** Kills the core without warning, as a crash or the system would. */
export async function doodKern(app: ElectronApplication): Promise<number> {
  await expect.poll(() => kernPid(app)).toBeDefined();
  const pid = kernPid(app);
  if (pid === undefined) throw new Error('De kern draait niet.');
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Files of the profile, outside the encrypted data, in which one of these words can be read. */
export function metNamen(profiel: string, woorden: readonly string[]): string[] {
  const vormen = woorden.flatMap((woord) => [Buffer.from(woord, 'utf8'), Buffer.from(woord, 'utf16le')]);
  const bestanden = readdirSync(profiel, { recursive: true, withFileTypes: true }).filter((een) => een.isFile());
  expect(bestanden.length).toBeGreaterThan(5);
  return bestanden
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((pad) => vormen.some((vorm) => pad.includes(vorm.toString()) || readFileSync(pad).includes(vorm)));
}
