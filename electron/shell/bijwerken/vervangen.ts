import { spawn } from 'node:child_process';
import { chmod, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Uitgavebestand, Vorm } from '#shared/uitgave/uitgave.ts';
import { Bijwerkfout } from './fout.ts';
import { isHet } from './ophalen.ts';

/** How this program stands on this computer. */
export interface Plaats {
  vorm: Vorm | null;
  /** The AppImage that was started; null elsewhere. */
  appImage: string | null;
}

/** What the system says of how this program was started. */
export function plaatsVan(platform: string, verpakt: boolean, appImage: string | undefined): Plaats {
  if (platform === 'linux' && appImage) return { vorm: 'AppImage', appImage };
  return { vorm: platform === 'win32' && verpakt ? 'nsis' : null, appImage: null };
}

/**
 * Puts a package in the place of the AppImage that runs. The old one stays beside it as `.vorige`; at every moment one of both stands
 * there whole.
 */
export async function vervangAppImage(pad: string, bestand: Uitgavebestand, doel: string): Promise<void> {
  const naast = `${doel}.nieuw`;
  try {
    await rm(naast, { force: true });
    await copyFile(pad, naast);
    const greep = await open(naast, 'r');
    await greep.sync().finally(() => greep.close());
    // What is about to be run is what was signed: looked at once more, in its place.
    if (!(await isHet(naast, bestand))) throw new Bijwerkfout('bestand-anders');
    await chmod(naast, 0o755);
    await rm(`${doel}.vorige`, { force: true });
    await link(doel, `${doel}.vorige`);
    await rename(naast, doel);
  } catch (fout) {
    await rm(naast, { force: true });
    throw fout;
  }
}

/** Starts the installer (NSIS): it waits until this program has gone, asks Windows for permission, and starts the new version. */
async function beginInstallatie(pad: string, bestand: Uitgavebestand): Promise<void> {
  const programma = join(dirname(pad), `onthaal-${bestand.sha512.slice(0, 12)}.exe`);
  await copyFile(pad, programma);
  if (!(await isHet(programma, bestand))) {
    await rm(programma, { force: true });
    throw new Bijwerkfout('bestand-anders');
  }
  spawn(programma, ['--updated', '--force-run'], { detached: true, stdio: 'ignore', shell: false }).unref();
}

/**
 * Puts a package in place, or hands it to its installer, after looking at it once more.
 * @returns the program to start when this one has gone; null: the installer does that
 * @throws Bijwerkfout `niet-te-vervangen` where this build cannot do that, `bestand-anders` when the package was changed
 */
export async function plaats(pad: string, bestand: Uitgavebestand, hier: Plaats): Promise<string | null> {
  if (hier.vorm === 'AppImage' && hier.appImage) {
    await vervangAppImage(pad, bestand, hier.appImage);
    return hier.appImage;
  }
  if (hier.vorm !== 'nsis') throw new Bijwerkfout('niet-te-vervangen');
  await beginInstallatie(pad, bestand);
  return null;
}
