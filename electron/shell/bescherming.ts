import type { BrowserWindow } from 'electron';
import { kanBeschermen } from './schermeindpunten.ts';

/** Keeping the window out of screenshots, recordings and screen sharing. */
export interface Bescherming {
  /** @returns whether this computer does so: Windows and macOS can, Linux cannot */
  aan(seconden: number): boolean;
  /** Nothing secret is on the screen any more. */
  uit(): void;
}

/** Longer than the window shows an address: a window that hangs does not stay open to screenshots while it shows one. */
const speling = 5;

/**
 * Protects a window while an address is on it; it ends by itself.
 * @param venster the app's window, if there is one
 * @param altijd whether the installation wants the window protected all the time
 * @param platform as in `process.platform`
 */
export function maakBescherming(
  venster: () => BrowserWindow | undefined,
  altijd: () => boolean,
  platform: NodeJS.Platform = process.platform,
): Bescherming {
  let einde: NodeJS.Timeout | undefined;
  const uit = (): void => {
    clearTimeout(einde);
    venster()?.setContentProtection(altijd());
  };
  return {
    aan: (seconden) => {
      clearTimeout(einde);
      venster()?.setContentProtection(true);
      einde = setTimeout(uit, (seconden + speling) * 1000);
      return kanBeschermen(platform);
    },
    uit,
  };
}
