import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Antwoord, Weigering } from '#shared/contract/antwoord.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
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
  /** Monotonic milliseconds. */
  nu(): number;
}

/** The channel of an endpoint. */
export const kanaal = (naam: string): string => `onthaal:${naam}`;

/** Text and bytes together that one call may bring, counted roughly; the schemas of the core are far stricter. */
export const GRENS = 8 * 1024 * 1024;
const DIEPTE = 32;

/** How many calls may wait for an answer, and how many may come: a burst and so many per second. No screen comes near it. */
export const DRUKTE = { open: 200, ineens: 2_000, perSeconde: 200 } as const;

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
    if (diepte === 0 || waarde instanceof Map || waarde instanceof Set || waarde instanceof Error) return false;
    if (Array.isArray(waarde)) return waarde.every((deel: unknown) => tel(deel, diepte - 1));
    return Object.entries(waarde).every(([naam, deel]) => {
      over -= naam.length;
      return tel(deel, diepte - 1);
    });
  };
  return tel(invoer, DIEPTE);
}

/** Counts the calls of the window. A page that was taken over can ask no faster than this, however many it sends. */
export function maakRem(nu: () => number): { neem(): boolean; geefTerug(): void } {
  let open = 0;
  let voorraad: number = DRUKTE.ineens;
  let vorige = nu();
  return {
    neem: () => {
      const moment = nu();
      voorraad = Math.min(DRUKTE.ineens, voorraad + ((moment - vorige) / 1000) * DRUKTE.perSeconde);
      vorige = moment;
      if (open >= DRUKTE.open || voorraad < 1) return false;
      open += 1;
      voorraad -= 1;
      return true;
    },
    geefTerug: () => void (open -= 1),
  };
}

const weiger = (code: Weigering['code'], melding: string = foutteksten[code]): Weigering => ({
  ok: false,
  code,
  melding,
});

/**
 * Gives every endpoint its own channel. A call from anywhere but our own page is refused with an error that tells nothing;
 * an input too large to be ours, or one call too many, is answered with a refusal. What goes wrong here never tells where.
 */
export function registreerAanroepen(ipcMain: IpcMain, opties: Aanroepen): void {
  const rem = maakRem(opties.nu);
  for (const naam of opties.namen) {
    const eigen = Object.hasOwn(opties.eigen, naam) ? opties.eigen[naam] : undefined;
    ipcMain.handle(kanaal(naam), async (gebeurtenis, invoer: unknown): Promise<Antwoord<unknown>> => {
      if (!opties.vertrouwd(gebeurtenis)) throw new Error('geweigerd');
      if (!past(invoer)) return weiger('ongeldige-invoer', schil.fout.teGroot);
      if (!rem.neem()) return weiger('te-druk');
      try {
        return await (eigen === undefined ? opties.kern(naam, invoer) : eigen(invoer));
      } catch {
        return weiger('onverwacht');
      } finally {
        rem.geefTerug();
      }
    });
  }
}
