import { extname, normalize, sep } from 'node:path';

export const schema = 'app';
/** The only address that the window may show. */
export const startpagina = `${schema}://onthaal/index.html`;
/** Where the window is while passes are scanned: the one screen that may use a camera. */
export const scanscherm = '#/pas-controleren';
/** Where a document that a person looks at is served from, out of memory. */
export const documentHost = 'document';
/** Where a paper that goes to the printer unseen is served from; nothing from there can be saved. */
export const papierHost = 'papier';

const soorten: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Nothing from elsewhere, nothing inline. Images may come out of memory, for the preview of a document. Text becomes markup or a
 * script by two policies only: Vue's, for templates that were compiled into the bundle, and ours, for the address of a worker.
 */
const regels = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue onthaal',
];
/** The same in the page itself, for who would open it without the app; a page cannot say who may frame it. */
export const cspInPagina = regels.join('; ');
export const csp = [...regels, "frame-ancestors 'none'"].join('; ');

/** What the page may ask of the computer: a camera, where passes are scanned. The session asks again. */
export const rechten = ['camera=(self)']
  .concat(
    ['microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'bluetooth', 'midi', 'payment'].map(
      (recht) => `${recht}=()`,
    ),
  )
  .join(', ');

/**
 * The file in `map` that an address of the app stands for.
 * @param map full path of the folder that is served, without a separator at the end
 * @returns null for another host, a file outside the folder, or a kind of file that the app does not have
 */
export function bestandVan(adres: string, map: string): { pad: string; soort: string } | null {
  const { host, pathname } = new URL(adres);
  if (host !== 'onthaal') return null;
  let naam: string;
  try {
    naam = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const pad = normalize(map + sep + naam);
  const soort = soorten[extname(pad)];
  return soort !== undefined && pad.startsWith(map + sep) && !naam.includes('\0') ? { pad, soort } : null;
}
