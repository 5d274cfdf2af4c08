import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { bestandVan, csp, rechten, schema } from './adres.ts';

const koppen = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
};
/** Besides, for the page: it shares its memory with nobody, and nobody takes its files. */
const paginakoppen = {
  ...koppen,
  'Content-Security-Policy': csp,
  'Permissions-Policy': rechten,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How a document on show is told to the browser; text is UTF-8, as the core saw to when it came in. */
const documentsoort: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'text/plain': 'text/plain; charset=utf-8',
};
/** Nothing in a picture or a text may load or run anything; the browser's own lay-out of them is inline style. */
const stil = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox";

/** Must run before the app is ready. */
export function meldSchemaAan(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: schema, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built window, and only that, as `app://onthaal/…`; and the documents on show as `app://document/…`.
 * @param map full path of out/renderer, without a separator at the end
 * @param document a document on show, by its address
 */
export function bedien(
  sessie: Session,
  map: string,
  document: (adres: string) => { bytes: Uint8Array; mime: string } | undefined,
): void {
  sessie.protocol.handle(schema, async ({ url, method }) => {
    const leeg = new Response(null, { status: 404, headers: koppen });
    if (method !== 'GET') return leeg;
    const opHetScherm = document(url);
    if (opHetScherm !== undefined) {
      const soort = { 'Content-Type': documentsoort[opHetScherm.mime] ?? 'application/octet-stream' };
      const slot = opHetScherm.mime === 'application/pdf' ? {} : { 'Content-Security-Policy': stil };
      return new Response(new Uint8Array(opHetScherm.bytes), { headers: { ...koppen, ...soort, ...slot } });
    }
    const bestand = bestandVan(url, map);
    if (bestand === null) return leeg;
    try {
      const inhoud = new Uint8Array(await readFile(bestand.pad));
      return new Response(inhoud, { headers: { ...paginakoppen, 'Content-Type': bestand.soort } });
    } catch {
      return leeg;
    }
  });
}
