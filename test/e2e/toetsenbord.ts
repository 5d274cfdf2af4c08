import { expect, type Locator, type Page } from '@playwright/test';

interface Bewaking {
  muis: string[];
  kwijt: string[];
  /** What got the focus by Tab and could not be seen. */
  bedekt: string[];
  toetsen: number;
}
type Bewaakt = Window & { toetsenbordwacht?: Bewaking };
/** Pages of which the keyboard is watched. */
const bewaakten = new WeakSet<Page>();

/**
 * Watches over a walk that is done by keyboard: any press of a mouse, and every time that the focus is on nothing for a second
 * and a half after a key, so that who cannot see would be lost, and every time that what Tab came to lies under something else
 * altogether or outside the window (WCAG 2.4.11). A fresh page begins anew.
 * @returns what ends it: expects nothing of the kind, and gives back how many keys were pressed since the last fresh page
 */
export async function bewaakToetsenbord(venster: Page): Promise<() => Promise<number>> {
  const wacht = (): void => {
    const hier = window as Bewaakt;
    if (hier.toetsenbordwacht) return;
    const bewaking: Bewaking = { muis: [], kwijt: [], bedekt: [], toetsen: 0 };
    hier.toetsenbordwacht = bewaking;
    const noem = (wat: Element | null): string => wat?.outerHTML.slice(0, 120) ?? 'niets';
    window.addEventListener(
      'pointerdown',
      (gebeurtenis) => {
        if (gebeurtenis.isTrusted) bewaking.muis.push(noem(gebeurtenis.target as Element));
      },
      { capture: true },
    );
    const nergens = (): boolean => document.activeElement === null || document.activeElement === document.body;
    /** Whether a part of it can be seen: a grid of points over what of it stands in the window. */
    const teZien = (deel: Element): boolean => {
      const label = deel.closest('label') ?? (deel as HTMLInputElement).labels?.[0] ?? null;
      let vak = deel.getBoundingClientRect();
      if ((vak.width < 3 || vak.height < 3) && label) vak = label.getBoundingClientRect();
      const hoog = document.documentElement.clientHeight;
      const boven = Math.max(vak.top, 0);
      const onder = Math.min(vak.bottom, hoog);
      return [0.1, 0.5, 0.9].some((x) =>
        [0.15, 0.5, 0.85].some((y) => {
          const geraakt = document.elementFromPoint(vak.left + vak.width * x, boven + (onder - boven) * y);
          return (
            geraakt !== null && (deel.contains(geraakt) || geraakt.contains(deel) || label?.contains(geraakt) === true)
          );
        }),
      );
    };
    window.addEventListener('keyup', ({ key }) => {
      if (key !== 'Tab') return;
      const deel = document.activeElement;
      if (deel === null || nergens()) return;
      // A toast goes by itself, and what scrolls into view needs a frame.
      const kijk = (pogingen: number): void => {
        if (document.activeElement !== deel || teZien(deel)) return;
        if (pogingen > 0) setTimeout(() => kijk(pogingen - 1), 60);
        else bewaking.bedekt.push(noem(deel));
      };
      kijk(3);
    });
    window.addEventListener(
      'keydown',
      ({ key, target }) => {
        bewaking.toetsen += 1;
        const was = noem(target as Element);
        const begin = performance.now();
        const kijk = (): void => {
          if (!nergens()) return;
          if (performance.now() - begin > 1_500) bewaking.kwijt.push(`na ${key} op ${was}`);
          else setTimeout(kijk, 100);
        };
        setTimeout(kijk, 100);
      },
      { capture: true },
    );
  };
  bewaakten.add(venster);
  await venster.addInitScript(wacht);
  await venster.evaluate(wacht);
  return async () => {
    const { muis, kwijt, bedekt, toetsen } = await venster.evaluate(() => (window as Bewaakt).toetsenbordwacht!);
    expect(muis, muis.join('\n')).toEqual([]);
    expect(kwijt, kwijt.join('\n')).toEqual([]);
    expect(bedekt, bedekt.join('\n')).toEqual([]);
    return toetsen;
  };
}

/** What has to be pressed next to come from where the focus is to this control, as somebody would who sees both. */
function volgendeToets(doel: Element): 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | null {
  const hier = document.activeElement;
  if (hier === null || hier === doel) return null;
  const voor = (hier.compareDocumentPosition(doel) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const groep = '[role="radiogroup"], [role="tablist"], [role="menu"], tbody';
  // Within one group Tab leads out and the arrows lead on.
  if (hier.closest(groep) && hier.closest(groep) === doel.closest(groep) && (doel as HTMLElement).tabIndex < 0)
    return voor ? 'ArrowDown' : 'ArrowUp';
  const groepVanDoel = doel.closest('[role="radiogroup"], [role="tablist"]');
  if (groepVanDoel?.contains(hier)) return voor ? 'ArrowDown' : 'ArrowUp';
  return voor ? 'Tab' : 'Shift+Tab';
}

/**
 * Brings the focus to a control. In a walk that is watched over by nothing but Tab, Shift Tab and the arrows from where the focus
 * is, so that a control that the keyboard does not come to fails; elsewhere at once.
 */
export async function naar(venster: Page, doel: Locator): Promise<void> {
  if (!bewaakten.has(venster)) return doel.focus();
  await expect(doel).toBeVisible();
  for (let stap = 0; stap < 250; stap++) {
    const toets = await doel.evaluate(volgendeToets);
    if (toets === null) return;
    await venster.keyboard.press(toets);
  }
  const waar = await venster.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
  throw new Error(`Met Tab niet te bereiken: ${String(doel)}; de focus staat op ${waar}`);
}

/** Writes in a field in place of what stands there, by keyboard. */
export async function schrijf(venster: Page, veld: Locator, tekst: string): Promise<void> {
  await naar(venster, veld);
  await venster.keyboard.press('Control+A');
  await venster.keyboard.insertText(tekst);
}
