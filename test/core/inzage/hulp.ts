import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry } from 'yauzl';
import { leegVerzoek, type Verzoekfeiten } from '#shared/domein/verzoek.ts';
import { leesPdf, type Gelezen } from '../../documenten/lezer.ts';
import type { Testkern } from '../hulp.ts';
import { vandaag } from '../opstelling.ts';

export const verzoek = (over: Partial<Verzoekfeiten> = {}): Verzoekfeiten => ({
  ...leegVerzoek(vandaag),
  wijze: 'loket',
  identiteit: 'id-bewijs',
  ...over,
});

/** Registers a request and says what it is called. */
export const vraagAan = async (
  k: Testkern,
  clientId: string | null,
  over: Partial<Verzoekfeiten> = {},
): Promise<string> =>
  (await k.doe('verzoek.vastleggen', { verzoekId: null, versie: 0, clientId, feiten: verzoek(over) })).verzoekId;

/** Something that was made for a request, as a reader sees it. */
export const leesBestand = async (k: Testkern, verzoekId: string, bestandId: string): Promise<Gelezen> =>
  leesPdf((await k.doe('verzoek.bytes', { verzoekId, bestandId, vorm: 'pdf' })).bytes);

export const geen = { grond: null, motivering: '', gewijzigd: '', verklaring: '' };

/** What is in a zip, unpacked, by name. */
export const pakUit = (bytes: Uint8Array): Promise<Map<string, Buffer>> =>
  new Promise((gelukt, mislukt) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fout, zip) => {
      if (fout) return mislukt(fout);
      const uit = new Map<string, Buffer>();
      zip.on('entry', (een: Entry) => {
        zip.openReadStream(een, (lees, stroom) => {
          if (lees) return mislukt(lees);
          void buffer(stroom).then((deel) => {
            uit.set(een.fileName, deel);
            zip.readEntry();
          }, mislukt);
          return undefined;
        });
      });
      zip.on('end', () => gelukt(uit));
      zip.readEntry();
      return undefined;
    });
  });
