import { Menu, dialog, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { schil } from '#shared/taal/schil.ts';

export interface Menuopties {
  titel: string;
  versie: string;
  /** Extra line in Over Onthaal on the try-out runtime. */
  proefruntime: boolean;
  hulpmiddelen: boolean;
  vergrendel(): void;
  venster(): BrowserWindow | undefined;
}

const teksten = schil.menu;

function toonOver(opties: Menuopties): void {
  const detail = [`${schil.over.versie} ${opties.versie}`, ...(opties.proefruntime ? ['', schil.over.proef] : [])].join(
    '\n',
  );
  const venster = opties.venster();
  const bericht = { type: 'info' as const, title: opties.titel, message: schil.naam, detail, buttons: ['OK'] };
  void (venster === undefined ? dialog.showMessageBox(bericht) : dialog.showMessageBox(venster, bericht));
}

/** The menu bar, in Dutch. Reloading throws typed work away, so it is there for developers only. */
export function zetMenu(opties: Menuopties): void {
  const balk: MenuItemConstructorOptions[] = [
    {
      label: teksten.bestand,
      submenu: [
        { label: teksten.vergrendelen, accelerator: 'CmdOrCtrl+Shift+L', click: () => opties.vergrendel() },
        { type: 'separator' },
        { label: teksten.sluiten, role: 'close' },
        { label: teksten.afsluiten, role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: teksten.bewerken,
      submenu: [
        { label: teksten.ongedaanMaken, role: 'undo' },
        { label: teksten.opnieuw, role: 'redo' },
        { type: 'separator' },
        { label: teksten.knippen, role: 'cut' },
        { label: teksten.kopieren, role: 'copy' },
        { label: teksten.plakken, role: 'paste' },
        { label: teksten.allesSelecteren, role: 'selectAll' },
      ],
    },
    {
      label: teksten.beeld,
      submenu: [
        { label: teksten.zoomTerug, role: 'resetZoom' },
        { label: teksten.groter, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: teksten.kleiner, role: 'zoomOut' },
        { type: 'separator' },
        { label: teksten.volledigScherm, role: 'togglefullscreen' },
        ...(opties.hulpmiddelen ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { label: teksten.help, submenu: [{ label: teksten.over, click: () => toonOver(opties) }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(balk));
}
