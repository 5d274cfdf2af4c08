import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';

interface Stand extends Rectangle {
  maximaal: boolean;
}

const standaard = { width: 1280, height: 860 };

const isGetal = (waarde: unknown): waarde is number => typeof waarde === 'number' && Number.isFinite(waarde);

function leesStand(bestand: string): Stand | null {
  try {
    const stand = JSON.parse(readFileSync(bestand, 'utf8')) as Partial<Stand>;
    const { x, y, width, height, maximaal } = stand;
    if (!isGetal(x) || !isGetal(y) || !isGetal(width) || !isGetal(height)) return null;
    return { x, y, width, height, maximaal: maximaal === true };
  } catch {
    return null;
  }
}

/** Whether enough of a window would show on one of the screens that are there now to take hold of it. */
function zichtbaar(stand: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: deel }) => {
    const breedte = Math.min(stand.x + stand.width, deel.x + deel.width) - Math.max(stand.x, deel.x);
    const hoogte = Math.min(stand.y + stand.height, deel.y + deel.height) - Math.max(stand.y, deel.y);
    return breedte >= 200 && hoogte >= 100;
  });
}

/** Size and place for the window: as it was left, or a sensible default that fits the screen. */
export function vensterstand(
  bestand: string,
): Partial<Rectangle> & { width: number; height: number; maximaal: boolean } {
  const stand = leesStand(bestand);
  if (stand !== null && zichtbaar(stand)) return stand;
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(standaard.width, width), height: Math.min(standaard.height, height), maximaal: false };
}

/** Writes down how the window is left, when it closes. Losing this is no reason to complain. */
export function onthoudStand(venster: BrowserWindow, bestand: string): void {
  venster.on('close', () => {
    const stand: Stand = { ...venster.getNormalBounds(), maximaal: venster.isMaximized() };
    try {
      writeFileSync(bestand, JSON.stringify(stand), { mode: 0o600 });
    } catch {
      // A full or read-only disk: the window opens in its default place next time.
    }
  });
}
