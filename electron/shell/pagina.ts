import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { bestandVan, csp, schema } from './adres.ts';

const koppen = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** Must run before the app is ready. */
export function meldSchemaAan(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: schema, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
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
