import type { ElectronApplication } from '@playwright/test';
import { vensternamen as eindpunten } from '#shared/contract/namen.ts';
import { contract } from '#shared/contract/tabel.ts';
import { foutteksten } from '#shared/taal/fouten.ts';

/*
 * A brake between the window and the core, in the main process. With it on nothing is stored, whatever is pressed, and every
 * state of a window can be had: busy for as long as one looks, refused because of a conflict, refused without a reason.
 */

/** What becomes of a command: let through, kept waiting until the brake is moved, or refused. */
export type Remstand = 'los' | 'wacht' | 'conflict' | 'onverwacht';

/** Commands that a walk itself rests on; drafts are kept all along. */
const vrij = new Set<string>(['sessie.inloggen', 'sessie.uitloggen']);
const geremd = eindpunten.filter(
  (naam) => contract[naam].soort === 'opdracht' && !vrij.has(naam) && !naam.startsWith('concept.'),
);

interface Rem {
  stand: Remstand;
  /** Commands that came since the brake was moved. */
  gevraagd: string[];
  los: (() => void)[];
}
type Bak = typeof globalThis & { onthaalrem?: Rem };

/** Puts the brake between; it begins loose. */
export async function plaatsRem(app: ElectronApplication): Promise<void> {
  const invoer = { kanalen: geremd.map((naam) => `onthaal:${naam}`), teksten: meldingen };
  await app.evaluate(({ ipcMain }, { kanalen, teksten }) => {
    const rem: Rem = { stand: 'los', gevraagd: [], los: [] };
    (globalThis as Bak).onthaalrem = rem;
    type Behandelaar = (gebeurtenis: unknown, invoer: unknown) => unknown;
    // Electron keeps them here; there is no public way to read them back.
    const { _invokeHandlers: huidige } = ipcMain as unknown as { _invokeHandlers: Map<string, Behandelaar> };
    for (const kanaal of kanalen) {
      const eigen = huidige.get(kanaal);
      if (!eigen) throw new Error(`Geen behandelaar voor ${kanaal}`);
      huidige.set(kanaal, async (gebeurtenis, gegevens) => {
        if (rem.stand === 'los') return eigen(gebeurtenis, gegevens);
        rem.gevraagd.push(kanaal);
        if (rem.stand === 'wacht') await new Promise<void>((klaar) => rem.los.push(klaar));
        // Whoever waited is refused by how the brake stands now.
        const code = rem.stand === 'onverwacht' ? 'onverwacht' : 'conflict';
        return { ok: false, code, melding: teksten[code] };
      });
    }
  }, invoer);
}
const meldingen = { conflict: foutteksten.conflict, onverwacht: foutteksten.onverwacht };

/** Moves the brake; who was waiting is answered by its new place. @returns the commands that came since the last time */
export async function zetRem(app: ElectronApplication, stand: Remstand): Promise<string[]> {
  return app.evaluate((_electron, nieuw) => {
    const rem = (globalThis as Bak).onthaalrem;
    if (!rem) throw new Error('Er is geen rem');
    rem.stand = nieuw;
    for (const klaar of rem.los.splice(0)) klaar();
    return rem.gevraagd.splice(0);
  }, stand);
}

/** The commands that came since the brake was moved, without moving it. */
export const gevraagd = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as Bak).onthaalrem?.gevraagd ?? []);
