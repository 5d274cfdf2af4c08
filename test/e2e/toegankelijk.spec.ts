import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteRecordRaw } from 'vue-router';
import { rollenPerOrganisatiesoort, type Organisatiesoort } from '#shared/contract/rechten.ts';
import { proefgebruikers, proefwachtwoord } from '#core/proef/accounts.ts';
import { alleRoutes } from '../hulp/schermen.ts';
import { leesVensterlijst, vast, type Vensterweg } from '../hulp/vensters.ts';
import { doe } from './draad-stappen.ts';
import { bewaarDialoog, expect, onthoudVensters, roep, test, wortel } from './onthaal.ts';
import { axeKlachten, kleur, maat } from './toegankelijk-axe.ts';
import { meetFocus } from './toegankelijk-beeld.ts';
import { boomKlachten } from './toegankelijk-boom.ts';
import { focusrondgang, gedwongen, kop, merkGevuld, nietTekst, snede } from './toegankelijk-meting.ts';
import { ontdek } from './toegankelijk-ontdek.ts';
import { plaatsRem, zetRem } from './toegankelijk-rem.ts';
import { bekijkStaten } from './toegankelijk-staten.ts';
import {
  dichteVensters,
  drukOp,
  dwingOpen,
  merkKnoppen,
  openVensters,
  sluit,
  zoekKnop,
  type Openvenster,
} from './toegankelijk-vensters.ts';
import { elders, verdeling, zonderSessie, type Weg } from './toegankelijk-wegen.ts';

/** `TOEGANKELIJK=alles`: every role that sees a screen, and every rule in every appearance. */
const alles = process.env['TOEGANKELIJK'] === 'alles';
/** `TOEGANKELIJK=vensters`: every button pressed, to find the way to every window; see test/hulp/vensters.ts. */
const zoekend = process.env['TOEGANKELIJK'] === 'vensters';
/** `TOEGANKELIJK=staten`: windows also filled in, busy and refused; otherwise empty and wrong. */
const staten = process.env['TOEGANKELIJK'] === 'staten';
/** `SCHERM=nacht,dossier/plek`: these alone, while one is being mended. */
const alleen = process.env['SCHERM']?.split(',');
const lijst = leesVensterlijst();

test.describe.configure({ mode: 'parallel', timeout: zoekend || alles || staten ? 3_600_000 : 600_000 });

const gespreid =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** Components that cannot show a window before something was chosen; another walk has them open. */
const nietOpenTeDwingen = new Set<string>(['componenten/NietBewaard', 'schermen/kluis/Herstelsleutel']);

/** Everything about one screen that is open. */
async function bekijk(
  venster: Page,
  cdp: CDPSession,
  { beginveld, deel, staal }: { beginveld: string | null; deel: string; staal: boolean },
): Promise<string[]> {
  const mis: string[] = [];
  const erbij = (waar: string, wat: readonly string[]): void => void mis.push(...wat.map((een) => `${waar}: ${een}`));
  erbij('kop', await venster.evaluate(kop, beginveld));
  erbij('licht', await axeKlachten(venster, deel));
  erbij('licht', await venster.evaluate(nietTekst));
  if (!staal) erbij('boom', await boomKlachten(cdp));
  erbij('focus', await venster.evaluate(focusrondgang));
  await venster.evaluate(merkGevuld);
  await kleur(venster, 'dark');
  erbij('donker', await axeKlachten(venster, deel, !alles));
  erbij('donker', await venster.evaluate(nietTekst));
  await kleur(venster, 'gedwongen');
  erbij('hoog contrast', await venster.evaluate(gedwongen));
  await kleur(venster, 'light');
  await venster.evaluate((stijl) => {
    const blad = new CSSStyleSheet();
    blad.replaceSync(stijl);
    document.adoptedStyleSheets.push(blad);
  }, gespreid);
  erbij('tekst gespreid', await venster.evaluate(snede));
  await venster.evaluate(() => document.adoptedStyleSheets.pop());
  for (const [naam, breed, hoog] of [
    ['200 %', 640, 450],
    ['400 %', 320, 225],
  ] as const) {
    await maat(cdp, breed, hoog);
    erbij(naam, await venster.evaluate(snede));
    if (alles || breed === 320) erbij(`${naam} focus`, await venster.evaluate(focusrondgang));
  }
  await maat(cdp, 1280, 900);
  return mis;
}

