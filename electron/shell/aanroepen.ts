import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { schil } from '#shared/taal/schil.ts';

export type Aanroep = (invoer: unknown) => Promise<Antwoord<unknown>>;

export interface Aanroepen {
  /** Every name that the window may call; one channel each. */
  namen: readonly string[];
  /** Endpoints that the main process answers itself. */
  eigen: Readonly<Record<string, Aanroep>>;
  /** All others. */
  kern(naam: string, invoer: unknown): Promise<Antwoord<unknown>>;
  vertrouwd(gebeurtenis: IpcMainInvokeEvent): boolean;
}

/** The channel of an endpoint. */
export const kanaal = (naam: string): string => `onthaal:${naam}`;

/** Text and bytes together that one call may bring, counted roughly; the schemas of the core are far stricter. */
export const GRENS = 8 * 1024 * 1024;
const DIEPTE = 32;

/**
 * Counts text and bytes of an input, and stops at the limit.
 * @returns false when the input is larger or deeper than any call of the app
 */
export function past(invoer: unknown, grens = GRENS): boolean {
  let over = grens;
  const tel = (waarde: unknown, diepte: number): boolean => {
    over -= 8;
    if (typeof waarde === 'string') over -= waarde.length;
    else if (ArrayBuffer.isView(waarde) || waarde instanceof ArrayBuffer) over -= waarde.byteLength;
    else if (typeof waarde === 'object' && waarde !== null) return telDelen(waarde, diepte);
    return over >= 0;
  };
  const telDelen = (waarde: object, diepte: number): boolean => {
    if (diepte === 0 || waarde instanceof Map || waarde instanceof Set) return false;
    if (Array.isArray(waarde)) return waarde.every((deel: unknown) => tel(deel, diepte - 1));
    return Object.entries(waarde).every(([naam, deel]) => {
      over -= naam.length;
      return tel(deel, diepte - 1);
    });
  };
  return tel(invoer, DIEPTE);
}

/**
 * Gives every endpoint its own channel. A call from anywhere but our own page is refused with an error that tells nothing;
 * an input too large to be ours is answered with a refusal.
 */
export function registreerAanroepen(ipcMain: IpcMain, opties: Aanroepen): void {
  for (const naam of opties.namen) {
    const eigen = Object.hasOwn(opties.eigen, naam) ? opties.eigen[naam] : undefined;
    ipcMain.handle(kanaal(naam), async (gebeurtenis, invoer: unknown): Promise<Antwoord<unknown>> => {
      if (!opties.vertrouwd(gebeurtenis)) throw new Error('geweigerd');
      if (!past(invoer)) return { ok: false, code: 'ongeldige-invoer', melding: schil.fout.teGroot };
      return eigen === undefined ? opties.kern(naam, invoer) : eigen(invoer);
    });
  }
}
