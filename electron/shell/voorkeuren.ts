import type { WebPreferences } from 'electron';

/**
 * How every window of the app is made. Most of it is what Electron does by itself; it stands here because a page may never depend
 * on a default that somebody else can change. The three that matter most are said again with each window, where a scanner looks.
 */
export const voorkeuren = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // A file that is dropped on the window stays a file.
  navigateOnDragDrop: false,
  // A link that is pressed with the middle button would ask for a new window.
  disableBlinkFeatures: 'Auxclick',
  // The dictionaries would be downloaded, and would learn what is typed.
  spellcheck: false,
  devTools: false,
} as const satisfies WebPreferences;

/** A window with a document: no bridge to the app, and Chromium's viewer of PDFs. */
export const documentvoorkeuren = { ...voorkeuren, plugins: true } as const satisfies WebPreferences;