/** Opens a screen by its address and waits until it is there: the heading of the screen before it does not count. */
async function ga(venster: Page, pad: string): Promise<void> {
  await venster.evaluate((naar) => {
    const weg = (hash: string): string | undefined => hash.split('/')[1];
    if (weg(location.hash) !== weg(`#${naar}`))
      for (const kop of document.querySelectorAll('h1')) kop.dataset['oud'] = '';
    location.hash = naar;
  }, pad);
  await expect(venster.locator('h1:not([data-oud])').first()).toBeVisible();
  // The page of components shows what busy looks like, for ever.
  if (pad !== '/componenten') await expect(venster.locator('main :is([aria-busy="true"], .ot-skelet)')).toHaveCount(0);
  // From the keyboard on, what has the focus shows it.
  await venster.keyboard.press('Shift');
}

/** Looks at one screen after the other and keeps what is wrong with each. */
function kijker(
  app: ElectronApplication,
  venster: Page,
  cdp: CDPSession,
  routes: readonly RouteRecordRaw[],
  kaderook = false,
) {
  const klachten: string[] = [];
  const geteld = { schermen: 0, vensters: 0, staten: {} as Record<string, number> };
  const vertrouwd = new Set<string>();
  /** Who was seen with the frame around the screen. */
  const kader = new Set<string>();
  /** Windows that were looked at, by component and title. */
  const bekeken = new Set<string>();
  /** Windows that did not open outright, and how often: what was not chosen on two screens is not on a third. */
  const gebleven = new Map<string, number>();
  const sleutel = ({ onderdeel, titel }: Openvenster): string => `${onderdeel}|${vast(titel)}`;

  /** Opens a screen as if nobody had been there: what a screen holds goes when it is left, what lies over it stays. */
  async function opnieuw(pad: string): Promise<void> {
    if ((await openVensters(venster)).length > 0) await venster.reload();
    await ga(venster, '/over');
    await ga(venster, pad);
  }
  /** Where a button stands; what the button before it showed may need a moment. */
  async function wachtOpKnop(knop: string): Promise<number[]> {
    let plaatsen: number[] = [];
    for (let tel = 0; tel < 20 && plaatsen.length === 0; tel++) {
      if (tel > 0) await venster.waitForTimeout(100);
      plaatsen = zoekKnop(await venster.evaluate(merkKnoppen), knop);
    }
    return plaatsen;
  }
  /** Presses the buttons that lead to a window. @returns whether it is that window */
  async function naarVenster({ knoppen, onderdeel, titel }: Vensterweg): Promise<boolean> {
    const [laatste = '', ...eerder] = [...knoppen].reverse();
    for (const knop of eerder.reverse()) {
      const [plaats] = await wachtOpKnop(knop);
      if (plaats === undefined) return false;
      await drukOp(venster, plaats, 300);
    }
    const plaatsen = await wachtOpKnop(laatste);
    for (const plaats of plaatsen) {
      await venster.evaluate(merkKnoppen);
      // From one window to the next there is one all along.
      await drukOp(venster, plaats, knoppen.length > 1 ? 350 : 2_000);
      const open = await openVensters(venster);
      if (open.some((een) => een.onderdeel === onderdeel && een.titel === titel)) return true;
      if (open.some((een) => een.onderdeel === onderdeel) && plaats === plaatsen.at(-1)) return true;
      if (open.length > 0) await sluit(venster);
    }
    return false;
  }
  /** The window that is open in all its states, closed again, and the focus back where it was. */
  async function kijkVenster(waar: string): Promise<void> {
    await onthoudVensters(venster);
    const adres = venster.url();
    const uit = await bekijkStaten(app, venster, cdp, alles || staten);
    klachten.push(...uit.klachten.map((een) => `${waar} ${een}`));
    geteld.vensters += 1;
    for (const staat of uit.staten) geteld.staten[staat] = (geteld.staten[staat] ?? 0) + 1;
    if (!(await sluit(venster))) klachten.push(`${waar}: sluit niet met Escape en niet met een knop`);
    else if (venster.url() === adres) {
      // A screen that is fetched anew gives the focus back when it is there.
      const terug = venster.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 1_000 });
      const kwijt = !(await terug.then(Boolean, () => false));
      if (kwijt) klachten.push(`${waar}: de focus is kwijt na het sluiten`);
    }
  }
  /** The windows of this screen: those it has ready are opened outright, others by the buttons that the list knows. */
  async function kijkVensters(weg: Weg, pad: string, wie: string, organisatie: string): Promise<void> {
    await zetRem(app, 'conflict');
    let vers = true;
    const maakVers = async (): Promise<void> => {
      if (!vers) await opnieuw(pad);
      vers = true;
    };
    for (const een of lijst.wegen) {
      if (een.organisatie !== organisatie || een.wie !== wie || een.weg !== weg.naam) continue;
      await maakVers();
      vers = false;
      const waar = `${wie} ${weg.naam} ${een.onderdeel} „${een.titel}”`;
      if (!(await naarVenster(een))) klachten.push(`${waar}: niet te openen met ${een.knoppen.join(' → ')}`);
      else await kijkVenster(waar);
      bekeken.add(sleutel(een));
    }
    await maakVers();
    for (const [nummer, een] of (await dichteVensters(venster)).entries()) {
      // Without a title there is nobody or nothing chosen that it could be about.
      if (een.titel === '' || bekeken.has(sleutel(een)) || nietOpenTeDwingen.has(een.onderdeel)) continue;
      // The windows of the frame are the same for everybody.
      if (!kaderook && /^(schil|componenten)\//.test(een.onderdeel)) continue;
      bekeken.add(sleutel(een));
      await maakVers();
      vers = false;
      if (await dwingOpen(venster, nummer)) await kijkVenster(`${wie} ${weg.naam} ${een.onderdeel} „${een.titel}”`);
      else {
        const keren = (gebleven.get(sleutel(een)) ?? 0) + 1;
        gebleven.set(sleutel(een), keren);
        if (keren < 2) bekeken.delete(sleutel(een));
      }
    }
    await zetRem(app, 'los');
    await maakVers();
  }

  return {
    klachten,
    geteld,
    async kijk(weg: Weg, wie: string, organisatie = ''): Promise<void> {
      if (alleen && !alleen.includes(weg.naam)) return;
      const pad = await weg.pad(venster);
      if (pad.includes('undefined')) {
        klachten.push(`${wie} ${weg.naam}: niet te vinden in de proefomgeving (${pad})`);
        return;
      }
      if (zoekend) {
        if (wie === 'niemand') return;
        try {
          await opnieuw(pad);
          for (const een of await ontdek(app, venster, vertrouwd, () => opnieuw(pad)))
            schrijfOp({ ...een, organisatie, wie, weg: weg.naam });
        } catch (fout) {
          console.log(`${wie} ${weg.naam}: ${String(fout).slice(0, 200)}`);
        }
        return;
      }
      await ga(venster, pad);
      geteld.schermen += 1;
      const beginveld = routes.find(({ name }) => name === weg.naam)?.meta?.beginveld;
      klachten.push(
        ...(
          await bekijk(venster, cdp, {
            beginveld: typeof beginveld === 'string' ? beginveld : null,
            // The frame around it is the same on every screen: it is looked at the first time that a person sees it.
            deel: kader.has(wie) ? 'main' : 'html',
            // The page of components shows everything several times over.
            staal: weg.naam === 'componenten',
          })
        ).map((een) => `${wie} ${weg.naam} ${een}`),
      );
      kader.add(wie);
      if (wie !== 'niemand') await kijkVensters(weg, pad, wie, organisatie);
    },
    schoon(): void {
      expect(klachten, klachten.join('\n')).toEqual([]);
    },
  };
}
const ontdekt = join(wortel, 'out/test/vensters');
function schrijfOp(gevonden: Vensterweg): void {
  mkdirSync(ontdekt, { recursive: true });
  appendFileSync(join(ontdekt, `ontdekt-${gevonden.organisatie}.ndjson`), `${JSON.stringify(gevonden)}\n`);
}
const zonderNummer = (routes: readonly RouteRecordRaw[], namen: readonly string[]): Weg[] =>
  namen.map((naam) => ({
    naam,
    pad: () => Promise.resolve(routes.find(({ name }) => name === naam)?.path ?? 'undefined'),
  }));

