import type { Page } from '@playwright/test';
import { componentplekken, vast } from '../hulp/vensters.ts';

/*
 * Windows over a page: which are open now, and the way to one.
 */

/** What lies over a page. */
export const laag = '[role="dialog"], [role="alertdialog"], [role="menu"], dialog[open]';

/** A window that is open: its component (path below renderer/) and its heading. */
export interface Openvenster {
  onderdeel: string;
  titel: string;
}
type Plekken = Readonly<Record<string, string[]>>;
let plekken: Plekken | undefined;

/** The windows that lie over the page now, by the components that brought them. */
export async function openVensters(venster: Page): Promise<Openvenster[]> {
  plekken ??= componentplekken();
  const open = await venster.evaluate(zoekVensters, [plekken, null] as const);
  return open.map(({ onderdeel, titel }) => ({ onderdeel, titel: vast(titel) }));
}

/** The windows that this screen has ready and that are closed, in their order. */
export async function dichteVensters(venster: Page): Promise<Openvenster[]> {
  plekken ??= componentplekken();
  return venster.evaluate(zoekVensters, [plekken, 'dicht'] as const);
}
/** Opens one of them by what its button sets, whatever else has to be chosen first. */
export async function dwingOpen(venster: Page, nummer: number): Promise<boolean> {
  plekken ??= componentplekken();
  await venster.evaluate(zoekVensters, [plekken, nummer] as const);
  return venster
    .locator(laag)
    .first()
    .waitFor({ timeout: 500 })
    .then(
      () => true,
      () => false,
    );
}

/**
 * Reads them from the tree of Vue. Sent to the window whole.
 * @param wat null: those that are open; `dicht`: those that are not; a number: opens that one of those that are not
 */
export function zoekVensters([waar, wat]: readonly [Plekken, 'dicht' | number | null]): Openvenster[] {
  interface Knoop {
    type: { __name?: string } | string | symbol;
    component: { props: Record<string, unknown>; subTree: Knoop; emit: (wat: string, nu: boolean) => void } | null;
    children: unknown;
  }
  const huis = new Set(['Dialoog', 'Bevestiging', 'Kaart', 'Pagina', 'Tabbladen', 'RouterView', 'Foutgrens']);
  const gebied = (pad: string): string => pad.split('/').slice(0, -1).join('/');
  /** Of several components with one name the one that stands nearest to what is around it. */
  function plek(naam: string, ouders: readonly string[]): string {
    const keuze = waar[naam] ?? [naam];
    if (keuze.length === 1) return keuze[0] ?? naam;
    const adres = location.hash.split('/');
    // Two screens of one name have the same around them: then the address tells them apart.
    const punten = (pad: string): number =>
      2 * ouders.filter((ouder) => !huis.has(ouder) && waar[ouder]?.some((een) => gebied(een) === gebied(pad))).length +
      (adres.includes(gebied(pad).split('/').at(-1) ?? '') ? 1 : 0);
    return keuze.reduce((best, pad) => (punten(pad) > punten(best) ? pad : best));
  }
  const uit: Openvenster[] = [];
  const loop = (knoop: Knoop, ouders: readonly string[]): void => {
    const naam = (knoop.type as { __name?: string } | null)?.__name ?? '';
    const props = knoop.component?.props ?? {};
    const open = props['open'];
    if (/^(Dialoog|Bevestiging|CommandoPalet)$/.test(naam) && open === (wat === null)) {
      const eigen = naam === 'CommandoPalet' ? naam : (ouders.findLast((een) => een in waar && !huis.has(een)) ?? naam);
      const titel = props['titel'];
      uit.push({ onderdeel: plek(eigen, ouders), titel: typeof titel === 'string' ? titel : eigen });
      if (wat === uit.length - 1) knoop.component?.emit('update:open', true);
    }
    if (wat === null && naam === 'Slot') uit.push({ onderdeel: 'schil/Slot', titel: naam });
    if (knoop.component?.subTree) loop(knoop.component.subTree, [...ouders, naam]);
    if (Array.isArray(knoop.children))
      for (const kind of knoop.children) if (kind !== null && typeof kind === 'object') loop(kind as Knoop, ouders);
  };
  const wortel = (document.querySelector('#app') as unknown as { _vnode?: Knoop })._vnode;
  if (wortel) loop(wortel, []);
  if (wat === null && document.querySelector('.ot-menu'))
    uit.push({ onderdeel: 'schil/Gebruikersmenu', titel: 'Gebruikersmenu' });
  return uit;
}

