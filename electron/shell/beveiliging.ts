import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { documentHost, papierHost, scanscherm, schema, startpagina } from './adres.ts';

/** Chromium shows a PDF with a built-in extension; its own files and the document are all that it loads. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const eigenAdres = new RegExp(`^(${schema}|blob|data|devtools|chrome):|^${pdfViewer}`);

/** Whether this content is a window with a document, or the viewer that Chromium puts in it. */
const toontDocument = (adres: string): boolean =>
  adres.startsWith(`${schema}://${documentHost}/`) || adres.startsWith(pdfViewer);

/** Whether this content is a paper on its way to the printer: Chromium's viewer draws it too, and may save nothing of it. */
const isPapier = (adres: string): boolean => adres.startsWith(`${schema}://${papierHost}/`);

/** Whether this content is our own window while it shows the screen where passes are scanned. */
const scant = (inhoud: WebContents | null, eigen: WebContents | undefined): boolean =>
  inhoud !== null && inhoud === eigen && inhoud.getURL().startsWith(`${startpagina}${scanscherm}`);

/**
 * Shuts what the app does not use. Each line says why.
 * @param eigen the web contents of the app's own window, once there is one
 */
export function sluitSessie(sessie: Session, eigen: () => WebContents | undefined): void {
  // A camera, without a microphone, for our own main frame on the screen that reads the QR code of a CO-pas. No place,
  // notifications, clipboard reading or anything else: the app asks for none of it.
  sessie.setPermissionRequestHandler((inhoud, recht, geef, details) => {
    const soorten = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const alleenBeeld = recht === 'media' && soorten.length > 0 && soorten.every((soort) => soort === 'video');
    geef(alleenBeeld && details.isMainFrame && scant(inhoud, eigen()));
  });
  sessie.setPermissionCheckHandler((inhoud, recht, _oorsprong, { mediaType, isMainFrame }) => {
    return recht === 'media' && mediaType === 'video' && isMainFrame && scant(inhoud, eigen());
  });
  // No USB, HID or serial devices.
  sessie.setDevicePermissionHandler(() => false);
  // No pairing with what is near.
  sessie.setBluetoothPairingHandler?.((_verzoek, geef) => geef({ confirmed: false }));
  // No recording of screens.
  sessie.setDisplayMediaRequestHandler((_verzoek, geef) => geef({}));
  // Nothing comes from outside: every request that is not for the app's own files is stopped.
  sessie.webRequest.onBeforeRequest(({ url }, geef) => geef({ cancel: !eigenAdres.test(url) }));
  // A page cannot put files on the disk; only the viewer's own button saves the document on show, after Electron's dialog.
  sessie.on('will-download', (gebeurtenis, bestand, inhoud) => {
    const vanViewer = inhoud && inhoud !== eigen() && toontDocument(bestand.getURL());
    if (!vanViewer) gebeurtenis.preventDefault();
  });
  // The dictionaries would be downloaded.
  sessie.setSpellCheckerEnabled(false);
}

/**
 * Sends whatever Chromium would still want to put on a line (an early connection, a call between browsers) to a proxy that does
 * not exist. Names ending in `.invalid` never exist (RFC 2606).
 */
export async function sluitNet(sessie: Pick<Session, 'setProxy'>): Promise<void> {
  await sessie.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'https://onthaal.invalid:9',
    proxyBypassRules: '<-loopback>',
  });
}

function sluitInhoud(inhoud: WebContents): void {
  // The window shows one page; a document shows one document. Links within the page are no navigation.
  inhoud.on('will-frame-navigate', (gebeurtenis) => {
    const eigenPagina = gebeurtenis.isMainFrame && gebeurtenis.url.split('#')[0] === startpagina;
    const document =
      gebeurtenis.url.startsWith(pdfViewer) && (toontDocument(inhoud.getURL()) || isPapier(inhoud.getURL()));
    if (!eigenPagina && !document) gebeurtenis.preventDefault();
  });
  inhoud.on('will-redirect', (gebeurtenis) => gebeurtenis.preventDefault());
  // New windows are opened by the main process only.
  inhoud.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers take only the proxy, and there is none: no address of this computer goes out (WebRTC).
  inhoud.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // No devices near by.
  inhoud.on('select-bluetooth-device', (gebeurtenis, _apparaten, kies) => {
    gebeurtenis.preventDefault();
    kies('');
  });
  // No page in a page.
  inhoud.on('will-attach-webview', (gebeurtenis) => gebeurtenis.preventDefault());
}

/** Puts the bars before every web content that the app will ever make. */
export function sluitVensters(app: App): void {
  app.on('web-contents-created', (_gebeurtenis, inhoud) => sluitInhoud(inhoud));
}

/** Whether a call comes from the main frame of our own window, which shows our own page. */
export function vanEigenVenster(
  gebeurtenis: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  eigen: WebContents | undefined,
): boolean {
  const frame = gebeurtenis.senderFrame;
  if (eigen === undefined || frame === null || gebeurtenis.sender !== eigen) return false;
  return frame === eigen.mainFrame && frame.url.split('#')[0] === startpagina;
}
