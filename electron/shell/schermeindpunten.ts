import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Schermstand } from '#shared/domein/scherm.ts';
import type { Aanroep } from './aanroepen.ts';
import type { Schermbeheer } from './schermstand.ts';
import type { Snelweg } from './snelweg.ts';

type Vraag = (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>;

/** Whether this platform can keep a window out of screenshots. */
export const kanBeschermen = (platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'win32' || platform === 'darwin';

/** What the main process answers about what this computer shows to who passes by. */
export function schermEindpunten(
  vraag: Vraag,
  scherm: Schermbeheer,
  snelweg: Pick<Snelweg, 'isLeeg'>,
): Readonly<Record<string, Aanroep>> {
  const stand = () => ({ ok: true as const, waarde: { ...scherm.stand(), kanBeschermen: kanBeschermen() } });
  return {
    'scherm.lezen': async () => stand(),
    'scherm.instellen': async (invoer) => {
      // The core reads the input by its schema, so that what comes back as allowed is a whole Schermstand.
      const mag = await vraag('scherm.magInstellen', invoer);
      if (!mag.ok) return mag;
      scherm.kies(invoer as Schermstand);
      return stand();
    },
    'scherm.weg': async () => {
      snelweg.isLeeg();
      return { ok: true, waarde: null };
    },
  };
}