/** Marks what can be pressed, in the page or in the window over it, and gives the words on it; in their own order. */
export function merkKnoppen(): { naam: string; soort: string }[] {
  const lagen = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
  const binnen = lagen.at(-1) ?? document;
  const namen: { naam: string; soort: string }[] = [];
  for (const oud of document.querySelectorAll<HTMLElement>('[data-drukproef]')) delete oud.dataset['drukproef'];
  const keuze =
    binnen === document
      ? 'main button, main [role="tab"], main summary, main [role="gridcell"][tabindex], .ot-kader__kop button'
      : 'button, [role="tab"], summary';
  for (const knop of binnen.querySelectorAll<HTMLElement>(keuze)) {
    const naam = (knop.getAttribute('aria-label') ?? knop.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
    const kan =
      knop.checkVisibility({ visibilityProperty: true }) &&
      !knop.matches(':disabled, [aria-disabled="true"], [role="radio"], [role="checkbox"]');
    if (!kan || naam === '') continue;
    knop.dataset['drukproef'] = String(namen.length);
    // What it looks like and how it begins: of a list of equals a few are enough.
    namen.push({ naam, soort: `${knop.className} ${naam.split(' ')[0]}` });
  }
  return namen;
}

/** Where the button with these words is among those that were marked: the very words, or the words without what changes. */
export function zoekKnop(knoppen: readonly { naam: string }[], gezocht: string): number[] {
  const namen = knoppen.map(({ naam }) => naam);
  const precies = namen.flatMap((naam, i) => (vast(naam) === gezocht ? [i] : []));
  const begin = gezocht.split(' ').slice(0, 2).join(' ');
  const ongeveer = namen.flatMap((naam, i) => (vast(naam) !== gezocht && vast(naam).startsWith(begin) ? [i] : []));
  return [...precies, ...ongeveer].slice(0, 6);
}

/** Presses the button at a place in the list, by keyboard, and waits until a window opens or the screen is another. */
export async function drukOp(venster: Page, plaats: number, geduld = 900): Promise<'venster' | 'elders' | 'niets'> {
  const adres = venster.url();
  const eerst = await venster.locator(laag).count();
  const knop = venster.locator(`[data-drukproef="${plaats}"]`).first();
  await knop.focus({ timeout: 2_000 }).catch(() => undefined);
  await knop.press('Enter', { timeout: 2_000 }).catch(() => undefined);
  for (let tel = 0; tel < geduld / 50; tel++) {
    await venster.waitForTimeout(50);
    if (venster.url() !== adres) return 'elders';
    if ((await venster.locator(laag).count()) > eerst) return 'venster';
  }
  return 'niets';
}

/** Closes what lies over the page, by Escape or by its first button that says no. @returns whether it is gone */
export async function sluit(venster: Page): Promise<boolean> {
  for (const doe of [
    () => venster.keyboard.press('Escape'),
    () => venster.keyboard.press('Escape'),
    () =>
      venster
        .getByRole('button', { name: /^(Annuleren|Terug|Sluiten|Nee|Niet|Weg|Klaar)/ })
        .last()
        .press('Enter', { timeout: 1_000 }),
  ]) {
    await doe().catch(() => undefined);
    await venster.waitForTimeout(120);
    if ((await venster.locator(laag).count()) === 0) return true;
  }
  return false;
}
