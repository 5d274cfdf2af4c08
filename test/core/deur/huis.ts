import type { Rol } from '#shared/contract/rechten.ts';
import type { Nachtstand } from '#shared/domein/nacht.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, type Stad } from '../opstelling.ts';

export type Huiskern = Testkern & { met: Stad };
const rollen: Readonly<Record<string, Rol>> = {
  overal: 'aanbieder',
  balie: 'begeleider',
  beslisser: 'locatiemanager',
};

/** Does something in the file itself, with the core shut for a moment. */
export async function inBestand<T>(k: Testkern, werk: (db: Db) => T): Promise<T> {
  k.sluit();
  const { db } = await openBestand(k.map);
  try {
    return werk(db);
  } finally {
    db.close();
    k.herstart();
  }
}

/**
 * The file of {@link stadsjabloon} as an aanbieder has it: Thomas with besluit and pass at De Kade, Fatima at De Haven.
 * `overal` works at night, `balie` is a begeleider, `beslisser` runs the locatie.
 */
export function huissjabloon(): () => Promise<Huiskern> {
  const stad = stadsjabloon();
  return async () => {
    const k = await stad();
    await inBestand(k, (db) => {
      db.prepare("UPDATE organisatie SET soort = 'opvangaanbieder'").run();
      const geef = db.prepare('UPDATE gebruiker SET rollen = ?, locatie_id = NULL WHERE inlognaam = ?');
      for (const [inlognaam, rol] of Object.entries(rollen)) geef.run(JSON.stringify([rol]), inlognaam);
    });
    return k;
  };
}

/** Puts nights in the file: `standen` end with last night, the oldest first; null leaves a night out. */
export const zetNachten = (
  k: Testkern,
  wie: { clientId: string; locatieId: string; vandaag: string },
  standen: readonly (Nachtstand | null)[],
): Promise<void> =>
  inBestand(k, (db) => {
    standen.forEach((stand, i) => {
      const datum = plusDagen(wie.vandaag, i - standen.length);
      if (stand) opslag.schrijfNacht(db, { locatieId: wie.locatieId, datum, clientId: wie.clientId, stand });
    });
    db.prepare('UPDATE plaatsing SET van = ? WHERE client_id = ?').run(
      plusDagen(wie.vandaag, -Math.max(standen.length, 1)),
      wie.clientId,
    );
  });

/** Logs in the night worker, the begeleider or who runs the locatie. */
export const als = (k: Testkern, wie: 'nacht' | 'begeleider' | 'manager') =>
  logIn(k, { nacht: 'overal', begeleider: 'balie', manager: 'beslisser' }[wie]);
