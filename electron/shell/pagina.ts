import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const schema = 'app';
/** The only address that the window may show. */
export const startpagina = `${schema}://onthaal/index.html`;
/** Where a document that a person looks at is served from, out of memory. */
export const documentHost = 'document';

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

/** Nothing from elsewhere, nothing inline. Images may come out of memory, for the preview of a document. */
export const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const koppen = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** Must run before the app is ready. */
export function meldSchemaAan(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: schema, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The file in `map` that an address of the app stands for.
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
  const pad = normalize(join(map, naam));
  const soort = soorten[extname(pad)];
  return soort !== undefined && pad.startsWith(map + sep) && !naam.includes('\0') ? { pad, soort } : null;
}

/**
 * Serves the built window, and only that, as `app://onthaal/…`; and the documents on show as `app://document/…`.
 * @param map full path of out/renderer, without a separator at the end
 * @param document the bytes of a document on show, by its address
 */
export function bedien(sessie: Session, map: string, document: (adres: string) => Uint8Array | undefined): void {
  sessie.protocol.handle(schema, async ({ url, method }) => {
    const leeg = new Response(null, { status: 404, headers: koppen });
    if (method !== 'GET') return leeg;
    const bytes = document(url);
    if (bytes !== undefined) {
      return new Response(new Uint8Array(bytes), { headers: { ...koppen, 'Content-Type': 'application/pdf' } });
    }
    const bestand = bestandVan(url, map);
    if (bestand === null) return leeg;
    try {
      const inhoud = new Uint8Array(await readFile(bestand.pad));
      return new Response(inhoud, {
        headers: { ...koppen, 'Content-Type': bestand.soort, 'Content-Security-Policy': csp },
      });
    } catch {
      return leeg;
    }
  });
}