/** Starts in the size and the colours from which every screen is looked at. */
async function begin(venster: Page): Promise<CDPSession> {
  const cdp = await venster.context().newCDPSession(venster);
  await maat(cdp, 1280, 900);
  await kleur(venster, 'light');
  return cdp;
}

test('the first start, and every route has a walk or a reason', async ({ start }) => {
  const routes = await alleRoutes();
  const organisaties = Object.keys(rollenPerOrganisatiesoort) as Organisatiesoort[];
  const gelopen = organisaties
    .flatMap((soort) => verdeling(routes, soort, false))
    .flatMap(({ wegen }) => wegen.map(({ naam }) => naam.split('/')[0]));
  const bekend = new Set([...gelopen, ...Object.keys(elders), ...Object.values(zonderSessie).flat()]);
  expect(routes.map(({ name }) => String(name)).filter((naam) => !bekend.has(naam))).toEqual([]);

  const { app, venster } = await start({ kaal: true });
  const wandeling = kijker(app, venster, await begin(venster), routes);
  for (const weg of zonderNummer(routes, zonderSessie.nieuw)) await wandeling.kijk(weg, 'niemand');
  wandeling.schoon();
});

test('the screen of a key ring that cannot be read', async ({ start }) => {
  const profiel = mkdtempSync(join(tmpdir(), 'onthaal-ring-'));
  try {
    mkdirSync(join(profiel, 'data'));
    writeFileSync(join(profiel, 'data/sleutelbos.json'), '{');
    const routes = await alleRoutes();
    const { app, venster } = await start({ profiel, kaal: true });
    const wandeling = kijker(app, venster, await begin(venster), routes);
    for (const weg of zonderNummer(routes, zonderSessie.sleutelbos)) await wandeling.kijk(weg, 'niemand');
    await app.close();
    wandeling.schoon();
  } finally {
    rmSync(profiel, { recursive: true, force: true });
  }
});

