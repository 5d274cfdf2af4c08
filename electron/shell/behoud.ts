import type { BrowserWindow } from 'electron';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { behoudteksten as t } from '#shared/taal/behoud.ts';
import type { Aanroep } from './aanroepen.ts';
import { kiesMap } from './bestanden.ts';

type Vraag = (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>;

/** Endpoints that ask a person for a folder: a path never comes from the window. */
export function behoudEindpunten(vraag: Vraag, venster: () => BrowserWindow): Readonly<Record<string, Aanroep>> {
  const metMap =
    (titel: string, doel: string, mag: string): Aanroep =>
    async (invoer) => {
      // Who may not do it is told before a folder is asked for.
      const toegang = await vraag(mag, {});
      if (!toegang.ok) return toegang;
      const map = await kiesMap(venster(), titel, t.kiesKnop);
      return map === null ? { ok: true, waarde: null } : vraag(doel, { ...(invoer as object), map });
    };
  return {
    'reservekopie.kiesMap': metMap(t.kiesMapTitel, 'reservekopie.map', 'reservekopie.stand'),
    'reservekopie.opslaan': metMap(t.kiesDoelTitel, 'reservekopie.elders', 'reservekopie.stand'),
    'overzetten.kiesMap': metMap(t.kiesBronTitel, 'overzetten.map', 'installatie.toestand'),
  };
}
