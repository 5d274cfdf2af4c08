import { BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { schil } from '#shared/taal/schil.ts';
import { papierHost, schema } from './adres.ts';
import type { Bestand } from './bestanden.ts';
import { documentvoorkeuren } from './voorkeuren.ts';

/** Papers on their way to the printer, by their address. */
const onderweg = new Map<string, Bestand>();

/** A paper on its way to the printer. */
export const papierVan = (adres: string): Bestand | undefined => onderweg.get(adres.split('#')[0] ?? adres);

/** What the printer's dialog and driver may take, before the paper counts as not printed. */
const langst = 5 * 60_000;

/**
 * Sends a PDF to the printer without ever showing it: no window to look at, no button to save it. The dialog of the system
 * chooses the printer.
 * @returns whether the printer took it
 */
export async function drukAf(ouder: BrowserWindow, bestand: Bestand): Promise<boolean> {
  const adres = `${schema}://${papierHost}/${randomUUID()}/papier.pdf`;
  const venster = new BrowserWindow({
    parent: ouder,
    show: false,
    width: 900,
    height: 1_000,
    title: schil.document.titel,
    webPreferences: { ...documentvoorkeuren, sandbox: true, contextIsolation: true, disableBlinkFeatures: 'Auxclick' },
  });
  venster.setContentProtection(true);
  onderweg.set(adres, bestand);
  try {
    return await new Promise<boolean>((klaar) => {
      const opgegeven = setTimeout(() => klaar(false), langst);
      venster.once('closed', () => klaar(false));
      venster.webContents.once('did-fail-load', () => klaar(false));
      venster.webContents.once('did-finish-load', () => {
        venster.webContents.print({ silent: false, printBackground: true }, (gelukt) => {
          clearTimeout(opgegeven);
          klaar(gelukt);
        });
      });
      void venster.loadURL(`${adres}#toolbar=0&navpanes=0`).catch(() => klaar(false));
    });
  } finally {
    onderweg.delete(adres);
    if (!venster.isDestroyed()) venster.destroy();
  }
}
