import type { CDPSession, Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds, by rule; all of WCAG 2.2 A and AA with what is good practice, or contrast alone. */
export async function axeKlachten(venster: Page, deel = 'html', alleenContrast = false): Promise<string[]> {
  if (!(await venster.evaluate(() => 'axe' in window))) await venster.evaluate(axe.source);
  return venster.evaluate(
    async ([binnen, contrast]) => {
      const { axe: hier, axeOpBeurt: beurt = (doe) => doe() } = window as unknown as {
        axe: typeof axe;
        axeOpBeurt?: <T>(doe: () => Promise<T>) => Promise<T>;
      };
      const los = new CSSStyleSheet();
      los.replaceSync('.formuliervoet, .dossier__kop, .dossier__rail, .naast__zij { position: static !important; }');
      document.adoptedStyleSheets.push(los);
      const opties = {
        runOnly: contrast
          ? { type: 'rule', values: ['color-contrast'] }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        ...(!contrast && { rules: { 'label-content-name-mismatch': { enabled: true } } }),
        resultTypes: ['violations'],
      } satisfies axe.RunOptions;
      const uitkomst = await beurt(() => hier.run(document.querySelector(binnen) ? binnen : 'html', opties));
      document.adoptedStyleSheets.pop();
      return uitkomst.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map((knoop) => `      ${knoop.html.slice(0, 200)}`).join('\n')}`,
      );
    },
    [deel, alleenContrast] as const,
  );
}

/** Shows the window as if it had this many CSS pixels: 320 of them are 1280 at 400 %. */
export const maat = (cdp: CDPSession, breed: number, hoog: number) =>
  cdp.send('Emulation.setDeviceMetricsOverride', { width: breed, height: hoog, deviceScaleFactor: 1, mobile: false });

/** The colours in which the window is shown; `gedwongen` are those of a system with high contrast. */
export const kleur = (venster: Page, soort: 'light' | 'dark' | 'gedwongen') =>
  venster.emulateMedia({
    colorScheme: soort === 'gedwongen' ? 'dark' : soort,
    forcedColors: soort === 'gedwongen' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
