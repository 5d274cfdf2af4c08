import type { ConsoleMessage, Page } from '@playwright/test';
import axe from 'axe-core';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { componentplekken, vast } from '../hulp/vensters.ts';
import { zoekVensters } from './toegankelijk-vensters.ts';

/*
 * Every walk looks along: whatever opens over the page, in whichever state a walk brings it, is looked at by axe the first time
 * that it is seen. What was seen is counted against the sources at the end of a whole run (test/hulp/vensters.ts).
 */

type Vensters = ReturnType<typeof zoekVensters>;
type Bewaakt = Window & {
  vensterwacht?: true;
  /** Lets one look after the other: axe cannot run twice at a time. */
  axeOpBeurt?: <T>(doe: () => Promise<T>) => Promise<T>;
};
const teken = 'onthaal-venster ';
/** Windows with their state that this worker has seen; a second look costs time and finds the same. */
const bekend = new Set<string>();
const map = fileURLToPath(new URL('../../out/test/vensters', import.meta.url));

/** Runs in the page, whole. */
function wacht(eerder: readonly string[], zoek: () => Vensters, prefix: string): void {
  const hier = window as Bewaakt;
  if (hier.vensterwacht) return;
  hier.vensterwacht = true;
  let rij: Promise<unknown> = Promise.resolve();
  hier.axeOpBeurt = (doe) => {
    const mijn = rij.then(doe);
    // The next one begins in a task of its own: what it makes could sweep the promise of this one away before the debugger,
    // which holds it but weakly, has read it ("Resulting promise was garbage collected").
    rij = mijn.catch(() => undefined).then(() => new Promise((klaar) => setTimeout(klaar)));
    return mijn;
  };
  const gezien = new Set(eerder);
  const boven = (): Element | undefined =>
    [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"], dialog[open]')].at(-1);
  const staat = (deel: Element): string => {
    if (deel.querySelector('[aria-invalid="true"]')) return 'fout';
    if (deel.querySelector('[aria-busy="true"]')) return 'bezig';
    return deel.querySelector('[role="alert"]') ? 'geweigerd' : 'open';
  };
  async function bekijk(deel: Element): Promise<string[]> {
    const { axe: as } = window as unknown as { axe: typeof axe };
    const { violations } = await hier.axeOpBeurt!(() =>
      as.run(deel, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        resultTypes: ['violations'],
      }),
    );
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} ${nodes.map((k) => k.html.slice(0, 160)).join(' ')}`,
    );
  }
  /** What fades in or changes colour has not its own colours yet. */
  async function rust(deel: Element, wachttijd: number): Promise<void> {
    await new Promise((klaar) => setTimeout(klaar, wachttijd));
    await Promise.allSettled(
      deel
        .getAnimations({ subtree: true })
        .map(({ finished, effect }) => (effect?.getComputedTiming().iterations === Infinity ? null : finished)),
    );
  }
  let bezig = false;
  async function kijk(): Promise<void> {
    if (bezig) return;
    bezig = true;
    try {
      for (let deel = boven(); deel; deel = boven()) {
        const wie = zoek().at(-1);
        const sleutel = `${wie?.onderdeel ?? '?'}|${wie?.titel ?? ''}|${staat(deel)}`;
        if (!wie || gezien.has(sleutel)) break;
        await rust(deel, 40);
        if (!deel.isConnected) continue;
        let klachten = await bekijk(deel);
        // A walk goes on meanwhile: a button that was on its way back from busy is looked at again.
        if (klachten.length > 0 && deel.isConnected) {
          await rust(deel, 400);
          const nogEens = deel.isConnected ? await bekijk(deel) : [];
          klachten = klachten.filter((klacht) => nogEens.includes(klacht));
        }
        if (!deel.isConnected) continue;
        gezien.add(sleutel);
        console.debug(prefix + JSON.stringify({ ...wie, staat: staat(deel), klachten }));
      }
    } catch {
      // The page went away in the middle of it.
    } finally {
      bezig = false;
    }
  }
  const kijker = new MutationObserver(() => void kijk());
  kijker.observe(document, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: ['aria-invalid', 'aria-busy', 'open'],
  });
}

interface Melding {
  onderdeel: string;
  titel: string;
  staat: string;
  klachten: string[];
}

/**
 * Looks at whatever opens over this page from now on.
 * @param spec name of the walk, for the list
 * @param klachten grows with what axe finds
 */
export async function bewaakVensters(venster: Page, spec: string, klachten: string[]): Promise<void> {
  venster.on('console', (bericht: ConsoleMessage) => {
    if (bericht.type() !== 'debug' || !bericht.text().startsWith(teken)) return;
    const { onderdeel, titel, staat, klachten: nieuw } = JSON.parse(bericht.text().slice(teken.length)) as Melding;
    bekend.add(`${onderdeel}|${titel}|${staat}`);
    klachten.push(...nieuw.map((een) => `${onderdeel} „${titel}” (${staat}): ${een}`));
    schrijf(onderdeel, titel, spec, staat);
  });
  const script = `${axe.source};(${wacht.toString()})(${JSON.stringify([...bekend])}, () => (${zoekVensters.toString()})([${JSON.stringify(componentplekken())}, null]), ${JSON.stringify(teken)})`;
  await venster.addInitScript(script);
  await venster.evaluate(script);
}

/** Writes down that a window was open while axe looked. */
export function schrijf(onderdeel: string, titel: string, spec: string, staat: string): void {
  mkdirSync(map, { recursive: true });
  const regel = JSON.stringify([onderdeel, vast(titel), spec, staat]);
  appendFileSync(join(map, `gezien-${process.env['TEST_WORKER_INDEX'] ?? 0}.ndjson`), `${regel}\n`);
}
