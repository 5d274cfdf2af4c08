import { BrowserWindow, type App, type Input } from 'electron';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import type { Schermbeheer } from './schermstand.ts';

export interface Snelwegopties {
  venster(): BrowserWindow | undefined;
  scherm: Schermbeheer;
  meld(gebeurtenis: Gebeurtenis): void;
  vergrendel(): void;
  /** The title of the window, as it is now. */
  zetTitel(): void;
}

/** How long the page may take to blank itself before its window is put away; milliseconds. */
const geduld = 200;

/** A window that shows a document, or a paper on its way to the printer. */
const isAnder = (venster: BrowserWindow, eigen: BrowserWindow | undefined): boolean => venster !== eigen;

/** The quick exit: the screen is blank and locked, documents are gone, the title says nothing. */
export interface Snelweg {
  /** By the key: the page is told to blank itself, and its window is put away when it does not answer. */
  toets(): void;
  /** The page is blank. */
  isLeeg(): void;
}

/** Makes the quick exit; nothing in it waits for anything. */
export function maakSnelweg(opties: Snelwegopties): Snelweg {
  let wacht: NodeJS.Timeout | undefined;
  function ruimOp(): void {
    const eigen = opties.venster();
    for (const venster of BrowserWindow.getAllWindows()) if (isAnder(venster, eigen)) venster.destroy();
    opties.zetTitel();
    opties.vergrendel();
  }
  return {
    toets: () => {
      opties.meld({ soort: 'weg' });
      clearTimeout(wacht);
      wacht = setTimeout(() => opties.venster()?.minimize(), geduld);
      ruimOp();
      opties.venster()?.focus();
    },
    isLeeg: () => {
      clearTimeout(wacht);
      ruimOp();
    },
  };
}

const isToets = ({ type, key, control, alt, meta, shift }: Input, toets: string): boolean =>
  type === 'keyDown' && key === toets && !control && !alt && !meta && !shift;

/** Hears the key in every window, before its page does. */
export function luisterNaarToets(app: App, scherm: Schermbeheer, snelweg: Snelweg): void {
  app.on('web-contents-created', (_gebeurtenis, inhoud) => {
    inhoud.on('before-input-event', (gebeurtenis, invoer) => {
      const { snelweg: aan, toets } = scherm.stand();
      if (!aan || !isToets(invoer, toets)) return;
      gebeurtenis.preventDefault();
      snelweg.toets();
    });
  });
}
