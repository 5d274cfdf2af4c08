import type { BrowserWindow } from 'electron';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { bijwerkteksten as t } from '#shared/taal/bijwerken.ts';
import type { Aanroep } from '../aanroepen.ts';
import { kiesMap } from '../bestanden.ts';
import type { Bijwerker } from './bijwerker.ts';

type Vraag = (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>;

/** Endpoints about new versions; whether somebody may is asked of the core, each time and first. */
export function bijwerkEindpunten(
  vraag: Vraag,
  bijwerker: Bijwerker,
  venster: () => BrowserWindow,
): Readonly<Record<string, Aanroep>> {
  const alsMag =
    (doe: () => Promise<Antwoord<unknown> | null>): Aanroep =>
    async () => {
      const mag = await vraag('bijwerken.mag', {});
      if (!mag.ok) return mag;
      return (await doe()) ?? { ok: true, waarde: bijwerker.stand() };
    };
  return {
    'bijwerken.stand': alsMag(() => Promise.resolve(null)),
    'bijwerken.kijken': alsMag(async () => {
      await bijwerker.kijk();
      return null;
    }),
    'bijwerken.kiesMap': alsMag(async () => {
      const map = await kiesMap(venster(), t.kiesMapTitel, t.kiesMapKnop);
      if (map !== null) await bijwerker.kijk(map);
      return null;
    }),
    // Goes on beside the screen; how far it is, the state says.
    'bijwerken.ophalen': alsMag(() => {
      void bijwerker.haal();
      return Promise.resolve(null);
    }),
    'bijwerken.stoppen': alsMag(() => {
      bijwerker.stop();
      return Promise.resolve(null);
    }),
    'bijwerken.plaatsen': alsMag(() => bijwerker.plaats()),
  };
}
