import type { ElectronApplication, Page } from '@playwright/test';
import { kleur } from './toegankelijk-axe.ts';

/*
 * The focus measured on the screen itself: what changes when a control gets it, point by point.
 */

/** Room around a control in which its ring is drawn, in CSS pixels. */
const RAND = 8;

/** Marks one control of every kind on the screen; gives what each is. */
function merkSoorten(): string[] {
  const soorten = new Map<string, HTMLElement>();
  for (const deel of document.querySelectorAll<HTMLElement>(
    'main :is(a[href], button, input, select, textarea, summary, [role="radio"], [role="tab"], tr[tabindex])',
  )) {
    const vak = deel.getBoundingClientRect();
    if (!deel.checkVisibility() || vak.width < 12 || vak.height < 12 || deel.tabIndex < 0 || deel.matches(':disabled'))
      continue;
    const soort = `${deel.tagName.toLowerCase()}${deel.getAttribute('role') ?? ''}.${[...deel.classList].slice(0, 2).join('.')}`;
    if (!soorten.has(soort)) soorten.set(soort, deel);
  }
  for (const [i, deel] of [...soorten.values()].entries()) deel.dataset['focusproef'] = String(i);
  return [...soorten.keys()];
}

/**
 * Of every kind of control on this screen: how many points of the screen differ 3 : 1 or more between with and without the focus,
 * against what a line of one CSS pixel around the control takes (WCAG 2.4.7, 1.4.11).
 * @returns the kinds whose focus takes less than that
 */
export async function meetFocus(app: ElectronApplication, venster: Page): Promise<{ gemeten: number; mis: string[] }> {
  const mis: string[] = [];
  let gemeten = 0;
  const soorten = await venster.evaluate(merkSoorten);
  for (const vorm of ['light', 'dark', 'gedwongen'] as const) {
    await kleur(venster, vorm);
    for (const [i, soort] of soorten.entries()) {
      const deel = venster.locator(`[data-focusproef="${i}"]`);
      await deel.scrollIntoViewIfNeeded();
      await venster.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const vak = await deel.boundingBox();
      if (!vak || vak.x < RAND || vak.y < RAND) continue;
      const clip = { x: vak.x - RAND, y: vak.y - RAND, width: vak.width + 2 * RAND, height: vak.height + 2 * RAND };
      const zonder = await venster.screenshot({ clip, caret: 'hide' });
      await deel.focus();
      await venster.keyboard.press('Shift');
      const metFocus = await venster.screenshot({ clip, caret: 'hide' });
      const anders = await verschil(app, zonder, metFocus);
      gemeten += 1;
      const nodig = 2 * (vak.width + vak.height);
      if (anders < nodig) mis.push(`${vorm}: ${soort}: ${anders} punten, ${Math.round(nodig)} nodig`);
    }
  }
  await kleur(venster, 'light');
  return { gemeten, mis };
}

/** Points that differ 3 : 1 or more between two pictures of one place. */
function verschil(app: ElectronApplication, een: Buffer, ander: Buffer): Promise<number> {
  return app.evaluate(
    ({ nativeImage }, [links, rechts]) => {
      const [a, b] = [links, rechts].map((beeld) =>
        nativeImage.createFromBuffer(Buffer.from(beeld, 'base64')).toBitmap(),
      );
      const deel = (s: number): number => (s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4);
      const licht = (beeld: Buffer, i: number): number =>
        0.0722 * deel((beeld[i] ?? 0) / 255) +
        0.7152 * deel((beeld[i + 1] ?? 0) / 255) +
        0.2126 * deel((beeld[i + 2] ?? 0) / 255);
      let aantal = 0;
      if (!a || !b || a.length !== b.length) return 0;
      for (let i = 0; i < a.length; i += 4) {
        if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
        const [laag, hoog] = [licht(a, i), licht(b, i)].sort((p, q) => p - q) as [number, number];
        if ((hoog + 0.05) / (laag + 0.05) >= 3) aantal += 1;
      }
      return aantal;
    },
    [een.toString('base64'), ander.toString('base64')] as const,
  );
}
