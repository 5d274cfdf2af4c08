import type { ElectronApplication, Page } from '@playwright/test';
import { vast } from '../hulp/vensters.ts';
import { zetRem } from './toegankelijk-rem.ts';
import { drukOp, merkKnoppen, openVensters, sluit, zoekKnop, type Openvenster } from './toegankelijk-vensters.ts';

/*
 * Finds the way to every window of a screen: presses each button there is, once, with the brake on. For the long walk
 * (TOEGANKELIJK=vensters) that fills test/e2e/vensters.json.
 */

/** Buttons that lead out of the window, or are values. */
const overslaan = /^(afdruk|opslaan|man$|vrouw$|jongere)|downloaden|printen|gebruiker|^ingelogd als|^menu$/i;

export interface Vondst extends Openvenster {
  knoppen: string[];
}

/**
 * Presses every button of the screen that was not pressed before by this person.
 * @param gezien the words of buttons in the frame and in the head of a dossier, the same on every screen; grows
 * @param terug opens the screen anew
 */
export async function ontdek(
  app: ElectronApplication,
  venster: Page,
  gezien: Set<string>,
  terug: () => Promise<void>,
): Promise<Vondst[]> {
  const uit: Vondst[] = [];
  const gedrukt = new Set<string>();
  /** Which button brought this one. */
  const ouder = new Map<string, string>();
  const weg = (naam: string): string[] => {
    const boven = ouder.get(naam);
    return boven === undefined || boven === naam ? [naam] : [...weg(boven), naam];
  };
  const perSoort = new Map<string, number>();
  await zetRem(app, 'conflict');
  let knoppen = await venster.evaluate(merkKnoppen);
  // What stands there from the start needs nothing before it.
  for (const { naam } of knoppen) ouder.set(vast(naam), vast(naam));
  for (let beurt = 0; beurt < 45; beurt++) {
    const plaats = knoppen.findIndex(({ naam, soort }) => {
      const woord = vast(naam);
      return !gedrukt.has(woord) && !gezien.has(woord) && !overslaan.test(naam) && (perSoort.get(soort) ?? 0) < 2;
    });
    const knop = knoppen[plaats];
    if (knop === undefined) break;
    perSoort.set(knop.soort, (perSoort.get(knop.soort) ?? 0) + 1);
    const woord = vast(knop.naam);
    gedrukt.add(woord);
    if (!ouder.has(woord)) ouder.set(woord, woord);
    const vanHetKader = await venster.evaluate(
      (nr) => document.querySelector(`[data-drukproef="${nr}"]`)?.closest('.ot-kader__kop, .dossier__kop') !== null,
      plaats,
    );
    if (vanHetKader) gezien.add(woord);
    const uitkomst = await drukOp(venster, plaats, 500);
    if (uitkomst === 'venster') {
      for (const een of await openVensters(venster)) uit.push({ ...een, knoppen: weg(woord) });
      uit.push(...(await binnen(venster, weg(woord))));
      if (!(await sluit(venster))) await terug();
    } else if (uitkomst === 'elders') await terug();
    const nu = await venster.evaluate(merkKnoppen);
    const eerst = new Set(knoppen.map(({ naam }) => vast(naam)));
    if (uitkomst === 'niets')
      for (const { naam } of nu) if (!eerst.has(vast(naam)) && !ouder.has(vast(naam))) ouder.set(vast(naam), woord);
    knoppen = nu;
  }
  await zetRem(app, 'los');
  return uit;
}

const nee = /^(annuleren|sluiten|terug|nee|klaar)/i;

/** Windows that open from a window: each of its buttons once, from the window as it opens. */
async function binnen(venster: Page, weg: string[]): Promise<Vondst[]> {
  const uit: Vondst[] = [];
  const eerst = await openVensters(venster);
  const knoppen = (await venster.evaluate(merkKnoppen)).filter(({ naam }) => !nee.test(naam)).slice(0, 7);
  for (const [i, { naam }] of knoppen.entries()) {
    if (i > 0 && !(await opnieuwOpen(venster, weg, eerst))) break;
    const [plaats] = zoekKnop(await venster.evaluate(merkKnoppen), vast(naam));
    if (plaats === undefined) continue;
    const adres = venster.url();
    await drukOp(venster, plaats, 250);
    if (venster.url() !== adres) break;
    for (const een of await openVensters(venster))
      if (!eerst.some(({ onderdeel, titel }) => onderdeel === een.onderdeel && titel === een.titel))
        uit.push({ ...een, knoppen: [...weg, vast(naam)] });
  }
  return uit;
}

/** Whether these windows are open; closes and opens them where something else is. */
async function opnieuwOpen(venster: Page, weg: string[], gezocht: readonly Openvenster[]): Promise<boolean> {
  const zelfde = async (): Promise<boolean> => JSON.stringify(await openVensters(venster)) === JSON.stringify(gezocht);
  if (await zelfde()) return true;
  if (!(await sluit(venster))) return false;
  const [plaats] = zoekKnop(await venster.evaluate(merkKnoppen), weg.at(-1) ?? '');
  if (plaats === undefined) return false;
  await drukOp(venster, plaats, 400);
  return zelfde();
}
