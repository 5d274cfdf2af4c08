import { BrowserWindow } from 'electron';
import { startpagina } from './adres.ts';
import { voorkeuren } from './voorkeuren.ts';
import { onthoudStand, vensterstand } from './vensterstand.ts';

export interface Vensteropties {
  /** The title bar for a screen of this name; null: before the page has named one. */
  titel(scherm: string | null): string;
  preload: string;
  /** Where size and place are remembered. */
  standbestand: string;
  /** Developer tools: never in what is shipped. */
  hulpmiddelen: boolean;
}

/** The app's one window. It shows itself when its first picture is ready. */
export function maakVenster(opties: Vensteropties): BrowserWindow {
  const { maximaal, ...plaats } = vensterstand(opties.standbestand);
  const venster = new BrowserWindow({
    ...plaats,
    minWidth: 640,
    minHeight: 480,
    title: opties.titel(null),
    show: false,
    webPreferences: {
      ...voorkeuren,
      sandbox: true,
      contextIsolation: true,
      disableBlinkFeatures: 'Auxclick',
      preload: opties.preload,
      devTools: opties.hulpmiddelen,
    },
  });
  if (maximaal) venster.maximize();
  venster.once('ready-to-show', () => venster.show());
  // The page names its screen; what the title bar makes of it is not the page's to say.
  venster.on('page-title-updated', (gebeurtenis, titel) => {
    gebeurtenis.preventDefault();
    venster.setTitle(opties.titel(titel));
  });
  venster.webContents.on('render-process-gone', () => venster.reload());
  onthoudStand(venster, opties.standbestand);
  void venster.loadURL(startpagina);
  return venster;
}

/** Brings a window to the front, also when it was minimised. */
export function naarVoren(venster: BrowserWindow): void {
  if (venster.isMinimized()) venster.restore();
  venster.show();
  venster.focus();
}
