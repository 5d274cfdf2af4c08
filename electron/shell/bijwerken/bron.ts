import { createReadStream } from 'node:fs';
import { get as haalHttp, type IncomingMessage } from 'node:http';
import { get as haalHttps } from 'node:https';
import { join } from 'node:path';
import { Bijwerkfout } from './fout.ts';

/** Where a list and its files come from: a server, or a folder on a stick or a share. */
export interface Bron {
  /**
   * Opens a file from a place on.
   * @returns the bytes, and from where they really begin: a server may not know how to go on, and begins anew
   * @throws Bijwerkfout
   */
  open(naam: string, vanaf: number, stop?: AbortSignal): Promise<{ stroom: AsyncIterable<Uint8Array>; vanaf: number }>;
}

/** A line that says nothing for so long is given up. */
const stilMs = 30_000;

/** Certificates that are trusted; left out: those of this computer and of Node. */
export interface Bronopties {
  ca?: string[];
  stilMs?: number;
}

function vraag(adres: URL, vanaf: number, opties: Bronopties, stop?: AbortSignal): Promise<IncomingMessage> {
  const haal = adres.protocol === 'https:' ? haalHttps : haalHttp;
  return new Promise((klaar, mislukt) => {
    const verzoek = haal(
      adres,
      {
        // The program says nothing about itself or this computer.
        headers: { accept: '*/*', 'accept-encoding': 'identity', ...(vanaf > 0 && { range: `bytes=${vanaf}-` }) },
        timeout: opties.stilMs ?? stilMs,
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
        ...(opties.ca && { ca: opties.ca }),
        ...(stop && { signal: stop }),
      },
      klaar,
    );
    verzoek.on('timeout', () => verzoek.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    verzoek.on('error', mislukt);
  });
}

/** A server. Never follows another address: what was set is where it comes from. */
export function serverBron(adres: string, opties: Bronopties = {}): Bron {
  const basis = new URL(adres.endsWith('/') ? adres : `${adres}/`);
  return {
    async open(naam, vanaf, stop) {
      const antwoord = await vraag(new URL(encodeURIComponent(naam), basis), vanaf, opties, stop);
      const { statusCode } = antwoord;
      if (statusCode === 200) return { stroom: antwoord, vanaf: 0 };
      const begin = /^bytes (\d+)-/.exec(antwoord.headers['content-range'] ?? '')?.[1];
      if (statusCode === 206 && Number(begin) === vanaf) return { stroom: antwoord, vanaf };
      antwoord.destroy();
      throw new Bijwerkfout(statusCode === 404 || statusCode === 416 ? 'niet-gevonden' : 'onbereikbaar');
    },
  };
}

/** A folder that a person chose. */
export const mapBron = (map: string): Bron => ({
  open: (naam, vanaf, stop) =>
    Promise.resolve({
      stroom: createReadStream(join(map, naam), { start: vanaf, ...(stop && { signal: stop }) }),
      vanaf,
    }),
});

/** A small file whole. @throws Bijwerkfout when it is larger than it may be */
export async function leesKlein(bron: Bron, naam: string, grens: number, stop?: AbortSignal): Promise<Buffer> {
  const { stroom } = await bron.open(naam, 0, stop);
  const stukken: Uint8Array[] = [];
  let bytes = 0;
  for await (const stuk of stroom) {
    bytes += stuk.byteLength;
    if (bytes > grens) throw new Bijwerkfout('lijst-onleesbaar');
    stukken.push(stuk);
  }
  return Buffer.concat(stukken);
}