/** What each walk takes: the gemeente has the most screens, so that two workers are done at the same time in halves. */
const delen = [
  { organisatie: 'gemeente', deel: 0, van: 2 },
  { organisatie: 'gemeente', deel: 1, van: 2 },
  { organisatie: 'opvangaanbieder', deel: 0, van: 1 },
  { organisatie: 'veilig-thuis', deel: 0, van: 1 },
] as const;
for (const { organisatie, deel, van } of delen) {
  const stuk = van === 1 ? organisatie : `${organisatie}, part ${deel + 1} of ${van}`;
  test(`every screen of ${stuk}: axe, focus, dark, text spread out, 200 and 400 %`, async ({ start }) => {
    const routes = await alleRoutes();
    const { app, venster } = await start({ argumenten: ['--proef'], kaal: true });
    await bewaarDialoog(app, null);
    await expect(venster.locator('.proef__account').first()).toBeVisible({ timeout: 120_000 });
    await plaatsRem(app);
    const eerste = organisatie === 'gemeente' && deel === 0;
    const wandeling = kijker(app, venster, await begin(venster), routes, eerste);
    if (zoekend && deel === 0) rmSync(join(ontdekt, `ontdekt-${organisatie}.ndjson`), { force: true });
    if (eerste && !zoekend) {
      for (const weg of zonderNummer(routes, zonderSessie.inloggen)) await wandeling.kijk(weg, 'niemand');
      if (!alleen || alleen.includes('componenten')) {
        // The page with every component has each kind of control once.
        await ga(venster, '/componenten');
        const { gemeten, mis } = await meetFocus(app, venster);
        expect(mis, mis.join('\n')).toEqual([]);
        expect(gemeten).toBeGreaterThan(30);
      }
    }
    const gang = verdeling(routes, organisatie, alles);
    const helft = Math.ceil(gang.reduce((som, { wegen }) => som + wegen.length, 0) / van);
    let gehad = 0;
    for (const { rol, wegen: alleWegen } of gang) {
      const wegen = alleWegen.filter(() => Math.floor(gehad++ / helft) === deel);
      if (wegen.length === 0) continue;
      const wie = proefgebruikers.find((g) => g.organisatie === organisatie && g.rollen.includes(rol));
      if (!wie) throw new Error(`De proefomgeving heeft geen ${rol} bij ${organisatie}`);
      await roep(venster, 'sessie.uitloggen', {});
      await doe(venster, 'sessie.inloggen', { inlognaam: wie.inlognaam, wachtwoord: proefwachtwoord });
      await venster.evaluate(() => history.replaceState(null, '', location.pathname));
      await venster.reload();
      await expect(venster.getByRole('navigation').first()).toBeVisible();
      await expect(venster.locator('h1').first()).toBeVisible();
      for (const weg of wegen) await wandeling.kijk(weg, wie.inlognaam, organisatie);
    }
    if (!alleen) expect(wandeling.geteld.schermen).toBeGreaterThan(30);
    console.log(`accessibility, ${stuk}: ${JSON.stringify(wandeling.geteld)}`);
    wandeling.schoon();
  });
}
