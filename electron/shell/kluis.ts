import type { BrowserWindow } from 'electron';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Aanroep } from './aanroepen.ts';
import { drukAf } from './afdrukken.ts';
import type { Bescherming } from './bescherming.ts';
import type { Bestand } from './bestanden.ts';

type Vraag = (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>;
type Getoond = { velden: unknown; seconden: number };
type Brief = Bestand & { inzageId: string; nummer: number };

/** Protects the window before the address is asked for: it is never on an unprotected one. */
const bekijken =
  (vraag: Vraag, bescherming: Bescherming): Aanroep =>
  async (invoer) => {
    const beschermd = bescherming.aan(0);
    const antwoord = (await vraag('kluis.adres', invoer)) as Antwoord<Getoond>;
    if (!antwoord.ok) {
      bescherming.uit();
      return antwoord;
    }
    bescherming.aan(antwoord.waarde.seconden);
    return { ok: true, waarde: { ...antwoord.waarde, beschermd } };
  };

/** The letter goes from the core to the printer; the window learns its number and whether it came out. */
const brief =
  (vraag: Vraag, venster: () => BrowserWindow): Aanroep =>
  async (invoer) => {
    const gemaakt = (await vraag('kluis.briefBytes', invoer)) as Antwoord<Brief>;
    if (!gemaakt.ok) return gemaakt;
    const { inzageId, nummer, ...bestand } = gemaakt.waarde;
    const afgedrukt = await drukAf(venster(), bestand);
    // When somebody locked meanwhile the outcome stays unknown; that it was made stands in the log already.
    await vraag('kluis.briefUitkomst', { inzageId, gelukt: afgedrukt });
    return { ok: true, waarde: { nummer, afgedrukt } };
  };

const herstelblad =
  (vraag: Vraag, venster: () => BrowserWindow): Aanroep =>
  async (invoer) => {
    const blad = (await vraag('kluis.herstelDocument', invoer)) as Antwoord<Bestand>;
    return blad.ok ? { ok: true, waarde: { afgedrukt: await drukAf(venster(), blad.waarde) } } : blad;
  };

/** What the main process does about geheime adressen: it protects the window, and it prints without showing. */
export function kluisEindpunten(
  vraag: Vraag,
  venster: () => BrowserWindow,
  bescherming: Bescherming,
): Readonly<Record<string, Aanroep>> {
  return {
    'kluis.bekijken': bekijken(vraag, bescherming),
    'kluis.verborgen': async () => {
      bescherming.uit();
      return { ok: true, waarde: null };
    },
    'kluis.brief': brief(vraag, venster),
    'kluis.herstelAfdrukken': herstelblad(vraag, venster),
  };
}
